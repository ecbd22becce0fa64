import { relative } from 'node:path';
import { inspect } from 'node:util';
import { formatTotals } from './totals.mjs';

// A suite fails along with its tests; it counts by itself only when it broke on its own, in a hook for instance.
const counts = ({ details }) => details.type !== 'suite' || ownFailure(details.error);
const ownFailure = (error) => error !== undefined && error.failureType !== 'subtestsFailed';

const indent = (text) => text.replaceAll('\n', '\n  ');

// Chai's message cuts long values short, and its error crosses from the test's process as a plain object.
function describeError({ message, cause }) {
  if (cause?.stack) return cause.stack;
  if (!cause?.showDiff) return message;
  const [actual, expected] = [cause.actual, cause.expected].map((value) => inspect(value, { depth: 5 }));
  return `${message}\nactual: ${actual}\nexpected: ${expected}`;
}

const describeFailure = ({ name, file, details }) =>
  `✗ ${name} (${relative('.', file ?? '')})\n  ${indent(describeError(details.error))}\n`;

/** Reports failures in full and passes as a number. */
export default async function* report(events) {
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for await (const { type, data } of events) {
    if (type === 'test:stdout' || type === 'test:stderr') yield data.message;
    if ((type !== 'test:pass' && type !== 'test:fail') || !counts(data)) continue;
    if (data.skip !== undefined || data.todo !== undefined) {
      totals.skipped += 1;
      if (typeof data.skip === 'string') yield `- ${data.name}: ${data.skip}\n`;
    } else if (type === 'test:pass') {
      totals.passed += 1;
    } else {
      totals.failed += 1;
      yield describeFailure(data);
    }
  }
  yield `${formatTotals(totals)}\n`;
}

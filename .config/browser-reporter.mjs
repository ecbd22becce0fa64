import { formatTotals } from './totals.mjs';

const testsOf = (suite, path = []) => [
  ...suite.tests.map((test) => ({ ...test, title: [...path, test.name].join(' › ') })),
  ...suite.suites.flatMap((inner) => testsOf(inner, [...path, inner.name])),
];

const describeError = ({ message, stack }) =>
  `  ${message ?? ''}\n  ${(stack ?? '').replaceAll('\n', '\n  ')}`.trimEnd();

function countSession(session, totals) {
  const tests = session.testResults ? testsOf(session.testResults) : [];
  const failures = tests.filter((test) => !test.passed && !test.skipped);
  totals.passed += tests.filter((test) => test.passed && !test.skipped).length;
  totals.skipped += tests.filter((test) => test.skipped).length;
  // A file that cannot be loaded, or breaks outside its tests, is one failure of its own.
  const broken = session.errors.length > 0 || (!session.passed && failures.length === 0);
  totals.failed += failures.length + (broken ? 1 : 0);
  if (!broken && failures.length === 0) return;
  console.log(`✗ ${session.testFile}`);
  for (const error of session.errors) console.log(describeError(error));
  for (const { title, error } of failures) console.log(`  ✗ ${title}\n${describeError(error ?? {})}`);
  for (const log of session.logs) console.log('  log:', ...log);
}

/** Reports failures in full and passes as a number. */
export const browserReporter = () => ({
  onTestRunFinished({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    for (const session of sessions) countSession(session, totals);
    console.log(formatTotals(totals));
  },
});

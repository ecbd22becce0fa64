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
  console.log(`✗ ${session.testFile} in ${session.browser.name}`);
  for (const error of session.errors) console.log(describeError(error));
  for (const { title, error } of failures) console.log(`  ✗ ${title}\n${describeError(error ?? {})}`);
  for (const log of session.logs) console.log('  log:', ...log);
}

/** Reports failures in full and passes as a number, per engine where there are several. */
export const browserReporter = (say = console.log) => ({
  onTestRunFinished({ sessions }) {
    const totals = { passed: 0, failed: 0, skipped: 0 };
    const engines = new Map();
    for (const session of sessions) {
      const before = totals.passed;
      countSession(session, totals);
      const { name } = session.browser;
      engines.set(name, (engines.get(name) ?? 0) + totals.passed - before);
    }
    if (engines.size > 1) for (const [name, passed] of engines) console.log(`${name}: ${passed} passed`);
    say(formatTotals(totals));
  },
});

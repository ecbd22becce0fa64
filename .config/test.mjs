import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { browserArgs } from './browser.mjs';
import { formatTotals, parseTotals } from './totals.mjs';

const node = process.execPath;
const env = { ...process.env, KPI_BROWSER_ARGS: browserArgs.join(' ') };
const sum = { passed: 0, failed: 0, skipped: 0 };

const run = (program, args) =>
  spawnSync(program, args, {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
    // npm is a script on Windows, which only a shell starts.
    shell: process.platform === 'win32' && program === 'npm',
  });

function add(totals) {
  for (const key of Object.keys(sum)) sum[key] += totals[key] ?? 0;
  console.log(`  (${formatTotals({ passed: 0, failed: 0, ...totals })})`);
}

const show = (lines) => lines.filter(Boolean).forEach((text) => console.log(`  ${text}`));

/** One check: what its exit code says. Its output is shown only where it failed. */
function check(title, program, ...args) {
  console.log(`\n${title}`);
  const { status, stdout } = run(program, args);
  if (status !== 0) show(stdout.split('\n'));
  add(status === 0 ? { passed: 1 } : { failed: 1 });
  return stdout.trim();
}

/** Many checks: the program's last line says how many. One that breaks off before it is a failure. */
function suite(title, program, ...args) {
  console.log(`\n${title}`);
  const { status, stdout } = run(program, args);
  const lines = stdout.trimEnd().split('\n');
  const totals = parseTotals(lines.at(-1));
  show(totals ? lines.slice(0, -1) : lines);
  if (!totals) add({ failed: 1 });
  else if (status !== 0 && totals.failed === 0) add({ ...totals, failed: 1 });
  else add(totals);
}

const inBrowser = ['elements', 'pages'].map((folder) => join('test', folder));
const [elementTests, pageTests] = inBrowser.map(testsIn);
const pureTests = testsIn('test').filter((path) => ![...elementTests, ...pageTests].includes(path));

function testsIn(folder) {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.test.ts'));
  return names.map((name) => join(folder, name)).sort();
}

function nodeTests(title, files) {
  if (files.length === 0) return;
  const options = ['--import', 'tsx', '--test', '--test-timeout=300000', '--test-reporter=./.config/node-reporter.mjs'];
  suite(title, node, ...options, `--test-concurrency=${availableParallelism()}`, ...files);
}

check('types', node, 'node_modules/typescript/bin/tsc', '--noEmit');
check('lint', 'npm', 'run', '--silent', 'lint');
nodeTests('tests', pureTests);
check('build', 'npm', 'run', '--silent', 'build');
check('package', node, 'node_modules/publint/src/cli.js', '--strict');
if (elementTests.length + pageTests.length > 0) {
  env.KPI_BROWSER_PATH = check('browser', node, '.config/browser.mjs');
}
if (env.KPI_BROWSER_PATH) {
  if (elementTests.length > 0) {
    const config = ['--config', '.config/web-test-runner.config.js'];
    suite('elements', node, 'node_modules/@web/test-runner/dist/bin.js', ...config);
  }
  nodeTests('pages', pageTests);
  suite('stories', node, '.config/stories/run.mjs');
}
check('manifest', node, '.config/manifest.mjs');
suite('size', node, '.config/size.mjs');

if (sum.skipped > 0) console.log(`\n${sum.skipped} skipped, each with a line that says why`);
console.log(`\n${formatTotals({ ...sum, skipped: 0 })}`);
process.exitCode = sum.failed > 0 ? 1 : 0;

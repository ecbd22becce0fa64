import { esbuildPlugin } from '@web/dev-server-esbuild';
import { chromeLauncher } from '@web/test-runner-chrome';
import { buildSync } from 'esbuild';
import { browserReporter } from './browser-reporter.mjs';
import { browserArgs, findBrowser } from './browser.mjs';

/** The CSV parser is published as CommonJS alone, which a browser cannot import. */
const csvParserAsModule = {
  name: 'csv-parser-as-module',
  serve({ path }) {
    if (!path.endsWith('/node_modules/papaparse/papaparse.js')) return undefined;
    const { outputFiles } = buildSync({ entryPoints: ['papaparse'], bundle: true, format: 'esm', write: false });
    return { body: outputFiles[0].text, type: 'js' };
  },
};

const silent = () => undefined;
const problemsOnly = { ...console, log: silent, debug: silent, logSyntaxError: console.error };

const waiting = 60_000;

export default {
  files: 'test/elements/**/*.test.ts',
  rootDir: '.',
  nodeResolve: { exportConditions: ['browser'] },
  plugins: [csvParserAsModule, esbuildPlugin({ ts: true, json: true, tsconfig: 'tsconfig.json', target: 'es2022' })],
  browsers: [
    chromeLauncher({
      launchOptions: { executablePath: process.env.KPI_BROWSER_PATH ?? findBrowser(), args: browserArgs },
    }),
  ],
  logger: problemsOnly,
  reporters: [browserReporter()],
  // They end what hangs. The first test of a page also waits for its modules, on a busy machine for long.
  browserStartTimeout: waiting,
  testsStartTimeout: waiting,
  testsFinishTimeout: 2 * waiting,
  testFramework: { config: { timeout: waiting } },
};

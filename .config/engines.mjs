import { startTestRunner } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserReporter } from './browser-reporter.mjs';
import { findBrowser } from './browser.mjs';
import { installFromDebian, onPath } from './programs.mjs';
import config from './web-test-runner.config.js';
import { webkitLauncher, webkitPackages } from './webkit.mjs';

const findFirefox = () => onPath('firefox-esr', 'firefox');

const missing = () => [
  ...(findFirefox() ? [] : ['firefox-esr']),
  ...Object.keys(webkitPackages).flatMap((program) => (onPath(program) ? [] : [webkitPackages[program]])),
];

const firefoxLauncher = () =>
  chromeLauncher({
    puppeteer,
    launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
  });

if (missing().length > 0) installFromDebian(...missing());
const lacking = [...(findBrowser() ? [] : ['chromium']), ...missing()];

if (lacking.length > 0) {
  console.error(
    `Three engines need Debian's packages ${lacking.join(', ')}, which are not there and could not be installed.`,
  );
  process.exitCode = 1;
} else {
  // The runner ends with an empty line of its own; the totals come after it.
  const reporter = browserReporter((totals) => process.once('exit', () => console.log(totals)));
  await startTestRunner({
    config: {
      ...config,
      browsers: [...config.browsers, firefoxLauncher(), webkitLauncher()],
      // One page an engine, so that every page is in front and has the focus.
      concurrency: 1,
      concurrentBrowsers: 3,
      reporters: [reporter],
    },
    readCliArgs: false,
    readFileConfig: false,
  });
}

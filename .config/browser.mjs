import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installFromDebian, isRoot } from './programs.mjs';

const env = process.env;

/** Flags for a quiet browser that calls nobody; the sandbox is left out only where Chromium refuses to start with it. */
export const browserArgs = [
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  ...(isRoot ? ['--no-sandbox'] : []),
];

const under = (roots, paths) => roots.filter(Boolean).flatMap((root) => paths.map((path) => join(root, path)));

const usualPlaces = {
  linux: () =>
    under(
      [...(env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'],
      [
        'google-chrome-stable',
        'google-chrome',
        'chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ],
    ),
  darwin: () =>
    under(
      ['/Applications', join(env.HOME ?? '', 'Applications')],
      [
        'Google Chrome.app/Contents/MacOS/Google Chrome',
        'Chromium.app/Contents/MacOS/Chromium',
        'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      ],
    ),
  win32: () =>
    under(
      [env.ProgramFiles, env['ProgramFiles(x86)'], env.LOCALAPPDATA],
      [
        'Google/Chrome/Application/chrome.exe',
        'Chromium/Application/chrome.exe',
        'Microsoft/Edge/Application/msedge.exe',
      ],
    ),
};

const installed = () => usualPlaces[process.platform]?.().find((path) => existsSync(path));

/** The path of a Chromium-family browser, installing Debian's where that is allowed; undefined where there is none. */
export function findBrowser() {
  if (env.CHROME_PATH) return existsSync(env.CHROME_PATH) ? env.CHROME_PATH : undefined;
  if (!installed()) installFromDebian('chromium');
  return installed();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = findBrowser();
  if (path) {
    console.log(path);
  } else {
    console.error(
      env.CHROME_PATH
        ? `CHROME_PATH names ${env.CHROME_PATH}, which does not exist: set it to the path of Chrome, Chromium or Edge, or unset it.`
        : 'No browser was found: install Chrome, Chromium or Edge, or set CHROME_PATH to the path of one.',
    );
    process.exitCode = 1;
  }
}

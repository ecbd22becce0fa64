import puppeteer, { type Browser } from 'puppeteer-core';

/** Starts the browser that `npm test` found. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env['KPI_BROWSER_PATH'];
  if (!executablePath)
    throw new Error('KPI_BROWSER_PATH is unset: run `npm test`, or set it to the path of a browser.');
  return puppeteer.launch({ executablePath, args: process.env['KPI_BROWSER_ARGS']?.split(' ') ?? [] });
}

import type { Browser, Page } from 'puppeteer-core';
import type { Judged } from '../../src/benchmarks/judged.js';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';

/** What the page itself noticed. */
interface Noticed {
  readonly violations: string[];
  readonly faults: string[];
}

declare global {
  interface Window {
    noticed: Noticed;
    /** Set by markup that was executed. */
    __x?: unknown;
  }
}

/** A page that is open. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts, and what the console calls an error. */
  readonly problems: readonly string[];
  /** Addresses asked for, without those that hold their own content. */
  readonly requests: readonly string[];
  /** Warnings of the console. */
  readonly warnings: readonly string[];
}

/** Opens a page in a browser that notices everything from its first moment on. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const page = await browser.newPage();
  const problems: string[] = [];
  const warnings: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
    if (message.type() === 'warn') warnings.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) requests.push(request.url());
  });
  await page.evaluateOnNewDocument(() => {
    window.noticed = { violations: [], faults: [] };
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      window.noticed.violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
    });
    document.addEventListener('kpierror', (event) => {
      window.noticed.faults.push((event as CustomEvent<Error>).detail.message);
    });
  });
  await page.goto(url);
  return { page, problems, requests, warnings };
}

/** What a gauge shows once it is measured and drawn: the text of each part, without marks of direction, and the result. */
export interface Shown {
  readonly parts: Readonly<Record<string, string>>;
  readonly result: Judged | undefined;
}

/** Waits for every gauge of a page whose script has run, then tells what each shows, by its id. */
export function gauges(page: Page): Promise<Record<string, Shown>> {
  return page.evaluate(async () => {
    if (!customElements.get('kpi-gauge')) throw new Error('The script has loaded and defined nothing.');
    const all = [...document.querySelectorAll<KpiGauge>('kpi-gauge')];
    await Promise.all(all.map((gauge) => gauge.updateComplete));
    return Object.fromEntries(
      all.map((gauge) => [
        gauge.id,
        {
          parts: Object.fromEntries(
            [...(gauge.shadowRoot?.querySelectorAll('[part]') ?? [])].map((part) => [
              part.getAttribute('part') ?? '',
              part.textContent
                .replace(/[\u2066-\u2069]/g, '')
                .replace(/\s+/g, ' ')
                .trim(),
            ]),
          ),
          result: gauge.result,
        },
      ]),
    );
  });
}

/** What the page noticed up to now. */
export const noticed = (page: Page): Promise<Noticed> => page.evaluate(() => window.noticed);

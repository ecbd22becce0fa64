import { fixture, html } from '@open-wc/testing';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import '../../src/define/kpi-gauge.js';

/** Deals decided in 2026: `won` of them won and `lost` lost, a day apart. */
export const deals = (won: number, lost: number, month = '2026-05'): object[] =>
  Array.from({ length: won + lost }, (_, i) => ({
    id: `${month}-${String(i)}`,
    status: i < won ? 'won' : 'lost',
    closedAt: `${month}-${String((i % 28) + 1).padStart(2, '0')}`,
    amount: 100 + i,
    owner: i % 2 ? 'Ada' : 'Grace',
  }));

/** A gauge of the win rate over records, measured and drawn. */
export async function gauge(records: unknown, attributes: Partial<KpiGauge> = {}): Promise<KpiGauge> {
  const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate"></kpi-gauge>`);
  Object.assign(element, { records, ...attributes });
  await element.updateComplete;
  return element;
}

/** The words of a part, as they are read; empty where it is not there. */
export const words = (element: KpiGauge, part: string): string =>
  [...element.shadowRoot!.querySelectorAll(`[part="${part}"]`)]
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { KpiElement } from '../../src/elements/kpi-element.js';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import { statesOf } from '../../src/measure.js';
import '../../src/define/funnel-stages.js';
import '../../src/define/kpi-card.js';
import '../../src/define/trend-line.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { coreMetrics } from '../../src/metrics/core.js';
import { deals, gauge, words } from './gauges.js';

registerMetrics(coreMetrics);

const overtime = [...deals(5, 15, '2026-05'), ...deals(9, 11, '2026-06'), ...deals(14, 6, '2026-07')];

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const byMonth = (options = {}) =>
  asJson(statesOf('win-rate', overtime, { by: 'month', period: '2026-05-01..2026-07-31', ...options }));

/** All that a reader is shown or told: the picture, the words around it, the table. */
const shown = (element: KpiElement): string =>
  `${element.toText()} ${element.toCSV()} ${element.shadowRoot!.textContent.replace(/\s+/g, ' ')}`;

/** The same element once from records and once from aggregates alone. */
async function both<Tag extends 'kpi-gauge' | 'kpi-card' | 'trend-line' | 'funnel-stages'>(
  tag: Tag,
  attributes: Partial<HTMLElementTagNameMap[Tag]>,
  states: unknown,
  records: unknown,
) {
  const page = await fixture<HTMLElement>(html`<div></div>`);
  page.style.width = '440px';
  const made = [{ records }, { states }].map((input): KpiElement => {
    const element = document.createElement(tag);
    Object.assign(element, attributes, input);
    return element;
  });
  page.append(...made);
  for (const element of made) await element.updateComplete;
  return made.map(shown);
}

describe('aggregates instead of records', () => {
  it('show a gauge in the same words and numbers', async () => {
    const states = asJson(statesOf('win-rate', overtime, { period: '2026-07' }));
    const asked = { metric: 'win-rate', period: '2026-07', compare: 'none', benchmark: '50%' } as const;
    const [records = '', aggregates] = await both('kpi-gauge', asked, states, overtime);
    // 14 of 20; Wilson 95 %: 48.1 to 85.5 %.
    expect(records).to.contain('70.0%').and.to.contain('48.1 – 85.5');
    expect(aggregates).to.equal(records);
  });

  it('by month show one of them with the change and the own history that the records have', async () => {
    const asked = { metric: 'win-rate', period: '2026-07' } as const;
    const [records = '', aggregates] = await both('kpi-gauge', asked, byMonth(), overtime);
    // The median of 25 and 45 %, and 45 % the month before.
    expect(records).to.contain('own median (35%, own last 2 months)').and.to.contain('Jun 45');
    expect(aggregates).to.equal(records);
  });

  it('by month show a line and a card with its course', async () => {
    const line = { metric: 'win-rate', period: '2026-05-01..2026-07-31' };
    const [records = '', aggregates] = await both('trend-line', line, byMonth(), overtime);
    expect(records).to.contain('70.0%');
    expect(aggregates).to.equal(records);
    const [card, cardOfStates] = await both('kpi-card', { metric: 'win-rate', period: '2026-07' }, byMonth(), overtime);
    expect(cardOfStates).to.equal(card);
  });

  it('show a funnel', async () => {
    const stages = 'A, B, C';
    const reached = [30, 20, 10].flatMap((n, i) =>
      Array.from({ length: n }, (_, j) => ({ id: `${String(i)}-${String(j)}`, stage: 'ABC'[i], status: 'open' })),
    );
    const states = asJson(statesOf('stage-conversion-rate', reached, { stages }));
    const [records = '', aggregates] = await both('funnel-stages', { stages }, states, reached);
    expect(records).to.contain('50.0%');
    expect(aggregates).to.equal(records);
  });

  it('are taken from an address, a script and parts alike', async () => {
    const states = JSON.stringify(byMonth());
    const fetcher = (): Promise<Response> => Promise.resolve(new Response(states));
    const fetched = await gauge(undefined, { src: '/win-rate.json', fetcher });
    const script = await fixture<KpiGauge>(
      html`<kpi-gauge metric="win-rate"
        ><script type="application/json">
          ${states}
        </script></kpi-gauge
      >`,
    );
    await script.updateComplete;
    const halves = [overtime.slice(0, 25), overtime.slice(25)].map((half) =>
      statesOf('win-rate', half, { period: '2026-05-01..2026-07-31', asOf: '2026-07-31' }),
    );
    const parts = await gauge(undefined, { states: halves });
    for (const element of [fetched, script, parts]) {
      expect(element.error?.message ?? element.result?.reading.detail).to.equal(undefined);
      expect(element.result?.reading.value).to.equal(28 / 60);
    }
  });

  it('say what they are where the records are needed, and show no number', async () => {
    const states = byMonth() as never;
    const asked = [{ where: 'owner=Ada' }, { period: '2026-04' }, { metric: 'average-deal-value' }, { params: 'x=1' }];
    for (const attributes of asked) {
      const element = await gauge(undefined, { states, ...attributes });
      expect(element.result?.reading.value, JSON.stringify(attributes)).to.equal(undefined);
      expect(words(element, 'message')).to.contain(
        'These are aggregates of win-rate (closed) for 2026-05-01..2026-07-31 by month; ',
      );
    }
    const zoned = await gauge(undefined, { states, zone: 'Asia/Tokyo' });
    expect(zoned.error?.message).to.contain('zone="Asia/Tokyo" needs the records.');
  });

  it('say in the working that they know no single record', async () => {
    const element = await gauge(undefined, { states: byMonth() as never });
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open] details'), 'the working is open');
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;
    await oneEvent(details, 'toggle');
    expect(details.textContent).to.contain('These are aggregates of win-rate').and.not.to.contain('counted:');
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { upsellRate, upsellRateByRevenue } from '../../../src/metrics/loyalty/upsell-rate.js';
import { itObeysTheLaws } from '../laws.js';
import { leftOut } from '../sales/deals.js';
import { anySpan, overSpans, span } from './spans.js';

const quarter = { period: '2026-Q2' };
const known = { asOf: '2026-12-31' };
const plan = (customerId: string, planRank: number, startAt: string, endAt?: string) => ({
  ...span(customerId, 100 * planRank, startAt, endAt),
  planRank,
});

/** Up; up and down again; the same; at the top; down; left; won with a high plan. */
const worked = [
  plan('up', 1, '2025-01-01', '2026-05-01'),
  plan('up', 2, '2026-05-01'),
  plan('back', 1, '2025-01-01', '2026-04-05'),
  plan('back', 2, '2026-04-05', '2026-06-05'),
  plan('back', 1, '2026-06-05'),
  plan('same', 2, '2025-01-01'),
  plan('top', 3, '2025-01-01'),
  plan('down', 2, '2025-01-01', '2026-05-01'),
  plan('down', 1, '2026-05-01'),
  plan('left', 1, '2025-01-01', '2026-05-01'),
  plan('won', 3, '2026-04-01'),
];

describe('upsell rate', () => {
  it('is 1 of the 6 customers of the start in the worked case', () => {
    const reading = overSpans(upsellRate, worked, quarter, known);
    expect(reading.value).to.equal(1 / 6);
    expect(reading.parts).to.deep.equal({ upgraded: 1, eligible: 6 });
    expect(reading.interval).to.include({ method: 'wilson', kind: 'process' });
  });

  it('is 1 of 5 where the top is told, for nobody rises above it', () => {
    const told = (top: string) => overSpans(upsellRate, worked, { ...quarter, params: { top } }, known).parts;
    expect(told('3')).to.deep.equal({ upgraded: 1, eligible: 5 });
    expect(told('2')).to.deep.equal({ upgraded: 1, eligible: 3 });
    expect(told('1')).to.deep.equal({ upgraded: 0, eligible: 0 });
    expect(() => told('gold')).to.throw(ParamError, 'top is a whole number, such as 3, and not "gold"');
  });

  it('takes a second, smaller plan for no upsell', () => {
    const rows = [plan('a', 2, '2025-01-01'), plan('a', 1, '2026-05-01')];
    expect(overSpans(upsellRate, rows, quarter, known).value).to.equal(0);
  });

  it('counts a change on the last day of the window, and none on the day after', () => {
    const changed = (on: string) =>
      overSpans(upsellRate, [plan('a', 1, '2025-01-01', on), plan('a', 2, on)], quarter, known).value;
    expect(changed('2026-06-30')).to.equal(1);
    expect(changed('2026-07-01')).to.equal(0);
    expect(changed('2026-04-01')).to.equal(1);
    expect(changed('2026-03-31')).to.equal(0);
  });

  it('leaves plans without a rank out and counts them', () => {
    const reading = overSpans(
      upsellRate,
      [...worked, { ...plan('x', 1, '2025-01-01'), planRank: null }],
      quarter,
      known,
    );
    expect(reading.parts).to.deep.equal({ upgraded: 1, eligible: 6 });
    expect(leftOut(reading)).to.deep.equal({ 'without a plan rank': 1 });
  });

  it('is undefined where nobody was there at the start', () => {
    expect(overSpans(upsellRate, [plan('a', 1, '2026-05-01')], quarter, known)).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });

  itObeysTheLaws(upsellRate, anySpan, { query: quarter, entity: 'customerId' });
});

describe('upsell rate by revenue', () => {
  it('counts who pays more, of those who paid at the start', () => {
    const more = [span('more', 50, '2025-01-01'), span('more', 1, '2026-05-01'), span('trial', 0, '2025-01-01')];
    const reading = overSpans(upsellRateByRevenue, [...worked, ...more], quarter, known);
    expect(reading.parts).to.deep.equal({ upgraded: 2, eligible: 7 });
    expect(reading.value).to.equal(2 / 7);
  });

  itObeysTheLaws(upsellRateByRevenue, anySpan, { query: quarter, entity: 'customerId' });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { crossSellRatio, crossSellRatioFromLines } from '../../../src/metrics/loyalty/cross-sell-ratio.js';
import { leftOut } from '../sales/deals.js';
import { over, theirLines } from './shops.js';

const span = (customerId: string, family: string | null, startAt = '2025-01-01', endAt: string | null = null) => ({
  ...{ customerId, family, startAt, endAt },
});
const rows = [
  span('ada', 'phone'),
  span('ada', 'internet', '2026-03-31'),
  span('bob', 'phone'),
  span('bob', 'phone'),
  span('cyd', 'phone'),
  span('cyd', 'tv', '2025-01-01', '2026-03-31'),
  span('dan', 'tv', '2026-04-01'),
  span('eve', null),
  span('fay', null, '2024-01-01', '2025-06-30'),
];
const ratio = (period: string, spans: readonly object[] = rows) =>
  over('customerSpans')(crossSellRatio, spans as typeof rows, { period });

describe('cross-sell ratio', () => {
  it('is the share of the active customers who hold two families or more when the window ends', () => {
    // Ada; Bob holds one family twice, Cyd gave hers up, Dan comes later, nobody knows what Eve has.
    const reading = ratio('2026-Q1');
    expect(reading.parts).to.deep.equal({ 'with two families': 1, customers: 3 });
    expect(reading).to.include({ value: 1 / 3, n: 3 });
    expect(leftOut(reading)).to.deep.equal({ 'without a family': 1 });
  });

  it('counts what starts on its last day and not what ends on it', () => {
    // A month earlier Cyd still has two and Ada one; in April Dan is there too.
    expect(ratio('2026-02').parts).to.deep.equal({ 'with two families': 1, customers: 3 });
    expect(ratio('2026-04').parts).to.deep.equal({ 'with two families': 1, customers: 4 });
    expect(ratio('2026-Q1', [span('ada', 'tv'), span('ada', 'phone', '2026-04-01')]).value).to.equal(0);
  });

  it('is undefined where nobody is active', () => {
    expect(ratio('2024-Q1').reason).to.equal('nothing-to-measure');
  });
});

describe('cross-sell ratio from lines', () => {
  it('is the share of buyers who bought of two families in the period', () => {
    // Ada bought tea and cups, Bob tea; of Cyd’s order in February no family is known.
    const reading = over('orderLines')(crossSellRatioFromLines, theirLines, { period: '2026-02' });
    expect(reading.parts).to.deep.equal({ 'with two families': 1, customers: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'without a customer': 2, 'of a return': 2, 'without a family': 2 });
  });
});

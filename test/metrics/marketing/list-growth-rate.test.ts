import { describe, it } from 'node:test';
import { expect } from 'chai';
import { listGrowthRate } from '../../../src/metrics/marketing/list-growth-rate.js';
import { over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const events = (n: number, kind: string | null, at: string | null) => Array.from({ length: n }, () => ({ kind, at }));
const rows = [
  ...events(120, 'join', '2026-03-31'),
  ...events(20, 'unsubscribe', '2026-01-01'),
  ...events(12, 'join', '2026-04-01'),
  ...events(3, 'unsubscribe', '2026-06-30'),
  ...events(1, 'clean', '2026-05-05'),
  ...events(50, 'join', '2026-07-01'),
];
const growth = (period: string, all: readonly object[] = rows) =>
  over('listEvents')(listGrowthRate, all as typeof rows, { period });

describe('list growth rate', () => {
  it('is those who joined less those who left, over those on the list when the window starts', () => {
    // (12 − 3 − 1) ÷ (120 − 20), ± 1.959963984540054 · √16 ÷ 100.
    const reading = growth('2026-Q2');
    expect(reading).to.include({ value: 0.08, n: 100 });
    expect(reading.parts).to.deep.equal({ joined: 12, left: 4, 'at start': 100 });
    expect(reading.interval).to.include({ method: 'skellam', kind: 'process' });
    expect(reading.interval!.low).to.be.closeTo(0.08 - 1.959963984540054 * 0.04, 1e-12);
    expect(reading.interval!.high).to.be.closeTo(0.08 + 1.959963984540054 * 0.04, 1e-12);
  });

  it('starts each window where the last one ended', () => {
    expect(growth('2026-Q3').parts).to.deep.equal({ joined: 50, left: 0, 'at start': 108 });
    const { groups } = over('listEvents')(listGrowthRate, rows, { period: '2026-Q2', by: 'month' });
    expect(groups.map(({ parts }) => parts['at start'])).to.deep.equal([100, 112, 111]);
  });

  it('may be below 0', () => {
    expect(growth('2026-05').value).to.equal(-1 / 112);
  });

  it('leaves out what is neither, and what has no date', () => {
    const reading = growth('2026-Q2', [...rows, ...events(2, 'bounce', '2026-05-05'), ...events(1, 'join', null)]);
    expect(reading.value).to.equal(0.08);
    expect(leftOut(reading)).to.deep.equal({ 'without a date': 1, 'neither joined nor left': 2 });
  });

  it('is undefined where nobody was on the list', () => {
    expect(growth('2025-Q4').reason).to.equal('nothing-to-measure');
  });
});

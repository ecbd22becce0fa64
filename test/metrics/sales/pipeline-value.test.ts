import { describe, it } from 'node:test';
import { expect } from 'chai';
import { pipelineValue } from '../../../src/metrics/sales/pipeline-value.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { anyDeal, leftOut, overDeals } from './deals.js';

const deals: Row[] = [
  { status: 'open', amount: 100.5, createdAt: '2026-01-10' },
  { status: 'open', amount: 20, createdAt: '2026-05-31' },
  { status: 'won', amount: 1000, createdAt: '2026-01-05', closedAt: '2026-04-01' },
  { status: 'lost', amount: 5000, createdAt: '2026-02-01', closedAt: '2026-03-31' },
];
const value = (rows: readonly Row[], period?: string) => overDeals(pipelineValue, rows, { period });

describe('pipeline value', () => {
  it('is the sum of the amounts of open deals, and a full count: no interval, and not too few', () => {
    const reading = value(deals);
    expect(reading).to.include({ value: 120.5, n: 2, interval: undefined, census: true });
    expect(reading.parts).to.deep.equal({ 'amounts of open deals': 120.5, 'open deals': 2 });
    expect(reading.warnings).to.deep.equal(['trailing-12-months']);
  });

  it('rebuilds a past moment: what was created by its end and decided no earlier, at the amounts of today', () => {
    // At the end of March, on 1 April: the first and the deal won on 1 April; the one lost on 31 March is gone.
    const march = value(deals, '2026-03');
    expect(march).to.include({ value: 1100.5, n: 2 });
    expect(march.warnings).to.deep.equal(['present-amounts']);
    // On 31 March both the won and the lost one were open still.
    expect(value(deals, '2026-01-01..2026-03-30').value).to.equal(6100.5);
    expect(value(deals, '2026-04').value).to.equal(100.5);
  });

  it('takes a deal created on the last day of the window in, and one of the next day not', () => {
    expect(value(deals, '2026-05-01..2026-05-30').value).to.equal(100.5);
    expect(value(deals, '2026-05').value).to.equal(120.5);
  });

  it('counts a deal without a creation date at the present alone, and says so of the past', () => {
    const rows = [...deals, { status: 'open', amount: 3, createdAt: null }];
    expect(value(rows)).to.include({ value: 123.5, n: 3 });
    const april = value(rows, '2026-04');
    expect(april.value).to.equal(100.5);
    expect(leftOut(april)).to.deep.equal({ 'without a creation date': 1 });
  });

  it('knows nothing yet of a deal created after the as-of day', () => {
    expect(overDeals(pipelineValue, deals, {}, { asOf: '2026-05-30' })).to.include({ value: 100.5, n: 1 });
  });

  it('cannot place in the past what was decided since and has no creation date, and says so', () => {
    const rows = [
      ...deals,
      { status: 'won', amount: 3, createdAt: null, closedAt: '2026-05-01' },
      { status: 'won', amount: 3, createdAt: null, closedAt: '2026-04-30' },
    ];
    const april = value(rows, '2026-04');
    expect(april.value).to.equal(100.5);
    expect(leftOut(april)).to.deep.equal({ 'without a creation date': 1 });
  });

  it('needs no dates at all for the present', () => {
    expect(
      value([
        { status: 'open', amount: 3 },
        { status: 'won', amount: 5 },
      ]),
    ).to.include({ value: 3, n: 1, period: undefined });
  });

  it('has nothing to say of a time after the records end', () => {
    expect(value(deals, '2027')).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('leaves open deals without an amount and deals of no status out, and counts them', () => {
    const rows = [
      ...deals,
      { status: 'open', amount: null, createdAt: '2026-02-01' },
      { status: null, amount: 7, createdAt: '2026-02-01' },
    ];
    const reading = value(rows);
    expect(reading).to.include({ value: 120.5, n: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'without a status': 1, 'open without an amount': 1 });
  });

  it('is undefined where no deal is open, and 0 where the open ones are of amount 0', () => {
    expect(value(deals.slice(2))).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    expect(value([{ status: 'open', amount: 0, createdAt: '2026-01-01' }])).to.include({ value: 0, n: 1 });
  });

  it('is asked month by month, each as of its end', () => {
    // January 100.5 + 1000, February + 5000, March without the lost one, April without the won one, May + 20.
    const { groups } = overDeals(pipelineValue, deals, { period: '2026-01-01..2026-05-31', by: 'month' });
    expect(groups.map(({ key, value: at }) => [key['month'], at])).to.deep.equal([
      ['2026-01', 1100.5],
      ['2026-02', 6100.5],
      ['2026-03', 1100.5],
      ['2026-04', 100.5],
      ['2026-05', 120.5],
    ]);
  });

  it('counts a deal without a creation date in the month that reaches the present alone', () => {
    const rows = [...deals, { status: 'open', amount: 3, createdAt: null }];
    const { groups } = overDeals(pipelineValue, rows, { period: '2026-04-01..2026-05-31', by: 'month' });
    expect(groups.map(({ value: at }) => at)).to.deep.equal([100.5, 123.5]);
  });

  itObeysTheLaws(pipelineValue, anyDeal);
  itObeysTheLaws(pipelineValue, anyDeal, { query: { period: '2026-05' } });
});

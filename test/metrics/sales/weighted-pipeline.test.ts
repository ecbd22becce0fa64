import { describe, it } from 'node:test';
import { expect } from 'chai';
import { weightedPipeline } from '../../../src/metrics/sales/weighted-pipeline.js';
import { itObeysTheLaws, type Row } from '../laws.js';
import { alike, anyDeal, leftOut, overDeals } from './deals.js';

const open = (amount: number | null, probability: number | string | null) => ({
  status: 'open',
  amount,
  probability,
  createdAt: '2026-01-01',
});
const value = (rows: readonly Row[], period?: string) => overDeals(weightedPipeline, rows, { period });

describe('weighted pipeline', () => {
  it('is amount × probability, added up', () => {
    // 1000 · 0.25 + 19.99 · 0.5.
    const reading = value([open(1000, 0.25), open(19.99, '50%'), { ...open(5000, 0.9), status: 'won' }]);
    expect(reading).to.include({ value: 259.995, n: 2, unit: 'money', census: false });
    expect(reading.parts).to.deep.equal({ 'amounts × probabilities of open deals': 259.995, 'open deals': 2 });
  });

  it('has the interval of deals won apart from each other: Var = Σ a²p(1 − p)', () => {
    // 25 of 100 at ½: 1250 ± 1.959963984540054 · √(25 · 10,000 · ¼).
    const { value: at, interval } = value(alike(25, open(100, 0.5)));
    expect(at).to.equal(1250);
    expect(interval).to.include({ method: 'independent-deals', kind: 'process' });
    expect(interval!.low).to.be.closeTo(1250 - 1.959963984540054 * 250, 1e-9);
    expect(interval!.high).to.be.closeTo(1250 + 1.959963984540054 * 250, 1e-9);
  });

  it('has no doubt about 0 and 1', () => {
    const { interval } = value([open(100, 0), open(50, 1)]);
    expect([interval!.low, interval!.high]).to.deep.equal([50, 50]);
  });

  it('does not go below nothing', () => {
    expect(value([open(100, 0.1)]).interval!.low).to.equal(0);
  });

  it('is too few below five deals, as it is no full count but a forecast', () => {
    expect(value(alike(4, open(1, 0.5))).warnings).to.include('too-few');
    expect(value(alike(5, open(1, 0.5))).warnings).not.to.include('too-few');
  });

  it('leaves open deals without an amount or a probability out, and counts them', () => {
    const reading = value([open(100, 0.5), open(null, 0.5), open(100, null)]);
    expect(reading.value).to.equal(50);
    expect(leftOut(reading)).to.deep.equal({ 'open without an amount': 1, 'open without a probability': 1 });
  });

  it('takes no bare 50 for 50 %, nor the 1 beside it for 100 %: the field is refused', () => {
    const reading = value([open(100, 1), open(100, 50)]);
    expect(reading).to.include({ value: undefined, reason: 'unreadable-field' });
    expect(reading.detail).to.contain('record 2 has "50"').and.contain('Write 0.47 or 47%.');
  });

  it('is undefined over nothing', () => {
    expect(value([{ ...open(1, 0.5), status: 'won' }])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('warns of the past, whose amounts and probabilities are those of today', () => {
    const rows = [open(100, 0.5), { ...open(10, 0.5), createdAt: '2026-06-01' }];
    expect(value(rows, '2026-03').warnings).to.include('present-amounts');
    expect(value(rows, '2026-06-01..2026-06-01').warnings).not.to.include('present-amounts');
  });

  itObeysTheLaws(weightedPipeline, anyDeal);
});

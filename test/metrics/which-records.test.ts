import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { proportion } from '../../src/metrics/estimate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { emailOpenRate } from '../../src/metrics/marketing/email-rates.js';
import { nps } from '../../src/metrics/loyalty/nps.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { whichRecords } from '../../src/metrics/which-records.js';
import { tableOf } from '../tables.js';

const deal = (id: string, status: string | null, closedAt: string | null = '2026-02-01') => ({ id, status, closedAt });
const deals = tableOf('deals', [
  deal('a', 'won'),
  deal('b', 'won'),
  deal('c', 'won'),
  deal('d', 'lost'),
  deal('e', 'lost'),
  deal('f', 'lost'),
  deal('g', 'lost', '2026-03-01'),
  deal('h', null),
  deal('i', 'won', '2024-02-30'),
  deal('j', 'open', null),
  deal('a', 'won'),
]);

describe('the records behind a number', () => {
  it('are named: those that count, and those left out by reason', () => {
    expect(whichRecords(winRate, deals, { period: '2026-02' })).to.deep.equal({
      counted: ['b', 'c', 'd', 'e', 'f', 'a'],
      leftOut: { duplicate: ['a'], 'without a status': ['h'], 'unreadable closedAt': ['i'], open: ['j'] },
    });
  });

  it('are as many as the reading counts and leaves out', () => {
    const { n, excluded } = measureTable(winRate, deals, { period: '2026-02' });
    const { counted, leftOut } = whichRecords(winRate, deals, { period: '2026-02' });
    expect(n).to.equal(counted.length);
    const counts = Object.fromEntries(excluded.map(({ reason, count }) => [reason, count]));
    expect(Object.fromEntries(Object.entries(leftOut).map(([reason, ids]) => [reason, ids.length]))).to.deep.equal(
      counts,
    );
  });
});

describe('the records behind a number that cannot be measured', () => {
  it('are none', () => {
    const bare = tableOf('deals', [{ id: 'a', closedAt: '2026-01-01' }]);
    const { counted, leftOut, detail } = whichRecords(winRate, bare);
    expect({ counted, leftOut }).to.deep.equal({ counted: [], leftOut: {} });
    expect(detail).to.contain('Win rate needs status');
  });
});

describe('records behind a number', () => {
  it('are told by their number where they have no id, and by an id without the blanks around it', () => {
    const rows = [deal(' a ', 'won'), { ...deal('', 'won'), id: null }, deal('c', null), deal('d', null)];
    expect(whichRecords(winRate, tableOf('deals', rows))).to.deep.equal({
      counted: ['a', '2'],
      leftOut: { 'without a status': ['c', 'd'] },
    });
  });
});

describe('how far a number could move', () => {
  it('is worked out from the records whose part in it is not known: 3 of 6 with two of them, 3 of 8 to 5 of 8', () => {
    const { value, couldBe } = measureTable(winRate, deals, { period: '2026-02' });
    expect(value).to.equal(0.5);
    expect(couldBe).to.deep.equal({ low: 3 / 8, high: 5 / 8, unknown: 2 });
  });

  it('goes to the ends of the scale of answers', () => {
    const answers = tableOf('responses', [
      ...[10, 10, 9, 7, 0].map((score, i) => ({ id: String(i), score, respondedAt: '2026-02-01' })),
      { id: '9', score: 'n/k', respondedAt: '2026-02-02' },
    ]);
    const { value, couldBe } = measureTable(nps, answers, { params: { dedupe: 'all' } });
    expect(value).to.equal(40);
    expect(couldBe).to.deep.equal({ low: 100 / 6, high: 50, unknown: 1 });
  });

  it('is not said where a record is not one of those divided by: it may be of a customer who is counted already', () => {
    const answers = tableOf('responses', [
      { id: '1', score: 10, respondedAt: '2026-02-01', customerId: 'ada' },
      { id: '2', score: 'n/k', respondedAt: '2026-02-02', customerId: 'ada' },
    ]);
    expect(measureTable(nps, answers, {}).couldBe).to.equal(undefined);
    const letters = tableOf('campaigns', [
      { id: '1', sentAt: '2026-02-01', delivered: 1000, uniqueOpens: 400 },
      { id: '2', sentAt: '2026-02-01', delivered: 1000, uniqueOpens: 'n/k' },
    ]);
    const { value, excluded, couldBe } = measureTable(emailOpenRate, letters, {});
    expect({ value, unknown: excluded[0]?.count, couldBe }).to.deep.equal({
      value: 0.4,
      unknown: 1,
      couldBe: undefined,
    });
  });

  it('is not said of what has no bounds, no such mean, or more in its formula than its own records', () => {
    const wins = ({ won, lost }: { readonly won: number; readonly lost: number }) => proportion(won, won + lost);
    const untold = [
      { ...winRate, domain: [undefined, 1] },
      { ...winRate, domain: [0, undefined] },
      { ...winRate, finish: () => ({ value: 0.5, n: 6 }) },
      { ...winRate, across: 'status', finish: wins },
      { ...winRate, beside: { more: { records: 'deals', needs: [], states: {} } }, finish: wins },
    ] as const satisfies readonly MetricDefinition<typeof winRate.states>[];
    for (const definition of untold) {
      const { value, couldBe } = measureTable(definition, deals, { period: '2026-02' });
      expect({ value, couldBe }).to.deep.equal({ value: 0.5, couldBe: undefined });
    }
  });

  it('is not said of nothing', () => {
    const untold = tableOf('deals', [deal('a', null), deal('b', 'open')]);
    expect(measureTable(winRate, untold)).to.include({ value: undefined, couldBe: undefined });
  });

  it('is not said where every record is known', () => {
    const known = tableOf('deals', [deal('a', 'won'), deal('b', 'lost'), deal('c', 'open')]);
    expect(measureTable(winRate, known, {}).couldBe).to.equal(undefined);
  });
});

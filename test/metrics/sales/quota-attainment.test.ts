import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure, type MeasureOptions } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { salesMetrics } from '../../../src/metrics/sales.js';
import type { Row } from '../laws.js';
import { leftOut } from './deals.js';

registerMetrics(salesMetrics);

const won = (ownerId: string | null, closedAt: string, amount: number | null, more: Row = {}) => ({
  status: 'won',
  ownerId,
  createdAt: '2026-01-02',
  closedAt,
  amount,
  ...more,
});
const goal = (ownerId: string | null, target: number | null, more: Row = {}) => ({
  ownerId,
  target,
  start: '2026-01-01',
  due: '2026-03-31',
  ...more,
});
const attained = (deals: readonly Row[], goals: readonly Row[], options: MeasureOptions = {}) =>
  measure('quota-attainment', { deals, goals }, { period: '2026-Q1', asOf: '2026-04-30', ...options });

const deals = [won('ada', '2026-01-02', 60), won('ada', '2026-03-31', 40), won('bob', '2026-02-01', 50)];
const goals = [goal('ada', 100), goal('bob', 100)];

describe('quota attainment', () => {
  it('is what was won over the quotas of the period', () => {
    const euros = (rows: readonly Row[]) => rows.map((row) => ({ ...row, currency: 'EUR' }));
    const reading = attained(euros(deals), euros(goals));
    expect(reading).to.include({ value: 0.75, n: 3, census: true, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({ won: 150, quota: 200 });
  });

  it('counts deals closed in the period, and goals that lie in it, of quotas alone', () => {
    const rows = [...deals, won('ada', '2025-12-31', 500), won('ada', '2026-04-01', 500)];
    const more = [
      goal('ada', 900, { start: '2025-12-31' }),
      goal('ada', 900, { due: '2026-04-01', currency: 'USD' }),
      goal('ada', 900, { metric: 'csat' }),
    ];
    expect(attained(rows, [...goals, ...more]).parts).to.deep.equal({ won: 150, quota: 200 });
  });

  it('knows a goal of quota attainment by either name', () => {
    const named = [goal('ada', 100, { metric: 'quota' }), goal('bob', 100, { metric: 'quota-attainment' })];
    expect(attained(deals, named).parts).to.deep.equal({ won: 150, quota: 200 });
  });

  it('is undefined without a quota, and 0 where nothing was won', () => {
    expect(attained(deals, [goal('ada', 0)])).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(attained([{ ...deals[0]!, status: 'lost' }], goals)).to.include({ value: 0 });
  });

  it('leaves out deals that were not won, and won ones without an amount', () => {
    const rows = [
      ...deals,
      won('ada', '2026-02-02', null),
      { ...won('ada', '2026-02-02', null), status: 'lost' },
      { status: 'open', createdAt: '2026-02-02', amount: null },
    ];
    expect(leftOut(attained(rows, [...goals, goal('cyd', null), goal('cyd', null, { metric: 'nps' })]))).to.deep.equal({
      open: 1,
      lost: 1,
      'won without an amount': 1,
      'goals without a target': 1,
    });
  });
});

describe('owners who met their quota', () => {
  const owners = (rows: readonly Row[], quotas: readonly Row[]) => attained(rows, quotas, { variant: 'owners' });

  it('is the share of those with a quota who won as much or more', () => {
    // Ada has just met hers, Bob has half, Cyd nothing; Dee has no quota.
    const reading = owners([...deals, won('dee', '2026-02-02', 900)], [...goals, goal('cyd', 10)]);
    expect(reading).to.include({ value: 1 / 3, n: 3, census: false, counted: 'owner' });
    expect(reading.parts).to.deep.equal({ met: 1, owners: 3 });
    expect(reading.interval).to.include({ method: 'wilson' });
    expect(reading.warnings).to.include('too-few');
    expect(owners(deals, [goal('ada', 100.01)]).parts).to.deep.equal({ met: 0, owners: 1 });
  });

  it('takes the goal of nobody for no owner’s, and says so', () => {
    const reading = owners(deals, [...goals, goal(null, 1)]);
    expect(reading.parts).to.deep.equal({ met: 1, owners: 2 });
    expect(leftOut(reading)).to.deep.equal({ 'goals without an owner': 1 });
  });
});

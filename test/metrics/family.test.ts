import { describe, it } from 'node:test';
import { expect } from 'chai';
import { defineMetric } from '../../src/metrics/define-metric.js';
import { proportion } from '../../src/metrics/estimate.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { currencies } from '../../src/metrics/currency.js';
import { tableOf } from '../tables.js';

/** Two shares of one count. */
const shares = defineMetric({
  ...winRate,
  family: true,
  states: { ...winRate.states, ...currencies() },
  finish: ({ won, lost }) => ({
    value: undefined,
    reason: 'many-values',
    n: won + lost,
    family: [
      { key: { share: 'won' }, estimate: { ...proportion(won, won + lost), parts: { won }, inMoney: true } },
      { key: { share: 'lost' }, estimate: proportion(lost, won + lost) },
    ],
  }),
});
const deal = (status: string, region: string, currency = 'EUR') => ({
  ...{ status, region, currency, closedAt: '2026-01-05' },
});
const deals = [deal('won', 'north'), deal('won', 'north'), deal('lost', 'north'), deal('lost', 'south')];
const groups = (query: Query = {}, rows: readonly object[] = deals) =>
  measureTable(shares, tableOf('deals', rows), query).groups;

describe('a family of values', () => {
  it('has its members for groups, with their parts', () => {
    expect(groups().map(({ key, value, n, parts }) => ({ key, value, n, parts }))).to.deep.equal([
      { key: { share: 'won' }, value: 0.5, n: 4, parts: { won: 2 } },
      { key: { share: 'lost' }, value: 0.5, n: 4, parts: {} },
    ]);
  });

  it('has them in each group that is asked for', () => {
    expect(groups({ by: 'region' }).map(({ key, value }) => ({ ...key, value }))).to.deep.equal([
      { region: 'north', share: 'won', value: 2 / 3 },
      { region: 'north', share: 'lost', value: 1 / 3 },
      { region: 'south', share: 'won', value: 0 },
      { region: 'south', share: 'lost', value: 1 },
    ]);
  });

  it('has intervals at the level asked for', () => {
    const levels = (query: Query) => groups(query).map(({ interval }) => interval!.level);
    expect(levels({})).to.deep.equal([0.95, 0.95]);
    expect(levels({ level: 0.8 })).to.deep.equal([0.8, 0.8]);
  });

  it('has no members of amounts in two currencies', () => {
    const mixed = [...deals, deal('won', 'south', 'USD')];
    expect(groups({}, mixed)).to.deep.equal([]);
    expect(groups({ by: 'region' }, mixed).map(({ key }) => key['region'])).to.deep.equal(['north', 'north']);
  });
});

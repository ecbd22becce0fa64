import { describe, it } from 'node:test';
import { expect } from 'chai';
import { readRecords } from '../../src/data/read-records.js';
import { defineMetric } from '../../src/metrics/define-metric.js';
import { faultyRows } from '../../src/metrics/faulty-rows.js';
import { customerRetentionRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { customerAcquisitionCost } from '../../src/metrics/marketing/customer-acquisition-cost.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { fieldsUsed } from '../../src/metrics/prepare.js';
import type { Query } from '../../src/metrics/query.js';
import { stageConversionCohort } from '../../src/metrics/sales/stage-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { constant, field, word } from '../../src/states/expression.js';
import { lookup } from '../../src/states/derive.js';
import { blank, compare, is } from '../../src/states/predicate.js';
import { QueryError } from '../../src/states/scope.js';
import { count, max, sum } from '../../src/states/state.js';
import { tableOf } from '../tables.js';

const deals = (rows: readonly object[], query: Query = {}, asOf = '2026-01-31') =>
  measureTable(winRate, tableOf('deals', rows, { asOf }), query);
const won = { status: 'won', closedAt: '2026-01-05' };

describe('a question', () => {
  it('is about all where no period is named, and about the one that is, whatever blanks stand around it', () => {
    expect(deals([won], { period: '  ' }).period?.name).to.equal('all');
    expect(deals([won], { period: ' 2026-01 ' }).period?.name).to.equal('2026-01');
  });

  it('needs the date of the metric for a grain of time, and for nothing else', () => {
    expect(deals([{ status: 'won' }], { by: 'month' })).to.include({ reason: 'missing-field' });
    expect(deals([{ status: 'won' }], { by: 'month' }).detail).to.contain('needs closedAt');
    expect(deals([{ status: 'won' }]).value).to.equal(1);
  });

  it('counts records without a date over all, and none of them in a period', () => {
    const rows = [won, { status: 'lost', closedAt: null }];
    expect(deals(rows)).to.deep.include({ value: 0.5, excluded: [] });
    expect(deals(rows, { period: '2026-01' })).to.deep.include({
      value: 1,
      excluded: [{ reason: 'without closedAt', count: 1 }],
    });
  });

  it('needs records that say when anything happened, where it names a period', () => {
    const undated = measureTable(winRate, tableOf('deals', [{ status: 'won', closedAt: null }]), { period: '2026' });
    expect(undated).to.include({ value: undefined, reason: 'missing-field' });
  });

  it('groups by a grain that a JSON array names, and by a field in quotes there is none of', () => {
    const groups = (by: string) => deals([{ ...won, region: 'EU' }], { by }).groups.map(({ key }) => key);
    expect(groups('["month", "region"]')).to.deep.equal([{ month: '2026-01', region: 'EU' }]);
    expect(() => groups('regoin')).to.throw(QueryError, /They have .*status, .*region\.$/);
  });

  it('passes on why a field that it names was refused', () => {
    const rows = ['1/2/2026', '2/3/2026'].map((createdAt) => ({ ...won, createdAt }));
    expect(() => deals(rows, { by: 'createdAt' })).to.throw(QueryError, 'The dates in createdAt could be');
    expect(() => deals(rows, { where: 'createdAt>=2026-01-01' })).to.throw(QueryError, 'The dates in createdAt');
  });
});

describe('a question about a window as a whole', () => {
  const customers = tableOf('customers', [{ id: 'a', startAt: '2025-01-01', endAt: null }], { asOf: '2026-01-31' });
  const retention = (period: string, more = {}) =>
    measureTable({ ...customerRetentionRate, ...more }, customers, { period });

  it('has no answer where the records end before it begins, be it by a day', () => {
    for (const period of ['2026-02', '2026-03'])
      expect(retention(period)).to.include({
        value: undefined,
        reason: 'nothing-to-measure',
        detail: `The records end before ${period} begins.`,
      });
    expect(retention('2026-01-31..2026-02-28').value).to.equal(1);
  });

  it('has one where the metric speaks of what is still to come, or of records by their date', () => {
    expect(retention('2026-02', { ahead: true }).detail).to.equal(undefined);
    expect(deals([won], { period: '2026-02' })).to.include({ reason: 'nothing-to-measure', detail: undefined });
  });
});

describe('fields that mean something by being blank', () => {
  it('may be absent, and may not be refused', () => {
    const events = (exitedAt?: string) =>
      measureTable(
        stageConversionCohort,
        tableOf(
          'stageEvents',
          ['a', 'b'].map((dealId, i) => ({
            ...{ dealId, stage: 'Lead', enteredAt: '2026-01-01' },
            ...(exitedAt !== undefined && { exitedAt: `${String(i + 1)}${exitedAt}` }),
          })),
        ),
        { stages: 'Lead, Won' },
      );
    expect(events().reason).to.equal('many-values');
    expect(events('/2/2026')).to.include({ value: undefined, reason: 'unreadable-field' });
    expect(events('/2/2026').detail).to.contain('The dates in exitedAt could be');
  });
});

describe('a metric over several sets of records', () => {
  const customers = [{ id: '1', startAt: '2026-01-05' }];
  const cac = (sets: object, query: Query = {}) =>
    measureTable(customerAcquisitionCost, readRecords(sets, { type: 'customers' }).table, query);

  it('says which field each of them lacks, in the name of the metric', () => {
    const lacks = (sets: object) => cac(sets).detail;
    expect(lacks({ customers: [{ id: '1' }], spend: [{ amount: 1 }] })).to.contain(
      'Customer acquisition cost needs startAt',
    );
    expect(cac({ customers, spend: [{ date: '2026-01-01' }] })).to.include({
      reason: 'missing-field',
      value: undefined,
    });
    expect(lacks({ customers, spend: [{ date: '2026-01-01' }] })).to.contain('Customer acquisition cost needs amount');
  });

  it('counts what is entered twice in any of them, and shows five of what cannot be read in all', () => {
    const spend = [{ id: 'x', date: '2026-01-05', amount: 10 }];
    const excluded = (sets: object) => cac(sets).excluded;
    expect(excluded({ customers: [...customers, ...customers], spend: [...spend, ...spend] })).to.deep.equal([
      { reason: 'duplicate', count: 2 },
    ]);
    const [lost] = excluded({ customers: [...customers, 1, 2, 3], spend: [...spend, 4, 5, 6] });
    expect(lost).to.include({ reason: 'unreadable record', count: 6 });
    expect(lost!.samples!.map(({ value }) => value)).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('does not fail for want of a set that is its own', () => {
    const twice = defineMetric({
      ...winRate,
      beside: { all: { records: 'deals', needs: [], states: { deals: count() } } },
      finish: ({ won: wins }, { all }) => ({ value: wins / all.deals, n: all.deals }),
    });
    const table = tableOf('deals', [won, { ...won, status: 'lost' }, { ...won, status: 'open' }]);
    expect(measureTable(twice, table).value).to.equal(1 / 3);
  });
});

describe('a followed cohort', () => {
  it('counts what it leaves out after the period too', () => {
    const event = (stage: string, enteredAt: string | null) => ({ dealId: 'a', stage, enteredAt });
    const table = tableOf('stageEvents', [
      event('Lead', '2026-01-05'),
      event('Talk', '2026-03-05'),
      event('Talk', null),
    ]);
    const { excluded } = measureTable(stageConversionCohort, table, { period: '2026-01', stages: 'Lead, Won' });
    expect(excluded).to.deep.equal([
      { reason: 'without an entry date', count: 1 },
      { reason: 'in a stage that is not listed', count: 1 },
    ]);
  });
});

describe('the fields that a measurement reads', () => {
  it('are those of its conditions, states, folds and derived columns', () => {
    const counted = {
      records: 'orders',
      date: 'placedAt',
      needs: ['needed'],
      derives: { newest: lookup('derivedPer', max(word('derivedOf'))) },
      where: is('asked', 'x'),
      leavesOut: { poor: compare(field('left'), '<', constant(0)), empty: blank('empty') },
    } as const;
    const own = ['needed', 'derivedPer', 'derivedOf', 'placedAt', 'asked', 'left', 'empty'];
    const states = { total: sum(field('summed')) };
    expect(fieldsUsed({ ...counted, states })).to.have.members([...own, 'summed']);
    const fold = { per: 'customer', columns: { amount: sum(field('folded')) } };
    expect(fieldsUsed({ ...counted, states, fold })).to.have.members([...own, 'folded', 'customer']);
    expect(fieldsUsed({ records: 'orders', needs: [], states: {} })).to.deep.equal([]);
  });

  it('leave a record out for the first of them that cannot be read', () => {
    const row = { status: 'won', amount: 'much', closedAt: 'soon' };
    const table = tableOf('deals', [row, { ...row, amount: 5 }, { ...row, closedAt: '2026-01-01' }]);
    const first = (...fields: string[]) => [...faultyRows(fields, table)].map(([at, fault]) => [at, fault.field]);
    expect(first('amount', 'closedAt')).to.deep.equal([
      [0, 'amount'],
      [2, 'amount'],
      [1, 'closedAt'],
    ]);
    expect(first('closedAt', 'amount', 'nowhere')).to.deep.equal([
      [0, 'closedAt'],
      [1, 'closedAt'],
      [2, 'amount'],
    ]);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { tableFor } from '../../src/metrics/derived-table.js';
import { word } from '../../src/states/expression.js';
import { lookup } from '../../src/states/derive.js';
import { max } from '../../src/states/state.js';
import { wordsOf } from '../../src/states/vector.js';
import { tableOf } from '../tables.js';

const derives = { latest: lookup('customerId', max(word('placedAt'))) };
const plain = { records: 'orders', needs: [], states: {} } as const;
const counted = { ...plain, derives };
const order = (id: string, customerId: string, placedAt: string, updatedAt: string | null = null) => ({
  ...{ id, customerId, placedAt, updatedAt },
});

const latest = (rows: readonly object[]) => {
  const table = tableFor(counted, tableOf('orders', rows));
  const wordOf = wordsOf({ op: 'word', field: 'latest' }, { table, window: { t0: 0, t1: 0, asOf: 0 } });
  return rows.map((_, row) => wordOf(row));
};

describe('the table with the columns that a metric derives', () => {
  it('has them beside its own, of whatever period', () => {
    const rows = [order('1', 'ada', '2026-01-05'), order('2', 'ada', '2026-03-05'), order('3', 'bob', '2026-02-05')];
    expect(latest(rows)).to.deep.equal(['2026-03-05', '2026-03-05', '2026-02-05']);
  });

  it('derives nothing from a record that cannot be read, or was entered twice', () => {
    const unreadable = [order('1', 'ada', '2026-01-05'), order('2', 'ada', 'soon')];
    expect(latest(unreadable)[0]).to.equal('2026-01-05');
    const twice = [order('1', 'ada', '2026-01-05', '2026-06-02'), order('1', 'ada', '2026-03-05', '2026-06-01')];
    expect(latest(twice)[0]).to.equal('2026-01-05');
  });

  it('is made once for a table, and is the table itself where nothing is derived', () => {
    const table = tableOf('orders', [order('1', 'ada', '2026-01-05')]);
    expect(tableFor(counted, table)).to.equal(tableFor({ ...counted }, table));
    expect(tableFor(counted, table)).not.to.equal(table);
    expect(tableFor(plain, table)).to.equal(table);
  });
});

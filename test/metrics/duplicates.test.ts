import { describe, it } from 'node:test';
import { expect } from 'chai';
import { duplicateRows } from '../../src/metrics/duplicates.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { customerRetentionRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { tableOf } from '../tables.js';

const deal = (id: string, status: string, updatedAt?: string): object => ({
  id,
  status,
  closedAt: '2026-05-04',
  ...(updatedAt !== undefined && { updatedAt }),
});

describe('duplicateRows', () => {
  it('keep the record that was updated last', () => {
    const table = tableOf('deals', [deal('A', 'won', '2026-05-09'), deal('A', 'lost', '2026-05-07'), deal('B', 'won')]);
    expect([...duplicateRows(table)]).to.deep.equal([1]);
  });

  it('keep the last one listed where no update tells them apart', () => {
    const table = tableOf('deals', [deal('A', 'won'), deal('A', 'lost'), deal('A', 'won')]);
    expect([...duplicateRows(table)]).to.deep.equal([0, 1]);
  });

  it('go by the time of day where there is one', () => {
    const table = tableOf('deals', [
      deal('A', 'won', '2026-05-09T12:00:00Z'),
      deal('A', 'lost', '2026-05-09T11:59:00Z'),
    ]);
    expect([...duplicateRows(table)]).to.deep.equal([1]);
  });

  it('keep what has an update before what has none', () => {
    const table = tableOf('deals', [deal('A', 'won', '2026-05-09'), deal('A', 'lost')]);
    expect([...duplicateRows(table)]).to.deep.equal([1]);
  });

  it('keep it wherever it is listed', () => {
    const days = ['2026-05-09', '2026-05-07', '2026-05-08'];
    const table = tableOf(
      'deals',
      days.map((updatedAt) => deal('A', 'won', updatedAt)),
    );
    expect([...duplicateRows(table)]).to.deep.equal([1, 2]);
  });

  it('are none among records whose id is blank', () => {
    const rows = [deal('A', 'won'), { ...deal('', 'won'), id: null }, { ...deal('', 'lost'), id: null }];
    expect(duplicateRows(tableOf('deals', rows)).size).to.equal(0);
  });

  it('take a column of updates that holds no dates for none', () => {
    const table = tableOf('tickets', [deal('A', 'won', 'yesterday'), deal('A', 'lost', 'today')]);
    expect([...duplicateRows(table)]).to.deep.equal([0]);
  });

  it('are none where records have no ids', () => {
    expect(duplicateRows(tableOf('deals', [{ status: 'won' }, { status: 'won' }])).size).to.equal(0);
  });

  it('count once, and the reading says so', () => {
    // Two won, one lost; the won one entered twice would make it 3 of 4.
    const table = tableOf('deals', [deal('A', 'won'), deal('A', 'won'), deal('B', 'won'), deal('C', 'lost')]);
    const { value, excluded } = measureTable(winRate, table);
    expect(value).to.equal(2 / 3);
    expect(excluded).to.deep.equal([{ reason: 'duplicate', count: 1 }]);
  });

  it('of customers are spans of the same customer', () => {
    const span = (startAt: string, endAt?: string): object => ({
      id: 'A',
      startAt,
      ...(endAt !== undefined && { endAt }),
    });
    const table = tableOf('customers', [span('2024-01-01', '2025-06-30'), span('2025-09-01')], { asOf: '2025-12-31' });
    const { value, excluded } = measureTable(customerRetentionRate, table, { period: '2025' });
    expect(value).to.equal(1);
    expect(excluded).to.deep.equal([]);
  });
});

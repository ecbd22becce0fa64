import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measureTable } from '../../src/metrics/measure-table.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { cells, read } from './reading.js';

const won = { status: 'won', closedAt: '2026-01-02' };
const lost = { status: 'lost', closedAt: '2026-01-02' };

describe('a million records', () => {
  it('are the most that is measured: the rest is missing, and said', () => {
    const { table, complete, warnings } = read([...Array<object>(1_000_000).fill(won), lost, lost]);
    expect(table.rows).to.equal(1_000_000);
    expect(complete).to.equal(false);
    expect(warnings).to.deep.equal(['These are the first 1,000,000 of 1,000,002 records.']);
    const reading = measureTable(winRate, table);
    expect([reading.value, reading.n]).to.deep.equal([1, 1_000_000]);
    expect(reading.warnings).to.contain('partial');
    expect(reading.missing).to.deep.equal(warnings);
  });

  it('are all there where there are no more', () => {
    const { table, complete } = read([...Array<object>(999_999).fill(won), lost]);
    expect([table.rows, complete]).to.deep.equal([1_000_000, true]);
    expect(cells(table, 'status')?.at(-1)).to.equal('lost');
  });

  it('are the first of a CSV too', () => {
    const { table, warnings } = read(`id,status\n${'a,won\n'.repeat(1_000_000)}b,lost\n`);
    expect([table.rows, warnings[0]]).to.deep.equal([1_000_000, 'These are the first 1,000,000 of 1,000,001 records.']);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { field, read, records } from './reading.js';

const kind = (...values: unknown[]) => read(records('theirs', values)).table.column('theirs')?.kind;

describe('a column of the records’ own', () => {
  it('is numbers where every cell is one', () => {
    expect(kind(1, '2', '3.50', null, '')).to.equal('number');
    expect(kind(17850, '17850.0')).to.equal('number');
    expect(field('theirs', ['1.5', null])).to.deep.equal([1.5, undefined]);
  });

  it('is words where one is an id, a code or a word', () => {
    expect(kind('007', '8')).to.equal('text');
    expect(kind('1e5', '8')).to.equal('text');
    expect(kind('8', 'n/a')).to.equal('text');
    expect(kind(true, false)).to.equal('text');
    expect(field('theirs', [8, ' n/a ', true])).to.deep.equal(['8', 'n/a', 'true']);
  });

  it('is dates where every cell is ISO 8601, or as told', () => {
    expect(kind('2024-01-31', '2024-01-31T10:00:00Z', null)).to.equal('time');
    expect(kind(new Date(0))).to.equal('time');
    expect(kind('2024-01-31', '2024-02-30')).to.equal('text');
    expect(kind('31/1/2024')).to.equal('text');
    expect(read(records('theirs', ['31/1/2024']), { dateFormat: 'D/M/YYYY' }).table.column('theirs')?.kind).to.equal(
      'time',
    );
  });

  it('is no dates where a number is among them, whatever digits a format has', () => {
    expect(
      read(records('theirs', [20260731, '2026-07-31']), { dateFormat: 'YYYYMMDD' }).table.column('theirs')?.kind,
    ).to.equal('text');
  });

  it('is words where there is nothing in it, and numbers rather than epoch time', () => {
    expect(kind(null, '')).to.equal('text');
    expect(kind(1564783118291)).to.equal('number');
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { field, read, records } from './reading.js';

describe('a number', () => {
  it('is a number, or a text in plain form, as HubSpot sends it', () => {
    expect(field('amount', [1200.5, '50000.00', ' 7 ', '0'])).to.deep.equal([1200.5, 50000, 7, 0]);
  });

  it('is blank where there is nothing, never 0', () => {
    expect(field('amount', [null, undefined, '', '  ', 'NULL', '\\N', 0])).to.deep.equal([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      0,
    ]);
  });

  it('is a fault, with record, field and value, where it is anything else', () => {
    const bad = ['1,234', '$5', 'n/a', true, [], [5], {}, NaN, Infinity, '0x10', '1e999'];
    const { table, refused, accepted } = read(records('amount', [1, ...bad]));
    expect(refused.map(({ record }) => record)).to.deep.equal(bad.map((_, index) => index + 2));
    expect(refused[0]).to.deep.equal({
      row: 1,
      record: 2,
      field: 'amount',
      value: '1,234',
      expected: 'a number in plain form, such as 1234.5',
    });
    expect(refused.map(({ value }) => value)).to.deep.equal([
      '1,234',
      '$5',
      'n/a',
      'true',
      '[list]',
      '[list]',
      '[object]',
      'NaN',
      'Infinity',
      '0x10',
      '1e999',
    ]);
    expect(table.rows, 'the records stay').to.equal(bad.length + 1);
    expect(table.column('amount')?.faults).to.deep.equal(refused);
    expect(accepted).to.equal(1);
  });

  it('shows a long value cut', () => {
    const [fault] = read(records('amount', [`x${'9'.repeat(1e5)}`])).refused;
    expect(fault?.value).to.have.length(60);
  });

  it('is never −0', () => {
    const column = read(records('amount', [-0, '-0.00'])).table.column('amount');
    expect(column?.kind === 'number' && [...column.data].every((value) => Object.is(value, 0))).to.be.true;
  });

  it('is held whole at the column’s decimals', () => {
    expect(read(records('amount', ['12.34', 5])).table.column('amount')).to.deep.include({
      scale: 2,
      data: Float64Array.of(1234, 500),
    });
  });
});

describe('the words NULL, null and \\N', () => {
  it('are blanks in numbers and dates, as databases export them, and words among words', () => {
    const nulls = ['NULL', 'null', '\\N'];
    expect(read(records('amount', nulls)).refused).to.deep.equal([]);
    expect(read(records('createdAt', nulls)).refused).to.deep.equal([]);
    expect(field('stage', nulls)).to.deep.equal(nulls);
  });
});

describe('a share', () => {
  it('is 0 to 1, or a percentage with its sign', () => {
    expect(field('probability', [0.47, '0.47', '47%', '47 %', 0, 1, '100%', '0%', ''])).to.deep.equal([
      0.47,
      0.47,
      0.47,
      0.47,
      0,
      1,
      1,
      0,
      undefined,
    ]);
  });

  it('is a fault where it is a bare 47, below 0 or above 1', () => {
    const bad = [47, '47', 1.01, -0.1, '-5%', '101%', '%', 'half', NaN];
    const { refused } = read(records('probability', bad));
    expect(refused).to.have.length(bad.length);
    expect(refused[0]?.expected).to.equal('a share from 0 to 1, or a percentage with its sign, such as 47%');
  });
});

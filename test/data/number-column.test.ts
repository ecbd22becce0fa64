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

describe('the words NULL, null, \\N and ?', () => {
  it('are blanks in numbers, dates, flags and ids, as databases export them, and words among words', () => {
    const nulls = ['NULL', 'null', '\\N', '?'];
    expect(read(records('amount', nulls)).refused).to.deep.equal([]);
    expect(read(records('createdAt', nulls)).refused).to.deep.equal([]);
    expect(read(records('escalated', nulls), { type: 'tickets' }).refused).to.deep.equal([]);
    expect(field('customerId', ['a', ...nulls])).to.deep.equal(['a', ...nulls.map(() => undefined)]);
    expect(field('stage', nulls)).to.deep.equal(nulls);
  });
});

describe('numbers whose locale was not told', () => {
  const refusal = (values: readonly unknown[]) => read(records('amount', values)).table.refusal('amount');

  it('are refused as a whole where a cell shows that dots part thousands', () => {
    for (const cell of ['12.500,00', '1.234.567', '-1.234.567,8']) {
      expect(refusal([5, cell, '1.234'])).to.equal(
        `The numbers in amount have dots between thousands: record 2 has "${cell}". Say how they are written with a number locale, such as de.`,
      );
      expect(read(records('amount', [cell]), { numberLocale: 'de' }).table.column('amount')?.faults).to.deep.equal([]);
    }
  });

  it('are refused as a whole where a cell shows that commas do', () => {
    for (const cell of ['12,500.00', '1,234,567', '-1,234,567.8']) {
      expect(refusal(['999.99', cell])).to.equal(
        `The numbers in amount have commas between thousands: record 2 has "${cell}". Say how they are written with a number locale, such as en.`,
      );
      expect(read(records('amount', [cell]), { numberLocale: 'en' }).table.column('amount')?.faults).to.deep.equal([]);
    }
  });

  it('are refused as a whole where a comma could be for thousands or for decimals', () => {
    expect(refusal(['850', '12,50'])).to.contain('could be 12.50 or 1250: record 2 has "12,50"');
    expect(refusal(['1,234'])).to.contain('could be 1.234 or 1234');
    expect(read(records('amount', ['12,50']), { numberLocale: 'de' }).table.refusal('amount')).to.equal(undefined);
    expect(refusal(['7.25', '12,50']), 'one among numbers in plain form is a fault').to.equal(undefined);
  });

  it('are refused as a whole where every one with a dot could be in thousands', () => {
    for (const cells of [['1.234'], ['500', '12.000', null], ['-1.234', '1.500']]) {
      expect(refusal(cells)).to.match(
        /^The numbers in amount could be .+ or .+: record \d has ".+"\. Say which with a number locale, such as en or de\.$/,
      );
    }
    expect(refusal(['1.234'])).to.contain('could be 1.234 or 1234');
    expect(read(records('amount', ['1.234']), { numberLocale: 'de' }).table.refusal('amount')).to.equal(undefined);
    expect(read(records('amount', ['1.234']), { numberLocale: 'en' }).table.refusal('amount')).to.equal(undefined);
  });

  it('are read where one cell shows that the dot is the decimal point', () => {
    for (const cell of ['1.5', '0.125', '1234.567', '1500', '7.25', 2.5]) {
      expect(field('amount', ['1.234', cell]), String(cell)).to.deep.equal([1.234, Number(cell)]);
    }
    expect(field('amount', [1.234, 5.678])).to.deep.equal([1.234, 5.678]);
    expect(field('amount', ['500', '7'])).to.deep.equal([500, 7]);
  });

  it('are words in a column of the records’ own', () => {
    expect(field('version', ['1.234', '1.500'])).to.deep.equal(['1.234', '1.500']);
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

  it('is refused as a whole where a bare 47 stands in the column, for then a bare 1 may be 1%', () => {
    for (const cell of [47, '47', 1.01]) {
      const { table } = read(records('probability', [1, '80%', cell]));
      expect(table.column('probability')).to.equal(undefined);
      expect(table.refusal('probability')).to.equal(
        `The shares in probability are not all from 0 to 1: record 3 has "${String(cell)}". Write 0.47 or 47%.`,
      );
    }
  });

  it('is a fault where it is below 0, or a percentage above 100', () => {
    const bad = [-0.1, '-5%', '101%', '%', 'half', NaN];
    const { refused } = read(records('probability', bad));
    expect(refused).to.have.length(bad.length);
    expect(refused[0]?.expected).to.equal('a share from 0 to 1, or a percentage with its sign, such as 47%');
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { parseCsv } from '../../src/data/csv.js';
import { RecordsError } from '../../src/data/errors.js';
import { cells, read } from './reading.js';

describe('CSV', () => {
  it('is read by its header, whichever of comma, semicolon and tab separates', () => {
    for (const separator of [',', ';', '\t']) {
      const text =
        ['id', 'amount', 'stage'].join(separator) +
        '\n' +
        ['a', '12.5', 'Won, at last; really'].map((cell) => `"${cell}"`).join(separator) +
        '\n';
      const { table, adapter } = read(text);
      expect(adapter).to.equal('csv');
      expect(cells(table, 'amount')).to.deep.equal([12.5]);
      expect(cells(table, 'stage')).to.deep.equal(['Won, at last; really']);
    }
  });

  it('takes its separator from the header and not from what people wrote', () => {
    expect(parseCsv('score,comment\n9,good; nice; ok; fine\n').rows).to.deep.equal([['9', 'good; nice; ok; fine']]);
    expect(parseCsv('"How, on a scale, was it?";comment\n9;a,b\n').rows).to.deep.equal([['9', 'a,b']]);
  });

  it('passes over a byte order mark, blank lines and any kind of line end', () => {
    const { table } = read('\ufeffid,amount\r\na,1\r\n\r\nb,2\rc,3\n\n');
    expect(table.names).to.deep.include.members(['id', 'amount']);
    expect(cells(table, 'id')).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps lines and quotes inside quotes', () => {
    expect(parseCsv('id,note\na,"one\ntwo ""three"""\n').rows).to.deep.equal([['a', 'one\ntwo "three"']]);
  });

  it('leaves out and counts a row with another number of cells than the header', () => {
    const { table, refused, accepted } = read('id,amount\na,1\nb,2,3\nc\nd,4\n');
    expect(cells(table, 'id')).to.deep.equal(['a', 'd']);
    expect(refused).to.deep.equal([
      { row: -1, record: 2, field: '(row)', value: '3 cells', expected: '2 cells, as in the header' },
      { row: -1, record: 3, field: '(row)', value: '1 cell', expected: '2 cells, as in the header' },
    ]);
    expect(accepted).to.equal(2);
  });

  it('goes on numbering records as the file does', () => {
    const { refused } = read('id,amount\na,1,1\nb,x\n');
    expect(refused.map(({ row, record, field }) => [row, record, field])).to.deep.equal([
      [-1, 1, '(row)'],
      [0, 2, 'amount'],
    ]);
  });

  it('leaves out a row whose quotes end inside a cell', () => {
    const { table, refused } = read('id,note\na,"5" pipe"\nb,ok\n');
    expect(cells(table, 'id')).to.deep.equal(['b']);
    expect(refused).to.have.length(1);
    expect(refused[0]).to.include({ record: 1, field: '(row)' });
  });

  it('fails as a whole where a quote that is never closed makes rows run together', () => {
    expect(() => read('id,note\na,x\nb,"cut\nc,y\n')).to.throw(RecordsError, 'opened in record 2');
    expect(() => read('id,note\na,"open\nb,"shut" x\nc,y\n')).to.throw(RecordsError, 'rows run together');
    expect(() => read('id,note\na,"open\nb,"shut\n"\nc,y\n')).to.throw(RecordsError, 'opened in record 1');
    expect(() => read('id,"note\na,x\n')).to.throw(RecordsError, 'opened in the header');
  });

  it('says so where the text ends in the middle of a row', () => {
    const cut = read('id,amount,stage\na,1,Won\nb,2');
    expect(cut.complete).to.be.false;
    expect(cut.warnings).to.deep.equal(['The text ends in the middle of a record.']);
    expect(read('id,amount,stage\na,1,Won\nb,2\n').complete, 'a short row with its line end').to.be.true;
    expect(read('id,amount,stage\na,1,Won\nb,2,Lost').complete).to.be.true;
  });

  it('is never read as one column without a word', () => {
    expect(() => read('id|amount\na|1\n')).to.throw(RecordsError, 'one column, "id|amount"');
    expect(() => read(' customer_id  date  amount\n 00001 19970101  1\n')).to.throw(RecordsError, 'one column');
    expect(cells(read('score\n9\n10\n', { type: 'responses' }).table, 'score')).to.deep.equal([9, 10]);
  });

  it('fails as a whole where no row fits its header', () => {
    expect(() => read('Dear all,\nthis is not a table\n')).to.throw(RecordsError, 'None of the 1 rows');
  });

  it('needs a first row of names', () => {
    expect(() => read('9,10\n8,7\n')).to.throw(RecordsError, 'holds no names');
    expect(
      cells(read('score,\n9,x\n', { type: 'responses' }).table, 'score'),
      'one without a name is passed over',
    ).to.deep.equal([9]);
  });

  it('refuses a name that two columns share, and reads the others', () => {
    const { table, warnings } = read('id,amount,amount\na,1,2\n');
    expect(table.column('amount')).to.equal(undefined);
    expect(table.refusal('amount')).to.equal('Two columns are called "amount"; which one is meant cannot be known.');
    expect(warnings).to.deep.equal([table.refusal('amount')]);
    expect(cells(table, 'id')).to.deep.equal(['a']);
  });

  it('is a table of no rows where it is a header alone', () => {
    const { table, refused } = read('id,amount\n');
    expect(table.rows).to.equal(0);
    expect(refused).to.deep.equal([]);
  });

  it('gives back any cells that were quoted', () => {
    const text = fc.string().map((each) => each.replace(/\r\n?/g, '\n'));
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const lines = [['a', 'b'], ...rows].map((row) =>
          row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
        );
        expect(parseCsv(lines.join('\n')).rows).to.deep.equal(rows);
      }),
    );
  });

  it('may begin with the line by which Excel tells the separator', () => {
    const { table } = read('sep=;\r\nid;stage\r\na;Won, at last\r\n');
    expect(cells(table, 'stage')).to.deep.equal(['Won, at last']);
    expect(cells(read('"sep=;"\nid;stage\na;Won\n').table, 'stage')).to.deep.equal(['Won']);
    expect(cells(read('sep=,\nid,a;b;c\nx,1\n').table, 'id')).to.deep.equal(['x']);
  });
});

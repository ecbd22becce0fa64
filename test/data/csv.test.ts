import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { CsvReader, parseCsv } from '../../src/data/csv.js';
import { RecordsError } from '../../src/data/errors.js';
import { mayBeVendors } from '../../src/data/read-parts.js';
import type { StoredRecords } from '../../src/data/store/stored-records.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { realFiles, realText } from '../real-data.js';
import { cells, read } from './reading.js';

/** What records hold as rows of cells, a blank one as ''. */
function contents({ source, notes }: StoredRecords) {
  const { names, faults, records } = source;
  const columns = names.map((name) => source.cells(name)!);
  const rows = Array.from({ length: source.rows }, (_, row) => columns.map((cells) => cells[row] ?? ''));
  return { names, rows, faults, records, notes };
}

const parsed = (text: string): ReturnType<typeof contents> => contents(parseCsv(text));

describe('CSV', () => {
  it('is read by its header, whichever of comma, semicolon, tab and bar separates', () => {
    for (const separator of [',', ';', '\t', '|']) {
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

  it('takes no cell of a row without a separator at its end for that of another column', () => {
    const text = 'id,name,amount\na,Ann,1,\nb,Bo,2,\nc,Cy, Ltd.,3\nd,Di,4\ne,Ed,5,\n';
    const { names, rows, notes } = parsed(text);
    expect(names).to.deep.equal(['id', 'name', 'amount']);
    expect(rows).to.deep.equal([
      ['a', 'Ann', '1'],
      ['b', 'Bo', '2'],
      ['c', 'Cy, Ltd.', '3'],
      ['d', 'Di', '4'],
      ['e', 'Ed', '5'],
    ]);
    expect(notes).to.deep.equal([
      '1 row with a separator outside of quotes was put together in the one way that fits all columns.',
    ]);
    const { faults } = parsed(text.replace('Cy, Ltd.', 'Cy,Ltd.'));
    expect(faults.map(({ record, value }) => [record, value])).to.deep.equal([[3, '4 cells']]);
  });

  it('takes its separator from the header and not from what people wrote', () => {
    expect(parsed('score,comment\n9,good; nice; ok; fine\n').rows).to.deep.equal([['9', 'good; nice; ok; fine']]);
    expect(parsed('"How, on a scale, was it?";comment\n9;a,b\n').rows).to.deep.equal([['9', 'a,b']]);
    expect(parsed('a | b,c | d\n1,2\n').names, 'a bar among commas').to.deep.equal(['a | b', 'c | d']);
  });

  it('passes over a byte order mark, blank lines, rows of blanks and any kind of line end', () => {
    const { table } = read('\ufeffid,amount\r\na,1\r\n\r\nb,2\rc,3\n, \n,,\n\n');
    expect(table.names).to.deep.include.members(['id', 'amount']);
    expect(cells(table, 'id')).to.deep.equal(['a', 'b', 'c']);
  });

  it('keeps lines and quotes inside quotes', () => {
    expect(parsed('id,note\na,"one\ntwo ""three"""\n').rows).to.deep.equal([['a', 'one\ntwo "three"']]);
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
    expect(() => read(' customer_id  date  amount\n 00001 19970101  1\n')).to.throw(RecordsError, 'one column');
    for (const [separator, word] of [
      [',', 'commas'],
      [';', 'semicolons'],
      ['\t', 'tabs'],
      ['|', 'bars'],
    ] as const) {
      expect(() => read(`score\n9${separator}good\n8${separator}bad\n7\n`)).to.throw(
        RecordsError,
        `The header is one column, "score", and its rows hold ${word}: "9`,
      );
    }
    expect(cells(read('score\n9\n10\n', { type: 'responses' }).table, 'score')).to.deep.equal([9, 10]);
    expect(parsed('comment\n"good, nice"\n"bad, ugly"\n').rows, 'quoted').to.deep.equal([
      ['good, nice'],
      ['bad, ugly'],
    ]);
    expect(parsed('comment\ngood\nslow; dear\n').rows, 'one that people wrote').to.deep.equal([
      ['good'],
      ['slow; dear'],
    ]);
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
    const row = fc.tuple(text, text).filter((each) => each.some((cell) => cell.trim() !== ''));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        const lines = [['the first', 'the second'], ...rows].map((each) =>
          each.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','),
        );
        expect(parsed(lines.join('\n')).rows).to.deep.equal(rows);
      }),
    );
  });

  it('may begin with the line by which Excel tells the separator', () => {
    const { table } = read('sep=;\r\nid;stage\r\na;Won, at last\r\n');
    expect(cells(table, 'stage')).to.deep.equal(['Won, at last']);
    expect(cells(read('"sep=;"\nid;stage\na;Won\n').table, 'stage')).to.deep.equal(['Won']);
    expect(cells(read('sep=,\nid,a;b;c\nx,1\n').table, 'id')).to.deep.equal(['x']);
    const theirs = ['\ufeffsep=|\r\nid|StageName\r\n', 'id|StageName\n', '"id,StageName"\n'];
    expect(
      theirs.map((text) => mayBeVendors(text)),
      'and a vendor is known by the next',
    ).to.deep.equal([true, true, true]);
    expect(mayBeVendors('sep=;\nid;stage\n')).to.equal(false);
  });
});

describe('CSV as programs break it', () => {
  it('is read where each row is quoted as a whole, and that is counted', () => {
    const { names, rows, faults, notes } = parsed('"id;amount;stage"\n"a;1;""Won; at last"""\n"b;2;Lost"\n');
    expect(names).to.deep.equal(['id', 'amount', 'stage']);
    expect(rows).to.deep.equal([
      ['a', '1', 'Won; at last'],
      ['b', '2', 'Lost'],
    ]);
    expect(faults).to.deep.equal([]);
    expect(notes).to.deep.equal(['3 rows quoted as a whole were read as cells.']);
    expect(parsed('"id,amount";;\n"a,1";;\n').rows, 'with empty cells after it').to.deep.equal([['a', '1']]);
    expect(parsed('id,note\na,x\n"b,""y, z"""\n').rows.at(-1), 'only where it had quotes').to.deep.equal(['b', 'y, z']);
  });

  it('is one column where a name and an answer hold commas in quotes, but most answers other numbers of them', () => {
    const { names, rows } = parsed('"How, on a scale"\n"good, yes"\n"bad"\n"so, so, la"\n');
    expect(names).to.deep.equal(['How, on a scale']);
    expect(rows).to.have.length(3);
  });

  it('does not take a line of prose for a row', () => {
    const { rows, faults } = parsed('id,note\na,b\n"hello, world"\n');
    expect(rows).to.deep.equal([['a', 'b']]);
    expect(faults).to.have.length(1);
  });

  it('has a row with an unquoted comma put together in the one way that fits all columns, and counted', () => {
    const text = 'id,name,amount,closedAt\n1,Ann,5,2026-01-02\n2,Bob,von,7,2026-01-03\n3,Eve,,2026-01-04\n';
    const { rows, notes, faults } = parsed(text);
    expect(rows[1]).to.deep.equal(['2', 'Bob,von', '7', '2026-01-03']);
    expect(faults).to.deep.equal([]);
    expect(notes).to.deep.equal([
      '1 row with a separator outside of quotes was put together in the one way that fits all columns.',
    ]);
    expect(parsed(text), 'always alike').to.deep.equal(parsed(text));
    const blank = parsed(`${text}4,Di,Lo,,2026-01-05\n`);
    expect(blank.rows.at(-1), 'an amount may be blank').to.deep.equal(['4', 'Di,Lo', '', '2026-01-05']);
  });

  it('is told apart by the blank after a comma that people write, where no cell begins with one', () => {
    const text = 'name,street,city\nAnn,Main St 1,Bonn\nBob, Jr.,Rua do Mar, 6, left,Rio\n';
    expect(parsed(text).rows[1]).to.deep.equal(['Bob, Jr.', 'Rua do Mar, 6, left', 'Rio']);
    const indented = parsed('name,street,city\nAnn, Main St 1, Bonn\nBob, Jr., Rua do Mar, Rio\n');
    expect(indented.faults, 'where all cells do, nothing is known').to.have.length(1);
  });

  it('leaves a row out where two ways fit, where none does, and where five cells are too many', () => {
    const faultsOf = (row: string): number => parsed(`id,first,last,amount\n1,Ann,Ba,3\n${row}\n`).faults.length;
    expect(faultsOf('2,Bo,von,Do,4')).to.equal(1);
    expect(faultsOf('2,Bo,Do,4,Euro')).to.equal(1);
    expect(faultsOf('2,Bo, a, b, c,Do,4'), 'three too many').to.equal(0);
    expect(faultsOf('2,Bo, a, b, c, d, e,Do,4'), 'five').to.equal(1);
    expect(faultsOf('2,Bo'), 'too few').to.equal(1);
  });

  it('never takes a decimal comma for the end of a number unless nothing else fits', () => {
    expect(parsed('id,amount\na,1\nb,2,3\n').faults, 'b,2 and 3 or b and 2,3').to.have.length(1);
    const { rows } = parsed('from,amount,to\n2026-01-01,1,2026-02-01\n2026-01-02,2,5,2026-02-02\n');
    expect(rows[1]).to.deep.equal(['2026-01-02', '2,5', '2026-02-02']);
  });

  it('may end each row with a separator', () => {
    const { rows, faults } = parsed('id,name,amount\na,Ann,1,\nb,Bob,2,\nc,Cy, Ltd.,3,\nd,Di,4\ne,Eve,5,\n');
    expect(faults).to.deep.equal([]);
    expect(rows.map((row) => row[1])).to.deep.equal(['Ann', 'Bob', 'Cy, Ltd.', 'Di', 'Eve']);
    expect(rows.map((row) => row[2])).to.deep.equal(['1', '2', '3', '4', '5']);
  });

  it('has the header only once, although files put together repeat it', () => {
    const { rows, notes, records } = parsed('id,amount\na,1\nid,amount\nb,2\n');
    expect(rows).to.deep.equal([
      ['a', '1'],
      ['b', '2'],
    ]);
    expect([...records]).to.deep.equal([1, 3]);
    expect(notes).to.deep.equal(['1 row that repeated the header was passed over.']);
  });

  it('has no answers in the two rows by which Qualtrics tells of its columns', () => {
    const ids = ['startDate', '_recordId', 'QID1'].map((id) => `"{""ImportId"":""${id}""}"`).join(',');
    const { rows, notes } = parsed(
      `StartDate,ResponseId,Q1\nStart Date,Response ID,"How likely?\nBe honest"\n${ids}\n2026-01-01,R_1,9\n`,
    );
    expect(rows).to.deep.equal([['2026-01-01', 'R_1', '9']]);
    expect(notes).to.deep.equal(['2 rows under the header that tell of its columns were passed over.']);
  });

  it('has decimal commas where a number locale tells, and is refused where none does', () => {
    const text = 'id;amount\na;12,50\nb;1.200,00\nc;850\n';
    expect(cells(read(text, { numberLocale: 'de' }).table, 'amount')).to.deep.equal([12.5, 1200, 850]);
    expect(read(text).table.refusal('amount')).to.contain('dots between thousands');
    expect(read('id;amount\na;12,50\nb;850\n').table.refusal('amount')).to.equal(
      'The numbers in amount could be 12.50 or 1250: record 1 has "12,50". Say which with a number locale, such as en or de.',
    );
  });

  it('tells of all that was put right, and that its end cannot be seen, where the working shows it', () => {
    const text = 'id,status,closedAt\na,won,2026-01-02\nb, Jr.,lost,2026-01-03\n';
    const { table, complete } = read(text);
    const unknown = 'The text does not say how many records it holds, so a cut at its end would not show.';
    expect(table.notes).to.deep.equal([
      '1 row with a separator outside of quotes was put together in the one way that fits all columns.',
      unknown,
    ]);
    expect(complete).to.equal(true);
    const reading = measureTable(winRate, table);
    expect(reading.notes).to.deep.equal(table.notes);
    expect(reading.warnings).not.to.contain('partial');
    expect(read('{"id":"a"}\n{"id":"b"}\n').table.notes).to.deep.equal([unknown]);
    expect(read('[{"id":"a"}]').table.notes, 'an array ends where it is closed').to.deep.equal([]);
    expect(read('id,amount,stage\na,1,Won\nb,2').table.notes, 'a known cut').to.deep.equal([]);
  });
});

/** The rows of a text that comes in pieces, and whether it is cut; or why it cannot be read. */
function ofPieces(pieces: readonly string[]): unknown {
  try {
    const reader = new CsvReader();
    for (const piece of pieces) reader.add(piece);
    const steps = reader.end(true);
    let step = steps.next();
    while (!step.done) step = steps.next();
    return { ...contents(reader.records([])), isCut: step.value };
  } catch (error) {
    if (!(error instanceof RecordsError)) throw error;
    return error.message;
  }
}

function pieces(text: string, ends: readonly number[]): readonly string[] {
  const all = [...ends.map((end) => end % text.length), text.length].sort((one, other) => one - other);
  return all.map((end, i) => text.slice(all[i - 1] ?? 0, end));
}

/** 11,000 rows, of which the first thousand tell the columns. */
const many = `id,name,amount,closedAt\n${'12,Ann,5.5,2026-01-02\n13,"Bo, Di",,2026-01-03\n'.repeat(5500)}`;
const bits = [
  '1',
  'Ann',
  ',',
  ', ',
  '"',
  '""',
  '\n',
  '\r',
  '\r\n',
  ' ',
  '2026-01-04',
  'ü',
  '\u{1f600}',
  'id,name,amount,closedAt',
];
const rows = [
  '14,Cy, Ltd.,6,2026-01-04\n',
  '15,Di\n',
  '"16,Ed,7,2026-01-05"\n',
  '17,"Fay\r\n""F""",8,\n',
  '18,Gus,9,,\n',
];
const ending = fc.array(fc.constantFrom(...bits, ...rows, ...rows), { maxLength: 30 }).map((all) => all.join(''));

describe('CSV in pieces', () => {
  it('gives the same rows, faults, notes and end, or the same error, wherever they end', () => {
    const ends = fc.array(fc.nat(400), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(ending, ends, (tail, back) => {
        const text = many + tail;
        const at = [100_000, ...back.map((each) => text.length - Math.min(each, tail.length))];
        expect(ofPieces(pieces(text, at))).to.deep.equal(ofPieces([text]));
      }),
      { numRuns: 40 },
    );
  });

  it('has a row put together by what all others hold, those after it too, and gives it in its place', () => {
    const late = `${many}14,Cy, Ltd.,6,2026-01-04\n${'15,Di,7,2026-01-05\n'.repeat(10)}`;
    const told = ofPieces([late]) as ReturnType<typeof contents>;
    expect(told.rows[11_000]).to.deep.equal(['14', 'Cy, Ltd.', '6', '2026-01-04']);
    expect([told.rows[11_001]![0], told.records[11_000], told.records[11_001]]).to.deep.equal(['15', 11_001, 11_002]);
    const doubtful = ofPieces([`${late}16,Ed, eight,\n`]) as ReturnType<typeof contents>;
    expect(doubtful.rows[11_000]![0], 'an amount that is a word leaves two ways').to.equal('15');
    expect(doubtful.faults.map(({ record }) => record)).to.deep.equal([11_001]);
  });

  for (const path of realFiles(/\.(csv|tsv)$/)) {
    const text = realText(path)!;
    if (text.length < 64 * 1024) continue;
    it(`is as in one of ${path}`, () => {
      const ends = Array.from({ length: Math.ceil(text.length / 4099) }, (_, i) => i * 4099);
      expect(ofPieces(pieces(text, ends))).to.deep.equal(ofPieces([text]));
    });
  }
});

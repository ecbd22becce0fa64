import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecords } from '../../../src/data/read-with-csv.js';
import type { ReadResult } from '../../../src/data/read-records.js';
import type { StoredRecords } from '../../../src/data/store/stored-records.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { winRate } from '../../../src/metrics/sales/win-rate.js';
import { bytesOf, endless, inPieces, streamed } from './pieces.js';

const MB = 1024 * 1024;
const header = 'id,stage,closedAt,amount,owner\r\n';

/** Every hundredth row has a comma that should be in quotes, every thousandth too few cells. */
function deal(i: number): string {
  const stage = ['Lead', '"Closed Won"', 'Closed Lost', 'Ünwon'][i % 4]!;
  const day = i % 4 === 0 ? '' : `2026-0${String(1 + (i % 9))}-1${String(i % 7)}`;
  const owner = i % 100 === 7 ? 'Dr. Zoë, Ltd.' : i % 50 === 3 ? '"Bo ""B""\r\nDi"' : `Owner ${String(i % 30)}`;
  return i % 1000 === 11
    ? `deal ${String(i)},${stage}\r\n`
    : `deal ${String(i)},${stage},${day},${String(i % 997)}.5,${owner}\r\n`;
}

const rowsOf = (count: number): string => Array.from({ length: count }, (_, i) => deal(i)).join('');

/** 30,000 rows, 1.5 MB, of which 30 are too short. */
const text = header + rowsOf(30_000);

const linesIn = (bytes: Uint8Array): number => bytes.filter((byte) => byte === 10).length;

const read = (input: unknown): ReadResult => readRecords(input, { type: 'deals' });

/** All that is known of records: their cells, which they are, and what was found on the way. */
function contents({ table, accepted, refused, warnings, complete }: ReadResult): unknown {
  const measured = measureTable(winRate, table, { period: '2026', by: 'owner' });
  const columns = table.names.map((name) => [name, table.column(name)]);
  const { notes, lost, rows } = table;
  return { measured, columns, rows, notes, lost, accepted, refused, warnings, complete };
}

describe('CSV that is read as it comes', () => {
  it('gives the same as the same text, wherever the pieces end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 997, max: 300_000 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const records = await streamed(inPieces(bytesOf(text), sizes));
          expect(contents(read(records))).to.deep.equal(contents(read(text)));
        },
      ),
      { numRuns: 10 },
    ));

  it('is handed on while it comes: at once, and each time there are four times as many', async () => {
    const parts: StoredRecords[] = [];
    await streamed(inPieces(bytesOf(text), [100_000]), { onPart: (part) => parts.push(part) });
    const rows = parts.map(({ source }) => source.rows);
    // Rows that are not whole wait for all others to be known.
    const first = linesIn(bytesOf(text).slice(0, 100_000));
    expect(rows[0]! / first).to.be.within(0.96, 0.99);
    expect(rows.length).to.equal(2);
    for (const [i, count] of rows.slice(1).entries()) expect(count / rows[i]!).to.be.within(4, 5.5);
    for (const [i, { missing }] of parts.entries())
      expect(missing.join()).to.match(
        /^These are the first [\d,]+ of about (29|30|31),000 records; more are on their way\.$/,
        `part ${i}`,
      );
  });

  it('is as it was in a part that was handed on, however much comes after', async () => {
    const parts: StoredRecords[] = [];
    await streamed(inPieces(bytesOf(text), [100_000]), { onPart: (part) => parts.push(part) });
    const { source } = parts[0]!;
    const ids = Array.from({ length: 2000 }, (_, i) => i).filter((i) => i % 100 !== 7 && i % 1000 !== 11);
    expect(source.cells('id')?.slice(0, 1000)).to.deep.equal(ids.slice(0, 1000).map((i) => `deal ${String(i)}`));
    expect([...source.records].slice(0, 1000)).to.deep.equal(ids.slice(0, 1000).map((i) => i + 1));
  });

  it('is the first of all where the answer breaks off, in a quoted cell too, and says so', async () => {
    const bytes = bytesOf(text);
    const quote = text.indexOf('"Bo', 1.1 * MB) + 4;
    const head = text.slice(0, quote);
    for (const end of [bytes.length, bytesOf(head).length]) {
      const { table, complete, warnings } = read(await streamed(inPieces(bytes.slice(0, end), [65_536], true)));
      expect(complete).to.be.false;
      expect(warnings).to.deep.equal([
        `…/deals could not be loaded. These are the first ${table.rows.toLocaleString('en')} records.`,
      ]);
      const whole = new TextDecoder().decode(bytes.slice(0, end)).replace(/[^\n]*$/, '');
      expect(table.rows).to.equal(read(whole).table.rows);
    }
  });

  it('ends in the middle of a record where its last row is cut', async () => {
    const cut = read(await streamed(inPieces(bytesOf(`${text}deal 30000,Lead`), [MB])));
    expect(cut.complete).to.be.false;
    expect(cut.warnings).to.deep.equal(['The text ends in the middle of a record.']);
    const { complete, table } = read(await streamed(inPieces(bytesOf(`${text}deal 30000,Lead,,1,Owner`), [MB])));
    expect([complete, table.rows]).to.deep.equal([true, 29_971]);
  });

  it('fails as a whole where a quote that is never closed makes rows run together', async () => {
    const sentence = async (tail: string): Promise<string> => {
      const failure = await streamed(inPieces(bytesOf(text + tail), [MB])).catch((error: unknown) => error);
      return (failure as Error).message;
    };
    const opened = 'A quote that is opened in record 30001 is not closed where its cell ends, so rows run together.';
    expect(await sentence('a,b,,1,"open\nb,c,,2,d\n')).to.contain(opened);
    expect(await sentence(`a,b,,1,"open\n${'b,c,,2,d\n'.repeat(MB)}`), 'beyond 8 MiB too').to.contain(opened);
  });

  it('has no more than a million records, and lets go of what is beyond', async () => {
    const { response, wasLetGo } = endless('name,stage\n', 'id,won\n'.repeat(100_000));
    const records = await streamed(response);
    expect(records.source.rows).to.equal(1_000_000);
    expect(records.missing).to.deep.equal(['These are the first 1,000,000 records; more of them are not read.']);
    expect(wasLetGo()).to.be.true;
  });

  it('is partial where the record after a million has no line end', async () => {
    const records = await streamed(inPieces(bytesOf(`name,stage\n${'id,won\n'.repeat(1_000_000)}id,won`), [MB]));
    expect(records.missing).to.deep.equal(['These are the first 1,000,000 records; more of them are not read.']);
  });

  it('has rows of no more than 8 MiB each', async () => {
    const long = 'x'.repeat(9 * MB);
    expect((await streamed(inPieces(bytesOf(text + long), [MB]))).missing).to.deep.equal([
      'These are the first 29,970 records; more of them are not read.',
    ]);
    const failure = await streamed(inPieces(bytesOf(`a,b,${long}`), [MB])).catch((error: unknown) => error);
    expect((failure as Error).message).to.equal('The first row is longer than 8 MB.');
  });

  it('is read in the encoding it names, and warns of characters that could not be decoded', async () => {
    const latin = Uint8Array.from(text, (char) => char.charCodeAt(0));
    const named = await streamed(inPieces(latin, [MB], false, 'text/csv; charset=iso-8859-1'));
    expect(contents(read(named))).to.deep.equal(contents(read(text)));
    expect(read(await streamed(inPieces(latin, [MB]))).warnings).to.deep.equal([
      'Some characters could not be decoded; the text is probably not UTF-8.',
    ]);
  });

  it('throws the reason of a signal that ends it', async () => {
    const reason = new Error('enough');
    const abort = new AbortController();
    const loading = streamed(inPieces(bytesOf(text), [65_536]), {
      signal: abort.signal,
      onPart: () => {
        abort.abort(reason);
      },
    });
    expect(await loading.catch((error: unknown) => error)).to.equal(reason);
  });
});

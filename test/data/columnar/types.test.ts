import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as arrow from '@uwdata/flechette';
import { expect } from 'chai';
import { readable } from '../../../src/data/columnar/parquet-types.js';
import { openRecords } from '../../../src/data/read-parts.js';
import type { Source } from '../../../src/data/source.js';
import type { StoredRecords } from '../../../src/data/store/stored-records.js';
import { cells, instants, read } from '../reading.js';

const sourceOf = async (bytes: Uint8Array): Promise<Source> => ((await openRecords(bytes)) as StoredRecords).source;

const parquet = (name: string): Promise<Source> =>
  sourceOf(new Uint8Array(readFileSync(new URL(name, import.meta.url))));

/** The cells of a column that is written as Arrow of a type. */
async function asArrow(values: readonly unknown[], type: arrow.DataType): Promise<readonly unknown[] | undefined> {
  return (await sourceOf(ipc({ column: columnOf(values, type) }))).cells('column');
}

const columnOf = (values: readonly unknown[], type: arrow.DataType): arrow.Column<unknown> =>
  arrow.columnFromArray([...values], type);

const ipc = (columns: Record<string, arrow.Column<unknown>>): Uint8Array =>
  arrow.tableToIPC(arrow.tableFromColumns(columns), { format: 'stream' })!;

const beyond = 2n ** 53n + 1n;
const at = Date.UTC(2026, 6, 3, 10, 15, 30, 5);

describe('a type of Arrow', () => {
  it('of whole numbers is a number where that is exact, and text where it is not', async () => {
    expect(await asArrow([1, -7, null], arrow.int8())).to.deep.equal([1, -7, undefined]);
    expect(await asArrow([2n ** 53n - 1n, 0n], arrow.int64())).to.deep.equal([9007199254740991, 0]);
    expect(await asArrow([beyond, -beyond, 3n, null], arrow.int64())).to.deep.equal([
      '9007199254740993',
      '-9007199254740993',
      3,
      undefined,
    ]);
    expect(await asArrow([2n ** 64n - 1n], arrow.uint64())).to.deep.equal(['18446744073709551615']);
  });

  it('of decimals is the number that is written so, or its text', async () => {
    // 3 × 10⁻¹ in floats is 0.30000000000000004.
    expect(await asArrow([3, -7], arrow.decimal32(9, 1))).to.deep.equal([0.3, -0.7]);
    expect(await asArrow([123456n, null], arrow.decimal(12, 2, 128))).to.deep.equal([1234.56, undefined]);
    expect(await asArrow([beyond, -beyond], arrow.decimal(30, 2, 128))).to.deep.equal([
      '90071992547409.93',
      '-90071992547409.93',
    ]);
    expect(await asArrow([-5n * beyond], arrow.decimal(60, 20, 256))).to.deep.equal(['-0.00045035996273704965']);
  });

  it('of dates is calendar days', async () => {
    const day = Date.UTC(2026, 6, 3);
    expect(await asArrow([day, null, -86_400_000], arrow.dateDay())).to.deep.equal([
      '2026-07-03',
      undefined,
      '1969-12-31',
    ]);
    expect(await asArrow([day], arrow.dateMillisecond())).to.deep.equal(['2026-07-03']);
  });

  it('of times is an instant with a zone, and wall time without', async () => {
    const { SECOND, MILLISECOND, MICROSECOND, NANOSECOND } = arrow.TimeUnit;
    expect(await asArrow([at - 5, null], arrow.timestamp(SECOND, 'UTC'))).to.deep.equal([new Date(at - 5), undefined]);
    expect(await asArrow([at], arrow.timestamp(MILLISECOND, 'Europe/Berlin'))).to.deep.equal([new Date(at)]);
    expect(await asArrow([at], arrow.timestamp(MICROSECOND, '+02:00'))).to.deep.equal([new Date(at)]);
    expect(await asArrow([-1], arrow.timestamp(NANOSECOND, 'UTC'))).to.deep.equal(['1969-12-31T23:59:59.999000000Z']);
    expect(await asArrow([at - 5], arrow.timestamp(SECOND))).to.deep.equal(['2026-07-03T10:15:30.0']);
    expect(await asArrow([at, null], arrow.timestamp(MILLISECOND))).to.deep.equal([
      '2026-07-03T10:15:30.005',
      undefined,
    ]);
    expect(await asArrow([-1], arrow.timestamp(MICROSECOND))).to.deep.equal(['1969-12-31T23:59:59.999000']);
  });

  it('of times is one in a column of any name', async () => {
    const bytes = ipc({ seen: columnOf([at, null], arrow.timestamp(arrow.TimeUnit.MICROSECOND, 'UTC')) });
    expect(instants(read(await openRecords(bytes)).table, 'seen')).to.deep.equal([
      '2026-07-03T10:15:30.005Z',
      undefined,
    ]);
  });

  it('of a day or a time beyond the year 9999 is no date', async () => {
    const days = [Date.UTC(2026, 6, 3), 2 ** 31 * 86_400_000 - 86_400_000, Date.UTC(12_026, 0, 1)];
    const seconds = [at - 5, 253_402_300_800_000, 1e17];
    const bytes = ipc({
      closedAt: columnOf(days, arrow.dateDay()),
      createdAt: columnOf(seconds, arrow.timestamp(arrow.TimeUnit.SECOND, 'UTC')),
    });
    const { table, refused } = read(await openRecords(bytes));
    expect(cells(table, 'closedAt')).to.deep.equal(['2026-07-03', undefined, undefined]);
    expect(cells(table, 'createdAt')).to.deep.equal(['2026-07-03', undefined, undefined]);
    expect(refused).to.have.length(4);
  });

  it('of words, truth values, lists and objects is these', async () => {
    expect(await asArrow(['a', null, 'a'], arrow.dictionary(arrow.utf8()))).to.deep.equal(['a', undefined, 'a']);
    expect(await asArrow(['a'], arrow.largeUtf8())).to.deep.equal(['a']);
    expect(await asArrow([true, null], arrow.bool())).to.deep.equal([true, undefined]);
    expect(await asArrow([null, null], arrow.nullType())).to.deep.equal([undefined, undefined]);
    expect(await asArrow([[beyond, null], null], arrow.list(arrow.int64()))).to.deep.equal([
      ['9007199254740993', null],
      undefined,
    ]);
    const type = arrow.struct({ since: arrow.dateDay(), inner: arrow.struct({ n: arrow.int64() }) });
    const source = await sourceOf(ipc({ o: columnOf([{ since: at, inner: { n: 4n } }, null], type) }));
    expect(source.names).to.deep.equal(['o.since', 'o.inner.n']);
    expect(source.cells('o.inner.n')).to.deep.equal([4, undefined]);
    expect(source.cells('o.since')).to.deep.equal(['2026-07-03', undefined]);
  });

  it('of floats is numbers; one that is none is blank, an endless one no number', async () => {
    const bytes = ipc({ amount: columnOf([1.5, NaN, null], arrow.float64()) });
    expect(cells(read(await openRecords(bytes)).table, 'amount')).to.deep.equal([1.5, undefined, undefined]);
    expect(await asArrow([0.5], arrow.float16())).to.deep.equal([0.5]);
    const endless = ipc({ amount: columnOf([1, Infinity], arrow.float32()) });
    const { table, refused } = read(await openRecords(endless));
    expect(cells(table, 'amount')).to.deep.equal([1, undefined]);
    expect(refused.map(({ record, field, value }) => ({ record, field, value }))).to.deep.equal([
      { record: 2, field: 'amount', value: 'Infinity' },
    ]);
  });

  it('that no cell is of is refused by its column alone', async () => {
    const { SECOND } = arrow.TimeUnit;
    const strange: readonly (readonly [unknown, arrow.DataType, string])[] = [
      [1, arrow.timeSecond(), 'times of day'],
      [1, arrow.duration(SECOND), 'durations'],
      [new Uint8Array(2), arrow.binary(), 'bytes'],
      [new Uint8Array(2), arrow.fixedSizeBinary(2), 'bytes'],
      [[['a', 1]], arrow.map(arrow.utf8(), arrow.int32()), 'maps'],
      [[1], arrow.list(arrow.timeSecond()), 'times of day'],
      [{ a: 1 }, arrow.struct({ a: arrow.timeSecond() }), 'times of day'],
    ];
    for (const [value, type, what] of strange) {
      const odd = columnOf([value], type);
      const fine = columnOf(['won'], arrow.utf8());
      const source = await sourceOf(ipc({ odd, fine }));
      expect(source.cells('odd')).to.equal(undefined);
      expect(source.refusal('odd')).to.equal(
        `"odd" holds ${what}, which are not read: text, numbers, dates and truth values are.`,
      );
      expect(source.cells('fine')).to.deep.equal(['won']);
    }
  });

  it('is refused where two columns have its name', async () => {
    const one = arrow.tableFromArrays({ a: [1], b: [2] });
    one.schema.fields[1]!.name = 'a';
    const source = await sourceOf(arrow.tableToIPC(one, { format: 'stream' })!);
    expect(source.names).to.deep.equal([]);
    expect(source.refusal('a')).to.equal('Two columns are called "a"; which one is meant cannot be known.');
  });
});

describe('columns by the names of a vendor', () => {
  it('are recognised as its records are', async () => {
    const bytes = ipc({
      Id: columnOf(['006A', '006B'], arrow.utf8()),
      StageName: columnOf(['Closed Won', 'Closed Lost'], arrow.dictionary(arrow.utf8())),
      IsClosed: columnOf([true, true], arrow.bool()),
      IsWon: columnOf([true, false], arrow.bool()),
      CloseDate: columnOf([at, at], arrow.dateDay()),
      Amount: columnOf([1200, 800], arrow.float64()),
    });
    const { adapter, table } = read(await openRecords(bytes));
    expect(adapter).to.equal('salesforce');
    expect(cells(table, 'status')).to.deep.equal(['won', 'lost']);
    expect(cells(table, 'closedAt')).to.deep.equal(['2026-07-03', '2026-07-03']);
  });
});

describe('more than a million rows', () => {
  it('are the first million, and say so', async () => {
    const n = columnOf(Array<number>(1_000_002).fill(1), arrow.int8());
    const { table, complete, warnings } = read(await openRecords(ipc({ amount: n })));
    expect({ rows: table.rows, complete }).to.deep.equal({ rows: 1_000_000, complete: false });
    expect(warnings).to.deep.equal(['These are the first 1,000,000 of 1,000,002 records.']);
  });
});

describe('a type of Parquet', () => {
  it('is read as DuckDB wrote it', async () => {
    const source = await parquet('kinds.parquet');
    const cell = (name: string): unknown => source.cells(name)?.[0];
    expect(cell('key')).to.equal('5f3c2d1e-0000-4000-8000-000000000001');
    expect(cell('extra.a')).to.equal(1);
    expect(cell('seconds')).to.match(/^2026-07-03T10:00:00(\.0+)?$/);
    expect(cell('nanos')).to.equal('2026-07-03T10:00:00.123456789');
    expect(cell('big')).to.equal('12345678901234567890');
    expect(cell('vast')).to.equal('12345678901234567890.12');
    expect(cell('small')).to.equal(-0.07);
    expect(cell('half')).to.equal(1.5);
  });

  it('that no cell is of is refused by its column alone', async () => {
    const source = await parquet('kinds.parquet');
    const refused = { at: 'times of day', span: 'durations', raw: 'bytes', pairs: 'maps' };
    for (const [name, what] of Object.entries(refused)) {
      expect(source.cells(name)).to.equal(undefined);
      expect(source.refusal(name)).to.match(new RegExp(`^"${name}" holds ${what}, which are not read`));
    }
  });

  it('of timestamps of old is refused, for nobody knows their zone', () => {
    const element = { name: 'at', type: 'INT96', repetition_type: 'OPTIONAL' } as const;
    expect(readable({ element, children: [], count: 1, path: ['at'] })).to.match(/^timestamps \(INT96\)/);
  });

  it('may come in groups of rows', async () => {
    const source = await parquet('groups.parquet');
    expect(source.rows).to.equal(5000);
    const sum = (source.cells('lag') as readonly number[]).reduce((total, each) => total + each, 0);
    // 714 weeks of 0 + … + 6, and 0 and 1 of the last.
    expect(sum).to.equal(714 * 21 + 1);
    const parts = source.cells('part')!;
    expect([0, 2047, 2048, 4095, 4096, 4999].map((row) => parts[row])).to.deep.equal(
      ['0', '0', '1', '1', '2', '2'].map((group) => `group ${group}`),
    );
  });

  it('may come in many pages of a large group, lists and objects too', async () => {
    const source = await parquet('pages.parquet');
    const all = Array.from({ length: 70_000 }, (_, row) => row);
    expect(source.cells('row')).to.deep.equal(all);
    // Of every seventh nothing is known.
    expect(source.cells('word')).to.deep.equal(
      all.map((row) => (row % 7 === 0 ? undefined : ['won', 'lost', 'open'][row % 3])),
    );
    expect(source.cells('list')!.map(String)).to.deep.equal(all.map((row) => String(row % 3)));
    expect(source.cells('account.region')).to.deep.equal(all.map((row) => `R${String(row % 2)}`));
  });
});

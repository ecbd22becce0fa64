import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecords } from '../../../src/data/read-records.js';
import { PADDING, RecordStore } from '../../../src/data/store/record-store.js';
import { StoredRecords } from '../../../src/data/store/stored-records.js';
import { objectSource, type Source } from '../../../src/data/source.js';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text + '\n'.repeat(PADDING));

function storeOfLines(...lines: readonly string[]): RecordStore {
  const store = new RecordStore();
  const bytes = bytesOf(`${lines.join('\n')}\n`);
  store.addLines(bytes, bytes.length - PADDING);
  return store;
}

function storeOfArray(text: string): RecordStore | undefined {
  const store = new RecordStore();
  const bytes = bytesOf(text);
  return store.addArray(bytes, bytes.length - PADDING) ? store : undefined;
}

/** What a source holds under some names. A store keeps no difference between null and nothing. */
const contents = (source: Source, names: readonly string[]): unknown => ({
  rows: source.rows,
  faults: source.faults,
  records: [...source.records],
  cells: Object.fromEntries(names.map((name) => [name, source.cells(name)?.map((cell) => cell ?? undefined)])),
});

function expectSame(store: RecordStore, objects: readonly unknown[]): void {
  const [source, plain] = [store.source(), objectSource(objects)];
  expect(contents(source, plain.names)).to.deep.equal(contents(plain, plain.names));
  expect(plain.names).to.include.members([...source.names]);
}

const key = fc.oneof(
  fc.constantFrom('id', 'stage', 'amount', 'a.b', '__proto__', 'constructor', 'länge', ''),
  fc.string({ maxLength: 6 }),
);
const value = fc.oneof(
  fc.constantFrom('won', 'NULL', '?', ' ', '', 'a "b"', '\\', '\u00a0x', 'ü', '\ud83d\ude00'),
  fc.constantFrom(0, -0, 0.1, 1e21, 1e-7, 123_456_789_012_345, 12_345_678_901_234_567, 1.7976931348623157e308),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer(),
  fc.string(),
  fc.boolean(),
  fc.constant(null),
  fc.jsonValue({ maxDepth: 2 }),
);
const records = fc.array(fc.dictionary(key, value, { maxKeys: 6, noNullPrototype: true }), {
  minLength: 1,
  maxLength: 12,
});

/** The ids of records, as a metric sees them. */
function idsOf(input: unknown): readonly (string | undefined)[] {
  const column = readRecords(input, { type: 'deals' }).table.column('id');
  if (column?.kind !== 'text') throw new Error('There are no ids.');
  return Array.from(column.codes, (code) => column.words[code]);
}

/** Ids that are numbers: they rise, as a database counts, or are any, some of them twice, and some records may have none. */
const numericIds = fc
  .array(fc.option(fc.integer({ min: -3, max: 9_007_199_254_740_991 }), { freq: 9 }), { minLength: 2, maxLength: 20 })
  .chain((ids) =>
    fc.constantFrom(
      ids,
      [...ids, ...ids.toReversed()],
      [...new Set(ids)].filter((id) => id !== null).sort((a, b) => a - b),
    ),
  )
  .filter((ids) => ids.some((id) => id !== null));

const python = (record: unknown): string => JSON.stringify(record, null, 1).replace(/\n */g, ' ');

describe('RecordStore', () => {
  it('holds what the same lines hold as objects, however they are written', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(JSON.stringify, python), (made, written) => {
        const parsed = made.map((each) => JSON.parse(JSON.stringify(each)) as unknown);
        const lines = storeOfLines(...made.map((each) => written(each)));
        expectSame(lines, parsed);
      }),
      { numRuns: 500 },
    );
  });

  it('holds what the same array holds as objects, or says that it is not for it', () => {
    fc.assert(
      fc.property(records, fc.constantFrom(0, 2), (made, space) => {
        const text = JSON.stringify(made, null, space);
        const store = storeOfArray(text);
        if (store) expectSame(store, JSON.parse(text) as unknown[]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives ids that are numbers as the words that they are', () => {
    fc.assert(
      fc.property(numericIds, (ids) => {
        const records = ids.map((id) => ({ id, stage: 'Lead' }));
        const source = storeOfLines(...records.map((record) => JSON.stringify(record))).source();
        const stored = new StoredRecords(source, { form: 'ndjson', missing: [], notes: [], isGarbled: false });
        expect(idsOf(stored)).to.deep.equal(idsOf(records));
        expect(idsOf(stored)).to.deep.equal(ids.map((id, row) => (id === null ? ` ${String(row + 1)}` : String(id))));
      }),
    );
  });
});

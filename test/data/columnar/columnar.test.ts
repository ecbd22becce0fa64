import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RecordsError } from '../../../src/data/errors.js';
import { loadRecords } from '../../../src/data/load.js';
import { openRecords } from '../../../src/data/read-parts.js';
import { readRecords } from '../../../src/data/read-with-csv.js';
import { StoredRecords } from '../../../src/data/store/stored-records.js';
import { measure } from '../../../src/measure.js';
import { winRate } from '../../../src/metrics/sales/win-rate.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { cells, instants, read } from '../reading.js';

registerMetrics([winRate]);

/** Bytes of a file beside this one. */
const bytesOf = (name: string): Uint8Array<ArrayBuffer> => new Uint8Array(readFileSync(new URL(name, import.meta.url)));

const json = readFileSync(new URL('deals.json', import.meta.url), 'utf8');
const files = ['deals.arrow', 'deals.arrows', 'deals.parquet'];
const berlin = { zone: 'Europe/Berlin' };

async function opened(bytes: unknown): Promise<StoredRecords> {
  const records = await openRecords(bytes);
  if (!(records instanceof StoredRecords)) throw new Error('It was not taken for columns.');
  return records;
}

/** The sentence that opening fails with. */
async function failure(opening: Promise<unknown>): Promise<string> {
  try {
    await opening;
  } catch (error) {
    if (error instanceof RecordsError) return error.message;
    throw error;
  }
  throw new Error('It was read.');
}

describe('columns as bytes', () => {
  const names = [
    ...['id', 'owner', 'status', 'amount', 'discount', 'probability', 'closedAt', 'createdAt', 'updatedAt', 'isNew'],
    ...['account.name', 'account.region', 'lines', 'leadDays', 'note'],
  ];
  const asJson = read(json, berlin);

  it('are recognised, and say that they are all there is', async () => {
    for (const file of files) {
      const { adapter, complete, warnings, accepted } = read(await opened(bytesOf(file)), berlin);
      expect({ adapter, complete, warnings, accepted }, file).to.deep.equal({
        adapter: file.includes('arrow') ? 'arrow' : 'parquet',
        complete: true,
        warnings: [],
        accepted: 24,
      });
    }
  });

  it('are read as the JSON of the same records, field by field', async () => {
    expect(asJson.table.names).to.include.members(names);
    for (const file of files) {
      const { table, refused } = read(await opened(bytesOf(file)), berlin);
      expect(refused, file).to.deep.equal(asJson.refused);
      expect(table.names, file).to.deep.equal(asJson.table.names);
      for (const name of names) {
        expect(cells(table, name), `${name} of ${file}`).to.deep.equal(cells(asJson.table, name));
        expect(instants(table, name), `${name} of ${file}`).to.deep.equal(instants(asJson.table, name));
        expect(table.refusal(name), `${name} of ${file}`).to.equal(asJson.table.refusal(name));
      }
    }
  });

  it('tell the cells that were put in', async () => {
    for (const file of files) {
      const { table } = read(await opened(bytesOf(file)), berlin);
      const at = (name: string, row: number): unknown => cells(table, name)?.[row];
      expect(at('id', 0), file).to.equal('9007199254740901');
      expect(at('amount', 0), file).to.equal(1234.49);
      expect(at('closedAt', 0), file).to.equal('2026-02-10');
      expect(at('owner', 2), file).to.equal(undefined);
      expect(at('account.region', 1), file).to.equal('R2');
      // An instant stays one; wall time is meant in the zone, an hour or two before UTC.
      expect(instants(table, 'createdAt')?.[0], file).to.equal('2026-01-02T06:30:00.123Z');
      expect(instants(table, 'updatedAt')?.[0], file).to.equal('2026-03-30T00:30:00.000Z');
    }
  });

  it('give the readings of the same records in JSON', async () => {
    const query = { period: '2026', by: 'month, owner', ...berlin };
    const expected = JSON.stringify(measure('win-rate', json, query));
    // Of the numbers 1 to 24 four are fives, which are lost, and five come before a five, which are open.
    expect(measure('win-rate', json, query).parts).to.deep.equal({ won: 15, lost: 4 });
    for (const file of files) {
      expect(JSON.stringify(measure('win-rate', await opened(bytesOf(file)), query)), file).to.equal(expected);
    }
  });

  it('are never taken for fewer records where they are cut', async () => {
    for (const file of files) {
      const whole = bytesOf(file);
      for (let end = 8; end < whole.length; end++) {
        const records = await openRecords(whole.subarray(0, end)).catch((error: unknown) => error);
        if (records instanceof RecordsError) continue;
        expect((records as StoredRecords).missing, `${file} cut at ${end}`).to.have.length(1);
      }
    }
  });

  it('say what cannot be read of them, and that they may be cut', async () => {
    expect(await failure(openRecords(bytesOf('deals.parquet').subarray(0, 2000)))).to.equal(
      'The Parquet could not be read: parquet file invalid (footer != PAR1). ' +
        'It may be cut. Compressed, it must be Parquet with Snappy.',
    );
    const { missing } = await opened(bytesOf('deals.arrows').slice(0, -8));
    expect(missing).to.deep.equal(['The Arrow stream has no mark at its end, so it may be cut.']);
  });

  it('may be an ArrayBuffer or lie anywhere in one, and other bytes are text', async () => {
    for (const file of files) {
      const bytes = bytesOf(file);
      const shifted = new Uint8Array(bytes.length + 3);
      shifted.set(bytes, 3);
      expect((await opened(bytes.buffer)).source.rows).to.equal(24);
      expect(cells(read(await opened(shifted.subarray(3))).table, 'amount')?.[0]).to.equal(1234.49);
    }
    expect(await openRecords(new TextEncoder().encode('status\nwon'))).to.equal('status\nwon');
    const rows = [{ status: 'won' }];
    expect(await openRecords(rows)).to.equal(rows);
  });

  it('that were not opened are refused with how to', () => {
    expect(() => readRecords(bytesOf('deals.arrow'), { type: 'deals' })).to.throw(
      RecordsError,
      'The source is bytes. What `await openRecords(bytes)` gives can be read.',
    );
  });
});

describe('columns at an address', () => {
  const page = 'https://host.example/deals';

  const dripping = (bytes: Uint8Array<ArrayBuffer>, size: number, type: string): Response => {
    let at = 0;
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        if (at >= bytes.length) controller.close();
        else controller.enqueue(bytes.slice(at, (at += size)));
      },
    });
    return new Response(body, { headers: { 'content-type': type } });
  };

  it('are known by their bytes, in whatever pieces they come and whatever they are called', async () => {
    for (const file of files) {
      for (const size of [1, 5, 4096]) {
        const answer = dripping(bytesOf(file), size, 'text/plain; charset=utf-8');
        const records = await loadRecords(page, { fetcher: () => Promise.resolve(answer) });
        expect(cells(read(records).table, 'amount')?.[0], `${file} by ${size}`).to.equal(1234.49);
      }
    }
  });

  it('are known by their content type, so that what is none is said', async () => {
    const headers = { 'content-type': 'application/vnd.apache.arrow.stream' };
    const loading = loadRecords(page, { fetcher: () => Promise.resolve(new Response('status,id', { headers })) });
    expect(await failure(loading)).to.match(/^The Arrow could not be read: /);
  });

  it('are asked for again where the connection breaks off', async () => {
    const bytes = bytesOf('deals.parquet');
    let asked = 0;
    const broken = (): Response =>
      new Response(
        new ReadableStream<Uint8Array>({
          start(controller) {
            controller.enqueue(bytes.subarray(0, 100));
          },
          pull(controller) {
            controller.error(new TypeError('terminated'));
          },
        }),
      );
    const fetcher = (): Promise<Response> => Promise.resolve(asked++ === 0 ? broken() : new Response(bytes));
    const records = await loadRecords(page, { fetcher, pause: () => Promise.resolve() });
    expect(asked).to.equal(2);
    expect(records).to.be.instanceOf(StoredRecords);
  });

  describe('that are long', () => {
    const limit = 32 * 1024 * 1024;

    /** The file with nothing in great length between its columns and what stands at its end: 33 MiB. */
    function long(): Uint8Array<ArrayBuffer> {
      const bytes = bytesOf('deals.parquet');
      const footer = bytes.length - 8 - new DataView(bytes.buffer).getUint32(bytes.length - 8, true);
      const all = new Uint8Array(limit + 1024 * 1024);
      all.set(bytes.subarray(0, footer));
      all.set(bytes.subarray(footer), all.length - (bytes.length - footer));
      return all;
    }

    async function loaded(declared?: number): Promise<{ records: unknown; given: number }> {
      const bytes = long();
      const answer = dripping(bytes, 65_536, 'application/octet-stream');
      if (declared !== undefined) answer.headers.set('content-length', String(declared));
      let given = 0;
      const counted = answer.body!.pipeThrough(
        new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
          transform(piece, controller) {
            given += piece.length;
            controller.enqueue(piece);
          },
        }),
      );
      const fetcher = () => Promise.resolve(new Response(counted, { headers: answer.headers }));
      const records = await loadRecords(page, { fetcher }).catch((error: unknown) => error);
      return { records, given };
    }

    it('are read to the length that they declare', async () => {
      const { records } = await loaded(long().length);
      expect(cells(read(records).table, 'amount')?.[0]).to.equal(1234.49);
    });

    it('are let go of at 32 MiB where they declare none, or were compressed on their way', async () => {
      for (const declared of [undefined, 40_000, NaN]) {
        const { records, given } = await loaded(declared);
        expect((records as Error).message).to.match(/holds more than 32 MB/);
        expect(given).to.be.within(limit, limit + 3 * 65_536);
      }
    });
  });
});

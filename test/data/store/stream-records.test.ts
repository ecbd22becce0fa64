import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecords } from '../../../src/data/read-records.js';
import type { StoredRecords } from '../../../src/data/store/stored-records.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { winRate } from '../../../src/metrics/sales/win-rate.js';
import { bytesOf, endless, inPieces, streamed } from './pieces.js';

const MB = 1024 * 1024;

const deal = (i: number): unknown => ({
  id: `deal ${String(i)}`,
  stage: ['Lead', 'Closed Won', 'Closed Lost', 'Ünwon'][i % 4],
  closedAt: i % 4 === 0 ? null : `2026-0${String(1 + (i % 9))}-1${String(i % 7)}`,
  amount: ((i * 7919) % 100_000) / 100,
  note: i % 1000 === 0 ? 'said "yes"\nand left' : undefined,
});

const linesOf = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${JSON.stringify(deal(i))}\n`).join('');

/** 30,000 deals, 2.6 MB. */
const text = linesOf(30_000);

const linesIn = (bytes: Uint8Array): number => bytes.filter((byte) => byte === 10).length;

const winRateOf = (input: unknown): unknown => {
  const { table } = readRecords(input, { type: 'deals' });
  return JSON.parse(JSON.stringify(measureTable(winRate, table, { period: '2026', by: 'month, note' })));
};

describe('JSON lines that are read as they come', () => {
  it('give the same reading as the same text, wherever the pieces end', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 300_000 }), { minLength: 1, maxLength: 5 }),
        async (sizes) => {
          const big = sizes.map((size) => Math.max(size, 997));
          expect(winRateOf(await streamed(inPieces(bytesOf(text), big)))).to.deep.equal(winRateOf(text));
        },
      ),
      { numRuns: 15 },
    ));

  it('are handed on while they come: at once, and each time there are four times as many', async () => {
    const parts: StoredRecords[] = [];
    await streamed(inPieces(bytesOf(text), [100_000]), { onPart: (part) => parts.push(part) });
    const rows = parts.map(({ source }) => source.rows);
    expect(rows[0]).to.equal(linesIn(bytesOf(text).slice(0, 100_000)));
    for (const [i, count] of rows.slice(1).entries()) expect(count / rows[i]!).to.be.within(4, 5.5);
    // Ids are shorter at first: 100,000 bytes of 2.2 MB hold more of them.
    const about = [31_000, 30_000, 30_000].map((count) => count.toLocaleString('en'));
    expect(parts.map(({ missing }) => missing)).to.deep.equal(
      rows.map((count, i) => [
        `These are the first ${count.toLocaleString('en')} of about ${about[i]!} records; more are on their way.`,
      ]),
    );
  });

  it('are as they were in a part that was handed on, however many come after', async () => {
    const parts: StoredRecords[] = [];
    await streamed(inPieces(bytesOf(text), [100_000]), { onPart: (part) => parts.push(part) });
    const [first] = parts;
    const same = text.split('\n').slice(0, first!.source.rows).join('\n');
    const valueOf = (input: unknown): unknown => {
      const { value, n, interval } = measureTable(winRate, readRecords(input, { type: 'deals' }).table);
      return { value, n, interval };
    };
    expect(valueOf(first)).to.deep.equal(valueOf(same));
  });

  it('are the first of all where the answer breaks off, and say so', async () => {
    const records = await streamed(inPieces(bytesOf(text).slice(0, 2 * MB), [65_536], true));
    const { table, complete } = readRecords(records, { type: 'deals' });
    expect(complete).to.be.false;
    expect(table.rows).to.equal(linesIn(bytesOf(text).slice(0, 2 * MB)));
    expect(records.missing).to.deep.equal([
      `…/deals could not be loaded. These are the first ${table.rows.toLocaleString('en')} records.`,
    ]);
  });

  it('end in the middle of a record where the last line is cut', async () => {
    const records = await streamed(inPieces(bytesOf(text.slice(0, -20)), [MB]));
    expect(records.source.rows).to.equal(29_999);
    expect(records.missing).to.deep.equal(['The text ends in the middle of a record.']);
  });

  it('are left out and counted where they are no object', async () => {
    const records = await streamed(inPieces(bytesOf(`${text}oops\n[1]\n\n${linesOf(1)}`), [MB]));
    const { refused, accepted } = readRecords(records, { type: 'deals' });
    expect(refused).to.deep.equal([
      { row: -1, record: 30_001, field: '(record)', value: 'oops', expected: 'an object' },
      { row: -1, record: 30_002, field: '(record)', value: '[list]', expected: 'an object' },
    ]);
    expect(accepted).to.equal(30_001);
  });

  it('are no more than a million, and what is beyond is let go', async () => {
    const { response, wasLetGo } = endless('', '{"id":1}\n'.repeat(100_000));
    const records = await streamed(response);
    expect(records.source.rows).to.equal(1_000_000);
    expect(records.missing).to.deep.equal(['These are the first 1,000,000 records; more of them are not read.']);
    expect(wasLetGo()).to.be.true;
  });

  it('are no longer than 8 MiB each', async () => {
    const records = await streamed(inPieces(bytesOf(`${text}{"note":"${'x'.repeat(9 * MB)}`), [MB]));
    expect(records.missing).to.deep.equal(['These are the first 30,000 records; more of them are not read.']);
  });

  it('warn of characters that could not be decoded', async () => {
    const bytes = bytesOf(text);
    bytes[bytes.indexOf(0xc3)] = 0xff;
    const { warnings } = readRecords(await streamed(inPieces(bytes, [MB])), { type: 'deals' });
    expect(warnings).to.deep.equal(['Some characters could not be decoded; the text is probably not UTF-8.']);
  });

  it('throw the reason of a signal that ends them', async () => {
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

  it('are the first of all where time is up, for a body that pays the signal no heed too', async () => {
    const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
      start: (controller) => {
        controller.enqueue(bytesOf(text));
      },
    });
    // Node does not wait for a deadline alone.
    const waiting = setTimeout(() => undefined, 60_000);
    const { missing } = await streamed(new Response(body), { timeoutMs: 300 });
    clearTimeout(waiting);
    expect(missing).to.deep.equal(['…/deals did not answer in full within 0.3 s. These are the first 30,000 records.']);
  });
});

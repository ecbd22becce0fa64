import type { OpenBody } from '../body.js';
import { Turns } from '../turns.js';
import { RecordsError } from '../errors.js';
import { endsEarly } from '../json.js';
import { MOST_RECORDS } from '../record-cap.js';
import { LineBuffer } from './line-buffer.js';
import { RecordStore } from './record-store.js';
import { StoredRecords } from './stored-records.js';

/** The most bytes that are read, after decompression. */
const MOST_BYTES = 256 * 1024 * 1024;
/** The longest record. */
const MOST_OF_RECORD = 8 * 1024 * 1024;
/** Bytes that are scanned at once, well within a turn. */
const AT_ONCE = 128 * 1024;

/** A body of lines on its way. */
export interface LineStream extends OpenBody {
  /** Called with the records so far: once at the beginning, and each time that there are four times as many. */
  readonly onPart: ((records: StoredRecords) => void) | undefined;
}

/**
 * Reads a body of JSON lines as it comes, a turn at a time, and lets go of its bytes. Where it breaks off, or holds more than is
 * read, the records before that are given, with a sentence in `missing`.
 */
export async function streamRecords({ head, next, cancel, total, onPart }: LineStream): Promise<StoredRecords> {
  const store = new RecordStore(MOST_RECORDS);
  const buffer = new LineBuffer();
  const turns = new Turns();
  let bytes = 0;
  let nextPart = 1;
  const soFar = (...missing: readonly string[]): StoredRecords =>
    new StoredRecords(store.source(), { form: 'ndjson', missing, notes: [], isGarbled: store.isGarbled });
  const read = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length && !store.isBeyond; at += AT_ONCE) {
      const piece = chunk.subarray(at, at + AT_ONCE);
      bytes += piece.length;
      buffer.add(piece, (lines, end) => {
        store.addLines(lines, end);
      });
      await turns.pass();
    }
    if (store.rows < nextPart) return;
    nextPart = 4 * store.rows;
    onPart?.(soFar(arriving(store.rows, bytes - buffer.rest, total)));
  };
  const isFull = (): boolean => store.isBeyond || bytes > MOST_BYTES || buffer.rest > MOST_OF_RECORD;
  const ended = async (...missing: readonly string[]): Promise<StoredRecords> => {
    for (const column of store.columns) {
      column.close(store.rows);
      await turns.pass();
    }
    return soFar(...missing);
  };
  try {
    for (const chunk of head) await read(chunk);
    for (let chunk = await next(); chunk && !isFull(); chunk = await next()) await read(chunk);
  } catch (cause) {
    if (store.rows === 0) throw cause;
    return ended(`${brokenOff(cause)} These are the first ${counted(store.rows)} records.`);
  }
  cancel();
  if (isFull()) return ended(`These are the first ${counted(store.rows)} records; more of them are not read.`);
  const isCut = buffer.end((lines, end) => store.addLastLine(lines, end));
  return ended(...(isCut === true ? [endsEarly] : []));
}

const counted = (count: number): string => count.toLocaleString('en');

function arriving(rows: number, bytes: number, total: number | undefined): string {
  const all = total === undefined ? undefined : Number(((rows * total) / bytes).toPrecision(2));
  const of = all === undefined || all <= rows ? '' : ` of about ${counted(all)}`;
  return `These are the first ${counted(rows)}${of} records; more are on their way.`;
}

/** What broke a body off, where the loader knows more of it than that. */
const brokenOff = (cause: unknown): string =>
  cause instanceof RecordsError ? cause.sentence : 'The connection broke off.';

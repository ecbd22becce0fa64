import { maxLongBytes, type OpenBody } from '../body.js';
import { RecordsError } from '../errors.js';
import { endsEarly } from '../json.js';
import { MOST_OF_RECORD } from '../record-cap.js';
import { Turns } from '../turns.js';
import type { StoredRecords } from './stored-records.js';

/** Bytes that are read at once, well within a turn. */
const AT_ONCE = 32 * 1024;

/** Takes records out of bytes as they come. */
export interface Intake {
  /** How many records are rows. */
  readonly rows: number;
  /** How much waits for the end of its record, bytes or characters. */
  readonly waiting: number;
  /** Whether there are more records than it takes. */
  readonly isBeyond: boolean;
  /** Adds bytes. Throws {@link RecordsError} where they can be no records. */
  add(bytes: Uint8Array): void;
  /**
   * No more bytes come; it is ended a step at a time. Bytes that were cut off, and are not `areAll`, are no last record. Gives
   * whether all bytes end in the middle of one. Throws as {@link add}.
   */
  end(areAll: boolean): Generator<undefined, boolean, undefined>;
  /** The records so far, with the reasons why they may not be all. Throws as {@link add}. */
  records(missing: readonly string[]): StoredRecords;
}

/** Called with the records so far: once at the beginning, and each time that there are four times as many. */
export type OnPart = ((records: StoredRecords) => void) | undefined;

/**
 * Reads a body as it comes, a turn at a time, and lets go of its bytes. Where it breaks off, or holds more than is read, the
 * records before that are given, with a sentence in `missing`. Throws as the intake does, and what broke a body off before its first record.
 */
export async function streamRecords(body: OpenBody, intake: Intake, onPart: OnPart): Promise<StoredRecords> {
  const turns = new Turns();
  let bytes = 0;
  let nextPart = 1;
  const isFull = (): boolean => intake.isBeyond || bytes > maxLongBytes || intake.waiting > MOST_OF_RECORD;
  const read = async (chunk: Uint8Array): Promise<void> => {
    for (let at = 0; at < chunk.length && !isFull(); at += AT_ONCE) {
      const piece = chunk.subarray(at, at + AT_ONCE);
      bytes += piece.length;
      intake.add(piece);
      await turns.pass();
    }
    if (intake.rows < nextPart) return;
    nextPart = 4 * intake.rows;
    onPart?.(intake.records([arriving(intake.rows, bytes - intake.waiting, body.total)]));
  };
  const ended = async (areAll: boolean): Promise<boolean> => {
    const steps = intake.end(areAll);
    for (;;) {
      const { done, value } = steps.next();
      if (done) return value;
      await turns.pass();
    }
  };
  try {
    for (const chunk of body.head) await read(chunk);
    let failure: { readonly cause: unknown } | undefined;
    for (let isOver = false; !isOver && !isFull();) {
      const chunk = await body.next().catch((cause: unknown) => void (failure = { cause }));
      if (chunk) await read(chunk);
      else isOver = true;
    }
    const isTooMuch = isFull();
    const isCut = await ended(!failure && !isTooMuch);
    if (failure && intake.rows === 0) throw failure.cause;
    const first = `These are the first ${counted(intake.rows)} records`;
    if (failure) return intake.records([`${brokenOff(failure.cause)} ${first}.`]);
    if (isTooMuch || intake.isBeyond) return intake.records([`${first}; more of them are not read.`]);
    return intake.records(isCut ? [endsEarly] : []);
  } finally {
    body.cancel();
  }
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

import { dayOf, type Day } from '../src/calendar/civil.js';
import { readRecords, type ReadOptions } from '../src/data/read-records.js';
import type { RecordType, Table } from '../src/data/table.js';
import type { Window } from '../src/states/scope.js';

/** A table of records as a page might give them. */
export const tableOf = (type: RecordType, rows: readonly object[], options: Partial<ReadOptions> = {}): Table =>
  readRecords(rows, { type, ...options }).table;

/** A day as `2026-07-31` writes it. */
export function day(iso: string): Day {
  const [year = 0, month = 0, date = 0] = iso.split('-').map(Number);
  const found = dayOf(year, month, date);
  if (found === undefined) throw new RangeError(`${iso} is no day`);
  return found;
}

/** A window from its first day up to, but without, its end; records speak up to the day before `asOf`. */
export const windowOf = (from: string, to: string, asOf = to): Window => ({
  t0: day(from),
  t1: day(to),
  asOf: day(asOf),
});

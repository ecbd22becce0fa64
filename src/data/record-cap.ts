import { someRows } from './named-cells.js';
import type { Parsed } from './parse.js';

/** As many records as are measured: a page's memory is not endless. */
export const MOST_RECORDS = 1_000_000;

/** The longest record of a body that is read as it comes, bytes. */
export const MOST_OF_RECORD = 8 * 1024 * 1024;

/** What to say where there are more. */
export function onlyTheFirst(records: number): string {
  const [most, all] = [MOST_RECORDS, records].map((count) => count.toLocaleString('en'));
  return `These are the first ${most} of ${all} records.`;
}

/** The first million records of an input, with a sentence in `missing` where it holds more. */
export function capped(parsed: Parsed): Parsed {
  const { source, missing } = parsed;
  if (source.rows <= MOST_RECORDS) return parsed;
  const rows = Array.from({ length: MOST_RECORDS }, (_, row) => row);
  return {
    ...parsed,
    source: someRows(source, rows),
    missing: [onlyTheFirst(source.rows), ...missing],
  };
}

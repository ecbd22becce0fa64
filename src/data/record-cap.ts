import { someRows } from './named-cells.js';
import type { Parsed } from './parse.js';

/** As many records as are measured: a page's memory is not endless. */
const MOST_RECORDS = 1_000_000;

/** The first million records of an input, with a sentence in `missing` where it holds more. */
export function capped(parsed: Parsed): Parsed {
  const { source, missing } = parsed;
  if (source.rows <= MOST_RECORDS) return parsed;
  const [most, all] = [MOST_RECORDS, source.rows].map((count) => count.toLocaleString('en'));
  const rows = Array.from({ length: MOST_RECORDS }, (_, row) => row);
  return {
    ...parsed,
    source: someRows(source, rows),
    missing: [`These are the first ${most} of ${all} records.`, ...missing],
  };
}

import { vendors } from './adapters/vendors.js';
import { parseCsv } from './csv.js';
import { scanArray } from './store/scan-array.js';
import { readRecords as read, type ReadOptions, type ReadResult } from './read-records.js';

/** As `readRecords` of read-records.ts, with the parser of CSV, the scanner of long JSON and the shapes of vendors at hand: for Node, and wherever reading cannot wait for a module. */
export function readRecords(input: unknown, options: ReadOptions): ReadResult {
  return read(input, options, { parseCsv, vendors, scanArray });
}

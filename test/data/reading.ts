import { isoDate } from '../../src/calendar/civil.js';
import { recordTypes } from '../../src/data/record-types.js';
import { NO_DAY, type Column, type RecordType, type Table } from '../../src/data/table.js';
import { readRecords } from '../../src/data/read-with-csv.js';
import type { ReadOptions, ReadResult } from '../../src/data/read-records.js';

/** Reads records with everything at its default but what is told. */
export function read(input: unknown, options: Partial<ReadOptions> = {}): ReadResult {
  return readRecords(input, { type: 'deals', ...options });
}

/** A column's cells as a person would write them: numbers in full, ISO dates, words; undefined where blank. */
export function shownCells(column: Column | undefined): (string | number | undefined)[] | undefined {
  switch (column?.kind) {
    case 'number':
      return Array.from(column.data, (value) => (Number.isNaN(value) ? undefined : value / 10 ** column.scale));
    case 'time':
      return Array.from(column.day, (day) => (day === NO_DAY ? undefined : isoDate(day)));
    case 'text':
      return Array.from(column.codes, (code) => column.words[code]);
    case undefined:
      return undefined;
  }
}

/** The cells of one column of a table. */
export function cells(table: Table, name: string): (string | number | undefined)[] | undefined {
  return shownCells(table.column(name));
}

/** The cells of one field, given as it would stand in JSON. */
export function field(name: string, values: readonly unknown[], options: Partial<ReadOptions> = {}) {
  return cells(read(records(name, values), options).table, name);
}

/** Records of one field. */
export function records(name: string, values: readonly unknown[]): Record<string, unknown>[] {
  return values.map((value) => ({ [name]: value }));
}

/** The instants of a time column as ISO text; undefined where blank. */
export function instants(table: Table, name: string): (string | undefined)[] | undefined {
  const column = table.column(name);
  if (column?.kind !== 'time' || !column.ms) return undefined;
  return Array.from(column.ms, (ms) => (Number.isNaN(ms) ? undefined : new Date(ms).toISOString()));
}

/** Every type of records. */
export const types = Object.keys(recordTypes) as readonly RecordType[];

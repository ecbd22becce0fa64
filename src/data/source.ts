import { quoted, RecordsError, shown } from './errors.js';
import { isRecord, isSafeName, ownValue, valueAt, type RawRecord } from './path.js';
import type { Codes, Fault } from './table.js';

/** Cells of a field as a store of many records keeps them: what recurs is kept, and read, once. */
export interface StoredCells {
  /** Which of the values each row has; −1 where it has none. */
  readonly codes: Codes;
  /** Each different cell, by code. */
  readonly values: readonly unknown[];
  /** The cells themselves, NaN where blank, where all are numbers or blank. */
  readonly numbers: Float64Array | undefined;
  /** The same of texts that are numbers in plain form, in one way alone. */
  readonly plainNumbers?: Float64Array | undefined;
  /** Whether the values are words as they stand: texts that are all different, none of them blank or with a blank around it. */
  readonly areWords: boolean;
}

/** Records as they came, by name. Rows count from 0 and are only those that could be taken apart into cells. */
export interface Source {
  readonly rows: number;
  /** The names that {@link cells} answers to, in the records' order; dotted where records hold objects. */
  readonly names: readonly string[];
  /** Records left out, and why. */
  readonly faults: readonly Fault[];
  /** The number of each row's record, counted from 1 as a person counts. */
  readonly records: Int32Array;
  /** Whether any record has such a name or path, which is cheaper to know than its cells. */
  has(name: string): boolean;
  /** The cells of an exact name or a dotted path, one a row; undefined where no record has it. */
  cells(name: string): readonly unknown[] | undefined;
  /** The same cells as a store keeps them; undefined where no record has the name. A source without a store has no such method. */
  stored?(name: string): StoredCells | undefined;
  /** Why there are no cells of that name although records have it, in a sentence. */
  refusal(name: string): string | undefined;
}

/** Levels of objects within objects that {@link Source.names} lists; deeper ones are reached by a path. */
const listedDepth = 4;

/** Records given as objects. What is no object is left out and counted; throws {@link RecordsError} where nothing is one. */
export function objectSource(input: readonly unknown[]): Source {
  const objects: RawRecord[] = [];
  const faults: Fault[] = [];
  const numbers = new Int32Array(input.length);
  input.forEach((each, index) => {
    if (isRecord(each)) numbers[objects.push(each) - 1] = index + 1;
    else faults.push({ row: -1, record: index + 1, field: '(record)', value: shown(each), expected: 'an object' });
  });
  if (objects.length === 0 && faults.length > 0) {
    throw new RecordsError(`None of the ${faults.length} records is an object; the first is ${quoted(input[0])}.`);
  }
  const keys = new Set<string>();
  for (const record of objects) for (const key of Object.keys(record)) keys.add(key);
  let listed: readonly string[] | undefined;
  return {
    rows: objects.length,
    get names() {
      return (listed ??= listNames(objects));
    },
    faults,
    records: numbers.subarray(0, objects.length),
    has(name) {
      if (keys.has(name)) return isSafeName(name);
      const path = name.split('.');
      return path.length > 1 && keys.has(path[0]!) && objects.some((record) => valueAt(record, path) !== undefined);
    },
    cells(name) {
      // Of no records at all nothing is known, not even that they lack a field.
      if (objects.length === 0) return [];
      if (keys.has(name)) return isSafeName(name) ? objects.map((record) => ownValue(record, name)) : undefined;
      if (!name.includes('.')) return undefined;
      const path = name.split('.');
      const cells = objects.map((record) => valueAt(record, path));
      return cells.some((cell) => cell !== undefined) ? cells : undefined;
    },
    refusal: () => undefined,
  };
}

/** Names of everything that is no object, in the order in which they are first met. */
export function listNames(objects: readonly RawRecord[]): readonly string[] {
  const names = new Set<string>();
  const visit = (record: RawRecord, prefix: string, depth: number): void => {
    for (const key of Object.keys(record)) {
      const value = record[key];
      if (!isSafeName(key)) continue;
      if (!isRecord(value)) names.add(prefix + key);
      else if (depth < listedDepth) visit(value, `${prefix}${key}.`, depth + 1);
    }
  };
  for (const record of objects) visit(record, '', 1);
  return [...names];
}

/** Why there are no cells of a name that two columns share. */
export const sharedName = (name: string): string =>
  `Two columns are called "${name}"; which one is meant cannot be known.`;

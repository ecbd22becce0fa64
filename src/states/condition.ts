import { parseIsoDate, type Day } from '../calendar/civil.js';
import { NO_DAY, type Column, type NumberColumn, type TextColumn, type TimeColumn } from '../data/table.js';
import { daysOf } from './instant.js';
import type { Predicate, Relation } from './predicate.js';
import { QueryError, type Scope } from './scope.js';
import { vectorOf, wordsOf } from './vector.js';

/** Kleene's logic, a truth a record: 2 true, 0 false, 1 unknown; and = min, or = max, not = 2 − x. */
export type Truths = Uint8Array;

/** What {@link Truths} hold for a record of which a predicate is true. */
export const TRUE = 2;
const UNKNOWN = 1;

const relations: Readonly<Record<Relation, (a: number, b: number) => boolean>> = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '=': (a, b) => a === b,
  '>=': (a, b) => a >= b,
  '>': (a, b) => a > b,
};

/** A number or date as it is written in a condition, in the column's own units. */
function literal(column: TimeColumn | NumberColumn, field: string, text: string): number {
  if (column.kind === 'time') {
    const day = parseIsoDate(text);
    if (day === undefined) throw new QueryError(`${field} holds dates, and "${text}" is none: write 2026-07-31`);
    return day;
  }
  if (!/^-?\d+(\.\d+)?$/.test(text))
    throw new QueryError(`${field} holds numbers, and "${text}" is none: write 1234.5`);
  const value = Number(text);
  const factor = 10 ** column.scale;
  const whole = Math.round(value * factor);
  // The way in which the column's own numbers were made whole.
  return whole / factor === value ? whole : value * factor;
}

/** Truths of rows: by whether the row is known, and what holds for it. */
function truthsBy(rows: number, isKnown: (row: number) => boolean, holds: (row: number) => boolean): Truths {
  const truths = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) truths[row] = isKnown(row) ? (holds(row) ? TRUE : 0) : UNKNOWN;
  return truths;
}

/** Each word of a column is looked at once, however many records have it. */
function wordTruths({ words, codes }: TextColumn, isWanted: (word: string) => boolean): Truths {
  const wanted = Uint8Array.from(words, (word) => (isWanted(word) ? TRUE : 0));
  const truths = new Uint8Array(codes.length);
  for (let row = 0; row < truths.length; row++) truths[row] = codes[row]! < 0 ? UNKNOWN : wanted[codes[row]!]!;
  return truths;
}

/** The column's numbers or days, and what stands for a blank among them. */
const numbersOf = (column: TimeColumn | NumberColumn): readonly [data: Int32Array | Float64Array, blank: number] =>
  column.kind === 'time' ? [column.day, NO_DAY] : [column.data, NaN];

function isTruths(field: string, values: readonly string[], { table }: Scope): Truths {
  const column = table.column(field);
  if (!column) return unknown(table.rows);
  if (column.kind === 'text') return wordTruths(column, (word) => values.includes(word));
  const [data, blank] = numbersOf(column);
  const numbers = new Set(values.map((value) => literal(column, field, value)));
  return truthsBy(
    table.rows,
    (row) => !Object.is(data[row], blank),
    (row) => numbers.has(data[row]!),
  );
}

function orderTruths({ field, relation, value }: Predicate & { op: 'order' }, { table }: Scope): Truths {
  const column = table.column(field);
  if (!column) return unknown(table.rows);
  if (column.kind === 'text') throw new QueryError(`${field} holds text, which ${relation} cannot order: use =`);
  const [data, blank] = numbersOf(column);
  const bound = literal(column, field, value);
  const holds = relations[relation];
  return truthsBy(
    table.rows,
    (row) => !Object.is(data[row], blank),
    (row) => holds(data[row]!, bound),
  );
}

function knownTruths(column: Column | undefined, rows: number): Truths {
  const truths = new Uint8Array(rows);
  if (column?.kind === 'text') for (let row = 0; row < rows; row++) truths[row] = column.codes[row]! < 0 ? 0 : TRUE;
  if (column?.kind === 'time') for (let row = 0; row < rows; row++) truths[row] = column.day[row] === NO_DAY ? 0 : TRUE;
  if (column?.kind === 'number')
    for (let row = 0; row < rows; row++) truths[row] = Number.isNaN(column.data[row]) ? 0 : TRUE;
  return truths;
}

function beforeTruths({ left, right }: Predicate & { op: 'before' }, scope: Scope): Truths {
  const { rows } = scope.table;
  const [a, b] = [left, right].map((time) => daysOf(time, scope));
  const truths = new Uint8Array(rows);
  const isEarlier = (x: Day, y: Day): number => (x === NO_DAY || y === NO_DAY ? UNKNOWN : x < y ? TRUE : 0);
  // A loop each, since the same day again and again need not be looked up.
  if (typeof a === 'object' && typeof b === 'object')
    for (let row = 0; row < rows; row++) truths[row] = isEarlier(a[row]!, b[row]!);
  else if (typeof a === 'object') for (let row = 0; row < rows; row++) truths[row] = isEarlier(a[row]!, b as Day);
  else if (typeof b === 'object') for (let row = 0; row < rows; row++) truths[row] = isEarlier(a!, b[row]!);
  else truths.fill(isEarlier(a!, b!));
  return truths;
}

function compareTruths({ left, relation, right }: Predicate & { op: 'compare' }, scope: Scope): Truths {
  const { rows } = scope.table;
  if (left.op === 'flag' && relation === '=' && right.op === 'constant' && right.value === 0) {
    const truths = truthsOf(left.when, scope);
    for (let row = 0; row < rows; row++) truths[row] = truths[row] === TRUE ? 0 : TRUE;
    return truths;
  }
  const [x, y] = [vectorOf(left, scope), vectorOf(right, scope)];
  const scale = Math.max(x.scale, y.scale);
  const [a, b] = [10 ** (scale - x.scale), 10 ** (scale - y.scale)];
  const holds = relations[relation];
  const truths = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const [one, other] = [x.at(row) * a, y.at(row) * b];
    truths[row] = Number.isNaN(one + other) ? UNKNOWN : holds(one, other) ? TRUE : 0;
  }
  return truths;
}

const unknown = (rows: number): Truths => new Uint8Array(rows).fill(UNKNOWN);

/** What a predicate is for each record of a scope. A loop for each part of it: ten times faster than to ask record by record. */
export function truthsOf(predicate: Predicate, scope: Scope): Truths {
  const { table } = scope;
  switch (predicate.op) {
    case 'is':
      return isTruths(predicate.field, predicate.values, scope);
    case 'says': {
      const column = table.column(predicate.field);
      const isWanted = (word: string): boolean => predicate.words.includes(word.toLowerCase());
      if (column?.kind === 'text') return wordTruths(column, isWanted);
      const text = wordsOf({ op: 'word', field: predicate.field }, scope);
      return truthsBy(
        table.rows,
        (row) => text(row) !== null,
        (row) => isWanted(text(row)!),
      );
    }
    case 'order':
      return orderTruths(predicate, scope);
    case 'known':
      return knownTruths(table.column(predicate.field), table.rows);
    case 'before':
      return beforeTruths(predicate, scope);
    case 'compare':
      return compareTruths(predicate, scope);
    case 'not': {
      const truths = truthsOf(predicate.of, scope);
      for (let row = 0; row < truths.length; row++) truths[row] = TRUE - truths[row]!;
      return truths;
    }
    case 'and':
    case 'or': {
      const isAnd = predicate.op === 'and';
      const [first, ...others] = predicate.of.map((part) => truthsOf(part, scope));
      const truths = first ?? new Uint8Array(table.rows).fill(isAnd ? TRUE : 0);
      for (const other of others) (isAnd ? lower : raise)(truths, other);
      return truths;
    }
  }
}

function lower(truths: Truths, to: Truths): void {
  for (let row = 0; row < truths.length; row++) if (to[row]! < truths[row]!) truths[row] = to[row]!;
}

function raise(truths: Truths, to: Truths): void {
  for (let row = 0; row < truths.length; row++) if (to[row]! > truths[row]!) truths[row] = to[row]!;
}

import { parseIsoDate } from '../calendar/civil.js';
import { NO_DAY, type Column, type NumberColumn, type TextColumn, type TimeColumn } from '../data/table.js';
import { dayOfRecord } from './instant.js';
import type { Predicate, Relation } from './predicate.js';
import { QueryError, type Scope } from './scope.js';
import { vectorOf, wordsOf } from './vector.js';

/** Kleene's logic: 1 true, 0 false, ½ unknown; and = min, or = max, not = 1 − x. */
export type Truth = 0 | 0.5 | 1;

/** A condition ready to be asked record by record. */
export type Condition = (row: number) => Truth;

const truth = (known: boolean, holds: boolean): Truth => (known ? (holds ? 1 : 0) : 0.5);

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

const blankAt = (column: Column): ((row: number) => boolean) => {
  if (column.kind === 'text') return (row) => column.codes[row] === -1;
  if (column.kind === 'time') return (row) => column.day[row] === NO_DAY;
  return (row) => Number.isNaN(column.data[row]);
};

/** Each word of a column is looked at once, however many records have it. */
function wordCondition({ words, codes }: TextColumn, isWanted: (word: string) => boolean): Condition {
  const wanted = words.map(isWanted);
  return (row) => truth(codes[row]! >= 0, wanted[codes[row]!] ?? false);
}

function isCondition(field: string, values: readonly string[], { table }: Scope): Condition {
  const column = table.column(field);
  if (!column) return () => 0.5;
  if (column.kind === 'text') return wordCondition(column, (word) => values.includes(word));
  const data = column.kind === 'time' ? column.day : column.data;
  const numbers = new Set(values.map((value) => literal(column, field, value)));
  const isBlank = blankAt(column);
  return (row) => truth(!isBlank(row), numbers.has(data[row]!));
}

function orderCondition({ field, relation, value }: Predicate & { op: 'order' }, { table }: Scope): Condition {
  const column = table.column(field);
  if (!column) return () => 0.5;
  if (column.kind === 'text') throw new QueryError(`${field} holds text, which ${relation} cannot order: use =`);
  const data = column.kind === 'time' ? column.day : column.data;
  const bound = literal(column, field, value);
  const isBlank = blankAt(column);
  return (row) => truth(!isBlank(row), relations[relation](data[row]!, bound));
}

/** Makes a predicate ready to be asked over the records of a scope. */
export function conditionOf(predicate: Predicate, scope: Scope): Condition {
  switch (predicate.op) {
    case 'is':
      return isCondition(predicate.field, predicate.values, scope);
    case 'says': {
      const column = scope.table.column(predicate.field);
      const isWanted = (word: string): boolean => predicate.words.includes(word.toLowerCase());
      if (column?.kind === 'text') return wordCondition(column, isWanted);
      const text = wordsOf({ op: 'word', field: predicate.field }, scope);
      return (row) => {
        const word = text(row);
        return truth(word !== null, isWanted(word ?? ''));
      };
    }
    case 'order':
      return orderCondition(predicate, scope);
    case 'known': {
      const column = scope.table.column(predicate.field);
      const isBlank = column && blankAt(column);
      return (row) => (!isBlank || isBlank(row) ? 0 : 1);
    }
    case 'before': {
      const left = dayOfRecord(predicate.left, scope);
      const right = dayOfRecord(predicate.right, scope);
      return (row) => truth(!Number.isNaN(left(row) + right(row)), left(row) < right(row));
    }
    case 'compare': {
      const left = vectorOf(predicate.left, scope);
      const right = vectorOf(predicate.right, scope);
      const scale = Math.max(left.scale, right.scale);
      const [a, b] = [10 ** (scale - left.scale), 10 ** (scale - right.scale)];
      const holds = relations[predicate.relation];
      return (row) => {
        const [x, y] = [left.at(row) * a, right.at(row) * b];
        return truth(!Number.isNaN(x + y), holds(x, y));
      };
    }
    case 'not': {
      const inner = conditionOf(predicate.of, scope);
      return (row) => (1 - inner(row)) as Truth;
    }
    case 'and':
    case 'or': {
      const parts = predicate.of.map((part) => conditionOf(part, scope));
      const decides = predicate.op === 'and' ? 0 : 1;
      return (row) => {
        let result: Truth = decides === 0 ? 1 : 0;
        for (const part of parts) {
          const now = part(row);
          if (now === decides) return now;
          if (now === 0.5) result = 0.5;
        }
        return result;
      };
    }
  }
}

import { businessMinutesIn } from '../calendar/business-hours.js';
import { isoDate } from '../calendar/civil.js';
import { makeWhole } from '../data/numbers.js';
import { TRUE, truthsOf } from './condition.js';
import type { Expression, Word } from './expression.js';
import { dayOfRecord, instantOfRecord } from './instant.js';
import { QueryError, type Scope } from './scope.js';

/** An expression ready to be read record by record: `at(row) / 10 ** scale`, NaN where blank. */
export interface Vector {
  readonly scale: number;
  at(row: number): number;
}

const MINUTE = 60_000;

const arithmetic: Readonly<Record<string, (a: number, b: number) => number>> = {
  '+': (a, b) => a + b,
  '−': (a, b) => a - b,
  '×': (a, b) => a * b,
  min: (a, b) => Math.min(a, b),
  max: (a, b) => Math.max(a, b),
};

function fieldVector(name: string, { table }: Scope): Vector {
  const column = table.column(name);
  if (!column) return { scale: 0, at: () => NaN };
  if (column.kind !== 'number') {
    throw new QueryError(`${name} holds ${column.kind === 'time' ? 'dates' : 'text'}, not numbers`);
  }
  const { data, scale } = column;
  return { scale, at: (row) => data[row]! };
}

const scaledTo = (scale: number, vector: Vector): ((row: number) => number) => {
  if (vector.scale === scale) return (row) => vector.at(row);
  const factor = 10 ** (scale - vector.scale);
  return (row) => vector.at(row) * factor;
};

/** Makes an expression ready to be read over the records of a scope. A field that the records lack is blank throughout. */
export function vectorOf(expression: Expression, scope: Scope): Vector {
  switch (expression.op) {
    case 'field':
      return fieldVector(expression.field, scope);
    case 'constant': {
      const whole = Float64Array.of(expression.value);
      const scale = makeWhole(whole);
      return { scale, at: () => whole[0]! };
    }
    case 'flag': {
      const truths = truthsOf(expression.when, scope);
      return { scale: 0, at: (row) => (truths[row] === TRUE ? 1 : 0) };
    }
    case 'days': {
      const from = dayOfRecord(expression.from, scope);
      const to = dayOfRecord(expression.to, scope);
      return { scale: 0, at: (row) => to(row) - from(row) };
    }
    case 'minutes': {
      const from = instantOfRecord(expression.from, scope);
      const to = instantOfRecord(expression.to, scope);
      return { scale: 0, at: (row) => Math.floor((to(row) - from(row)) / MINUTE) };
    }
    case 'business minutes': {
      if (!scope.calendar) throw new QueryError('Business minutes need opening hours: calendar="Mon-Fri 09:00-17:00"');
      const between = businessMinutesIn(scope.calendar, scope.table.zone);
      const from = instantOfRecord(expression.from, scope);
      const to = instantOfRecord(expression.to, scope);
      return { scale: 0, at: (row) => between(from(row), to(row)) };
    }
    default: {
      const left = vectorOf(expression.left, scope);
      const right = vectorOf(expression.right, scope);
      const apply = arithmetic[expression.op]!;
      if (expression.op === '×') {
        return { scale: left.scale + right.scale, at: (row) => apply(left.at(row), right.at(row)) };
      }
      const scale = Math.max(left.scale, right.scale);
      const a = scaledTo(scale, left);
      const b = scaledTo(scale, right);
      return { scale, at: (row) => apply(a(row), b(row)) };
    }
  }
}

/** The words of a field, record by record, dates in ISO form; null where blank. */
export function wordsOf({ field }: Word, scope: Scope): (row: number) => string | null {
  const column = scope.table.column(field);
  if (!column) return () => null;
  if (column.kind === 'text') return (row) => column.words[column.codes[row]!] ?? null;
  if (column.kind === 'number') {
    const vector = fieldVector(field, scope);
    return (row) => (Number.isNaN(vector.at(row)) ? null : String(vector.at(row) / 10 ** vector.scale));
  }
  const day = dayOfRecord(field, scope);
  return (row) => (Number.isNaN(day(row)) ? null : isoDate(day(row)));
}

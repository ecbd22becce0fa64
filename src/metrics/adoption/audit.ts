import type { Table } from '../../data/table.js';
import { rowsWhere } from '../../states/evaluate.js';
import { asOf, constant, days } from '../../states/expression.js';
import { before, compare, known, notBefore, type Predicate } from '../../states/predicate.js';
import { duplicateRows } from '../duplicates.js';
import { inOrder } from './impossible-dates.js';
import { isPlaceholder } from './placeholders.js';

/** What one field holds, in numbers of records. */
export interface FieldAudit {
  readonly field: string;
  /** Cells that tell something. With the next three they make up all records. */
  readonly filled: number;
  readonly blank: number;
  /** Cells that only stand for nothing, such as "n/a" or 1970-01-01. */
  readonly placeholders: number;
  readonly unreadable: number;
  /** Dates after the last day of the records, which of plans and deadlines are no fault; undefined where it holds no dates. */
  readonly future: number | undefined;
}

/** How far records can be trusted, before anything is measured. */
export interface Audit {
  readonly records: number;
  /** Records that could not be read at all, and are not among them. */
  readonly lost: number;
  /** Records of an id that another one has too. */
  readonly duplicates: number;
  /** The fields that the records have, those of the vocabulary first. */
  readonly fields: readonly FieldAudit[];
  /** Records whose dates stand the wrong way round, by pair; those alone of which there are any. */
  readonly impossible: readonly { readonly first: string; readonly second: string; readonly records: number }[];
  /** Records last updated longer ago than that many days; undefined where the records do not say when. */
  readonly stale: number | undefined;
}

/** Looks over a table: what is filled, blank, unreadable, entered twice, impossible or out of date (`staleAfter` days, a year). */
export function audit(table: Table, staleAfter = 365): Audit {
  const end = table.asOf === undefined ? Infinity : table.asOf + 1;
  const scope = { table, window: { t0: end, t1: end, asOf: end } };
  const counted = (predicate: Predicate): number => rowsWhere(predicate, scope).length;
  const fields = table.names.flatMap((field): FieldAudit[] => {
    const column = table.column(field);
    if (!column) return [];
    const [told, placeholders, unreadable] = [
      counted(known(field)),
      counted(isPlaceholder(field)),
      column.faults.length,
    ];
    return [
      {
        field,
        filled: told - placeholders,
        blank: table.rows - told - unreadable,
        placeholders,
        unreadable,
        future: column.kind === 'time' ? counted(notBefore(field, asOf)) : undefined,
      },
    ];
  });
  const names = new Set(fields.map(({ field }) => field));
  return {
    records: table.rows,
    lost: table.lost.length,
    duplicates: duplicateRows(table).size,
    fields,
    impossible: inOrder
      .filter((pair) => pair.every((name) => names.has(name)))
      .map(([first, second]) => ({ first, second, records: counted(before(second, first)) }))
      .filter(({ records }) => records > 0),
    stale: names.has('updatedAt') ? counted(compare(days('updatedAt', asOf), '>', constant(staleAfter))) : undefined,
  };
}

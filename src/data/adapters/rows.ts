import { cellText, isBlank } from '../cells.js';
import { FieldColumns } from '../field-columns.js';
import type { FieldMap } from '../field-map.js';
import { namedCells, namePresent, someRows } from '../named-cells.js';
import type { Source } from '../source.js';
import type { RecordType, TimeColumn } from '../table.js';
import { timeOptions } from '../time-column.js';
import type { Adapter } from './adapter.js';
import { columnsOf, finder, listed } from './names.js';

/** A row of each part of a record: of the items of a list, or of the columns of a name that are not blank. */
export function partsOf(source: Source, each: string | undefined): Source {
  if (each === undefined) return source;
  const rows: number[] = [];
  const parts: unknown[] = [];
  const add = (row: number, part: unknown): void => {
    rows.push(row);
    parts.push(part);
  };
  if (each.endsWith('*')) {
    const beginning = each.slice(0, -1);
    for (const column of columnsOf(source, each)) {
      const name = column.slice(column.indexOf(beginning) + beginning.length).replace(/\.value$/, '');
      source.cells(column)?.forEach((value, row) => {
        if (!isBlank(value)) add(row, { name, value });
      });
    }
  } else {
    source.cells(finder(source)(each) ?? each)?.forEach((list, row) => {
      if (Array.isArray(list)) for (const part of list as unknown[]) add(row, part);
    });
  }
  return someRows(source, rows, parts);
}

/**
 * Which rows have a name's value, `status=solved|closed`, in any letter case, with `*` for any ending; or by a name alone, any
 * value. None at all where they lack the name.
 */
export function rowsThat(source: Source, condition: string): readonly boolean[] {
  const [name = '', values] = listed(condition, '=');
  const found = namePresent(name, finder(source));
  const cells = (found === undefined ? undefined : namedCells(source, found)) ?? [];
  const wanted = values === undefined ? undefined : listed(values.toLowerCase(), '|');
  return cells.map((cell) => {
    const text = cellText(cell)?.toLowerCase() ?? '';
    if (!wanted) return text !== '';
    return wanted.some((each) => (each.endsWith('*') ? text.startsWith(each.slice(0, -1)) : text === each));
  });
}

const allRows = (source: Source): number[] => Array.from({ length: source.rows }, (_, row) => row);

const columnsIn = (source: Source, fields: FieldMap, type: RecordType): FieldColumns => {
  const time = timeOptions('UTC', undefined);
  return new FieldColumns(source, { type, fields, time, readNumber: undefined, currency: undefined, asOf: undefined });
};

/** The last version of each record, by a date. */
export function newestOf(source: Source, fields: FieldMap, type: RecordType, date: string): Source {
  const columns = columnsIn(source, fields, type);
  const [ids, at] = [columns.text('id'), columns.time(date)];
  if (!ids || !at) return source;
  const last = new Map<number, number>();
  for (const row of allRows(source)) {
    const known = last.get(ids.codes[row]!);
    if (known === undefined || msAt(at, known) <= msAt(at, row)) last.set(ids.codes[row]!, row);
  }
  return someRows(
    source,
    [...last.values()].sort((a, b) => a - b),
  );
}

const msAt = ({ day, ms }: TimeColumn, row: number): number => ms?.[row] ?? day[row]!;

/** What connectors mark as deleted, and as a version that another has replaced: of events every version is one. */
const deleted = '_fivetran_deleted=true';
const replaced = '_fivetran_active=false';

/** The rows that an adapter is about, and how many of them are none, as deleted ones. */
export function sift(
  source: Source,
  { type, where, omits = deleted }: Adapter,
): { readonly kept: Source; readonly omitted: number } {
  const conditions = [...listed(omits, ','), deleted, ...(eventFields[type] ? [] : [replaced])];
  const none = conditions.map((each) => rowsThat(source, each));
  const wanted = where === undefined ? [] : rowsThat(source, where);
  const all = allRows(source).filter((row) => wanted[row] ?? true);
  const rows = all.filter((row) => !none.some((isNone) => isNone[row]));
  return { kept: rows.length === source.rows ? source : someRows(source, rows), omitted: all.length - rows.length };
}

/** What an event is of, and when it was. */
const eventFields: Readonly<Partial<Record<RecordType, readonly [string, string]>>> = {
  stageEvents: ['dealId', 'enteredAt'],
  statusEvents: ['ticketId', 'at'],
};

/** The rows in which a field is another than in the row before it of the same thing, in time. */
export function changesOf(source: Source, fields: FieldMap, type: RecordType, field: string): Source {
  const [of = '', when = ''] = eventFields[type] ?? [];
  const columns = columnsIn(source, fields, type);
  const [ids, values, at] = [columns.text(of), columns.text(field), columns.time(when)];
  if (!ids || !values || !at) return source;
  const inOrder = allRows(source).sort((a, b) => ids.codes[a]! - ids.codes[b]! || msAt(at, a) - msAt(at, b));
  const isChange = (row: number, place: number): boolean => {
    const before = inOrder[place - 1];
    return before === undefined || ids.codes[before] !== ids.codes[row] || values.codes[before] !== values.codes[row];
  };
  const rows = inOrder.filter(isChange).sort((a, b) => a - b);
  return someRows(source, rows);
}

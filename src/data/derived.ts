import { Words } from './cells.js';
import { closedDates, expectedDates, type Closing } from './closing.js';
import { currencyColumn } from './currency.js';
import type { FieldColumns, TableOptions } from './field-columns.js';
import { dealStatusColumn, leadStatusColumn } from './outcome.js';
import type { Column, RecordType, TextColumn } from './table.js';

/** A field as it is meant: as the records write it, and what other fields (`meant` gives them) and the options say of it. */
export function meantColumn(
  name: string,
  written: FieldColumns,
  { type, currency }: TableOptions,
  meant: (name: string) => Column | undefined,
): Column | undefined {
  // An event without an id stays without one: its number would settle which of two on one day came last.
  if (name === 'id' && type !== 'stageEvents') return numbered(written.text('id'), written);
  if (name === 'currency') return currencyColumn(written.rows, written.text('currency'), currency);
  if (type === 'leads' && name === 'status') {
    return leadStatusColumn(written.records, {
      status: written.text('status'),
      convertedAt: written.time('convertedAt'),
      lostAt: written.time('lostAt'),
    });
  }
  if (type === 'stageEvents' && name === 'status')
    return dealStatusColumn(written.text('status'), written.text('stage'), () => written.records);
  return (type === 'deals' ? dealColumn(name, written, meant) : undefined) ?? written.column(name);
}

/** Fields that have a say in what others mean. */
const bases: Readonly<Partial<Record<RecordType, ReadonlyMap<string, readonly string[]>>>> = {
  deals: new Map([
    ['status', ['stage']],
    ['closedAt', ['status', 'stage']],
    ['expectedCloseAt', ['closedAt', 'status', 'stage']],
  ]),
  stageEvents: new Map([['status', ['stage']]]),
  leads: new Map([['status', ['convertedAt', 'lostAt']]]),
};

/** Why a field was refused, in a sentence: for itself, or because one that has a say in it cannot be read. */
export function meantRefusal(name: string, written: FieldColumns, type: RecordType): string | undefined {
  const others = bases[type]?.get(name)?.map((each) => written.unreadable(each)) ?? [];
  return [written.refusal(name), ...others].find((refusal) => refusal !== undefined);
}

function dealColumn(
  name: string,
  written: FieldColumns,
  meant: (name: string) => Column | undefined,
): Column | undefined {
  if (name === 'status') return dealStatusColumn(written.text('status'), written.text('stage'), () => written.records);
  if (name !== 'closedAt' && name !== 'expectedCloseAt') return undefined;
  const status = meant('status');
  const dates = written.time('closedAt');
  if (status?.kind !== 'text' || !dates) return undefined;
  const closing: Closing = { dates, status };
  return name === 'closedAt' ? closedDates(closing) : expectedDates(written.time('expectedCloseAt'), closing);
}

/** Ids, a missing one being its record's number after a blank: no id that was given begins with one, for cells are trimmed. */
function numbered(ids: TextColumn | undefined, written: FieldColumns): TextColumn {
  if (ids && !ids.codes.includes(-1)) return ids;
  const words = new Words();
  const codes = Int32Array.from(written.records, (record, row) =>
    words.code(ids?.words[ids.codes[row] ?? -1] ?? ` ${String(record)}`),
  );
  return { kind: 'text', codes, words: words.words, faults: ids?.faults ?? [] };
}

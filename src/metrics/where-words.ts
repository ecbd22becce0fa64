import { statusWords } from '../data/outcome-words.js';
import type { Column, Table, TextColumn } from '../data/table.js';
import { and, is, not, type Predicate } from '../states/predicate.js';
import { QueryError } from '../states/scope.js';
import type { Obstacle } from './plan.js';

const SHOWN = 12;

type Is = Predicate & { readonly op: 'is' };

/** The words that a filter asks of fields, and whether it asks for them or for all others. */
function asked(where: Predicate, isWanted = true): readonly { readonly of: Is; readonly isWanted: boolean }[] {
  if (where.op === 'is') return [{ of: where, isWanted }];
  if (where.op === 'not') return asked(where.of, !isWanted);
  return where.op === 'and' ? where.of.flatMap((each) => asked(each, isWanted)) : [];
}

const listed = (words: readonly string[]): string =>
  words.slice(0, SHOWN).join(', ') + (words.length > SHOWN ? ` and ${String(words.length - SHOWN)} more` : '');

/** Whether a column has a word, or the number that it writes. */
const has = (column: Column | undefined, word: string): boolean =>
  (column?.kind === 'text' && column.words.includes(word)) ||
  (column?.kind === 'number' && column.data.indexOf(Number(word) * 10 ** column.scale) >= 0);

/** Where a word of the records stands, if in one of the fields of these names. */
function standsIn(names: readonly string[], word: string, table: Table): string {
  const found = names.find((name) => has(table.column(name), word));
  return found === undefined ? '' : ` It stands in ${found}: write where='${found}="${word}"'.`;
}

/** The word that a field was read as, where the records write another, and no word of ours can be meant. */
function meant(word: string, { words, from }: TextColumn): string {
  const [read, ours] = [from?.values.get(word), [...(from?.values.values() ?? [])]];
  const isOurs = words.includes(word) || ours.includes(word);
  return read && !isOurs && ours.indexOf(read) === ours.lastIndexOf(read) ? read : word;
}

/** A filter by words as fields were read: `stage=9001`, an id of the records, asks for the name of that stage. */
export function asRead(where: Predicate, table: Table): Predicate {
  if (where.op === 'not') return not(asRead(where.of, table));
  if (where.op === 'and') return and(...where.of.map((each) => asRead(each, table)));
  const column = where.op === 'is' ? table.column(where.field) : undefined;
  return where.op === 'is' && column?.kind === 'text'
    ? is(where.field, ...where.values.map((word) => meant(word, column)))
    : where;
}

/**
 * Why a filter by words can find nothing, for no record has any of them; else a sentence on each word that it names in vain.
 * Throws {@link QueryError} for one that a status never has, for leaving it out is as wrong as asking for it.
 */
export function strangeWords(where: Predicate, table: Table): Obstacle | readonly string[] {
  const notes: string[] = [];
  for (const { of, isWanted } of asked(where)) {
    const { field, values } = of;
    const column = table.column(field);
    if (column?.kind !== 'text') continue;
    const known = field === 'status' ? statusWords[table.type] : undefined;
    const strange = values.filter((word) => !(known ?? column.words).includes(word));
    const [first] = strange;
    if (first === undefined) continue;
    const own = column.from ? [column.from.name] : [];
    const isOther = (name: string): boolean => name !== field && table.column(name)?.kind === 'text';
    const anywhere = (): string => standsIn([...own, ...table.names.filter(isOther)], first, table);
    if (known) {
      const told = `where names ${field}="${first}", and the status of ${table.type} is read as ${known.join(', ')}.`;
      throw new QueryError(told + anywhere());
    }
    const none = (word: string): string =>
      `No record of ${String(table.rows)} has ${field}="${word}", which where ${isWanted ? 'asks for' : 'leaves out'}.`;
    if (isWanted && strange.length === values.length) {
      const they = ` They have ${listed(column.words.toSorted())}.`;
      return { reason: 'nothing-to-measure', detail: none(first) + they + anywhere() };
    }
    // Not in every field: here a number stands, and would wait until all of them are read.
    notes.push(...strange.map((word) => none(word) + standsIn(own, word, table)));
  }
  return notes;
}

import { statusWords } from '../data/outcome-words.js';
import type { Table, TextColumn } from '../data/table.js';
import type { Predicate } from '../states/predicate.js';
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

/** Which field holds a word instead: of one that is read as words of ours, the one that has theirs. */
function elsewhere(word: string, field: string, table: Table): string {
  const holds = (name: string): boolean => {
    const column = name === field ? undefined : table.column(name);
    return column?.kind === 'text' && column.words.includes(word);
  };
  const found = table.names.find(holds);
  return found === undefined ? '' : ` It stands in ${found}: write where='${found}="${word}"'.`;
}

/**
 * Why a filter by words can find nothing: no record has any of them. Throws {@link QueryError} for a word that a status never
 * has, for leaving it out is as wrong as asking for it.
 */
export function wordsObstacle(where: Predicate, table: Table): Obstacle | undefined {
  for (const { of, isWanted } of asked(where)) {
    const { field, values } = of;
    const column = table.column(field);
    if (column?.kind !== 'text') continue;
    const known = field === 'status' ? statusWords[table.type] : undefined;
    const strange = values.find((word) => !(known ?? column.words).includes(word));
    if (strange === undefined) continue;
    if (known) {
      const told = `where names ${field}="${strange}", and the status of ${table.type} is read as ${known.join(', ')}.`;
      throw new QueryError(told + elsewhere(strange, field, table));
    }
    if (!isWanted || values.some((word) => column.words.includes(word))) continue;
    return { reason: 'nothing-to-measure', detail: noneHas(strange, field, column) + elsewhere(strange, field, table) };
  }
  return undefined;
}

const noneHas = (word: string, field: string, { words }: TextColumn): string =>
  `No record has ${field}="${word}", which where asks for. They have ${listed(words.toSorted())}.`;

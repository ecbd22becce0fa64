import { grains, type Grain } from '../calendar/grain.js';
import { jsonIn, parseList, tokens } from '../data/grammar.js';
import type { Table } from '../data/table.js';
import type { Dimension } from '../states/group.js';
import { QueryError } from '../states/scope.js';

/** What `by` asks for: fields to group by, and at most one grain of time. */
export interface Dimensions {
  readonly fields: readonly Dimension[];
  readonly grain: Grain | undefined;
}

const isGrain = (name: string): name is Grain => (grains as readonly string[]).includes(name);

/** The names in a list, and whether each stood in quotes; those of a JSON array do, but for grains. */
const namesIn = (by: string): { text: string; quoted: boolean }[] =>
  jsonIn(by) === undefined
    ? tokens(by, [',']).filter(({ kind }) => kind === 'word')
    : parseList(by).map((text) => ({ text, quoted: !isGrain(text) }));

/** Reads `by` as names: grain words are grains unless quoted, all else are fields. Throws {@link QueryError} for two grains. */
export function readBy(by: string): { readonly by: readonly string[]; readonly grain: Grain | undefined } {
  const fields: string[] = [];
  let grain: Grain | undefined;
  for (const { text: name, quoted } of namesIn(by)) {
    if (quoted || !isGrain(name)) fields.push(name);
    else if (grain) throw new QueryError(`by="${by}" asks for two grains of time, ${grain} and ${name}: name one`);
    else grain = name;
  }
  return { by: fields, grain };
}

/** Reads `by` for a table, which must have its fields. Throws {@link QueryError} otherwise. */
export function dimensionsOf(by: string, table: Table): Dimensions {
  const { by: names, grain } = readBy(by);
  for (const name of names) requireField(name, table, 'by');
  return { fields: names.map((name) => ({ name, field: name })), grain };
}

/** Throws {@link QueryError} where the records have no such field. */
export function requireField(name: string, table: Table, place: string): void {
  const refusal = table.refusal(name);
  if (refusal !== undefined) throw new QueryError(refusal);
  if (!table.column(name)) {
    if (place === 'where' && isGrain(name))
      throw new QueryError(
        `where picks records by their fields. For a ${name} write period="…", as in period="2026-07"`,
      );
    throw new QueryError(
      `${place} names "${name}", which the records do not have. They have ${table.names.join(', ')}.`,
    );
  }
}

import { cellText, isBlank } from './cells.js';
import { valueAt } from './path.js';
import type { Source } from './source.js';

type NameOf = (name: string) => string | undefined;

/**
 * A name as records have it: `a or b` with those that they have, `a + b` where they have both; undefined where they lack it.
 * `find` gives what a single one is called there, and an exact name is never taken apart.
 */
export function namePresent(name: string, find: NameOf): string | undefined {
  const own = find(name);
  if (own !== undefined) return own;
  const either = name.split(' or ');
  if (either.length > 1) return either.flatMap((each) => namePresent(each, find) ?? []).join(' or ') || undefined;
  const all = name.split(' + ');
  if (all.length === 1) return undefined;
  const found = all.map(find);
  return found.includes(undefined) ? undefined : found.join(' + ');
}

/** The cells of a name, one a row, of `a or b` the first that is not blank, of `a + b` both texts; undefined where there are none. */
export function namedCells(source: Source, name: string): readonly unknown[] | undefined {
  const own = source.cells(name);
  if (own) return own;
  const either = name.split(' or ');
  if (either.length > 1) {
    const lists = either.flatMap((each) => [namedCells(source, each) ?? []]).filter((list) => list.length > 0);
    return lists[0]?.map((_, row) => lists.find((list) => !isBlank(list[row]))?.[row]);
  }
  const lists = name.split(' + ').map((each) => source.cells(each));
  if (lists.length === 1 || !lists.every((list) => list !== undefined)) return undefined;
  return lists[0]?.map((_, row) => {
    const parts = lists.map((list) => list[row]);
    return parts.some(isBlank) ? undefined : parts.map(cellText).join(' + ');
  });
}

/** Some rows of a source, perhaps several times, and of each row a part that answers to `each.`. */
export function someRows(source: Source, rows: readonly number[], parts?: readonly unknown[]): Source {
  const ofParts = (name: string): readonly unknown[] | undefined =>
    name.startsWith('each.') ? parts?.map((each) => valueAt({ each }, name.split('.'))) : undefined;
  const holds = (cells: readonly unknown[]): boolean => cells.length === 0 || cells.some((cell) => cell !== undefined);
  return {
    rows: rows.length,
    names: source.names,
    faults: source.faults,
    records: Int32Array.from(rows, (row) => source.records[row]!),
    has(name) {
      const own = ofParts(name);
      return own ? holds(own) : source.has(name);
    },
    cells(name) {
      const own = ofParts(name);
      if (own) return holds(own) ? own : undefined;
      const cells = source.cells(name);
      return cells && rows.map((row) => cells[row]);
    },
    refusal: (name) => source.refusal(name),
  };
}

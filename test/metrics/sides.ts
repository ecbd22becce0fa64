import type { Counted, MetricDefinition } from '../../src/metrics/define-metric.js';
import type { Sets } from './any-records.js';

/** What must not be torn apart: the entity of a fold or of a derived column. */
function entityOf({ fold, derives = {} }: Counted): string {
  return fold?.per ?? [Object.values(derives)[0]?.per ?? 'id'].flat()[0]!;
}

/** Records in two parts that keep every entity whole, by which side each entity is given in turn. */
export const sidesOf = (definition: MetricDefinition, sets: Sets, side: readonly boolean[]): readonly [Sets, Sets] => {
  const names = new Map<string, boolean>();
  const sideOf = (name: string): boolean => {
    if (!names.has(name)) names.set(name, side[names.size % side.length]!);
    return names.get(name)!;
  };
  const per = new Map(
    [definition, ...Object.values(definition.beside ?? {})].map((counted) => [counted.records, entityOf(counted)]),
  );
  const half = (left: boolean): Sets =>
    Object.fromEntries(
      Object.entries(sets).map(([type, rows]) => {
        const entity = per.get(type as keyof Sets)!;
        return [type, rows.filter((row) => sideOf(`${type} ${String(row[entity] ?? row['id'])}`) === left)];
      }),
    );
  return [half(true), half(false)];
};

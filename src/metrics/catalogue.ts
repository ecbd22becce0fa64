import type { Table } from '../data/table.js';
import type { MetricDefinition } from './define-metric.js';
import { StatesTable } from './states-table.js';

/** A metric or variant that is not there; the sentence names the nearest. */
export class MetricError extends Error {
  override name = 'MetricError';
}

const known = new Map<string, MetricDefinition[]>();

/** Adds definitions to those that can be measured by name. The first of an id is its default variant. Twice does nothing. */
export function registerMetrics(definitions: readonly MetricDefinition[]): void {
  for (const definition of definitions) {
    const variants = known.get(definition.id) ?? [];
    if (variants.some(({ variant }) => variant === definition.variant)) continue;
    known.set(definition.id, [...variants, definition]);
  }
}

/** All that can be measured by name. */
export const registeredMetrics = (): readonly MetricDefinition[] => [...known.values()].flat();

/** At most three ids that share the most letters in pairs with a name; the same few for one that is like none. */
function nearest(id: string): readonly string[] {
  const pairs = (text: string): string[] => Array.from(text.slice(1), (letter, i) => (text[i] ?? '') + letter);
  const wanted = new Set(pairs(id));
  const likeness = (other: string): number => {
    const own = pairs(other);
    return own.filter((pair) => wanted.has(pair)).length / (own.length + wanted.size);
  };
  return [...known.keys()]
    .sort()
    .sort((a, b) => likeness(b) - likeness(a))
    .slice(0, 3);
}

/** Every variant of a metric, its default first. Throws {@link MetricError} where there is no such metric. */
export function variantsOf(id: string): readonly [MetricDefinition, ...MetricDefinition[]] {
  const variants = known.get(id);
  if (!variants) {
    throw new MetricError(
      `There is no metric "${id}" here. Nearest: ${nearest(id).join(', ')}. Others come with an import of kpi-elements/metrics/<area>.`,
    );
  }
  return variants as [MetricDefinition, ...MetricDefinition[]];
}

/** A metric by id and variant. Throws {@link MetricError} where there is none. */
export function findMetric(id: string, variant?: string): MetricDefinition {
  const variants = variantsOf(id);
  const found = variant ? variants.find((one) => one.variant === variant) : variants[0];
  if (!found) {
    throw new MetricError(
      `${id} has no variant "${variant!}". It has ${variants.map((one) => one.variant).join(', ')}.`,
    );
  }
  return found;
}

/**
 * The definition that fits the records best: where none was named, another variant if they have what it takes, or the one that
 * was counted.
 */
export function fittingMetric(found: MetricDefinition, variant: string | undefined, table: Table): MetricDefinition {
  const { id, betterWith } = found;
  if (!variant && table instanceof StatesTable && table.states.metric === id)
    return findMetric(id, table.states.variant);
  return !variant && betterWith && table.column(betterWith.field) ? findMetric(id, betterWith.variant) : found;
}

import { parseParams } from '../data/grammar.js';
import { fieldsOfDerived, fieldsOfPredicate, fieldsOfState } from '../states/fields.js';
import type { Predicate } from '../states/predicate.js';
import { ParamError, type Counted, type MetricDefinition, type Params } from './define-metric.js';

/** The options as they were given, by name. */
export const readParams = (params: Params | string | undefined): Params =>
  typeof params === 'string' ? parseParams(params) : (params ?? {});

/** A definition with its options applied. Throws {@link ParamError} for an option that the metric does not have. */
export function withParams(definition: MetricDefinition, params: Params): MetricDefinition {
  const known = Object.keys(definition.params ?? {});
  for (const name of Object.keys(params)) {
    if (!known.includes(name)) {
      const others = known.length > 0 ? `It has ${known.join(', ')}.` : 'It has none.';
      throw new ParamError(`${definition.id} has no option "${name}". ${others}`);
    }
  }
  return Object.keys(params).length === 0 ? definition : { ...definition, ...definition.withParams?.(params) };
}

/** The fields of the records that a measurement reads, beside those of `where` and `by`. */
export function fieldsUsed({ needs, derives = {}, where, fold, states, leavesOut = {}, date }: Counted): string[] {
  const ofPredicates = [...(where ? [where] : []), ...Object.values(leavesOut)] satisfies Predicate[];
  const ofStates = Object.values(fold ? fold.columns : states);
  return [
    ...needs,
    ...Object.values(derives).flatMap(fieldsOfDerived),
    ...(date === undefined ? [] : [date]),
    ...ofPredicates.flatMap(fieldsOfPredicate),
    ...ofStates.flatMap(fieldsOfState),
    ...(fold ? [fold.per] : []),
  ];
}

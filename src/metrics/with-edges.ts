import type { Table } from '../data/table.js';
import { finished } from '../states/finished.js';
import type { Steps } from '../states/steps.js';
import type { MetricDefinition } from './define-metric.js';
import { totalStates } from './grouped.js';
import { planOf } from './plan.js';
import type { Query } from './query.js';

/** A question with the edges of ranks that it does not give, told from its own records; the question itself where it lacks none. */
export function* withEdges(definition: MetricDefinition, table: Table, query: Query): Steps<Query> {
  const plan = definition.edges && planOf(definition, table, query);
  if (!plan || 'detail' in plan) return query;
  if (Object.keys(definition.params!).every((name) => name in plan.params)) return query;
  const edges = definition.edges?.(finished(definition.states, yield* totalStates(plan, undefined)));
  return edges ? { ...query, params: { ...edges, ...plan.params } } : query;
}

import type { Table } from '../data/table.js';
import type { MetricDefinition, Params } from './define-metric.js';
import type { Obstacle } from './plan.js';

const SHOWN = 20;

/** The order that a metric goes by where none was told and the records brought one, as its option; nothing otherwise. */
export function ownOrder({ inOrder }: MetricDefinition, { stages }: Table, params: Params): Params {
  const lacks = inOrder?.option === 'stages' && !params[inOrder.option]?.trim();
  return lacks && stages ? { stages: JSON.stringify(stages) } : {};
}

/** Why a metric that goes by the order of a field's words cannot be measured: the order was not told. It is never guessed. */
export function orderObstacle(
  { inOrder, label }: MetricDefinition,
  table: Table,
  params: Params,
): Obstacle | undefined {
  if (!inOrder || params[inOrder.option]?.trim()) return undefined;
  const { option, field } = inOrder;
  const column = table.column(field);
  const words = column?.kind === 'text' ? column.words.toSorted() : [];
  const more = words.length > SHOWN ? ` and ${String(words.length - SHOWN)} more` : '';
  const found = words.length > 0 ? ` The records have ${words.slice(0, SHOWN).join(', ')}${more}.` : '';
  const detail = `${label} needs the ${option} in their order, first to last: ${option}="…".${found}`;
  return { reason: 'order-unknown', detail };
}

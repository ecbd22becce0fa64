import type { MetricDefinition, Params } from './define-metric.js';
import type { Obstacle } from './plan.js';

/** Why a metric that needs a number which no record holds cannot be measured: it was not told. It is never assumed. */
export function optionObstacle({ asks, label, params }: MetricDefinition, given: Params): Obstacle | undefined {
  if (!asks || given[asks.option] !== undefined) return undefined;
  const { option, example } = asks;
  const detail = `${label} needs the ${params?.[option] ?? option}: params="${option}=${example}".`;
  return { reason: 'option-unknown', detail };
}

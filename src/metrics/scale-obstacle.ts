import { constant, field } from '../states/expression.js';
import { and, compare, known, or, unless, type Predicate } from '../states/predicate.js';
import { rowsWhere } from '../states/evaluate.js';
import type { Scope } from '../states/scope.js';
import type { MetricDefinition } from './define-metric.js';
import type { Obstacle } from './plan.js';

/** A score or two beyond the scale are slips; beyond this share they were given on another one. */
const SLIPS = { most: 1, share: 0.05 } as const;

/** Why scores are refused as a whole: more of them than slips explain lie outside the metric's scale, so it is another one. */
export function scaleObstacle(
  { scale, label }: MetricDefinition,
  asked: Predicate,
  scope: Scope,
): Obstacle | undefined {
  if (!scale) return undefined;
  const { low, high } = scale;
  const score = field('score');
  const outside = or(compare(score, '<', constant(low)), compare(score, '>', constant(high)));
  const scores = rowsWhere(and(asked, known('score')), scope).length;
  const beyond = scores - rowsWhere(and(asked, known('score'), unless(outside)), scope).length;
  if (beyond <= SLIPS.most || beyond <= SLIPS.share * scores) return undefined;
  const detail = `${String(beyond)} of ${String(scores)} scores lie outside ${String(low)} to ${String(high)}, the scale of ${label}: they were given on another.`;
  return { reason: 'scale-refused', detail };
}

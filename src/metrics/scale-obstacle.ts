import type { Table } from '../data/table.js';
import { constant, field } from '../states/expression.js';
import { and, compare, known, or, unless, type Predicate } from '../states/predicate.js';
import { rowsWhere } from '../states/evaluate.js';
import type { Scope } from '../states/scope.js';
import type { MetricDefinition, Params } from './define-metric.js';
import type { Obstacle } from './plan.js';
import { isOther, scaleParam, type Scale } from './survey-scale.js';

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

/** The scale that the page tells, or the first answer that tells another than `own`. */
function otherScale(own: Scale, params: Params, table: Table): Scale | undefined {
  const told = scaleParam(params['scale']);
  if (isOther(told, own)) return told;
  const [low, high] = ['scaleMin', 'scaleMax'].map((name) => table.column(name));
  const end = (column: typeof low, row: number, usual: number): number =>
    column?.kind !== 'number' || Number.isNaN(column.data[row]!) ? usual : column.data[row]! / 10 ** column.scale;
  for (let row = 0; row < table.rows; row++) {
    const scale = { low: end(low, row, own.low), high: end(high, row, own.high) };
    if (isOther(scale, own)) return scale;
  }
  return undefined;
}

/** Why scores that are told to be on another scale are refused: which scale it is, which it should be, and what to do. */
export function scaleDetail({ scale, label }: MetricDefinition, params: Params, table: Table): string | undefined {
  const other = scale && otherScale(scale, params, table);
  if (!other) return undefined;
  const [own, theirs] = [scale, other].map(({ low, high }) => `${String(low)} to ${String(high)}`);
  return `${label} is asked on ${own!}, and these answers were given on ${theirs!}. Scores are not converted: keep those asked on ${own!} with where.`;
}

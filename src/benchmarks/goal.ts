import type { MetricDefinition } from '../metrics/define-metric.js';
import { BenchmarkError } from './benchmark-error.js';

/** How often a goal is looked at. */
export type Review = 'daily' | 'weekly' | 'monthly' | 'quarterly';

/** What is aimed at: a figure in the metric's unit (ratios 0–1), or a change by so many percent of the baseline or so many points. */
export type Aim = { readonly to: number } | { readonly by: number; readonly unit: 'percent' | 'points' };

/** A metric to be brought from a baseline to a target between two days, both in (ISO). */
export interface Goal {
  readonly metric: string;
  readonly variant?: string | undefined;
  /** In the metric's unit; undefined where it is the reading of the period before the start. */
  readonly baseline?: number | undefined;
  readonly aim: Aim;
  readonly start: string;
  readonly due: string;
  readonly owner?: string | undefined;
  readonly why?: string | undefined;
  readonly review?: Review | undefined;
}

/** What a figure of a goal is checked against: a metric, or a reading of it. */
export type GoalMetric = Pick<MetricDefinition, 'label' | 'unit' | 'better' | 'domain'>;

/** A figure as a page writes it, to hundredths: `69%`, `0.5`. */
const written = (figure: number, { unit }: GoalMetric): string =>
  unit === 'ratio' ? `${String(Number((figure * 100).toFixed(2)))}%` : String(Number(figure.toFixed(2)));

const isPossible = (figure: number, { domain: [low = -Infinity, high = Infinity] }: GoalMetric): boolean =>
  figure >= low && figure <= high;

/** What a change comes to; undefined where it means nothing: percent of zero or less, points of what is not counted in them. */
function changed(
  baseline: number,
  by: number,
  unit: 'percent' | 'points',
  { unit: of }: GoalMetric,
): number | undefined {
  if (unit === 'percent') return baseline > 0 ? baseline + (baseline * by) / 100 : undefined;
  if (of === 'points') return baseline + by;
  return of === 'ratio' ? baseline + by / 100 : undefined;
}

/** What a change could mean: `from 60% it is 69% with unit "percent" or 75% with unit "points"`; undefined where nothing that can be. */
export function changeReadings(baseline: number, by: number, metric: GoalMetric): string | undefined {
  const readings = (['percent', 'points'] as const).flatMap((unit) => {
    const figure = changed(baseline, by, unit, metric);
    return figure === undefined || !isPossible(figure, metric)
      ? []
      : [`${written(figure, metric)} with unit "${unit}"`];
  });
  return readings.length > 0 ? `from ${written(baseline, metric)} it is ${readings.join(' or ')}` : undefined;
}

/**
 * The target of an aim in the metric's unit, from a baseline. Throws {@link BenchmarkError} where the two are the same, where the
 * target is worse than the baseline, and where the metric can never be there.
 */
export function targetFrom(aim: Aim, baseline: number, metric: GoalMetric): number {
  const from = written(baseline, metric);
  const target = 'to' in aim ? aim.to : changed(baseline, aim.by, aim.unit, metric);
  if (target === undefined) {
    throw new BenchmarkError(
      `A change of ${metric.label} from ${from} cannot be told in that unit: write the figure to reach as target.`,
    );
  }
  const to = written(target, metric);
  if (!isPossible(target, metric)) {
    const [low, high] = metric.domain.map((end) => (end === undefined ? 'no end' : written(end, metric)));
    throw new BenchmarkError(`The goal's target is ${to}, and ${metric.label} goes from ${low!} to ${high!}.`);
  }
  if (target === baseline)
    throw new BenchmarkError(`The goal's target is its baseline, ${to}. Write one that is not there yet.`);
  if (metric.better === 'target' || target > baseline === (metric.better === 'higher')) return target;
  const size = (metric.better === 'higher' ? 1 : -1) * Math.abs(metric.unit === 'ratio' ? target * 100 : target);
  const meant = 'to' in aim ? changeReadings(baseline, size, metric) : undefined;
  const change = `${size > 0 ? '+' : '-'}${String(Number(Math.abs(size).toFixed(2)))}`;
  throw new BenchmarkError(
    `The goal's target, ${to}, is worse than its baseline, ${from}: for ${metric.label}, ${metric.better} is better.${
      meant === undefined ? '' : ` If a change is meant, write "${change}": ${meant}.`
    }`,
  );
}

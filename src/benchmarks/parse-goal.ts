import * as z from 'zod/mini';
import { parseIsoDate } from '../calendar/civil.js';
import { jsonIn } from '../data/grammar.js';
import { findMetric } from '../metrics/catalogue.js';
import { BenchmarkError } from './benchmark-error.js';
import { figureIn } from './figure.js';
import { changeReadings, targetFrom, type Aim, type Goal, type GoalMetric } from './goal.js';

const text = z.string('expected text').check(z.minLength(1, 'expected text that is not empty'));
const figure = z.union([z.number(), text], 'expected a number, or text such as "47%" or "+15"');
const dated = 'expected a day such as 2026-12-31';
const day = z.string(dated).check(z.refine((written) => parseIsoDate(written) !== undefined, dated));

/** What a goal must look like: which metric, how much, from when to when. */
export const goalSchema = z.strictObject(
  {
    metric: text,
    variant: z.optional(text),
    baseline: z.optional(figure),
    target: figure,
    unit: z.optional(z.enum(['percent', 'points'], 'expected percent or points')),
    start: day,
    due: day,
    owner: z.optional(text),
    why: z.optional(text),
    review: z.optional(
      z.enum(['daily', 'weekly', 'monthly', 'quarterly'], 'expected daily, weekly, monthly or quarterly'),
    ),
  },
  'expected metric, target, start and due, and beside them nothing but variant, baseline, unit, owner, why and review',
);

type Written = z.infer<typeof goalSchema>;

/** A baseline to explain by, where the goal tells none: 60 %, or 60. */
const exampleOf = ({ unit }: GoalMetric): number => (unit === 'ratio' ? 0.6 : 60);

/** Reads a target: with a unit it is a change, `15` or `"+15"`; without one the figure to reach. */
function aimIn({ target, unit }: Written, baseline: number | undefined, metric: GoalMetric): Aim {
  const [, sign, digits] = /^([+-]?)(\d+(?:\.\d+)?)(?:\s*%)?$/.exec(String(target).trim()) ?? [];
  const by = Number(`${sign ?? ''}${digits ?? 'no number'}`);
  const isSigned = typeof target === 'string' && sign !== '';
  if (unit === undefined && isSigned && digits !== undefined) {
    const meant = changeReadings(baseline ?? exampleOf(metric), by, metric);
    throw new BenchmarkError(
      `goal, target: "${target}" does not say of what${meant === undefined ? '' : `: ${meant}`}. A figure to reach is written without a sign.`,
    );
  }
  if (unit === undefined) return { to: figureIn(String(target), metric.unit, 'goal, target') };
  const isFigure = !isSigned && (typeof target === 'string' || (metric.unit === 'ratio' && Math.abs(by) < 1));
  if (isFigure || Number.isNaN(by)) {
    throw new BenchmarkError(
      `goal, target: with unit "${unit}" it is a change, written as "+15". ${String(target)} as a figure to reach has no unit beside it.`,
    );
  }
  return { by, unit };
}

/**
 * Reads a goal: JSON as text, or an object. `metric` is the one to take where the goal names none.
 *
 * Throws {@link BenchmarkError} with the field and what would have been right: for a change of which it is not told whether it
 * is of percent or points, for a target that is the baseline or worse, and for a goal that is due before it starts.
 */
export function parseGoal(given: unknown, metric?: string): Goal {
  const json = typeof given === 'string' ? jsonIn(given) : given;
  if (typeof json !== 'object' || json === null) {
    throw new BenchmarkError(
      'A goal is JSON with its dates: {"target": "50%", "start": "2026-01-01", "due": "2026-12-31"}.',
    );
  }
  const { success, data, error } = z.safeParse(goalSchema, { ...(metric !== undefined && { metric }), ...json });
  if (!success) {
    const { path, message } = error.issues[0]!;
    throw new BenchmarkError(`${['goal', ...path].join(', ')}: ${message}`, { cause: error });
  }
  if (metric !== undefined && data.metric !== metric)
    throw new BenchmarkError(`goal, metric: it is of "${data.metric}", and "${metric}" is asked for.`);
  const definition = findMetric(data.metric, data.variant);
  const { start, due, variant, owner, why, review } = data;
  if (start >= due) throw new BenchmarkError(`goal, due: ${due} is not after the start, ${start}.`);
  const baseline =
    data.baseline === undefined ? undefined : figureIn(String(data.baseline), definition.unit, 'goal, baseline');
  const aim = aimIn(data, baseline, definition);
  if (baseline !== undefined) targetFrom(aim, baseline, definition);
  return { metric: data.metric, variant, baseline, aim, start, due, owner, why, review };
}

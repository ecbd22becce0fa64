import { dateOf, type Benchmark } from './benchmark.js';
import { middleOf, spanOf } from './shape.js';

/** What all have in common; undefined where they differ. */
function common<T>(values: readonly T[]): T | undefined {
  const [first] = values;
  return values.every((value) => value === first) ? first : undefined;
}

function figuresOf({ shape }: Benchmark): readonly number[] {
  const middle = middleOf(shape);
  if (middle !== undefined) return [middle];
  const span = spanOf(shape);
  return span ? [span.low, span.high] : [];
}

/**
 * What several sources say of one figure, as one benchmark: from the lowest to the highest of their figures or medians, with each
 * as a mark. Never their mean: they measured different peers in different ways. A single source stays itself; undefined of none.
 */
export function severalSources(id: string, sources: readonly Benchmark[]): Benchmark | undefined {
  const marks = sources.filter((source) => figuresOf(source).length > 0);
  const [first] = marks;
  if (marks.length < 2) return first ?? sources[0];
  const figures = marks.flatMap(figuresOf).sort((a, b) => a - b);
  const industry = common(marks.map(({ population }) => population?.industry));
  const [variant, currency] = [common(marks.map((mark) => mark.variant)), common(marks.map((mark) => mark.currency))];
  const dates = marks.flatMap((mark) => dateOf(mark) ?? []).sort();
  return {
    id,
    metric: first!.metric,
    ...(variant !== undefined && { variant }),
    kind: first!.kind,
    shape: { low: figures[0]!, high: figures.at(-1)! },
    ...(currency !== undefined && { currency }),
    ...(industry !== undefined && { population: { industry } }),
    ...(dates.length > 0 && { fieldwork: { from: dates[0]!, to: dates.at(-1)! } }),
    source: { name: [...new Set(marks.map(({ source }) => source.name))].join(', ') },
    ...(first!.member && { member: first!.member }),
    marks,
  };
}

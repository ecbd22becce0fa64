import { extent, group } from 'd3-array';
import file from '../../benchmarks.json' with { type: 'json' };
import { dateOf, type Benchmark } from '../../src/benchmarks/benchmark.js';
import { parseBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';
import { placeOf, spanOf } from '../../src/benchmarks/shape.js';
import { severalSources } from '../../src/benchmarks/sources.js';
import { metrics } from '../../src/metrics/all.js';
import type { Unit } from '../../src/metrics/reading.js';
import { english } from '../../src/text/english.js';
import { fill } from '../../src/text/fill.js';
import { numbersIn } from '../../src/text/numbers.js';

/** The year that the page speaks of. */
export const thisYear = 2026;

/** A published figure as the page tells it. */
export interface Row {
  readonly id: string;
  readonly metric: string;
  readonly industry: string;
  /** Which part of the industry, where and how large. */
  readonly who: string;
  /** Where it stands on a scale, in the unit. */
  readonly at: number;
  readonly figure: string;
  /** What it is of its companies, and of what length of time. */
  readonly how: string;
  readonly unit: Unit;
  readonly year: string;
  /** More than three years before every period of {@link thisYear}: no element judges by it there. */
  readonly isTooOld: boolean;
  readonly confidence: string;
  readonly source: string;
  readonly url: string | undefined;
}

const numbers = numbersIn('en', english);
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 2 });

/** With all the digits that are published. */
const textOf = (figure: number, unit: Unit): string =>
  unit === 'ratio' ? percent.format(figure) : numbers.value(figure, unit);

function figureOf({ shape }: Benchmark, unit: Unit): string {
  const span = spanOf(shape);
  if (!span) return textOf(placeOf(shape), unit);
  const range = unit === 'points' ? english.range.signed : english.range.plain;
  return fill(range, { low: textOf(span.low, unit), high: textOf(span.high, unit) });
}

const howOf = ({ method: { aggregation, periodLength, denominator } = {} }: Benchmark): string =>
  [aggregation?.replaceAll('-', ' '), periodLength && `a ${periodLength}`, denominator && `of ${denominator}`]
    .filter((part) => part !== undefined)
    .join(', ');

function rowOf(benchmark: Benchmark): Row {
  const { id, metric, variant, population = {}, source, confidence = '' } = benchmark;
  const definition = metrics.find((each) => each.id === metric && each.variant === variant);
  if (!definition) throw new Error(`${id} is of no metric of the kit.`);
  const { label, unit } = definition;
  const { industry = '', segment, size, region } = population;
  const year = dateOf(benchmark)?.slice(0, 4) ?? '';
  return {
    id,
    metric: label,
    industry,
    who: [segment, size, region].filter((part) => part !== undefined).join(', '),
    at: placeOf(benchmark.shape),
    figure: figureOf(benchmark, unit),
    how: howOf(benchmark),
    unit,
    year,
    isTooOld: Number(year) < thisYear - 3,
    confidence,
    source: source.name,
    url: source.url,
  };
}

const { benchmarks } = parseBenchmarks(file, metrics);

/** Every published figure of the kit, in the order of its file. */
export const rows: readonly Row[] = benchmarks.map(rowOf);

/** Figures of several sources, or years, for one thing: their range, and each of them. */
export interface Disagreement {
  readonly metric: string;
  readonly industry: string;
  readonly who: string;
  readonly range: string;
  /** Each is of another year, so that they tell a change and no disagreement. */
  readonly isChange: boolean;
  /** Each by rising figure, and where it stands on the scale of all disagreements on its metric, 0–1. */
  readonly marks: readonly (Row & { readonly place: number })[];
}

const several = [
  ...group(benchmarks, ({ metric, variant, population }) => JSON.stringify([metric, variant, population])).values(),
].flatMap((own) => {
  const range = severalSources('several', own);
  return range?.marks ? { range, marks: own.map(rowOf).sort((a, b) => a.at - b.at) } : [];
});

/** What more than one figure is published of: the same metric of the same peers. */
export const disagreements: readonly Disagreement[] = several.map(({ range, marks }) => {
  const { metric, industry, who, unit } = marks[0]!;
  const alike = several.flatMap((one) => one.marks.filter((mark) => mark.metric === metric));
  const [low = 0, high = 1] = extent(alike, ({ at }) => at);
  return {
    metric,
    industry,
    who,
    range: figureOf(range, unit),
    isChange: new Set(marks.map(({ year }) => year)).size === marks.length,
    marks: marks.map((mark) => ({ ...mark, place: (mark.at - low) / (high - low) })),
  };
});

/** What the rows may be sorted by. */
export type Column = 'metric' | 'industry' | 'figure' | 'year' | 'confidence';

const confidences = ['low', 'medium', 'high'];

const compares: Readonly<Record<Column, (a: Row, b: Row) => number>> = {
  metric: (a, b) => a.metric.localeCompare(b.metric, 'en'),
  industry: (a, b) => a.industry.localeCompare(b.industry, 'en'),
  figure: (a, b) => a.unit.localeCompare(b.unit, 'en') || a.at - b.at,
  year: (a, b) => a.year.localeCompare(b.year, 'en'),
  confidence: (a, b) => confidences.indexOf(a.confidence) - confidences.indexOf(b.confidence),
};

/** The rows by a column, rising or falling; of the same rank they stay as they were. Figures are sorted within their unit. */
export function sorted(all: readonly Row[], column: Column, direction: 'ascending' | 'descending'): readonly Row[] {
  const sign = direction === 'ascending' ? 1 : -1;
  return [...all].sort((a, b) => sign * compares[column](a, b));
}

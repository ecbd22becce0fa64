import { parseList } from '../data/grammar.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';
import { figureIn } from './figure.js';
import type { ParsedBenchmarks } from './parse-benchmarks.js';
import { severalSources } from './sources.js';

/** What the records themselves tell: own past, and what is needed by other figures of them. */
export type OfRecords = 'history' | 'needed';

/** What `benchmark` names, and why some of it cannot be used, a sentence each. */
export interface Named {
  readonly benchmarks: readonly (Benchmark | OfRecords)[];
  readonly refused: readonly string[];
}

const INDUSTRY = 'industry:';

/** What an industry is called in `industry:<slug>`: `consumer-payments` for Consumer payments. */
export const slugOf = (words: string): string =>
  words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');

/** The rows that an attribute may mean: by their id, or by industry those of the metric. */
export function rowsFor(text: string, metric: string, { benchmarks, refused }: ParsedBenchmarks): ParsedBenchmarks {
  const names = new Set(parseList(text));
  const isMeant = ({ id, metric: theirs, population, kind }: Benchmark): boolean =>
    names.has(id) ||
    (theirs === metric && kind === 'industry' && names.has(INDUSTRY + slugOf(population?.industry ?? '')));
  return { benchmarks: benchmarks.filter(isMeant), refused: refused.filter(({ id = '' }) => names.has(id)) };
}

/** All that an industry's rows say of a metric, one benchmark for each member of a family. */
function ofIndustry(name: string, { id, variant }: MetricDefinition, rows: readonly Benchmark[]): readonly Benchmark[] {
  const meant = rows.filter(
    (row) => row.metric === id && row.kind === 'industry' && INDUSTRY + slugOf(row.population?.industry ?? '') === name,
  );
  const same = meant.filter((row) => (row.variant ?? variant) === variant);
  const rowsMeant = same.length > 0 ? same : meant;
  const members = new Set(rowsMeant.map(({ member }) => JSON.stringify(member)));
  const of = (key: string | undefined): readonly Benchmark[] =>
    rowsMeant.filter(({ member }) => JSON.stringify(member) === key);
  return [...members].flatMap((key) => severalSources(name, of(key)) ?? []);
}

/**
 * Reads `benchmark`: a list of `history`, `needed`, numbers, ids of benchmarks that the page has, and `industry:<slug>`, which is all rows of
 * that industry for the metric; `none` is nothing. Of two rows of one id the first counts. What is none of these is told, and the
 * rest goes on without it.
 */
export function namedBenchmarks(
  text: string,
  definition: MetricDefinition,
  given: ParsedBenchmarks = { benchmarks: [], refused: [] },
): Named {
  const benchmarks: (Benchmark | OfRecords)[] = [];
  const refused: string[] = [];
  for (const name of parseList(text).filter((each) => each !== 'none')) {
    const known = given.benchmarks.find(({ id }) => id === name);
    const fault = given.refused.find(({ id }) => id === name);
    try {
      if (name === 'history' || name === 'needed') benchmarks.push(name);
      else if (known) benchmarks.push(known);
      else if (fault) refused.push(`"${name}" is not used: ${fault.message}.`);
      else if (name.startsWith(INDUSTRY)) benchmarks.push(...sourcesOf(name, definition, given.benchmarks));
      else benchmarks.push(figure(name, definition));
    } catch (error) {
      if (!(error instanceof BenchmarkError)) throw error;
      refused.push(error.message);
    }
  }
  return { benchmarks, refused };
}

function sourcesOf(name: string, definition: MetricDefinition, rows: readonly Benchmark[]): readonly Benchmark[] {
  const found = ofIndustry(name, definition, rows);
  if (found.length > 0) return found;
  throw new BenchmarkError(`benchmark="${name}": nothing of that industry for ${definition.label} is loaded.`);
}

function figure(name: string, { id, unit }: MetricDefinition): Benchmark {
  if (!/^\s*[+-]?[\d.]/.test(name))
    throw new BenchmarkError(`benchmark="${name}" is no number, not history, and no id of a benchmark on this page.`);
  const point = figureIn(name, unit, 'benchmark');
  return { id: name, metric: id, kind: 'given', shape: { point }, source: { name: 'this page' } };
}

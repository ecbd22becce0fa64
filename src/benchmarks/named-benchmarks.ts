import { parseList } from '../data/grammar.js';
import type { MetricDefinition } from '../metrics/define-metric.js';
import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark } from './benchmark.js';
import { figureIn } from './figure.js';

/**
 * Reads `benchmark`: a list of `history`, numbers, and ids of benchmarks that the page gave.
 *
 * Throws {@link BenchmarkError} for a name that is none of these.
 */
export function namedBenchmarks(
  text: string,
  { id, unit }: MetricDefinition,
  given: readonly Benchmark[],
): (Benchmark | 'history')[] {
  return parseList(text).map((name) => {
    if (name === 'history') return 'history';
    const known = given.find((one) => one.id === name);
    if (known) return known;
    if (!/^\s*[+-]?[\d.]/.test(name)) {
      const ids = given.map((one) => one.id).join(', ') || 'none';
      throw new BenchmarkError(`benchmark="${name}" is no number, not history, and no id of those given (${ids}).`);
    }
    const point = figureIn(name, unit, 'benchmark');
    return { id: name, metric: id, kind: 'given', shape: { point }, peers: '', source: 'this page' };
  });
}

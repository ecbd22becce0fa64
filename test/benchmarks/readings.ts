import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import type { Reading } from '../../src/metrics/reading.js';

/** A reading of which a judgement reads little: its value and interval, which way is better, and its period. */
export const readingOf = (
  value: number | undefined,
  ends?: readonly [number, number],
  more: Partial<Reading> = {},
): Reading => ({
  metric: 'win-rate',
  variant: 'closed',
  definition: '1.0.0',
  label: 'Win rate',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  census: false,
  counted: 'deal',
  value,
  reason: value === undefined ? 'nothing-to-measure' : undefined,
  detail: undefined,
  interval: ends && { low: ends[0], high: ends[1], level: 0.95, method: 'wilson', kind: 'process' },
  parts: {},
  n: 100,
  missing: [],
  notes: [],
  refusals: [],
  excluded: [],
  params: {},
  currency: undefined,
  period: { name: '2026-Q2', from: '2026-04-01', to: '2026-07-01', complete: true },
  asOf: '2026-06-30',
  records: 100,
  warnings: [],
  working: { formula: '', values: {} },
  groups: [],
  couldBe: undefined,
  ...more,
});

/** A benchmark of that shape. */
export const benchmarkOf = (shape: Benchmark['shape'], more: Partial<Benchmark> = {}): Benchmark => ({
  id: 'b',
  metric: 'win-rate',
  kind: 'industry',
  shape,
  population: { segment: 'others' },
  source: { name: 'a study' },
  ...more,
});

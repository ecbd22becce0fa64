import type { Benchmark, Judgement } from '../../src/benchmarks/benchmark.js';
import type { Judged } from '../../src/benchmarks/judged.js';
import type { Interval, Reading } from '../../src/metrics/reading.js';

/** The win rate of the Maven sales pipeline, as it is measured: 4,238 won of 6,711 decided. */
export const winRate: Reading = {
  metric: 'win-rate',
  variant: 'closed',
  definition: '1.0.0',
  label: 'Win rate',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  census: false,
  counted: 'deal',
  value: 4238 / 6711,
  reason: undefined,
  detail: undefined,
  interval: { low: 0.619886914783114, high: 0.642963669377957, level: 0.95, method: 'wilson', kind: 'process' },
  parts: { won: 4238, lost: 2473 },
  n: 6711,
  currency: undefined,
  warnings: [],
  missing: [],
  notes: [],
  refusals: [],
  excluded: [{ reason: 'open', count: 2089 }],
  params: {},
  period: { name: 'all', from: '2017-03-01', to: '2018-01-01', complete: true },
  asOf: '2017-12-31',
  records: 8800,
  working: { formula: 'won ÷ (won + lost)', values: { won: 4238, lost: 2473 } },
  groups: [],
  couldBe: undefined,
};

/** A reading that differs from {@link winRate} in what is told. */
export const reading = (told: Partial<Reading>): Reading => ({ ...winRate, ...told });

/** A process interval at 95 %. */
export const between = (low: number, high: number): Interval => ({
  low,
  high,
  level: 0.95,
  method: 'wilson',
  kind: 'process',
});

/** A reading of days without an upper bound, of which fewer are better. */
export const days = (value: number, low: number, high: number): Reading =>
  reading({
    metric: 'sales-cycle-length',
    unit: 'days',
    better: 'lower',
    domain: [0, undefined],
    value,
    interval: between(low, high),
  });

/** A quarter of 2026, complete. */
export function quarter(q: 1 | 2 | 3): NonNullable<Reading['period']> {
  const starts = ['2026-01-01', '2026-04-01', '2026-07-01', '2026-10-01'] as const;
  return { name: `2026-Q${q}`, from: starts[q - 1] ?? '', to: starts[q], complete: true };
}

/** A benchmark of some kind and shape. */
export const benchmark = (kind: Benchmark['kind'], shape: Benchmark['shape'], date?: string): Benchmark => ({
  id: kind,
  metric: 'win-rate',
  kind,
  shape,
  population: { industry: 'B2B software' },
  sample: { n: 939, unit: 'firms' },
  source: { name: 'A survey' },
  ...(date !== undefined && { fieldwork: { to: date } }),
});

/** A verdict on it. */
export const judged = (
  on: Benchmark,
  verdict: Judgement['verdict'] = 'better',
  because?: Judgement['because'],
): Judgement => ({ benchmark: on, verdict, because });

/** A reading with its verdicts and, where one is given, the value of the quarter before. */
export function held(now: Reading, judgements: readonly Judgement[] = [], before?: number): Judged {
  if (before === undefined) return { reading: now, judgements, change: undefined };
  const previous = { ...now, value: before, period: quarter(2) };
  return { reading: now, judgements, change: { previous, difference: (now.value ?? 0) - before, verdict: 'better' } };
}

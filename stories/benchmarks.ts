import type { Benchmark } from '../src/benchmarks/benchmark.js';

/** What a story names, and where it is from. */
interface Held {
  readonly benchmark: string;
  readonly benchmarks: readonly Benchmark[];
  readonly target: undefined;
}

/** Three figures around what a story measures, and one that its interval covers. */
interface Figures {
  readonly metric: string;
  readonly quartiles: readonly [p25: number, p50: number, p75: number];
  readonly near: number;
  /** A variant of the metric that is not the one measured. */
  readonly variant?: string;
}

const industry = 'Made-up firms';
const slug = 'industry:made-up-firms';

/** An element held against each kind of benchmark, and against what cannot decide. The studies are made up. */
export function heldAgainst({ metric, quartiles: [p25, p50, p75], near, variant }: Figures) {
  const study = (id: string, shape: Benchmark['shape'], more: Partial<Benchmark> = {}): Benchmark => ({
    id,
    metric,
    kind: 'industry',
    shape,
    population: { industry },
    sample: { n: 939, unit: 'companies' },
    fieldwork: { to: '2026-03' },
    source: { name: `Made-up study ${id}`, url: `https://example.com/${id}` },
    ...more,
  });
  const held = (benchmark: string, ...benchmarks: readonly Benchmark[]): Held => ({
    benchmark,
    benchmarks,
    target: undefined,
  });
  const method = { aggregation: 'median-of-companies' } as const;
  const quantiles = study('A', { quantiles: { p25, p50, p75 } }, { method });
  const bands = study(
    'agreed',
    {
      bands: [
        { upTo: p25, label: 'poor' },
        { upTo: p50, label: 'ok' },
        { upTo: p75, label: 'good' },
        { upTo: null, label: 'excellent' },
      ],
    },
    { kind: 'contract' },
  );
  return {
    historyOnly: held('history'),
    industryOnly: held('A', quantiles),
    allKinds: held(
      'history, A, asked, plan, reach, agreed',
      quantiles,
      study('asked', { low: p50, high: p75 }, { kind: 'expectation' }),
      study('plan', { point: p75 }, { kind: 'target' }),
      study('reach', { point: p75 + (p75 - p50) }, { kind: 'stretch' }),
      bands,
    ),
    bands: held('agreed', bands),
    conflicting: held(
      slug,
      study('B', { point: p25 }, { method }),
      study('C', { point: near }, { fieldwork: { from: '2025', to: '2025' }, method }),
      study('D', { point: p75 }, { method: { aggregation: 'mean-of-companies' } }),
    ),
    stale: held('old', study('old', { point: p50 }, { fieldwork: { to: '2019' }, method })),
    notComparable: held(
      variant === undefined ? 'yearly' : 'other, yearly',
      ...(variant === undefined ? [] : [study('other', { point: p50 }, { variant })]),
      study('yearly', { point: p50 }, { method: { ...method, periodLength: 'year' } }),
    ),
    refused: held('other', study('other', { point: p50 }, { variant: 'another' })),
    methodUnknown: held('untold', study('untold', { point: p50 })),
    cannotTell: held('near', study('near', { point: near }, { method })),
  };
}

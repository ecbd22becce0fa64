/** What a benchmark is: own past, an industry's figure, what customers expect, what one aims at, or a bare number. */
export type BenchmarkKind = 'history' | 'industry' | 'expectation' | 'target' | 'stretch' | 'given';

/** The figure itself, in the metric's unit (ratios 0–1). */
export type BenchmarkShape =
  | { readonly point: number }
  | { readonly low: number; readonly high: number }
  | { readonly p25: number; readonly p50: number; readonly p75: number };

/** A figure to hold a reading against, with who the peers are, whence and of when. */
export interface Benchmark {
  readonly id: string;
  readonly metric: string;
  readonly variant?: string;
  readonly kind: BenchmarkKind;
  readonly shape: BenchmarkShape;
  /** Who is compared with: `B2B software, 939 firms`, `own last 4 quarters`. */
  readonly peers: string;
  /** Who published it; for own history, the records themselves. */
  readonly source: string;
  /** The member of a family that it is for, by its key: one step of a funnel. */
  readonly member?: Readonly<Record<string, string>>;
  /** When it was measured, an ISO date, month or year. Undefined for a target without one. */
  readonly date?: string;
}

/** How a reading stands to a benchmark. */
export type Verdict = 'better' | 'worse' | 'within' | 'cannot-tell' | 'stale' | 'not-comparable' | 'no-value';

/** One benchmark with the reading's verdict on it. */
export interface Judgement {
  readonly benchmark: Benchmark;
  readonly verdict: Verdict;
  /** Why there is no better or worse: `interval` covers it, `too-few`, `immature`, `variant`, `metric`; undefined where decided. */
  readonly because: 'interval' | 'too-few' | 'immature' | 'no-interval' | 'variant' | 'metric' | 'age' | undefined;
}

import type { Unit } from '../metrics/reading.js';

/** What a benchmark is: own past, published figures, what customers expect, what one aims at or has promised, or a bare number. */
export type BenchmarkKind =
  'history' | 'industry' | 'expectation' | 'target' | 'stretch' | 'contract' | 'peer-group' | 'given';

/** Shares of the peers that lie below a figure. */
export type QuantileName = 'p10' | 'p25' | 'p50' | 'p75' | 'p90';

/** What a stretch of values is called in a contract or a policy. */
export type BandLabel = 'poor' | 'ok' | 'good' | 'excellent';

/** Figures that so many of the peers lie below: at least two, rising. */
export type Quantiles = Readonly<Partial<Record<QuantileName, number>>>;

/** Stretches of values from the lowest up, each to the end of the next; `null` is without end. */
export type Bands = readonly { readonly upTo: number | null; readonly label: BandLabel }[];

/** The figure itself, in the metric's unit (ratios 0–1). */
export type BenchmarkShape =
  | { readonly point: number }
  | { readonly low: number; readonly high: number }
  | { readonly quantiles: Quantiles }
  | { readonly bands: Bands };

/** Who is compared with, in words for people; `industry` is also what `industry:<slug>` names. */
export interface Population {
  readonly industry?: string;
  readonly segment?: string;
  readonly region?: string;
  readonly size?: string;
}

/** How it was measured. What is not told is not known. */
export interface BenchmarkMethod {
  readonly timeBasis?: 'calendar' | 'business';
  readonly denominator?: string;
  readonly aggregation?: 'pooled' | 'mean-of-companies' | 'median-of-companies' | 'revenue-weighted';
  readonly periodLength?: 'month' | 'quarter' | 'year';
}

/** A figure to hold a reading against, with who the peers are, how it was measured, whence and of when. */
export interface Benchmark {
  readonly id: string;
  readonly metric: string;
  readonly variant?: string;
  readonly kind: BenchmarkKind;
  readonly shape: BenchmarkShape;
  /** Of own history, whose periods have intervals: the shape of their low and that of their high ends. */
  readonly ends?: { readonly low: BenchmarkShape; readonly high: BenchmarkShape };
  /** The metric's own, where it is told. */
  readonly unit?: Unit;
  /** Of money (ISO 4217). */
  readonly currency?: string;
  readonly population?: Population;
  readonly method?: BenchmarkMethod;
  readonly sample?: { readonly n: number; readonly unit: string; readonly sd?: number };
  /** When it was measured: ISO years, months or days, the last one counted in. */
  readonly fieldwork?: { readonly from?: string; readonly to: string };
  readonly published?: string;
  readonly retrieved?: string;
  /** The last day on which it may be used. */
  readonly expires?: string;
  readonly source: { readonly name: string; readonly url?: string; readonly licence?: string; readonly quote?: string };
  readonly confidence?: 'high' | 'medium' | 'low';
  /** The member of a family that it is for, by its key: one step of a funnel. */
  readonly member?: Readonly<Record<string, string>>;
  /** The lowest and the highest of those that its figure is the median of, where they are too few for quartiles. */
  readonly extent?: { readonly low: number; readonly high: number };
  /** The sources of a figure that several give: its shape is their range, never their mean. */
  readonly marks?: readonly Benchmark[];
}

/** How a reading stands to a benchmark. */
export type Verdict = 'better' | 'worse' | 'within' | 'cannot-tell' | 'stale' | 'not-comparable' | 'no-value';

/** Why there is no better or worse. */
export type Because =
  | 'metric'
  | 'variant'
  | 'unit'
  | 'currency'
  | 'time-basis'
  | 'period-length'
  | 'aggregation'
  | 'age'
  | 'expired'
  | 'machine-opens'
  | 'too-few'
  | 'immature'
  | 'no-interval'
  | 'interval'
  | 'sources';

/** Where the whole interval lies: in a band, or between quantiles, of which the outer ones have no end. */
export type Place =
  | { readonly band: BandLabel }
  | { readonly above?: QuantileName | undefined; readonly below?: QuantileName | undefined };

/** One benchmark with the reading's verdict on it. */
export interface Judgement {
  /** As it was compared: converted to the reading's length of period where that is exact. */
  readonly benchmark: Benchmark;
  readonly verdict: Verdict;
  /** Why there is no better or worse; undefined where decided. */
  readonly because: Because | undefined;
  /** Where the interval lies among bands or quantiles, as far as it can be told. */
  readonly place?: Place;
  /** The benchmark as it was published, where it was converted. */
  readonly published?: Benchmark;
  /** How it was measured is not told, so that the comparison is to be taken with care. */
  readonly caution?: 'method-unknown';
}

/** Whether its figure is one of the reading's own scale. */
export const isComparable = ({ verdict }: Judgement): boolean => verdict !== 'not-comparable';

/** Kinds that say what one wants or has promised, and so do not age with the day they were written. */
export const isAim = ({ kind }: Benchmark): boolean => kind === 'target' || kind === 'stretch' || kind === 'contract';

/** When its figure was measured, or else published; undefined where neither is told. */
export const dateOf = ({ fieldwork, published }: Benchmark): string | undefined => fieldwork?.to ?? published;

import { property } from 'lit/decorators.js';
import type { Benchmark } from '../benchmarks/benchmark.js';
import { asNumber, asText } from './attributes.js';
import { SourceOptions } from './source-options.js';

/** What is asked of records whatever the metric: what an element says for itself, or a scorecard for its rows. */
export abstract class AskOptions extends SourceOptions {
  /**
   * Id of a `<kpi-source>` that holds records and how they are written; an attribute of the element's own wins. Where a formula
   * needs several sets, a list of them: `spend:costs, customers:crm`.
   */
  @property({ converter: asText }) source: string | undefined;
  /** `2026-Q3`, `last-90-days`, `this-quarter` …; `all` by default. */
  @property({ converter: asText }) period: string | undefined;
  /** `previous` (the default), `year-ago` or `none`. */
  @property({ converter: asText }) compare: 'previous' | 'year-ago' | 'none' | undefined;
  /** Which records: `product="GTX Basic" & amount>=1000`. */
  @property({ converter: asText }) where: string | undefined;
  /** The month with which fiscal years start, 1–12, or their weeks: `4-4-5 ending last Saturday of September, named by end`. */
  @property({ converter: asText, attribute: 'fiscal-start' }) fiscalStart: number | string | undefined;
  /**
   * What to hold it against: a list of `history`, `needed`, numbers, ids of `benchmarks` and of `<kpi-benchmarks>`, and
   * `industry:<slug>`; `none` is nothing. Where neither it nor a target is named, own history.
   */
  @property({ converter: asText }) benchmark: string | undefined;
  /** Benchmarks that `benchmark` may name. */
  @property({ attribute: false }) benchmarks: readonly Benchmark[] | undefined = [];
  /** Confidence level of the intervals; 0.95 by default. */
  @property({ converter: asNumber }) level: number | undefined;
}

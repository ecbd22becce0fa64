import type { BusinessCalendar } from '../calendar/business-hours.js';

/** What is asked of a metric. Everything is optional; texts are in the grammars of the attributes of the same name. */
export interface Query {
  readonly params?: Readonly<Record<string, string>> | string | undefined;
  /** The stages of a funnel in their order, as a list: the option `stages` of the metrics that have it. */
  readonly stages?: string | undefined;
  /** `all` by default. */
  readonly period?: string | undefined;
  readonly where?: string | undefined;
  readonly by?: string | undefined;
  /** Confidence level, 0.95 by default. */
  readonly level?: number | undefined;
  /** The month with which fiscal years start, 1–12, or their weeks: `4-4-5 ending last Saturday of September, named by end`. */
  readonly fiscalStart?: number | string | undefined;
  /** When business is open, for metrics that count business minutes: `Mon-Fri 09:00-17:00; holidays 2026-12-25`. */
  readonly calendar?: string | BusinessCalendar | undefined;
  /** The currency of amounts that carry none. */
  readonly currency?: string | undefined;
}

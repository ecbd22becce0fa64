import type { Grain } from '../calendar/grain.js';
import type { Params } from './define-metric.js';
import type { CountedGroup } from './grouped.js';
import type { Exclusion, Reading, Reason, Warning } from './reading.js';

/** Aggregates that are broken, follow another definition, or cannot be added up. */
export class StatesError extends Error {
  override name = 'StatesError';
}

/** How the records were picked and cut, as the query told it; undefined is nothing told. */
export interface StatesQuery {
  readonly where?: string | undefined;
  readonly calendar?: string | undefined;
  readonly fiscalStart?: string | undefined;
  readonly currency?: string | undefined;
}

/**
 * What a metric has counted, as plain data that survives JSON: all that a reading needs, at any confidence level. Of single records it
 * knows nothing but what the groups were asked to be.
 */
export interface MetricStates extends StatesQuery {
  /** The form that these are written in. */
  readonly v: 1;
  readonly metric: string;
  readonly variant: string;
  /** Version of the definition that they were counted by. */
  readonly definition: string;
  readonly params: Params;
  /** The fields that the groups go by, after the grain where there is one. */
  readonly by: readonly string[];
  readonly grain?: Grain | undefined;
  readonly period?: Reading['period'];
  /** The last day the records speak of, ISO. */
  readonly asOf?: string | undefined;
  /** The IANA zone in which instants fell on days. */
  readonly zone: string;
  /** How many records the source holds, before `where` and the period. */
  readonly records: number;
  readonly excluded: readonly Exclusion[];
  /** How many records count; undefined where that does not tell how far the unknown ones could move the value. */
  readonly picked?: number | undefined;
  readonly missing: readonly string[];
  readonly notes: readonly string[];
  readonly refusals: readonly string[];
  /** What to beware of whatever the value: those of the value itself come with it. */
  readonly warnings: readonly Warning[];
  /** What is said of scores that turn out to be on another scale. */
  readonly detail?: string | undefined;
  /** Why nothing was counted; total and groups are empty then. */
  readonly obstacle?: { readonly reason: Reason; readonly detail: string } | undefined;
  readonly total: Omit<CountedGroup, 'key'>;
  readonly groups: readonly CountedGroup[];
  /** Whether groups may be added up: nobody whom the metric counts once lies in two of them. */
  readonly whole: boolean;
}

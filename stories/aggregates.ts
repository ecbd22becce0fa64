import { statesOf, type MeasureOptions } from '../src/measure.js';
import { registerMetrics } from '../src/metrics/catalogue.js';
import { coreMetrics } from '../src/metrics/core.js';
import type { MetricStates } from '../src/metrics/metric-states.js';

registerMetrics(coreMetrics);

/** Counts in the place of records, as a server would send them: they have been through JSON. */
export const aggregated = (
  metric: string,
  records: unknown,
  options: MeasureOptions,
): { readonly records: undefined; readonly states: MetricStates } => ({
  records: undefined,
  states: JSON.parse(JSON.stringify(statesOf(metric, records, options))) as MetricStates,
});

import { registerMetrics } from './metrics/catalogue.js';
import { metrics } from './metrics/all.js';

registerMetrics(metrics);

export { benchmarkSchema, parseBenchmarks } from './benchmarks/parse-benchmarks.js';
export type * from './benchmarks/benchmark.js';
export type * from './benchmarks/judged.js';
export { judge } from './benchmarks/judge.js';
export type { ReadOptions, ReadResult } from './data/read-records.js';
export { readRecords } from './data/read-with-csv.js';
export type * from './data/table.js';
export { KpiElement } from './elements/kpi-element.js';
export { KpiErrorEvent, KpiReadyEvent } from './elements/events.js';
export { FunnelStages } from './elements/funnel-stages.js';
export { KpiCard } from './elements/kpi-card.js';
export { KpiGauge } from './elements/kpi-gauge.js';
export { NpsBreakdown } from './elements/nps-breakdown.js';
export { TrendLine } from './elements/trend-line.js';
export { measure, recordsBehind, type MeasureOptions } from './measure.js';
export { audit, type Audit, type FieldAudit } from './metrics/adoption/audit.js';
export { metrics } from './metrics/all.js';
export type * from './metrics/reading.js';
export { explain, type Explanation } from './text/explain.js';

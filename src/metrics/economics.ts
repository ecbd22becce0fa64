import type { MetricDefinition } from './define-metric.js';
import { cacPayback, cacPaybackBySurvival } from './economics/cac-payback.js';
import { ltvCacRatio } from './economics/ltv-cac-ratio.js';
import { marketingRoi, returnOnAdSpend } from './economics/marketing-roi.js';

/** Every metric of unit economics; of an id's variants the first is the default. */
export const economicsMetrics: readonly MetricDefinition[] = [
  ltvCacRatio,
  cacPayback,
  cacPaybackBySurvival,
  marketingRoi,
  returnOnAdSpend,
];

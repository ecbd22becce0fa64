import { adoptionMetrics } from './adoption.js';
import type { MetricDefinition } from './define-metric.js';
import { economicsMetrics } from './economics.js';
import { loyaltyMetrics } from './loyalty.js';
import { marketingMetrics } from './marketing.js';
import { salesMetrics } from './sales.js';
import { serviceMetrics } from './service.js';

/** Every metric of the kit. Of an id's variants the first is the default. */
export const metrics: readonly MetricDefinition[] = [
  ...salesMetrics,
  ...loyaltyMetrics,
  ...serviceMetrics,
  ...marketingMetrics,
  ...economicsMetrics,
  ...adoptionMetrics,
];

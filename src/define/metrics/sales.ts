import { registerMetrics } from '../../metrics/catalogue.js';
import { coreMetrics } from '../../metrics/core.js';

registerMetrics(coreMetrics.filter(({ area }) => area === 'sales'));

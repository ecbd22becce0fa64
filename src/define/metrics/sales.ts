import { registerMetrics } from '../../metrics/catalogue.js';
import { salesMetrics } from '../../metrics/sales.js';

registerMetrics(salesMetrics);

import { registerMetrics } from '../../metrics/catalogue.js';
import { marketingMetrics } from '../../metrics/marketing.js';

registerMetrics(marketingMetrics);

import { registerMetrics } from '../../metrics/catalogue.js';
import { economicsMetrics } from '../../metrics/economics.js';

registerMetrics(economicsMetrics);

import { registerMetrics } from '../../metrics/catalogue.js';
import { serviceMetrics } from '../../metrics/service.js';

registerMetrics(serviceMetrics);

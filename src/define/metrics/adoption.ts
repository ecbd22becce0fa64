import { registerMetrics } from '../../metrics/catalogue.js';
import { adoptionMetrics } from '../../metrics/adoption.js';

registerMetrics(adoptionMetrics);

import { registerMetrics } from '../../metrics/catalogue.js';
import { loyaltyMetrics } from '../../metrics/loyalty.js';

registerMetrics(loyaltyMetrics);

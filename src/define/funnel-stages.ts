import { FunnelStages } from '../elements/funnel-stages.js';
import { define } from './define.js';

define('funnel-stages', FunnelStages);

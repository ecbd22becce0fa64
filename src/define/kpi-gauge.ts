import { KpiGauge } from '../elements/kpi-gauge.js';
import { define } from './define.js';

define('kpi-gauge', KpiGauge);

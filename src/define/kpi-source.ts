import { KpiSource } from '../elements/kpi-source.js';
import { define } from './define.js';

define('kpi-source', KpiSource);

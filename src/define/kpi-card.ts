import { KpiCard } from '../elements/kpi-card.js';
import { define } from './define.js';

define('kpi-card', KpiCard);

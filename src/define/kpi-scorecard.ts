import { KpiRow } from '../elements/kpi-row.js';
import { KpiScorecard } from '../elements/kpi-scorecard.js';
import { define } from './define.js';

define('kpi-scorecard', KpiScorecard);
define('kpi-row', KpiRow);

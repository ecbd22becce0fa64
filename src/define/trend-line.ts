import { TrendLine } from '../elements/trend-line.js';
import { define } from './define.js';

define('trend-line', TrendLine);

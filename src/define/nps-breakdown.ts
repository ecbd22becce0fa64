import { NpsBreakdown } from '../elements/nps-breakdown.js';
import { define } from './define.js';

define('nps-breakdown', NpsBreakdown);

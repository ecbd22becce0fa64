import { KpiBenchmarks } from '../elements/kpi-benchmarks.js';
import { define } from './define.js';

define('kpi-benchmarks', KpiBenchmarks);

import { BenchmarkBar } from '../elements/benchmark-bar.js';
import { define } from './define.js';

define('benchmark-bar', BenchmarkBar);

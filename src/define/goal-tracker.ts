import { GoalTracker } from '../elements/goal-tracker.js';
import { define } from './define.js';

define('goal-tracker', GoalTracker);

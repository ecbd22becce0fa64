import type { Fact } from '../text/facts.js';
import type { Rect } from './rect.js';

/** A place in a picture where a value can be read, by pointer or key. px from its left and top. */
export interface Stop {
  readonly x: number;
  readonly y: number;
  readonly fact: Fact;
  /** All of the picture where a pointer means it; by default what lies near. */
  readonly area?: Rect | undefined;
}

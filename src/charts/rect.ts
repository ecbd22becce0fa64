import type { Label } from './labels.js';

/** A rectangle in px from the left and the top of a picture. */
export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A rectangle as it stands in a picture that is read from right to left. */
export const mirroredRect = <R extends Rect>(rect: R, width: number): R => ({
  ...rect,
  x: width - rect.x - rect.width,
});

const otherSide = { start: 'end', middle: 'middle', end: 'start' } as const;

/** A label as it stands in a picture that is read from right to left. */
export const mirroredLabel = (label: Label, width: number): Label => ({
  ...label,
  x: width - label.x,
  anchor: otherSide[label.anchor],
});

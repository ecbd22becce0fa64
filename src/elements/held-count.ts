import type { MeasuredElement } from './measured-element.js';

/** How many benchmarks an element names, so that its outline is about as high as its picture; own history where it names none. */
export const heldCount = ({ benchmark, target }: Pick<MeasuredElement, 'benchmark' | 'target'>): number =>
  Math.max(1, (benchmark?.split(',').length ?? 0) + (target === undefined ? 0 : 1));

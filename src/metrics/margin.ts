import type { Params } from './define-metric.js';
import { shareOption } from './share-option.js';

/** What every metric of margin asks for: no record tells it, and to take it for 1 would call revenue profit. */
export const asksMargin = {
  params: { margin: 'gross margin, a share of revenue' },
  asks: { option: 'margin', example: '80%' },
} as const;

/** What the option `margin` makes of a definition; nothing where it is not given. */
export const marginGiven = <T>({ margin }: Params, given: (margin: number) => T): T | Record<string, never> =>
  margin === undefined ? {} : given(shareOption('margin', margin, '80%'));

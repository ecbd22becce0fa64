import type { ChartRoom } from '../charts/chart-options.js';
import { textMeasurer } from './measure-text.js';

/** How text is set in an element. */
export type Lettering = Omit<ChartRoom, 'width'>;

/** The lettering of elements that are about to be drawn, read for all of them before the first is. */
export const letterings = new WeakMap<Element, Lettering>();

/** How the page has text set in an element now; in no page, as it would be untold. */
export function letteringOf(element: Element): Lettering {
  const { fontFamily, fontSize, direction } = getComputedStyle(element);
  return {
    measure: textMeasurer(fontFamily),
    fontPx: Number.parseFloat(fontSize) || undefined,
    rtl: direction === 'rtl',
  };
}

/** The room that an element gives its chart, with font and direction as the page has them now. */
export const chartRoom = (element: Element, width: number): ChartRoom => ({
  width,
  ...(letterings.get(element) ?? letteringOf(element)),
});

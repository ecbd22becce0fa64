import type { ChartOptions } from '../charts/chart-options.js';
import type { Words } from '../text/words.js';
import { textMeasurer } from './measure-text.js';

/** What every chart of an element is drawn with: its room, words, font and direction, as the page has them now. */
export function chartRoom(element: Element, width: number, words: Words): ChartOptions {
  const { fontFamily, fontSize, direction } = getComputedStyle(element);
  const [measure, fontPx] = [textMeasurer(fontFamily), Number.parseFloat(fontSize)];
  return { width, words, measure, fontPx, rtl: direction === 'rtl' };
}

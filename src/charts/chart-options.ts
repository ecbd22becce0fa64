import type { Words } from '../text/words.js';
import type { Ends } from './domain.js';
import type { Measure } from './labels.js';

/** The room that a chart has in a page, and how text is set there. */
export interface ChartRoom {
  /** Room in px, 120 to 1,600. */
  readonly width: number;
  readonly measure: Measure;
  /** The host's font size in px; 14 unless told. */
  readonly fontPx?: number | undefined;
  /** Scales run from right to left. */
  readonly rtl?: boolean;
}

/** What a chart needs beside the reading. */
export interface ChartOptions extends ChartRoom, Ends {
  readonly words: Words;
}

/** How much a chart says at a width: everything, marks without their labels, or the value alone. */
export type Detail = 'labels' | 'marks' | 'value';

/** From 220 px on there are labels, below 160 px only the value; in rooms of a larger font, later. */
export function detailAt({ width, fontPx = 14 }: ChartRoom): Detail {
  const room = (width * 14) / Math.max(14, fontPx);
  return room >= 220 ? 'labels' : room >= 160 ? 'marks' : 'value';
}

/** Labels in px: 11/14 of the host's font, and never below 11. */
export const labelSize = ({ fontPx = 14 }: ChartRoom): number => Math.max(11, (fontPx * 11) / 14);

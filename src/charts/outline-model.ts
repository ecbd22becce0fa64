import { labelSize, type ChartOptions } from './chart-options.js';
import { frameOf, reach, type DialFrame } from './gauge-frame.js';

/** A picture that has nothing to show yet, about as large as it will be. */
export interface OutlineModel {
  readonly width: number;
  readonly height: number;
  /** The dial's circles around `centre`; undefined for a bullet, which is a bar as wide as its room. */
  readonly dial: (DialFrame & { readonly centre: readonly [x: number, y: number]; readonly reach: number }) | undefined;
}

/** Lays out an empty dial or bullet. A dial keeps room for labels beside it where there will be some. */
export function outlineModel(shape: 'arc' | 'bullet', options: ChartOptions): OutlineModel {
  const { width, fontPx = 14 } = options;
  if (shape === 'bullet') return { width, height: 2.7 * fontPx, dial: undefined };
  const room = Math.min(width / 2, 10.5 * fontPx);
  const frame = frameOf(width < 220 ? room : 0.8 * room, false);
  const above = width < 220 ? frame.rim : 1.25 * frame.rim;
  const height = above - frame.track[1] * Math.cos(reach) + labelSize(options) + 6;
  return { width, height, dial: { ...frame, centre: [frame.rim, above], reach } };
}

import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import { frameIn, reach, type DialFrame } from './gauge-frame.js';

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
  if (shape === 'bullet') return { width, height: 3.2 * fontPx, dial: undefined };
  const detail = detailAt(options);
  const frame = frameIn(options, detail, detail !== 'value');
  const line = detail === 'labels' ? 1.5 * labelSize(options) : 0;
  const above = frame.rim + line;
  const height = above - frame.track[1] * Math.cos(reach) + 0.7 * line;
  return { width, height, dial: { ...frame, centre: [frame.rim, above], reach } };
}

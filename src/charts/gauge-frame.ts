import { labelSize, type ChartOptions, type Detail } from './chart-options.js';

/** A dial grows with its room up to this many times the host's font size. */
const largest = 10.5;
/** Room kept for labels beside a dial, in font sizes of a label: enough for "target 90" on one side. */
const besideEm = 5.8;

/** Half of a dial's sweep: it runs from 110° before twelve o'clock to 110° after. */
export const reach = (110 / 180) * Math.PI;

/** The circles of a dial, by their radii in px. */
export interface DialFrame {
  /** Inner and outer radius of the track. */
  readonly track: readonly [number, number];
  /** Inner and outer radius of the ring around it, for benchmarks. */
  readonly ring: readonly [number, number];
  /** As far out as ticks go. */
  readonly rim: number;
}

/** The circles of a dial whose track has that outer radius; without a ring the rim is the track's own. */
export function frameOf(outer: number, hasRing: boolean): DialFrame {
  const inner = outer - Math.min(14, Math.max(6, 0.125 * outer));
  const start = outer + Math.max(2.5, 0.04 * outer);
  const end = start + Math.max(3, 0.045 * outer);
  return { track: [inner, outer], ring: [start, end], rim: hasRing ? end + 3.5 : outer };
}

/** A point at an angle from twelve o'clock, clockwise, as seen from the centre; y grows downward. */
export const polar = (angle: number, radius: number): readonly [x: number, y: number] => [
  radius * Math.sin(angle),
  -radius * Math.cos(angle),
];

/** The circles of a dial in its room: dials of one width are of one size, whatever labels each of them has. */
export function frameIn(options: ChartOptions, detail: Detail, hasRing: boolean): DialFrame {
  const { width, fontPx = 14 } = options;
  const room = (width - (detail === 'labels' ? besideEm * labelSize(options) : 0)) / 2;
  const beyond = frameOf(room, true).rim - room;
  return frameOf(Math.min(room - beyond, largest * fontPx), hasRing);
}

import { polar } from './gauge-frame.js';

/** Inner and outer radius in px. */
export type Radii = readonly [inner: number, outer: number];

/** How round the corners of a track and its fill are, in px. */
export const corner = 3;

const at = (angle: number, radius: number): string =>
  polar(angle, radius)
    .map((n) => n.toFixed(2))
    .join(' ');

/**
 * The `d` of a piece of a ring around the origin, between two angles in radians clockwise from twelve o'clock, with corners
 * rounded by as much as `round` px. Four arcs and their corners: d3-shape's does it for any shape, and for five times the
 * bytes.
 */
export function arcPath([from, to]: readonly [number, number], [inner, outer]: Radii, round = 0): string {
  const [start, end] = from < to ? [from, to] : [to, from];
  const c = Math.min(round, (outer - inner) / 2, ((end - start) * inner) / 3);
  // A corner's circle touches the ring at `off` from the end, and the end at the distance of `side` from the centre.
  const [offOut, offIn] = [Math.asin(c / (outer - c)), Math.asin(c / (inner + c))];
  const [sideOut, sideIn] = [(outer - c) * Math.cos(offOut), (inner + c) * Math.cos(offIn)];
  const around = (radius: number): string => {
    const r = Number(radius.toFixed(2));
    return `A${r} ${r} 0`;
  };
  const turn = (angle: number, radius: number): string => (c > 0 ? `${around(c)} 0 1 ${at(angle, radius)}` : '');
  const isLarge = (off: number): number => (end - start - 2 * off > Math.PI ? 1 : 0);
  return [
    `M${at(start + offOut, outer)}`,
    `${around(outer)} ${isLarge(offOut)} 1 ${at(end - offOut, outer)}`,
    turn(end, sideOut),
    `L${at(end, sideIn)}`,
    turn(end - offIn, inner),
    `${around(inner)} ${isLarge(offIn)} 0 ${at(start + offIn, inner)}`,
    turn(start, sideIn),
    `L${at(start, sideOut)}`,
    turn(start + offOut, outer),
    'Z',
  ].join('');
}

import { arc } from 'd3-shape';

/** Inner and outer radius in px. */
export type Radii = readonly [inner: number, outer: number];

/** How round the corners of a track and its fill are, in px. */
export const corner = 3;

const ring = arc<{ sweep: readonly [number, number]; radii: Radii; round: number }>()
  .innerRadius(({ radii }) => radii[0])
  .outerRadius(({ radii }) => radii[1])
  .startAngle(({ sweep }) => sweep[0])
  .endAngle(({ sweep }) => sweep[1])
  .cornerRadius(({ round }) => round)
  .digits(2);

/** The `d` of a piece of a ring around the origin, between two angles in radians clockwise from twelve o'clock. */
export const arcPath = (sweep: readonly [number, number], radii: Radii, round = 0): string =>
  ring({ sweep, radii, round }) ?? '';

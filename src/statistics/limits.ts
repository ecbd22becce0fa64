/** The lower and the upper limit of an interval, in the unit of what it is about. */
export type Limits = readonly [low: number, high: number];

import type { Measured } from './reading.js';

/** How many records of a cohort are still open, so that its value may still change; 0 where all of them are decided. */
export const openIn = ({ warnings, parts }: Measured): number =>
  warnings.includes('immature') ? (parts['still open'] ?? 0) : 0;

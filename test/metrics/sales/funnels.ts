import type { Reading } from '../../../src/metrics/reading.js';

/** The steps of a funnel's reading: share, what it rests on, and how many entered, are open and reached. */
export const steps = ({ groups }: Reading) =>
  groups.map(({ key, value, n, parts }) => ({
    step: [key['from'], key['to']].join(' to '),
    value,
    n,
    counts: [parts['entered'], parts['still open'], parts['reached']],
  }));

/** The shares of the first stage, in percent to one decimal. */
export const ofFirst = ({ groups }: Reading): readonly string[] =>
  groups.map(({ parts }) => (100 * (parts['share of first'] ?? NaN)).toFixed(1));

const dayInMs = 86_400_000;
const newYear = Date.UTC(2026, 0, 1);

/** The day so many days after New Year's Day of 2026: `on(272)` is 2026-09-30. */
export const on = (days: number): string => new Date(newYear + days * dayInMs).toISOString().slice(0, 10);

/** So many minutes after midnight (UTC) of that day. */
export const at = (days: number, minutes: number): string =>
  new Date(newYear + days * dayInMs + minutes * 60_000).toISOString();

/** The last day that the made-up records of the guide know of, as {@link on} counts. */
export const lastDay = 272;

/** A whole number below `n`, scattered but the same every time (Knuth's multiplicative hash). */
export const scattered = (i: number, n: number): number => (Math.imul(i + 1, 2_654_435_761) >>> 8) % n;

import type { Reading } from '../metrics/reading.js';

const DAY_MS = 86_400_000;

/** Periods that follow the records; one that is named, such as 2026-Q3, does not grow old. */
const follows = /^(all|year-to-date|this-|last-)/;

/** Days after which records are old, by what the period is counted in: one of it, and a month where it is not said. */
const daysOf = (period: string): number => {
  const [, grain = 'month'] = /(day|week|month|quarter|year)/.exec(period) ?? [];
  return { day: 1, week: 7, month: 31, quarter: 92, year: 366 }[grain] ?? 31;
};

const isFollowing = (period: Reading['period']): boolean => !period || follows.test(period.name);

/** Whether the records end more than one grain before `now`, where the period is meant to reach the present. */
export function isStale({ asOf, period }: Reading, now: Date): boolean {
  if (asOf === undefined || !isFollowing(period)) return false;
  return (now.getTime() - Date.parse(asOf)) / DAY_MS - 1 > daysOf(period?.name ?? '');
}

/** Whether the records end after `now`, where the period is meant to reach the present; a day is left for other zones. */
export const isAhead = ({ asOf, period }: Reading, now: Date): boolean =>
  asOf !== undefined && isFollowing(period) && Date.parse(asOf) - now.getTime() > DAY_MS;

const DAY = 86_400_000;

/** The last day that any record knows of. */
export const asOf = dayOf('2026-09-30');

/** A calendar date as a number of days. */
export function dayOf(date) {
  return Date.parse(date) / DAY;
}

/** A number of days as a calendar date. */
export const dateOf = (day) => new Date(day * DAY).toISOString().slice(0, 10);

/** 0 for January … 11 for December. */
export const monthOf = (day) => new Date(day * DAY).getUTCMonth();

const isWeekend = (day) => [0, 6].includes(new Date(day * DAY).getUTCDay());

/** A day, or the Monday after it. */
export const workdayFrom = (day) => (isWeekend(day) ? workdayFrom(day + 1) : day);

/** Every working day, Monday to Friday, from a day to another, both in. */
export function workdays(from, to) {
  const days = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return days.filter((day) => !isWeekend(day));
}

/** A minute counted from the first one of day 0, as an instant of a clock two hours ahead of UTC. */
export const instantOf = (minute) => `${new Date(minute * 60_000).toISOString().slice(0, 19)}+02:00`;

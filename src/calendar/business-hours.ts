import { weekday, type Day } from './civil.js';
import { clockChanges, type ClockChange } from './clock-changes.js';
import { grainStart } from './grain.js';
import { offsets } from './zone.js';

/** Opening hours of a day, in minutes since midnight on the clock of the place; `to` is at most 1440 and no longer open. */
export interface OpenHours {
  readonly from: number;
  readonly to: number;
}

/** When a business is open: hours by day of the week, and the days on which it is closed all the same. */
export interface BusinessCalendar {
  /** The hours of each of seven days, Monday first; those of one day do not overlap. */
  readonly week: readonly (readonly OpenHours[])[];
  readonly holidays: readonly Day[];
}

const MINUTE = 60_000;
const DAY = 86_400_000;

/** Open milliseconds of a day until that many have passed on its clock; all of them once the day is over. */
function openOf(hours: readonly OpenHours[], passed: number): number {
  let open = 0;
  for (const { from, to } of hours) open += Math.max(0, Math.min(passed, to * MINUTE) - from * MINUTE);
  return open;
}

/** Open milliseconds on a clock that is never changed, from a fixed Monday until it shows `wall` (ms since 1970 began on it). */
function openUntil({ week, holidays }: BusinessCalendar): (wall: number) => number {
  const closed = [...new Set(holidays)].map((day) => ({ day, hours: week[weekday(day) - 1] ?? [] }));
  const perWeek = week.reduce((sum, hours) => sum + openOf(hours, DAY), 0);
  return (wall) => {
    const monday = grainStart(Math.floor(wall / DAY), 'week');
    let open = Math.floor(monday / 7) * perWeek;
    for (const [i, hours] of week.entries()) open += openOf(hours, wall - (monday + i) * DAY);
    for (const { day, hours } of closed) open -= openOf(hours, wall - day * DAY);
    return open;
  };
}

/**
 * Counts the business minutes between two instants (epoch milliseconds), rounded down: those in which the clocks of the zone
 * show open hours. Hours that the clocks skip do not count, and hours that they repeat count twice. Negative where the
 * instants stand the wrong way round, NaN where one is unknown. Throws RangeError for an unknown zone.
 */
export function businessMinutesIn(calendar: BusinessCalendar, zone: string): (from: number, to: number) => number {
  const offsetAt = offsets(zone);
  const openAt = openUntil(calendar);
  const known = new Map<ClockChange, number>();
  /** Open milliseconds that a change of clocks repeats; negative where it skips them. */
  const repeated = (change: ClockChange): number => {
    let open = known.get(change);
    if (open === undefined)
      known.set(change, (open = openAt(change.at + change.before) - openAt(change.at + change.after)));
    return open;
  };
  const minutes = (from: number, to: number): number => {
    if (Number.isNaN(from + to)) return NaN;
    if (to < from) return 0 - minutes(to, from);
    let open = openAt(to + offsetAt(to)) - openAt(from + offsetAt(from));
    for (const change of clockChanges(from, to, zone)) open += repeated(change);
    return Math.floor(open / MINUTE);
  };
  return minutes;
}

import type { BusinessCalendar, OpenHours } from './business-hours.js';
import { parseIsoDate, type Day } from './civil.js';

/** The text of a business calendar could not be understood; the message says what was wrong and what would have been right. */
export class CalendarError extends Error {
  override readonly name = 'CalendarError';
}

/** Hours such as `Mon-Fri 09:00-17:00`, and ISO dates. */
interface Written {
  readonly hours: readonly string[];
  readonly holidays: readonly string[];
}

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const example = 'Mon-Fri 09:00-17:00';

/**
 * The business calendar of `Mon-Fri 09:00-12:00 13:00-17:30, Sat 10:00-13:00; holidays 2026-12-25, 2026-12-26`, or of the
 * same as JSON: `{ "Mon-Fri": "09:00-12:00 13:00-17:30", "Sat": "10:00-13:00", "holidays": ["2026-12-25", "2026-12-26"] }`.
 *
 * A day that is not named is closed; `Sun-Thu` runs over the end of the week; `24:00` is the end of a day.
 * Throws {@link CalendarError}, also where two hours of a day overlap.
 */
export function parseBusinessCalendar(text: string): BusinessCalendar {
  const { hours, holidays } = text.trim().startsWith('{') ? writtenAsJson(text) : writtenAsText(text);
  const week = weekdays.map((): OpenHours[] => []);
  for (const part of hours) {
    const { days, open } = readHours(part);
    for (const day of days) week[day]!.push(...open);
  }
  if (week.every((open) => open.length === 0)) throw new CalendarError(`A calendar is never open: write ${example}.`);
  for (const [day, open] of week.entries()) inOrder(open, weekdays[day]!);
  return { week, holidays: holidays.map(readHoliday) };
}

const listed = (text: string): string[] => text.split(',').map((part) => part.trim());

function writtenAsText(text: string): Written {
  const [hours = '', after, ...more] = text.split(';').map((part) => part.trim());
  if (after === undefined) return { hours: listed(hours), holidays: [] };
  const [, holidays] = /^holidays\s+(.+)$/is.exec(after) ?? [];
  if (holidays === undefined || more.length > 0)
    throw new CalendarError(`After a ";" a calendar names its holidays, once: ${example}; holidays 2026-12-25.`);
  return { hours: listed(hours), holidays: listed(holidays) };
}

function writtenAsJson(text: string): Written {
  const { holidays = [], ...hours } = jsonOf(text);
  const isDates = Array.isArray(holidays) && holidays.every((each) => typeof each === 'string');
  if (!isDates || !Object.values(hours).every((each) => typeof each === 'string'))
    throw new CalendarError('A calendar in JSON reads {"Mon-Fri": "09:00-17:00", "holidays": ["2026-12-25"]}.');
  return { hours: Object.entries(hours).map(([days, open]) => `${days} ${String(open)}`), holidays };
}

function jsonOf(text: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(text) as Readonly<Record<string, unknown>>;
  } catch (cause) {
    throw new CalendarError('The calendar starts as JSON and is not valid JSON.', { cause });
  }
}

const weekdayOf = (name: string): number =>
  weekdays.findIndex((weekday) => weekday.toLowerCase() === name.toLowerCase());

function readHours(part: string): { readonly days: readonly number[]; readonly open: readonly OpenHours[] } {
  const [, first = '', last = first, times = ''] = /^([a-z]+)(?:-([a-z]+))?((?:\s+[\d:]+-[\d:]+)+)$/i.exec(part) ?? [];
  const [from, to] = [weekdayOf(first), weekdayOf(last)];
  if (from < 0 || to < 0)
    throw new CalendarError(`"${part}" are no opening hours: write ${example}, each day by its first three letters.`);
  const days = Array.from({ length: ((to - from + 7) % 7) + 1 }, (_, i) => (from + i) % 7);
  return { days, open: times.trim().split(/\s+/).map(readOpen) };
}

function readOpen(text: string): OpenHours {
  const [from = NaN, to = NaN] = text.split('-').map((time) => minuteOf(time, text));
  if (from >= to)
    throw new CalendarError(
      `"${text}" ends before it begins: hours after midnight are those of the next day, as in Fri 22:00-24:00, Sat 00:00-06:00.`,
    );
  return { from, to };
}

function minuteOf(time: string, text: string): number {
  const [, hours, minutes] = /^(\d\d?):([0-5]\d)$/.exec(time) ?? [];
  const minute = Number(hours) * 60 + Number(minutes);
  if (minute <= 1440) return minute;
  throw new CalendarError(`"${time}" in "${text}" is no time of day: write 00:00 to 24:00.`);
}

function inOrder(open: OpenHours[], day: string): void {
  open.sort((a, b) => a.from - b.from);
  if (open.some(({ from }, i) => i > 0 && from < open[i - 1]!.to))
    throw new CalendarError(`The opening hours of ${day} overlap: give each hour of a day once.`);
}

function readHoliday(text: string): Day {
  const day = parseIsoDate(text);
  if (day === undefined)
    throw new CalendarError(`"${text}" in the holidays is no date. Dates are written as 2026-12-25.`);
  return day;
}

import { dayOf, type Day } from './civil.js';

/** A local day, and the milliseconds since its midnight where the text told a time. */
export interface WallTime {
  readonly day: Day;
  readonly msOfDay: number | undefined;
}

/** A part of a date format: a number of one to four digits, or a character that must stand as it is. */
type Step = { readonly part: Part; readonly least: number; readonly most: number } | { readonly literal: string };

type Part = 'year' | 'shortYear' | 'month' | 'day' | 'hour' | 'minute' | 'second';

const tokens: ReadonlyMap<string, { readonly part: Part; readonly least: number; readonly most: number }> = new Map([
  ['YYYY', { part: 'year', least: 4, most: 4 }],
  ['YY', { part: 'shortYear', least: 2, most: 2 }],
  ['MM', { part: 'month', least: 2, most: 2 }],
  ['M', { part: 'month', least: 1, most: 2 }],
  ['DD', { part: 'day', least: 2, most: 2 }],
  ['D', { part: 'day', least: 1, most: 2 }],
  ['HH', { part: 'hour', least: 2, most: 2 }],
  ['H', { part: 'hour', least: 1, most: 2 }],
  ['mm', { part: 'minute', least: 2, most: 2 }],
  ['ss', { part: 'second', least: 2, most: 2 }],
]);

/**
 * Reads dates that are written as told: formats such as `D/M/YYYY|DD-MM-YY HH:mm`, tried in order, each from end to end.
 *
 * Tokens are YYYY, YY, MM, M, DD, D, HH, H, mm and ss; a one-letter token takes one or two digits, YY 00–68 is 20YY, T stands for
 * itself, and anything that is no letter must stand as it is. The reader gives undefined for text of another form and for
 * impossible days and times. Throws RangeError for a format with another token, or without a year, a month or a day.
 */
export function dateReader(format: string): (text: string) => WallTime | undefined {
  const formats = format.split('|').map((each) => compile(each.trim()));
  return (text) => {
    for (const steps of formats) {
      const parts = match(steps, text);
      const time = parts && wallTime(parts);
      if (time) return time;
    }
    return undefined;
  };
}

function compile(format: string): readonly Step[] {
  const steps: Step[] = [];
  const seen = new Set<string>();
  for (const [text] of format.matchAll(/YYYY|YY|M{3,}|MM?|DD?|HH?|mm|ss|[^]/g)) {
    const token = tokens.get(text);
    if (!token && /[^\WT_\d]/.test(text)) {
      throw new RangeError(
        `"${text}" in the date format "${format}" is unknown. Tokens are ${[...tokens.keys()].join(' ')}.`,
      );
    }
    const part = token?.part.replace('shortYear', 'year');
    if (part !== undefined && seen.has(part))
      throw new RangeError(`The date format "${format}" names the ${part} twice.`);
    if (part !== undefined) seen.add(part);
    steps.push(token ?? { literal: text });
  }
  for (const part of ['year', 'month', 'day']) {
    if (!seen.has(part)) throw new RangeError(`The date format "${format}" has no ${part}. A whole one is D/M/YYYY.`);
  }
  if ((seen.has('second') && !seen.has('minute')) || (seen.has('minute') && !seen.has('hour'))) {
    throw new RangeError(
      `The date format "${format}" leaves out the hour or the minute. A whole one is D/M/YYYY HH:mm.`,
    );
  }
  return steps;
}

type Parts = Partial<Record<Part, number>>;

function match(steps: readonly Step[], text: string): Parts | undefined {
  const parts: Parts = {};
  let at = 0;
  for (const step of steps) {
    if ('literal' in step) {
      if (!text.startsWith(step.literal, at)) return undefined;
      at += step.literal.length;
      continue;
    }
    let value = 0;
    const start = at;
    while (at - start < step.most) {
      const digit = text.charCodeAt(at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      at += 1;
    }
    if (at - start < step.least) return undefined;
    parts[step.part] = value;
  }
  return at === text.length ? parts : undefined;
}

function wallTime({
  year,
  shortYear = 0,
  month = 0,
  day = 0,
  hour,
  minute = 0,
  second = 0,
}: Parts): WallTime | undefined {
  const date = dayOf(year ?? fullYear(shortYear), month, day);
  if (date === undefined) return undefined;
  if (hour === undefined) return { day: date, msOfDay: undefined };
  const msOfDay = timeOfDay(hour, minute, second);
  return msOfDay === undefined ? undefined : { day: date, msOfDay };
}

/** The year that two digits stand for: 00–68 is 2000–2068, 69–99 is 1969–1999, as in POSIX strptime. */
export function fullYear(twoDigits: number): number {
  return twoDigits <= 68 ? 2000 + twoDigits : 1900 + twoDigits;
}

/** Milliseconds since midnight; undefined where no clock shows that time (24:00 and :60 neither). */
export function timeOfDay(hour: number, minute: number, second: number): number | undefined {
  if (hour > 23 || minute > 59 || second >= 60) return undefined;
  return Math.round((hour * 3600 + minute * 60 + second) * 1000);
}

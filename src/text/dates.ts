import type { Reading } from '../metrics/reading.js';
import type { Messages } from './english.js';
import { fill } from './fill.js';

/** The days a reading covers. */
export type Period = NonNullable<Reading['period']>;

/** Days and periods for people in one locale. */
export interface Dates {
  /** An ISO day, month or year: `Dec 31, 2017`, `Mar 2017`, `2017`. */
  readonly date: (iso: string) => string;
  /** `Q3 2026`, `Mar – Dec 2017`, `Jul 3 – Sep 30, 2026`. */
  readonly period: (period: Period) => string;
  /** A period beside a later one, without the year they share: `Q2`, `Aug`. */
  readonly earlier: (period: Period, later: Period | undefined) => string;
}

const msPerDay = 86_400_000;
const parse = (iso: string): Date => new Date(iso); // Without a time it is read in UTC, whatever the zone here.

interface Span {
  readonly first: Date;
  readonly last: Date;
  /** Months from the first to the last, 0 where it is not whole months. */
  readonly months: number;
  readonly year: string;
}

function spanOf({ from, to }: Period): Span {
  const [first, end] = [parse(from), parse(to)];
  const whole = from.endsWith('-01') && to.endsWith('-01');
  const months = (end.getUTCFullYear() - first.getUTCFullYear()) * 12 + end.getUTCMonth() - first.getUTCMonth();
  const last = new Date(Math.max(end.getTime() - msPerDay, first.getTime()));
  return { first, last, months: whole ? months : 0, year: String(first.getUTCFullYear()) };
}

/** The quarter of three whole months that start one, else undefined. */
function quarterOf({ first, months }: Span): string | undefined {
  const month = first.getUTCMonth();
  return months === 3 && month % 3 === 0 ? String(month / 3 + 1) : undefined;
}

const isYear = ({ first, months }: Span): boolean => months === 12 && first.getUTCMonth() === 0;

/** Dates as the locale writes them; always of the Gregorian calendar, in which periods are cut. */
export function datesIn(locale: string, { period: words }: Messages): Dates {
  const format = (parts: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', calendar: 'gregory', ...parts });
  const monthYear = format({ month: 'short', year: 'numeric' });
  const day = format({ day: 'numeric', month: 'short', year: 'numeric' });
  const yearOf = format({ year: 'numeric' });

  /** The month as it is written beside its year: German has `Sept. 2026`, and `Sep` by itself. */
  const month = (at: Date): string => monthYear.formatToParts(at).find(({ type }) => type === 'month')!.value;

  function period(period: Period): string {
    const [, fiscal, part, number = ''] = /^FY(\d{4})(?:-([QPW])0?(\d+))?$/.exec(period.name) ?? [];
    if (fiscal !== undefined) {
      const says = { Q: words.quarterOf, P: words.monthOf, W: words.week }[part ?? ''] ?? '{year}';
      return fill(says, { q: number, p: number, week: number, year: fill(words.fiscal, { year: fiscal }) });
    }
    const week = /^(\d{4})-W0?(\d+)$/.exec(period.name);
    if (week) return fill(words.week, { year: week[1] ?? '', week: week[2] ?? '' });
    const span = spanOf(period);
    if (isYear(span)) return yearOf.format(span.first);
    const q = quarterOf(span);
    if (q !== undefined) return fill(words.quarterOf, { q, year: yearOf.format(span.first) });
    const as = span.months > 0 ? monthYear : day;
    // A month or a day by itself, for Intl is slow to put a span into words.
    const { first, last, months } = span;
    return months === 1 || +first === +last ? as.format(first) : as.formatRange(first, last);
  }

  return {
    date(iso) {
      // A source that says `spring 2024` is quoted; engines would read a day into it.
      const at = /^\d{4}(-\d\d){0,2}$/.test(iso) ? parse(iso) : undefined;
      if (!at || Number.isNaN(at.getTime())) return iso;
      return (iso.length === 4 ? yearOf : iso.length === 7 ? monthYear : day).format(at);
    },
    period,
    earlier(before, later) {
      const span = spanOf(before);
      const q = quarterOf(span);
      const sameYear = later?.from.startsWith(span.year) && !before.name.startsWith('FY');
      if (sameYear && q !== undefined) return fill(words.quarter, { q });
      return sameYear && span.months === 1 ? month(span.first) : period(before);
    },
  };
}

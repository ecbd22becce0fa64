import type { Slot } from '../benchmarks/period-slots.js';
import type { Trend } from '../benchmarks/trend.js';
import { fill } from '../text/fill.js';
import { slotWords } from '../text/trend-words.js';
import type { Words } from '../text/words.js';
import { boxOf, collide, type Box, type Label, type Measure } from './labels.js';

/** The line on which periods are named. */
export interface TimeRow {
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
  readonly measure: Measure;
  /** The middle of a period in px. */
  readonly x: (slot: number) => number;
}

interface Candidate {
  readonly slot: number;
  /** Twelve times the year and the month, counted from 0. */
  readonly month: number;
  /** Of a month, where it is not its first period. */
  readonly day: number | undefined;
}

/** Months between labels, from the closest to the furthest that may be needed; 0 names days too. */
const steps = [0, 1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000, 12_000];
/** Days by their number are worth naming up to here. */
const fewDays = 70;
/** Between two names, in font sizes, beside what keeps any two texts apart. */
const airEm = 0.8;
/** A name of one digit with what keeps it from the next takes more than this, in font sizes. */
const leastEm = 1.5;
const namedDays = [8, 15, 22];

/** Months in a period; days and weeks are named by the calendar month in which they begin. */
const monthsIn = { day: undefined, week: undefined, month: 1, quarter: 3, year: 12 } as const;

/** Twelve times the year and the month, both of a name such as `FY2026-Q3`, or of a day or week the calendar's. */
function monthOf({ name, from }: Slot): number {
  const [, year, mark, part = 1] =
    /^(?:FY)?(\d{4})(?:-([QP]?)(\d\d?))?$/.exec(name) ?? /^(\d{4})-()(\d\d)/.exec(from) ?? [];
  return Number(year) * 12 + (Number(part) - 1) * (mark === 'Q' ? 3 : 1);
}
const dayOf = ({ from }: Slot): number => Number(from.slice(8));
const isoMonth = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01`;

/** The first period that begins in each month that so many months divide; for 0 in every month, and some days of it. */
function candidatesOf(trend: Trend, step: number): readonly Candidate[] {
  const { slots, grain } = trend;
  const [first, last] = [monthOf(slots.at(0)), monthOf(slots.at(slots.length - 1))];
  const each = monthsIn[grain];
  const apart = step || 1;
  const found: Candidate[] = [];
  for (let month = Math.ceil(first / apart) * apart; month <= last; month += apart) {
    const slot = each ? Math.ceil((month - first) / each) : slots.from(isoMonth(month));
    if (slot >= slots.length || monthOf(slots.at(slot)) !== month) continue;
    found.push({ slot, month, day: undefined });
  }
  if (step > 0 || grain !== 'day' || slots.length > fewDays) return found;
  const isNamed = (slot: number): boolean => namedDays.includes(dayOf(slots.at(slot)));
  const days = Array.from({ length: slots.length }, (_, slot) => slot).filter(
    (i) => isNamed(i) && found.every(({ slot }) => slot !== i),
  );
  const monthed = days.map((slot) => ({ slot, month: monthOf(slots.at(slot)), day: dayOf(slots.at(slot)) }));
  return [...found, ...monthed].toSorted((a, b) => a.slot - b.slot);
}

const isYear = ({ month, day }: Candidate): boolean => month % 12 === 0 && day === undefined;

function nameOf(candidate: Candidate, trend: Trend, words: Words): string {
  const { slot, month, day } = candidate;
  const at = trend.slots.at(slot);
  if (day !== undefined) return words.count(day);
  const isFiscal = at.name.startsWith('FY') && trend.grain !== 'week';
  if (isYear(candidate)) {
    return isFiscal
      ? words.period({ ...at, name: at.name.slice(0, 6), complete: true })
      : words.date(at.from.slice(0, 4));
  }
  const { period } = words.messages;
  if (trend.grain === 'quarter') return fill(period.quarter, { q: at.name.slice(-1) });
  if (isFiscal) return fill(period.month, { p: words.count(Number(at.name.slice(-2))) });
  const [from, to] = [isoMonth(month), isoMonth(month + 1)];
  const whole = { name: from, from, to, complete: true };
  return words.earlier(whole, whole);
}

/** Periods by name, as many as find room: years strong, the first one in full so that the year is known. */
export function timeTicks(
  trend: Trend,
  { width, baseline: y, size, measure, x }: TimeRow,
  words: Words,
): readonly Label[] {
  const label = (slot: number, text: string, weight: number): Label => {
    const half = measure(text, size, weight) / 2;
    const at = Math.max(half, Math.min(width - half, x(slot)));
    return { text, x: at, y, anchor: 'middle', role: 'axis', size, weight };
  };
  const touch = (a: Label | undefined, b: Label | undefined): boolean =>
    a !== undefined && b !== undefined && collide(spaced(a), boxOf(b, measure));
  const spaced = (one: Label): Box => {
    const { left, right, ...box } = boxOf(one, measure);
    return { ...box, left: left - airEm * size, right: right + airEm * size };
  };
  const { slots } = trend;
  if (slots.length === 0) return [];
  const first = label(0, slotWords(slots.at(0), words), 600);
  const months = monthOf(slots.at(slots.length - 1)) - monthOf(slots.at(0));
  const most = width / (leastEm * size);
  for (const step of steps) {
    if (months / Math.max(step, monthsIn[trend.grain] ?? 1) - 1 > most) continue;
    const named = candidatesOf(trend, step).filter((one) => one.slot > 0 || isYear(one));
    if (named.length > most + 1) continue;
    const labelled = (one: Candidate): Label => label(one.slot, nameOf(one, trend, words), isYear(one) ? 600 : 400);
    // Two that stand too close say it before all are measured, unless one of them would give way to the first.
    const [a, b] = named.slice(-2).map(labelled);
    if (b && touch(a, b) && !touch(a, first)) continue;
    const labels = named.map(labelled);
    const isNamed = named[0]?.slot === 0;
    const hidesYear = labels.some((one, i) => touch(one, first) && isYear(named[i]!));
    const all = isNamed || hidesYear ? labels : [first, ...labels.filter((one) => !touch(one, first))];
    if (all.every((one, i) => !touch(all[i - 1], one)))
      return all.filter((one) => measure(one.text, size, 600) <= width);
  }
  return [first].filter((one) => measure(one.text, size, 600) <= width);
}

import { addMonths, parseIsoDate, type Day } from '../calendar/civil.js';
import { calendarPeriod, type GrainSpan } from '../calendar/period-names.js';
import type { Reading } from '../metrics/reading.js';
import { dateOf, isAim, type Benchmark } from './benchmark.js';

const STALE_AFTER_MONTHS = 36;
/** Since then mail programs open mails by themselves. */
const MACHINES_OPEN = parseIsoDate('2021-09-20')!;

type Days = Pick<GrainSpan, 'from' | 'to'>;

/** The days of an ISO year, month or day. */
export const daysOf = (date: string): Days | undefined => calendarPeriod(date, 1);

function daysRead({ period, asOf }: Reading): Days | undefined {
  if (period) return { from: parseIsoDate(period.from)!, to: parseIsoDate(period.to)! };
  return asOf === undefined ? undefined : daysOf(asOf);
}

const isLongAfter = (later: Day, earlier: Day): boolean => addMonths(earlier, STALE_AFTER_MONTHS) < later;

/**
 * Why a benchmark is too old, or too young, for a reading; undefined where it is neither. It has expired by the end of the period;
 * they are open rates of both sides of September 2021; or more than three years lie between the end of the period and that of
 * the fieldwork, whichever came first. What one aims at does not age, and neither does what is not dated.
 */
export function ageOf(reading: Reading, benchmark: Benchmark): 'expired' | 'machine-opens' | 'age' | undefined {
  const ours = daysRead(reading);
  if (!ours) return undefined;
  const last = benchmark.expires === undefined ? undefined : daysOf(benchmark.expires);
  if (last && last.to < ours.to) return 'expired';
  const date = dateOf(benchmark);
  const theirs = date === undefined || isAim(benchmark) ? undefined : daysOf(date);
  if (!theirs) return undefined;
  const from = daysOf(benchmark.fieldwork?.from ?? '')?.from ?? theirs.from;
  const isAcross = Math.min(from, ours.from) < MACHINES_OPEN && Math.max(theirs.to, ours.to) > MACHINES_OPEN;
  const isOfOpens =
    reading.metric === 'email-open-rate' || (reading.metric === 'email-click-rate' && reading.variant === 'opens');
  if (isOfOpens && isAcross) return 'machine-opens';
  return isLongAfter(ours.to, theirs.to) || isLongAfter(theirs.to, ours.to) ? 'age' : undefined;
}

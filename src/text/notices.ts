import type { Reading } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { windowWords } from './scope.js';

/** A state of an element: what is the matter, and what to know or do about it. */
export interface Notice {
  readonly title: string;
  readonly body: string;
}

/** How many records a rate should rest on, at least, before it is shown as one. */
const enough = 30;

/** Why something was left out, in words. */
export function exclusionWords(reason: string, { messages }: Language): string {
  const [, field] = /^unreadable (.+)$/.exec(reason) ?? [];
  if (field !== undefined) return fill(messages.left['unreadable'] ?? '{field}', { field });
  return messages.left[reason] ?? reason;
}

/** Records left out with the reason, most first: `2,089 still open`. */
export function exclusionLines({ excluded }: Reading, language: Language): readonly string[] {
  return excluded
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => b.count - a.count)
    .map(({ count, reason }) => `${language.count(count)} ${exclusionWords(reason, language)}`);
}

/** Why there is no value, and what to do. */
export function emptyNotice(reading: Reading, language: Language): Notice {
  const { empty, source } = language.messages;
  const [title = '', todo = ''] = empty[reading.reason ?? 'nothing-to-measure'];
  if (reading.records === 0) return { title: source.none, body: source.noneBody };
  const told = fill(title, { noun: language.plural(reading.counted) });
  if (reading.detail !== undefined) return { title: told, body: reading.detail };
  if (reading.reason !== 'nothing-to-measure') return { title: told, body: todo };
  const left = exclusionLines(reading, language).join(', ');
  const has = fill(left === '' ? source.records : source.some, {
    records: language.counted(reading.records, 'record'),
    left,
  });
  return { title: told, body: `${has} ${todo}` };
}

/**
 * z² ÷ n of a Wilson interval, got back from its ends: each is a root of (p − x)² = z²/n · x(1 − x). So the level need not
 * be turned into z again.
 */
function spread({ value, interval }: Reading): number | undefined {
  if (value === undefined || interval?.method !== 'wilson') return undefined;
  const end = value > 0.5 ? interval.low : interval.high;
  const room = end * (1 - end);
  return room > 0 ? (value - end) ** 2 / room : undefined;
}

/** Counts instead of a rate that rests on too few: `3 of 4`, and how far off a rate of thirty could still be. */
export function tooFewNotice(reading: Reading, language: Language): Notice {
  const { tooFew } = language.messages;
  const { value = 0, n, unit } = reading;
  const x = Math.round(value * n);
  const isShare = unit === 'ratio' && n > 0 && Math.abs(value * n - x) < 1e-6 && x >= 0 && x <= n;
  if (!isShare) return { title: language.counted(n, reading.counted), body: tooFew.other };
  const title = fill(tooFew.of, { x: language.count(x), n: language.count(n) });
  const s = spread(reading);
  if (s === undefined) return { title, body: tooFew.note };
  const ofEnough = (s * n) / enough;
  // Wilson's half width is largest, at a share of one half, where it is ½√(s ÷ (1 + s)).
  const half = Math.sqrt(ofEnough / (1 + ofEnough)) / 2;
  const margin = fill(language.messages.unit.points, { n: language.count(Math.round(half * 100)) });
  return { title, body: fill(tooFew.noteWithMargin, { n: language.count(enough), margin }) };
}

/** A sentence as part of another. */
const inside = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');

/** Why a value is partial, inside a sentence: its period is not over, or the source said that more is to come. */
export function partialClause(reading: Reading, language: Language): string {
  const { because, period, source } = language.messages.partial;
  const running = reading.period?.complete === false;
  const [missing = source] = reading.missing;
  const told = running ? fill(period, { period: windowWords(reading, language) ?? '' }) : inside(missing);
  return fill(because, { why: told });
}

/** That the records have not been added to for a while. */
export const staleWords = ({ asOf }: Reading, language: Language): string =>
  asOf === undefined ? '' : fill(language.messages.stale, { day: language.date(asOf) });

const minutesIn = { minute: 1, hour: 60, day: 1440 } as const;

/** That records could not be loaded again, how old those shown are, and why. */
export function lateWords(ageMs: number, why: string, { messages }: Language): string {
  const minutes = Math.round(ageMs / 60_000);
  const unit = minutes < 60 ? 'minute' : minutes < 2880 ? 'hour' : 'day';
  const count = -Math.floor(minutes / minutesIn[unit]);
  const ago = new Intl.RelativeTimeFormat(messages.language, { numeric: 'auto' }).format(count, unit);
  return fill(messages.late, { ago, why: inside(why) });
}

/** That the newest record is of a day to come, up to which all periods that follow the records are measured. */
export const aheadWords = ({ asOf }: Reading, language: Language): string =>
  asOf === undefined ? '' : fill(language.messages.ahead, { day: language.date(asOf) });

/** That a value lies beyond the scale it is drawn on, and on which side; undefined where it does not. */
export function beyondScaleWords(
  { value, unit, currency }: Reading,
  [low, high]: readonly [low: number, high: number],
  language: Language,
): string | undefined {
  if (value === undefined || (value >= low && value <= high)) return undefined;
  const { below, above } = language.messages.scale;
  const [says, end] = value < low ? [below, low] : [above, high];
  return fill(says, { value: language.value(value, unit, currency), end: language.value(end, unit, currency) });
}

import type { Unit } from '../metrics/reading.js';
import type { Messages } from './english.js';
import { fill } from './fill.js';
import { fullOptions, many, oneDecimal, shortened, signed, withoutUnit, type NumberOptions } from './number-options.js';

/** Numbers for people in one locale. The only place that rounds; nothing comes out as NaN, infinity or minus zero. */
export interface Numbers {
  /**
   * With its unit and in full: `63.2%`, `€1,234,567.89`, `57 days`, `4 h 10 min`, `+35`. Money has the decimals of the amounts
   * that it stands among.
   */
  readonly value: (n: number, unit: Unit, currency?: string, among?: readonly number[]) => string;
  /** With its unit where room is short: `€1.2M`. */
  readonly compact: (n: number, unit: Unit, currency?: string) => string;
  /** Beside a mark, where the unit is known: `63.2`, `18.2K`, `+35`. */
  readonly short: (n: number, unit: Unit) => string;
  /** The ends of an interval, to the same decimals and to as many as tell them apart: `62.0 – 64.3`. */
  readonly range: (low: number, high: number, unit: Unit) => string;
  /** Signed; of ratios in percentage points: `+2.1 pts`, `−5 days`. */
  readonly difference: (n: number, unit: Unit, currency?: string) => string;
  /** A whole percentage, such as a level of confidence: `95%`. */
  readonly percent: (share: number) => string;
  /** Without any unit: `4,238`. */
  readonly count: (n: number) => string;
}

/** From here on a number with all its digits is noise, and from `vast` on locales have no word for it. */
const huge = 1e15;
const vast = 1e18;
const minutesPerDay = 1440;

/** Numbers as the locale writes them, with words of `messages` for the units that Intl does not have. */
export function numbersIn(locale: string, messages: Messages): Numbers {
  const words = messages.unit;
  const made = new Map<string, Intl.NumberFormat>();

  function text(n: number, wanted: NumberOptions): string {
    if (!Number.isFinite(n)) return words.nothing;
    const size = Math.abs(n);
    const rounded: NumberOptions = size < vast ? shortened : { ...shortened, notation: 'scientific' };
    const options: NumberOptions = size < huge ? wanted : { ...wanted, ...rounded };
    const key = JSON.stringify(options);
    const format = made.get(key) ?? new Intl.NumberFormat(locale, { signDisplay: 'negative', ...options });
    made.set(key, format);
    return format.format(n).replace('-', '−');
  }

  /** Minutes in hours and minutes below two days, in days above. */
  function duration(minutes: number, more: NumberOptions): string {
    const size = Math.round(Math.abs(minutes));
    if (!(size < 2 * minutesPerDay)) return full(minutes / minutesPerDay, 'days', undefined, more);
    if (size < 60)
      return fill(words.minutes, { m: text(minutes, { maximumFractionDigits: size < 10 ? 1 : 0, ...more }) });
    const h = text(Math.sign(minutes) * Math.floor(size / 60), more);
    return fill(size % 60 === 0 ? words.hours : words.hoursMinutes, { h, m: text(size % 60, {}) });
  }

  /** With the sign of a unit that Intl does not have. */
  const asUnit = (told: string, unit: Unit): string => (unit === 'multiple' ? fill(words.multiple, { n: told }) : told);

  const full = (n: number, unit: Unit, currency?: string, more: NumberOptions = {}): string =>
    unit === 'minutes' ? duration(n, more) : asUnit(text(n, { ...fullOptions(n, unit, currency), ...more }), unit);

  /** Both ends to the same digits, and to some more than usual. */
  function ends(low: number, high: number, unit: Unit, more: number): readonly [string, string] {
    if (unit === 'minutes') return [duration(low, {}), duration(high, {})];
    const { scale, options } = withoutUnit(unit, Math.max(Math.abs(low), Math.abs(high)));
    const { maximumSignificantDigits: significant, maximumFractionDigits: decimals = 0 } = options;
    const whole = unit !== 'ratio' && more === 0 && Number.isInteger(low) && Number.isInteger(high);
    const digits: NumberOptions =
      significant === undefined
        ? { maximumFractionDigits: decimals + more, minimumFractionDigits: whole ? 0 : decimals + more }
        : { maximumSignificantDigits: significant + more, minimumSignificantDigits: significant + more };
    return [text(low * scale, { ...options, ...digits }), text(high * scale, { ...options, ...digits })];
  }

  function range(low: number, high: number, unit: Unit): string {
    const all = [0, 1, 2].map((more) => ends(low, high, unit, more));
    const [from, to] = all.find(([a, b]) => a !== b) ?? ends(low, high, unit, 0);
    return fill(low < 0 ? messages.range.signed : messages.range.plain, { low: from, high: to });
  }

  const isLong = (n: number, unit: Unit): boolean => (unit === 'money' || unit === 'count') && Math.abs(n) >= many;

  return {
    value: (n, unit, currency, among = []) =>
      full(
        n,
        unit,
        currency,
        unit === 'money' && !among.every(Number.isInteger) ? { trailingZeroDisplay: 'auto' } : {},
      ),
    compact: (n, unit, currency) => full(n, unit, currency, isLong(n, unit) ? shortened : {}),
    short(n, unit) {
      if (unit === 'minutes') return duration(n, {});
      const { scale, options } = withoutUnit(unit, Math.abs(n));
      return text(n * scale, { ...options, ...(unit === 'points' && signed) });
    },
    range,
    difference(n, unit, currency) {
      if (unit === 'ratio') return fill(words.points, { n: text(n * 100, { ...signed, ...oneDecimal }) });
      if (unit === 'points') return fill(words.points, { n: full(n, unit) });
      return full(n, unit, currency, { ...(isLong(n, unit) && shortened), ...signed });
    },
    percent: (share) => text(share, { style: 'percent', maximumFractionDigits: 1 }),
    count: (n) => text(n, { maximumFractionDigits: 2 }),
  };
}

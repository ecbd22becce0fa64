import { cellText, isBlank } from './cells.js';
import { plainNumber } from './numbers.js';
import { isRecord, ownValue, valueAt } from './path.js';
import { readIso } from './time-cells.js';

/** Turns a cell into what is meant; what it cannot turn stays as it is. `currency` is the record's own, ISO 4217. */
export type Converter = (cell: unknown, currency: string | undefined) => unknown;

/** Currencies without a minor unit, and those whose minor unit is a thousandth, as payment services count them (docs.stripe.com/currencies). */
const whole = /^(BIF|CLP|DJF|GNF|JPY|KMF|KRW|MGA|PYG|RWF|VND|VUV|XAF|XOF|XPF)$/i;
const thousandths = /^(BHD|JOD|KWD|OMR|TND)$/i;

const minorUnits = (currency = ''): number => (whole.test(currency) ? 1 : thousandths.test(currency) ? 1000 : 100);

function numberIn(cell: unknown): number | undefined {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' ? plainNumber(cell.trim()) : undefined;
}

const over =
  (divisor: (currency: string | undefined) => number): Converter =>
  (cell, currency) => {
    const number = numberIn(cell);
    return number === undefined ? cell : number / divisor(currency);
  };

/** A time without an offset as UTC; vendors that write so mean that. `false` is how some write that there is none. */
const utc: Converter = (cell) => {
  if (cell === false) return undefined;
  return typeof cell === 'string' && withoutOffset.test(cell.trim()) ? `${cell.trim()}Z` : cell;
};

const withoutOffset = /^\d{4}-\d\d-\d\d[T ]\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?$/;

const epoch =
  (unit: number): Converter =>
  (cell) => {
    const number = numberIn(cell);
    return number === undefined ? utc(cell, undefined) : new Date(number * unit);
  };

const id: Converter = (cell) => {
  if (cell === false) return undefined;
  if (Array.isArray(cell)) return id(cell[0], undefined);
  return isRecord(cell) ? (ownValue(cell, 'id') ?? ownValue(cell, 'value')) : cell;
};

const label: Converter = (cell) => {
  if (cell === false) return undefined;
  if (Array.isArray(cell)) return cell[1];
  return isRecord(cell) ? (ownValue(cell, 'name') ?? ownValue(cell, 'label')) : cell;
};

/** Months in a billing interval: a year has twelve, and 365 days or 52 weeks. */
const months: Readonly<Record<string, number>> = { day: 12 / 365, week: 12 / 52, month: 1, year: 12 };

/** What one item of a subscription comes to in a month, in major units; undefined where its price is not told by the unit. */
function monthlyOf(item: unknown, currency: string | undefined): number | undefined {
  const [price, plan] = [valueAt(item, ['price']), valueAt(item, ['plan'])];
  const by = isRecord(price) ? price : isRecord(plan) ? plan : {};
  const amount = numberIn(by['unit_amount_decimal'] ?? by['unit_amount'] ?? by['amount_decimal'] ?? by['amount']);
  const { interval, interval_count: count = 1, usage_type: usage } = isRecord(by['recurring']) ? by['recurring'] : by;
  const length = (months[cellText(interval) ?? ''] ?? NaN) * (numberIn(count) ?? NaN);
  if (amount === undefined || usage === 'metered' || !(length > 0)) return undefined;
  return (amount * (numberIn(valueAt(item, ['quantity'])) ?? 1)) / length / minorUnits(currency);
}

/** What cells may be turned into, by name: `amount=unit_amount|minor`. */
export const converters: ReadonlyMap<string, Converter> = new Map<string, Converter>([
  /** 0–100 as a share. */
  ['percent', over(() => 100)],
  /** Millionths of a currency. */
  ['micros', over(() => 1e6)],
  /** Cents, or what the currency has instead, if anything. */
  ['minor', over(minorUnits)],
  /** Seconds since 1970; a time in text as `utc`. */
  ['seconds', epoch(1000)],
  /** Milliseconds since 1970, likewise. */
  ['milliseconds', epoch(1)],
  ['utc', utc],
  /** The day alone, where the time beside it is a formality. */
  [
    'date',
    (cell) =>
      typeof cell === 'string' && /^\d{4}-\d\d-\d\d[T ]/.test(cell) ? cell.slice(0, 10) : utc(cell, undefined),
  ],
  /** So many minutes after a time: `created_at + minutes`. */
  [
    'later',
    (cell) => {
      const [at = '', minutes = ''] = (cellText(cell) ?? '').split(' + ');
      const start = readIso(String(utc(at, undefined)));
      const after = plainNumber(minutes);
      return start && 'instant' in start && after !== undefined ? new Date(start.instant + after * 60_000) : undefined;
    },
  ],
  /** A number without others: `sent + bounced`. */
  [
    'less',
    (cell) => {
      const numbers = (cellText(cell) ?? '').split(' + ').map((each) => plainNumber(each) ?? NaN);
      const left = numbers.reduce((whole, each) => whole - each);
      return Number.isNaN(left) ? cell : left;
    },
  ],
  ['lower', (cell) => cellText(cell)?.toLowerCase() ?? cell],
  /** Of `[7, "Anna"]`, or of an object, the id. */
  ['id', id],
  /** The same, and the name. */
  ['label', label],
  /** The items of a subscription as what they come to in a month. */
  [
    'monthly',
    (cell, currency) => {
      if (!Array.isArray(cell)) return isBlank(cell) ? undefined : cell;
      const each = cell.map((item) => monthlyOf(item, currency));
      return each.reduce((sum, amount) => (sum === undefined || amount === undefined ? undefined : sum + amount), 0);
    },
  ],
]);

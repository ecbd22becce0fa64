const numbered = /^(\d{1,4})([/.-])(\d{1,2})\2(\d{4}|\d{1,2})(?:(,? +)(\d{1,2}):(\d\d)(:\d\d)?)?$/;
const iso = /^\d{4}-\d\d-\d\d(?:[T ].*)?$/;
const compact = /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/;

const isYear = (text) => text.length === 4 || text.length === 2;
const isMonth = (text) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 12;
const isDay = (text) => text.length <= 2 && Number(text) >= 1 && Number(text) <= 31;

/** The three numbers of a date, where each order would put them. */
const readings = {
  DMY: ([day, month, year]) => ({ day, month, year }),
  MDY: ([month, day, year]) => ({ day, month, year }),
  YMD: ([year, month, day]) => ({ day, month, year }),
};

const fits = ({ day, month, year }) => isYear(year) && isMonth(month) && isDay(day);

function takenApart(word) {
  const [, first, separator, second, third, gap = '', hour, , seconds] = numbered.exec(word) ?? [];
  if (first === undefined) return undefined;
  const numbers = [first, second, third];
  const orders = first.length === 4 ? ['YMD'] : Object.keys(readings).filter((order) => fits(readings[order](numbers)));
  const time = hour === undefined ? '' : `${gap}H:mm${seconds === undefined ? '' : ':ss'}`;
  return { word, numbers, separator, orders, time };
}

function formatOf({ numbers, separator, time }, order) {
  const years = readings[order](numbers).year.length === 4 ? 'YYYY' : 'YY';
  return Array.from(order, (part) => (part === 'Y' ? years : part)).join(separator) + time;
}

/** A date as an order reads it, in words: `3 April 2017`. */
function spelled({ numbers }, order) {
  const { day, month, year } = readings[order](numbers);
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) > 68 ? 1900 : 2000);
  const date = new Date(Date.UTC(full, Number(month) - 1, Number(day)));
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(date);
}

const unique = (items) => [...new Set(items)];

/**
 * How the dates of a column are written: undefined where its words are none. `choices` are the ways in which they can be read,
 * each with its format and what it makes of one of them; more than one only a person can decide. `told` says that the format
 * must be named, since the kit does not find it by itself.
 */
export function datesIn(words) {
  if (words.length === 0) return undefined;
  if (words.every((word) => compact.test(word))) return { choices: [{ format: 'YYYYMMDD' }], told: true };
  const dates = words.map(takenApart).filter((date) => date !== undefined && date.orders.length > 0);
  const isoCount = words.filter((word) => iso.test(word)).length;
  if (dates.length + isoCount < 0.8 * words.length) return undefined;
  const loose = dates.filter(({ orders }) => orders[0] !== 'YMD' || orders.length > 1);
  const all = unique(loose.flatMap(({ orders }) => orders));
  const agreed = all.filter((order) => loose.every(({ orders }) => orders.includes(order)));
  const orders = agreed.length > 0 ? agreed : all;
  if (orders.length === 0) return { choices: yearFirst(dates), told: false };
  const witness = loose.find((date) => orders.length > 1 && spreads(date, orders)) ?? loose[0];
  const choices = orders.map((order) => ({
    format: unique(dates.map((date) => formatOf(date, date.orders[0] === 'YMD' ? 'YMD' : order))).join('|'),
    example: `${witness.word} is ${spelled(witness, order)}`,
  }));
  return { choices, told: orders.length > 1 };
}

function yearFirst(dates) {
  return dates.length === 0 ? [] : [{ format: unique(dates.map((date) => formatOf(date, 'YMD'))).join('|') }];
}

/** Whether a date is another day in each order, as 3/4 is and 5/5 is not. */
function spreads(date, orders) {
  const possible = orders.filter((order) => date.orders.includes(order));
  return new Set(possible.map((order) => spelled(date, order))).size === orders.length;
}

/** What two formats have in common that would read the same cell as different days. */
const shape = (format) => Array.from(format.replace(/ .*/, ''), (char) => (/[DM]/.test(char) ? '#' : char)).join('');

/**
 * The date format that all columns share, from what was found of each and what a person chose: undefined where the kit needs
 * none. Where two columns are written in opposite orders no format can say so, and `conflict` names them.
 */
export function dateFormatOf(columns, chosen) {
  const dated = columns.filter(({ dates }) => dates !== undefined && dates.choices.length > 0);
  const format = ({ name, dates }) => (dates.choices.length === 1 ? dates.choices[0].format : chosen.get(name));
  if (!dated.some((column) => column.dates.told && format(column) !== undefined)) return {};
  const formats = unique(dated.flatMap((column) => format(column)?.split('|') ?? []));
  const clash = formats.find((one) => formats.some((other) => other !== one && shape(other) === shape(one)));
  return clash === undefined ? { format: formats.join('|') } : { conflict: dated.map(({ name }) => name) };
}

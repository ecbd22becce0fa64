import type { FiscalPattern, FiscalStart } from './fiscal-pattern.js';
import { PeriodError } from './period-error.js';

const months = 'january february march april may june july august september october november december'.split(' ');
const weekdays = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');

const form = new RegExp(
  `^([45])-([45])-([45]) ending (?:last (?<last>${weekdays.join('|')})|(?<nearest>${weekdays.join('|')}) nearest end) ` +
    `of (?<month>${months.join('|')}), named by (?<namedBy>start|end)$`,
);

/**
 * How fiscal years are cut, as it is told: `4` for those from April on, `4-4-5 ending last Saturday of September, named by end`
 * or `4-5-4 ending Saturday nearest end of January, named by start`; calendar years where nothing is.
 * Throws {@link PeriodError} for anything else.
 */
export function parseFiscalStart(told: number | string = ''): FiscalStart {
  const text = String(told).trim();
  if (text === '') return 1;
  const month = Number(text);
  if (Number.isInteger(month) && month >= 1 && month <= 12) return month;
  const pattern = patternOf(text.toLowerCase().replace(/\s+/g, ' '));
  if (pattern) return pattern;
  throw new PeriodError(
    `"${text}" are no fiscal years: write the month they start with, 1 to 12, or their weeks (4-4-5, 4-5-4 or 5-4-4) as in ` +
      '"4-4-5 ending last Saturday of September, named by end" or "4-5-4 ending Saturday nearest end of January, named by start".',
  );
}

function patternOf(text: string): FiscalPattern | undefined {
  const match = form.exec(text);
  const [a, b, c] = [Number(match?.[1]), Number(match?.[2]), Number(match?.[3])];
  const { last, nearest, month, namedBy } = match?.groups ?? {};
  if (a + b + c !== 13) return undefined;
  return {
    weeks: [a, b, c],
    weekday: weekdays.indexOf(last ?? nearest!) + 1,
    month: months.indexOf(month!) + 1,
    rule: last === undefined ? 'nearest' : 'last',
    namedBy: namedBy as FiscalPattern['namedBy'],
  };
}

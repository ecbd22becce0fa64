import { NO_DAY, type TextColumn, type TimeColumn } from './table.js';

/** The close dates of deals as a CRM holds them, one field for what happened and what is hoped for. */
export interface Closing {
  readonly dates: TimeColumn;
  readonly status: TextColumn;
}

/** The close dates of decided deals alone: on an open deal the date is a forecast. */
export function closedDates(closing: Closing): TimeColumn {
  return keep(closing, true);
}

/** The days on which open deals are expected to close: their own, and where they have none their close date. */
export function expectedDates(expected: TimeColumn | undefined, closing: Closing): TimeColumn {
  const forecast = keep(closing, false);
  const day = forecast.day.map((each, row) => {
    const own = expected?.day[row] ?? NO_DAY;
    return own === NO_DAY ? each : own;
  });
  return {
    kind: 'time',
    day,
    ms: undefined,
    hasDateOnly: true,
    faults: [...(expected?.faults ?? []), ...forecast.faults],
  };
}

/** The dates of deals that are decided, or of those that are not. */
function keep({ dates, status: { codes, words } }: Closing, areDecided: boolean): TimeColumn {
  const isDecided = words.map((word) => word === 'won' || word === 'lost');
  const isKept = (row: number): boolean => (isDecided[codes[row]!] ?? false) === areDecided;
  const day = new Int32Array(dates.day.length);
  let isAll = dates.faults.every(({ row }) => isKept(row));
  for (let row = 0; row < day.length; row++) {
    day[row] = isKept(row) ? dates.day[row]! : NO_DAY;
    isAll &&= day[row] === dates.day[row];
  }
  if (isAll) return dates;
  const ms = dates.ms?.map((each, row) => (isKept(row) ? each : NaN));
  return {
    kind: 'time',
    day,
    ms,
    hasDateOnly: dates.hasDateOnly,
    faults: dates.faults.filter((fault) => isKept(fault.row)),
  };
}

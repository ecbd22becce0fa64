import { NO_DAY, type TextColumn, type TimeColumn } from './table.js';

/** The close dates of deals as a CRM holds them, one field for what happened and what is hoped for. */
export interface Closing {
  readonly dates: TimeColumn;
  readonly status: TextColumn;
}

/** The close dates of decided deals alone: on an open deal the date is a forecast. */
export function closedDates(closing: Closing): TimeColumn {
  return keep(closing, (row) => isDecided(closing.status, row));
}

/** The days on which open deals are expected to close: their own, and where they have none their close date. */
export function expectedDates(expected: TimeColumn | undefined, closing: Closing): TimeColumn {
  const forecast = keep(closing, (row) => !isDecided(closing.status, row));
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

function keep({ dates }: Closing, isKept: (row: number) => boolean): TimeColumn {
  const isAll =
    dates.faults.every(({ row }) => isKept(row)) && dates.day.every((day, row) => day === NO_DAY || isKept(row));
  if (isAll) return dates;
  const day = dates.day.map((each, row) => (isKept(row) ? each : NO_DAY));
  const ms = dates.ms?.map((each, row) => (isKept(row) ? each : NaN));
  return {
    kind: 'time',
    day,
    ms,
    hasDateOnly: dates.hasDateOnly,
    faults: dates.faults.filter((fault) => isKept(fault.row)),
  };
}

function isDecided({ codes, words }: TextColumn, row: number): boolean {
  const word = words[codes[row] ?? -1];
  return word === 'won' || word === 'lost';
}

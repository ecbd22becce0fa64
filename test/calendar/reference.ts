import { realText, skipWithout } from '../real-data.js';

const path = 'reference/calendar_pandas.json';

interface Reference {
  readonly days: readonly {
    readonly date: string;
    readonly iso_year: number;
    readonly iso_week: number;
    readonly iso_day: number;
    readonly week_start_mon: string;
    readonly quarter: string;
    readonly fiscal_q_end_mar: string;
    readonly fiscal_q_end_jun: string;
    readonly fiscal_q_end_sep: string;
    readonly fiscal_q_end_jan: string;
    readonly month_end: string;
    readonly doy: number;
  }[];
  readonly timezones: readonly {
    readonly zone: string;
    readonly utc: string;
    readonly local: string;
    readonly local_date: string;
    readonly local_month: string;
  }[];
  readonly business_days: readonly {
    readonly start: string;
    readonly end: string;
    readonly weekdays_half_open: number;
  }[];
  readonly add_months: readonly { readonly date: string; readonly months: number; readonly result: string }[];
}

/** Dates as pandas and zoneinfo have them. */
export function reference(): Reference {
  return JSON.parse(realText(path) ?? '') as Reference;
}

/** Why tests against them are skipped; false where they are here. */
export const skipReference = skipWithout(path);

import { parseIsoDate, type Day } from '../calendar/civil.js';
import { isZone } from '../calendar/zone.js';
import { quoted, RecordsError } from './errors.js';
import type { TableOptions } from './field-columns.js';
import { parseFields } from './field-map.js';
import { localeNumbers } from './number-locale.js';
import { recordTypes } from './record-types.js';
import type { RecordType } from './table.js';
import { timeOptions } from './time-column.js';

/** What the records are, and how they are written. */
export interface ReadOptions {
  readonly type: RecordType;
  /** What the records are told to be: asked for another type that they do not hold either, they are refused. */
  readonly holds?: RecordType | undefined;
  /**
   * Whose shape the records have, as `salesforce`; `auto`, the default, goes by their names. Or what text is, of records in no
   * vendor's shape: `json`, `ndjson` or `csv`.
   */
  readonly adapter?: string | undefined;
  /** How our fields are called in the records, in the grammar of {@link parseFields}. */
  readonly fields?: string | undefined;
  /** Formats of dates not in ISO 8601, in the tokens of {@link dateReader}: `D/M/YYYY|DD-MM-YY HH:mm`. */
  readonly dateFormat?: string | undefined;
  /** The locale by which numbers in text are written, BCP 47; plain form (1234.5) by default. */
  readonly numberLocale?: string | undefined;
  /** The IANA zone in which instants fall on days and times without an offset are meant; UTC by default. */
  readonly zone?: string | undefined;
  /** The currency of records that name none, ISO 4217. */
  readonly currency?: string | undefined;
  /** The last day the records speak of, as 2026-07-31; the day of the newest event in them by default. */
  readonly asOf?: string | undefined;
}

/** Checks the options at the door. Throws {@link RecordsError}, and GrammarError for fields. */
export function tableOptions(options: ReadOptions): TableOptions {
  const { type, fields = '', dateFormat, numberLocale, zone = 'UTC', currency, asOf } = options;
  // Both come from attributes too, where nothing has checked them.
  oneOf('type', type, Object.keys(recordTypes));
  if (!isZone(zone))
    throw new RecordsError(`${quoted(zone)} is no time zone.`, { hint: 'Zones are written as Europe/Berlin.' });
  if (currency && !/^[A-Za-z]{3}$/.test(currency))
    throw new RecordsError(`${quoted(currency)} is no currency.`, {
      hint: 'Currencies are written as EUR (ISO 4217).',
    });
  return {
    type,
    fields: parseFields(fields),
    time: timeOptions(zone, dateFormat),
    readNumber: numberLocale === undefined ? undefined : localeNumbers(numberLocale),
    currency,
    asOf: asOf === undefined ? undefined : dayTold(asOf),
  };
}

function oneOf(option: string, value: string, known: readonly string[]): void {
  if (!known.includes(value))
    throw new RecordsError(`${quoted(value)} is no ${option} of records.`, {
      hint: `It is one of ${known.join(', ')}.`,
    });
}

function dayTold(text: string): Day {
  const day = parseIsoDate(text);
  if (day === undefined)
    throw new RecordsError(`${quoted(text)} is no as-of date.`, { hint: 'It is written as 2026-07-31.' });
  return day;
}

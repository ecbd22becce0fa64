import { LitElement } from 'lit';
import { property } from 'lit/decorators.js';
import type { Fetcher } from '../data/load.js';
import type { ReadOptions } from '../data/read-records.js';
import type { RecordType } from '../data/table.js';
import type { MetricStates } from '../metrics/metric-states.js';
import { asNumber, asText } from './attributes.js';
import type { Origin } from './records-controller.js';

const SECONDS_ALLOWED = 15;

/** Where records come from and how they are written: what an element says for itself, or a `<kpi-source>` for many. */
export abstract class SourceOptions extends LitElement {
  /** Address of the records: JSON or CSV; Arrow or Parquet with the package that reads it. */
  @property({ converter: asText }) src: string | undefined;
  /** Records instead of an address: an array of objects, an envelope, JSON or CSV text, bytes of Arrow or Parquet. */
  @property({ attribute: false }) records: unknown;
  /** Aggregates instead of records, from `statesOf`: one object, or a list of parts to be added up. */
  @property({ attribute: false }) states: MetricStates | readonly MetricStates[] | undefined;
  /** Replaces the page's own `fetch`: `(url, { signal }) => Promise<Response>`. */
  @property({ attribute: false }) fetcher: Fetcher | undefined;
  /** What they are, such as `deals`: a metric of other records then refuses them. Else they are read as what a metric asks for. */
  @property({ converter: asText }) type: RecordType | undefined;
  /** Whose shape they have, such as `salesforce`, or `json`, `ndjson` or `csv` of nobody's; found out by itself. */
  @property({ converter: asText }) adapter: string | undefined;
  /** Which of their fields is which of ours: `status=deal_stage, closedAt=close_date`. */
  @property({ converter: asText }) fields: string | undefined;
  /** How dates are written where it is not ISO 8601: `D/M/YYYY|DD-MM-YY HH:mm`. */
  @property({ converter: asText, attribute: 'date-format' }) dateFormat: string | undefined;
  /** How numbers are written where it is not `1234.5`: a locale such as `de`. */
  @property({ converter: asText, attribute: 'number-locale' }) numberLocale: string | undefined;
  /** IANA zone in which instants fall on days; UTC by default. */
  @property({ converter: asText }) zone: string | undefined;
  /** Currency of amounts that carry none (ISO 4217). */
  @property({ converter: asText }) currency: string | undefined;
  /** Last day that counts, as a date, or `now`; the newest event in the records by default. */
  @property({ converter: asText, attribute: 'as-of' }) asOf: string | undefined;
  /** When the business is open, for what counts business minutes: `Mon-Fri 09:00-17:00; holidays 2026-12-25`. */
  @property({ converter: asText }) calendar: string | undefined;
  /** Seconds after which a request is given up; 15 by default. */
  @property({ converter: asNumber }) timeout: number | undefined;
  /** Seconds after which the address is asked again, 5 or more; while the page is hidden or offline it waits. Never by default. */
  @property({ converter: asNumber, attribute: 'refresh' }) refreshEvery: number | undefined;

  /** Where its own records come from; those of `shared` where it has none. */
  originBeside(shared: SourceOptions | undefined): Origin {
    const adapter = this.adapter ?? shared?.adapter;
    const records = this.records ?? this.states;
    if (records !== undefined) return { kind: 'given', records, adapter, holder: this };
    if (this.src) {
      const timeoutMs = (this.timeout ?? shared?.timeout ?? SECONDS_ALLOWED) * 1000;
      return { kind: 'fetched', url: this.src, adapter, fetcher: this.fetcher ?? shared?.fetcher, timeoutMs };
    }
    const script = this.querySelector(':scope > script[type="application/json"], :scope > script[type="text/csv"]');
    if (script) return { kind: 'given', records: script.textContent, adapter, holder: script };
    return shared?.originBeside(undefined) ?? { kind: 'none' };
  }

  /** How its records are to be read, each option its own or that of `shared`. */
  readingBeside(shared: SourceOptions | undefined): Omit<ReadOptions, 'type'> {
    const told = <Name extends keyof SourceOptions>(name: Name): SourceOptions[Name] | undefined =>
      this[name] ?? shared?.[name];
    const zone = told('zone');
    const asOf = told('asOf');
    return {
      holds: told('type'),
      adapter: told('adapter'),
      fields: told('fields'),
      dateFormat: told('dateFormat'),
      numberLocale: told('numberLocale'),
      zone,
      currency: told('currency'),
      asOf: asOf === 'now' ? today(zone) : asOf || undefined,
    };
  }
}

/** Today as an ISO date: the only clock of the kit, and only where a page asks for it. */
function today(zone = 'UTC'): string | undefined {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone: zone, dateStyle: 'short' }).format(new Date());
  } catch {
    return undefined; // Reading the records will say what is wrong with the zone.
  }
}

import { LitElement, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { Fetcher } from '../data/load.js';
import type { ReadOptions } from '../data/read-records.js';
import { RecordsController, type Arrival, type Origin } from './records-controller.js';

const number = { type: Number } as const;

/** Where an element's records come from and how they are written: the half of the base class that the page's data meets. */
export abstract class RecordInput extends LitElement {
  /** Address of the records: JSON or CSV. */
  @property() src: string | undefined;
  /** Records instead of an address: an array of objects, an envelope, JSON or CSV text. */
  @property({ attribute: false }) records: unknown;
  /** Replaces the page's own `fetch`: `(url, { signal }) => Promise<Response>`. */
  @property({ attribute: false }) fetcher: Fetcher | undefined;
  /** How the records are wrapped; found out by itself. */
  @property() adapter: string | undefined;
  /** Which of their fields is which of ours: `status=deal_stage, closedAt=close_date`. */
  @property() fields: string | undefined;
  /** How dates are written where it is not ISO 8601: `D/M/YYYY|DD-MM-YY HH:mm`. */
  @property({ attribute: 'date-format' }) dateFormat: string | undefined;
  /** How numbers are written where it is not `1234.5`: a locale such as `de`. */
  @property({ attribute: 'number-locale' }) numberLocale: string | undefined;
  /** IANA zone in which instants fall on days; UTC by default. */
  @property() zone: string | undefined;
  /** Currency of amounts that carry none (ISO 4217). */
  @property() currency: string | undefined;
  /** Last day that counts, as a date, or `now`; the newest event in the records by default. */
  @property({ attribute: 'as-of' }) asOf: string | undefined;
  /** Seconds after which a request is given up. */
  @property(number) timeout = 15;

  readonly #arrivals = new RecordsController(this, () => this.#origin());

  /** Loads the records again. */
  async refresh(): Promise<void> {
    await this.#arrivals.refresh();
  }

  /** The records, or where they are. */
  protected get arrival(): Arrival {
    return this.#arrivals.arrival;
  }

  /** How the records are to be read. */
  protected get reading(): Omit<ReadOptions, 'type'> {
    const { adapter, fields, dateFormat, numberLocale, zone, currency } = this;
    return { adapter, fields, dateFormat, numberLocale, zone, currency, asOf: this.#asOf() };
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    await super.getUpdateComplete();
    await this.#arrivals.settled;
    return super.getUpdateComplete();
  }

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    this.shadowRoot?.addEventListener('slotchange', () => {
      this.requestUpdate();
    });
  }

  #origin(): Origin {
    const { src, adapter, fetcher, timeout } = this;
    if (this.records !== undefined) return { kind: 'given', records: this.records, adapter };
    if (src) {
      return { kind: 'fetched', url: src, adapter, fetcher, timeoutMs: timeout * 1000 };
    }
    const script = this.querySelector(':scope > script[type="application/json"], :scope > script[type="text/csv"]');
    return script ? { kind: 'given', records: script.textContent, adapter } : { kind: 'none' };
  }

  #asOf(): string | undefined {
    if (this.asOf !== 'now') return this.asOf || undefined;
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: this.zone ?? 'UTC', dateStyle: 'short' });
    return today.format(new Date());
  }
}

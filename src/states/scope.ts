import type { BusinessCalendar } from '../calendar/business-hours.js';
import type { Day } from '../calendar/civil.js';
import type { Table } from '../data/table.js';
import type { Moment } from './expression.js';

/** The window of a question, as local days: `t0` in, `t1` out; `asOf` is the day after the last that the records know of. */
export type Window = Readonly<Record<Moment['moment'], Day>>;

/** What an expression is evaluated over. */
export interface Scope {
  readonly table: Table;
  readonly window: Window;
  /** When business is open, for expressions that count business minutes. */
  readonly calendar?: BusinessCalendar | undefined;
  /** Rows not to look at: something in them could not be read. */
  readonly skip?: Pick<ReadonlySet<number>, 'has' | 'size'>;
}

/** A question that does not fit the records: an unknown field in `where`, a comparison that has no order. */
export class QueryError extends Error {
  override name = 'QueryError';
}

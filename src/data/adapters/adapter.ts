import type { RecordType } from '../table.js';

/** One kind of record of a vendor as data: how it is known, and where our fields are in it. */
export interface Adapter {
  /** As `adapter` takes it: `salesforce`. */
  readonly vendor: string;
  /** What the vendor calls such records. */
  readonly object: string;
  /** What they are here. */
  readonly type: RecordType;
  /** Names that such records have, and hardly any others: all of them, separated by commas, or all of another list after a `|`. A name may end in `*`. */
  readonly has: string;
  /** Names by which they are something else after all. */
  readonly lacks?: string;
  /**
   * Where the fields are, in the grammar of `fields`. A name stands for itself, for one in `properties` or `attributes`, and for
   * what connectors make of it in a database: `StageName` is `stage_name` too. What records lack is passed over.
   */
  readonly fields: string;
  /** A list in the record, or its columns of a name that ends in `*`: of each a row is made, with the part under `each.`. */
  readonly each?: string;
  /** What rows are kept, `field_name=status`; all where they have no such name. */
  readonly where?: string;
  /** What rows are none, as deleted ones: `IsDeleted=true`, or a name alone where it must be blank. */
  readonly omits?: string;
  /** The field of ours that must differ from the row before it of the same thing, in time; other rows tell of other changes. */
  readonly changes?: 'stage' | 'status';
  /** The name of a date by which the last version of each record is known; the others are none. */
  readonly newest?: string;
  /** As many records as the vendor gives at most, so that there may be more. */
  readonly cap?: number;
  /** What must be true of some record, and what is missing where it is not. */
  readonly shows?: { readonly some: string; readonly else: string };
}

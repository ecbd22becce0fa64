import type { FieldMap } from './field-map.js';
import type { Parsed } from './parse.js';
import type { RawRecord } from './path.js';
import type { ReadParts } from './read-parts.js';
import type { Source } from './source.js';
import type { RecordType } from './table.js';

/** Records in a vendor's own shape, and how they are read. */
export interface Adapted {
  /** The vendor's name, as `adapter` takes it. */
  readonly vendor: string;
  readonly source: Source;
  readonly fields: FieldMap;
  /** Why these may not be all the records there are, a sentence each. */
  readonly missing: readonly string[];
  /** What was left out because the vendor says that it is none, a sentence each. */
  readonly omitted: readonly string[];
  /** The stages of all pipelines in their order, where these came along. */
  readonly stages: readonly string[] | undefined;
  /** Of these the ones on the way to being won, as a table has them. */
  readonly way: readonly string[] | undefined;
}

/** What knows the shapes of vendors; it comes to a page with the first records that may have one. */
export interface Vendors {
  readonly names: readonly string[];
  /** Whether an object is one record of a type in a vendor's shape. */
  isOne(value: RawRecord, type: RecordType): boolean;
  /**
   * Reads records in the shape that a vendor's name tells, or with `auto` the one they have; undefined where they have none.
   * `sets` is the object that they came in. Throws RecordsError where they have the shape of two vendors alike.
   */
  adapt(parsed: Parsed, type: RecordType, adapter: string, sets: unknown, parts: ReadParts): Adapted | undefined;
  /** How the fields were found, as the attribute `fields` takes it. */
  written(fields: FieldMap): string;
}

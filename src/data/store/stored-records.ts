import type { Source } from '../source.js';

/** Records that were read as they came, without text or objects in between. */
export class StoredRecords {
  readonly source: Source;
  /** What they were written in: `json`, `ndjson`, `csv`, `arrow` or `parquet`. */
  readonly form: string;
  /** Why these may not be all the records there are, a sentence each. */
  readonly missing: readonly string[];
  /** What else is to be known of how they were read, a sentence each. */
  readonly notes: readonly string[];
  /** Whether some characters could not be decoded. */
  readonly isGarbled: boolean;

  constructor(source: Source, { form, missing, notes, isGarbled }: Omit<StoredRecords, 'source'>) {
    this.source = source;
    this.form = form;
    this.missing = missing;
    this.notes = notes;
    this.isGarbled = isGarbled;
  }
}

import type { RecordType } from '../../../../src/data/table.js';

/** Records of a vendor, made up in its shape, and what they say. */
export interface Case {
  readonly vendor: string;
  readonly object: string;
  readonly type: RecordType;
  readonly input: unknown;
  /** Cells by field, one a row that is kept. */
  readonly says: Readonly<Record<string, readonly (string | number | undefined)[]>>;
  /** The times of day of fields, in UTC. */
  readonly at?: Readonly<Record<string, readonly string[]>>;
}

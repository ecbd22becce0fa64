import { MOST_RECORDS } from '../record-cap.js';
import { LineBuffer } from './line-buffer.js';
import { RecordStore } from './record-store.js';
import type { Intake } from './stream-records.js';
import { StoredRecords } from './stored-records.js';

/** Takes JSON records, one a line, out of bytes as they come. */
export class LineIntake implements Intake {
  readonly #store = new RecordStore(MOST_RECORDS);
  readonly #buffer = new LineBuffer();

  get rows(): number {
    return this.#store.rows;
  }

  get waiting(): number {
    return this.#buffer.rest;
  }

  get isBeyond(): boolean {
    return this.#store.isBeyond;
  }

  add(bytes: Uint8Array): void {
    this.#buffer.add(bytes, (lines, end) => {
      this.#store.addLines(lines, end);
    });
  }

  *end(areAll: boolean): Generator<undefined, boolean, undefined> {
    const isCut = areAll && this.#buffer.end((lines, end) => this.#store.addLastLine(lines, end)) === true;
    for (const column of this.#store.columns) {
      column.close(this.#store.rows);
      yield;
    }
    return isCut;
  }

  records(missing: readonly string[]): StoredRecords {
    const { isGarbled } = this.#store;
    return new StoredRecords(this.#store.source(), { form: 'ndjson', missing, notes: [], isGarbled });
  }
}

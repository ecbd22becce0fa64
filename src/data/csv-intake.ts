import { CsvReader } from './csv.js';
import { MOST_RECORDS } from './record-cap.js';
import type { StoredRecords } from './store/stored-records.js';
import type { Intake } from './store/stream-records.js';

/** Takes the records of a CSV out of bytes as they come. */
export class CsvIntake implements Intake {
  readonly #reader = new CsvReader(MOST_RECORDS);
  readonly #decoder: TextDecoder;

  /** Takes bytes in an encoding that decoders know. */
  constructor(encoding: string) {
    this.#decoder = new TextDecoder(encoding);
  }

  get rows(): number {
    return this.#reader.rows;
  }

  get waiting(): number {
    return this.#reader.waiting;
  }

  get isBeyond(): boolean {
    return this.#reader.isBeyond;
  }

  add(bytes: Uint8Array): void {
    this.#reader.add(this.#decoder.decode(bytes, { stream: true }));
  }

  end(areAll: boolean): Generator<undefined, boolean, undefined> {
    if (areAll) this.#reader.add(this.#decoder.decode());
    return this.#reader.end(areAll);
  }

  records(missing: readonly string[]): StoredRecords {
    return this.#reader.records(missing);
  }
}

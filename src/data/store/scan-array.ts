import { isLongArray } from './long-array.js';
import { PADDING, RecordStore } from './record-store.js';
import { StoredRecords } from './stored-records.js';

/** The records of a JSON array of objects, read without making objects of them; undefined where it is short, anything else, or broken. */
export function scanArray(text: string): StoredRecords | undefined {
  if (!isLongArray(text)) return undefined;
  const store = new RecordStore();
  const [bytes, end] = paddedBytes(text);
  if (!store.addArray(bytes, end)) return undefined;
  for (const column of store.columns) column.close(store.rows);
  return new StoredRecords(store.source(), {
    form: 'json',
    missing: [],
    notes: [],
    isGarbled: text.includes('\ufffd'),
  });
}

/** Text in UTF-8, and where it ends. Most of it is ASCII, which takes no more bytes than characters. */
function paddedBytes(text: string): readonly [Uint8Array, number] {
  const encoder = new TextEncoder();
  const narrow = new Uint8Array(text.length + PADDING);
  const { read, written } = encoder.encodeInto(text, narrow.subarray(0, text.length));
  if (read === text.length) return [narrow, written];
  const all = encoder.encode(text);
  const wide = new Uint8Array(all.length + PADDING);
  wide.set(all);
  return [wide, all.length];
}

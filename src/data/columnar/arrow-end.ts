import { viewOf } from '../store/dictionary.js';
import { isArrowFile, MARK_BYTES } from './form.js';

/**
 * Whether Arrow goes on to its end. A file ends in the mark that it begins with, a stream in a message of no length: cut between
 * two messages, it looks like a shorter one otherwise (Apache Arrow, IPC formats).
 */
export function isEnded(bytes: Uint8Array): boolean {
  return isArrowFile(bytes) ? isArrowFile(bytes.subarray(-MARK_BYTES)) : isStreamEnded(viewOf(bytes));
}

function isStreamEnded(view: DataView): boolean {
  let at = 0;
  const word = (): number => {
    at += 4;
    return at <= view.byteLength ? view.getInt32(at - 4, true) : MORE;
  };
  for (;;) {
    let length = word();
    if (length === MORE) length = word();
    if (length <= 0) return length === 0;
    at += length + bodyLength(view, at);
  }
}

/** What stands before the length of a message, and before none in streams of old. */
const MORE = -1;

/** How many bytes follow a message: the fourth field of its table (FlatBuffers, internals). */
function bodyLength(view: DataView, message: number): number {
  const table = message + view.getInt32(message, true);
  const fields = table - view.getInt32(table, true);
  const place = view.getUint16(fields, true) > 10 ? view.getUint16(fields + 10, true) : 0;
  return place === 0 ? 0 : Math.max(0, Number(view.getBigInt64(table + place, true)));
}

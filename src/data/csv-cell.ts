import { hashOf, viewOf } from './store/dictionary.js';
import type { StoredColumn } from './store/stored-column.js';

const QUOTE = 34;
const BACKSLASH = 92;

const encoder = new TextEncoder();
const bytes = new Uint8Array(256);
const view = viewOf(bytes);

/** Keeps a text, as a string of JSON in bytes, as the cell of a row. True where no row before has had it; a blank one is not kept. */
export function putText(column: StoredColumn, row: number, text: string): boolean {
  if (text === '') return false;
  const { dictionary } = column;
  const known = dictionary.size;
  const end = writePlain(text);
  const token = end === undefined ? viewOf(encoder.encode(JSON.stringify(text))) : view;
  const length = end ?? token.byteLength;
  column.putToken(row, token, 0, length, hashOf(token, 0, length));
  return dictionary.size > known;
}

/** Writes a short text of ASCII between quotes, and gives where it ends; undefined for any that is written otherwise in JSON. */
function writePlain(text: string): number | undefined {
  const { length } = text;
  if (length + 2 > bytes.length) return undefined;
  bytes[0] = QUOTE;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code < 32 || code > 126 || code === QUOTE || code === BACKSLASH) return undefined;
    bytes[at + 1] = code;
  }
  bytes[length + 1] = QUOTE;
  return length + 2;
}

import { columnarForm, MARK_BYTES, type ColumnarForm } from './columnar/form.js';

/** The most bytes that are read before anything is made of them, after decompression: a few hundred KB on the wire can hold gigabytes. */
export const maxBytes = 32 * 1024 * 1024;

/** The most bytes of a body that need not be text as a whole. */
export const maxLongBytes = 256 * 1024 * 1024;

/** Beyond so many bytes a body of lines is read as it comes: of JSON records, one a line, or of CSV. */
const STREAMED_FROM = 1024 * 1024;

/** What a body may be that is read as it comes. */
export type LineForm = 'ndjson' | 'csv';

/** A body that goes on. */
export interface OpenBody {
  readonly form: LineForm;
  /** The encoding of its text, as decoders name it. */
  readonly encoding: string;
  /** What has come of it already. */
  readonly head: readonly Uint8Array[];
  /** The next bytes; undefined at the end. Rejects where they do not come. */
  readonly next: () => Promise<Uint8Array | undefined>;
  /** Lets go of what is still to come. */
  readonly cancel: () => void;
  /** How many bytes there are in all; undefined where that is not known. */
  readonly total: number | undefined;
}

/** The text of an answer, or as much of it as is read. */
export interface Body {
  readonly text: string;
  /** Whether it went on beyond what is read. */
  readonly isCapped: boolean;
  /** The body where it is not read as text: `text` is its beginning then. */
  readonly open?: OpenBody;
  /** The body where it is columns and no text. */
  readonly columns?: { readonly form: ColumnarForm; readonly bytes: Uint8Array<ArrayBuffer> };
}

/**
 * Reads an answer in the encoding it names, UTF-8 by default, and no further than {@link maxBytes}. A long one is handed on open
 * where `formOf` tells from its beginning which lines it holds; bytes of a columnar form stay bytes, and may be as many as the
 * answer declares.
 */
export async function readBody(
  response: Response,
  signal: AbortSignal,
  formOf: (head: string, encoding: string) => LineForm | undefined,
): Promise<Body> {
  if (!response.body) return { text: '', isCapped: false };
  const { headers } = response;
  const reader = response.body.getReader();
  const type = headers.get('content-type') ?? '';
  const decoder = decoderFor(type);
  const pieces: string[] = [];
  const head: Uint8Array[] = [];
  const { encoding } = decoder;
  let mayStream = true;
  let lines: LineForm | undefined;
  let form: ColumnarForm | undefined;
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done && form) return { text: '', isCapped: false, columns: { form, bytes: joined(head) } };
      if (done) return { text: pieces.join('') + decoder.decode(), isCapped: false };
      bytes += value.byteLength;
      head.push(value);
      if (bytes - value.byteLength < MARK_BYTES) form = columnarForm(joined(head), type);
      if (bytes > (form ? mostOfColumns(headers) : maxBytes)) return { text: pieces.join(''), isCapped: true };
      if (form) continue;
      pieces.push(decoder.decode(value, { stream: true }));
      if (!mayStream) {
        head.length = 0;
        continue;
      }
      if (bytes < STREAMED_FROM) continue;
      mayStream = false;
      const text = pieces.join('');
      lines = formOf(text, encoding);
      if (lines)
        return { text, isCapped: false, open: { form: lines, encoding, head, ...openOf(reader, headers, signal) } };
      head.length = 0;
    }
  } finally {
    // A reader that is not finished would keep the connection open. What it says of being cancelled is of no use to anyone.
    if (!lines) reader.cancel().catch(() => undefined);
  }
}

/** What was compressed on its way is longer than it declares, and so cannot be had at little cost: it ends where others do. */
const mostOfColumns = (headers: Headers): number =>
  Math.max(maxBytes, Math.min(maxLongBytes, Number(headers.get('content-length')) || 0));

function openOf(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  headers: Headers,
  signal: AbortSignal,
): Pick<OpenBody, 'next' | 'cancel' | 'total'> {
  const cancel = (): void => void reader.cancel().catch(() => undefined);
  // A host's own body may pay the signal no heed.
  signal.addEventListener('abort', cancel, { once: true });
  const length = headers.has('content-encoding') ? NaN : Number(headers.get('content-length') ?? NaN);
  return {
    async next() {
      const { value } = await reader.read();
      signal.throwIfAborted();
      return value;
    },
    cancel,
    total: Number.isNaN(length) ? undefined : length,
  };
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let end = 0;
  for (const piece of pieces) {
    all.set(piece, end);
    end += piece.length;
  }
  return all;
}

function decoderFor(contentType: string): TextDecoder {
  const [, label] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder(); // An encoding that no browser knows; mistakes then show as U+FFFD, which is warned of.
  }
}

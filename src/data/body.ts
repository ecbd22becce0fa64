import { RecordsError } from './errors.js';

/** The most bytes that are read, after decompression: a few hundred KB on the wire can hold gigabytes. */
export const maxBytes = 32 * 1024 * 1024;

/**
 * The text of an answer, in the encoding it names, UTF-8 by default. Throws {@link RecordsError} as soon as it is larger
 * than {@link maxBytes}, without reading on.
 */
export async function readBody(response: Response, name: string, signal: AbortSignal): Promise<string> {
  if (!response.body) return '';
  const reader = response.body.getReader();
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  const pieces: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return pieces.join('') + decoder.decode();
      bytes += value.byteLength;
      if (bytes > maxBytes) throw tooLarge(name);
      pieces.push(decoder.decode(value, { stream: true }));
    }
  } finally {
    // A reader that is not finished would keep the connection open. What it says of being cancelled is of no use to anyone.
    reader.cancel().catch(() => undefined);
  }
}

function decoderFor(contentType: string): TextDecoder {
  const [, label] = /charset="?([\w-]+)/i.exec(contentType) ?? [];
  try {
    return new TextDecoder(label ?? 'utf-8');
  } catch {
    return new TextDecoder(); // An encoding that no browser knows; mistakes then show as U+FFFD, which is warned of.
  }
}

function tooLarge(name: string): RecordsError {
  return new RecordsError(`${name} holds more than 32 MB.`, {
    hint: 'Ask the server for fewer fields or a shorter time, or for aggregates.',
  });
}

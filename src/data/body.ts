/** The most bytes that are read, after decompression: a few hundred KB on the wire can hold gigabytes. */
export const maxBytes = 32 * 1024 * 1024;

/** The text of an answer, or as much of it as is read. */
export interface Body {
  readonly text: string;
  /** Whether it went on beyond {@link maxBytes}. */
  readonly isCapped: boolean;
}

/** Reads an answer in the encoding it names, UTF-8 by default, and no further than {@link maxBytes}. */
export async function readBody(response: Response, signal: AbortSignal): Promise<Body> {
  if (!response.body) return { text: '', isCapped: false };
  const reader = response.body.getReader();
  const decoder = decoderFor(response.headers.get('content-type') ?? '');
  const pieces: string[] = [];
  let bytes = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal.throwIfAborted();
      if (done) return { text: pieces.join('') + decoder.decode(), isCapped: false };
      bytes += value.byteLength;
      if (bytes > maxBytes) return { text: pieces.join(''), isCapped: true };
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

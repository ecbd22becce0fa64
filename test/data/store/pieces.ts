import { loadRecords, type LoadOptions } from '../../../src/data/load.js';
import { StoredRecords } from '../../../src/data/store/stored-records.js';

const page = 'https://host.example/deals';

/** Text in UTF-8. */
export const bytesOf = (lines: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(lines);

/** An answer that comes in pieces of such sizes, over and over, and then ends or breaks off. */
export function inPieces(
  bytes: Uint8Array<ArrayBuffer>,
  sizes: readonly number[],
  breaksOff = false,
  type = '',
): Response {
  let at = 0;
  let turn = 0;
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (at >= bytes.length) {
        if (breaksOff) controller.error(new TypeError('terminated'));
        else controller.close();
        return;
      }
      const size = sizes[turn++ % sizes.length]!;
      controller.enqueue(bytes.slice(at, at + size));
      at += size;
    },
  });
  return new Response(body, { headers: { 'content-length': String(bytes.length), 'content-type': type } });
}

/** An answer that begins so, goes on with the same for ever, and knows whether it has been let go. */
export function endless(head: string, more: string): { readonly response: Response; readonly wasLetGo: () => boolean } {
  let wasLetGo = false;
  const piece = bytesOf(more);
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    start: (controller) => {
      controller.enqueue(bytesOf(head));
    },
    pull: (controller) => {
      controller.enqueue(piece);
    },
    cancel: () => void (wasLetGo = true),
  });
  return { response: new Response(body), wasLetGo: () => wasLetGo };
}

/** Loads an answer that is read as it comes. */
export async function streamed(response: Response, options: LoadOptions = {}): Promise<StoredRecords> {
  const records = await loadRecords(page, { fetcher: () => Promise.resolve(response), ...options });
  if (!(records instanceof StoredRecords)) throw new Error('It was not read as it came.');
  return records;
}

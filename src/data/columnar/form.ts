/** Forms of columns as bytes: the IPC format of Apache Arrow, as a file or a stream, and Apache Parquet. */
export type ColumnarForm = 'arrow' | 'parquet';

/** As many bytes tell which form they are. */
export const MARK_BYTES = 6;

/** The form of bytes that begin so, or else that a content type names; undefined for text. */
export function columnarForm(head: Uint8Array, contentType = ''): ColumnarForm | undefined {
  // A stream begins with the mark of a message that goes on.
  if (isArrowFile(head) || markOf(head).startsWith('\xff\xff\xff\xff')) return 'arrow';
  if (markOf(head).startsWith('PAR1')) return 'parquet';
  const [, named] = /^application\/vnd\.apache\.(arrow|parquet)\b/i.exec(contentType) ?? [];
  return named?.toLowerCase() as ColumnarForm | undefined;
}

/** Whether bytes begin as a file of Arrow does. */
export const isArrowFile = (bytes: Uint8Array): boolean => markOf(bytes) === 'ARROW1';

const markOf = (bytes: Uint8Array): string => String.fromCharCode(...bytes.subarray(0, MARK_BYTES));

/** The bytes of an input; undefined where it is none. */
export function bytesOf(input: unknown): Uint8Array | undefined {
  if (input instanceof ArrayBuffer) return new Uint8Array(input);
  return input instanceof Uint8Array ? input : undefined;
}

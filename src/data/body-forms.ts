import type { Body, LineForm, OpenBody } from './body.js';
import { parseJson } from './json.js';
import { isCsv } from './parse.js';
import { isLongArray } from './store/long-array.js';
import type { StoredRecords } from './store/stored-records.js';
import type { Intake, OnPart } from './store/stream-records.js';

/** What a JSON text holds; undefined for CSV and for lines of JSON. Throws RecordsError where it is cut or broken. */
export function jsonOf(text: string, adapter: string | undefined): unknown {
  if (adapter === 'csv' || adapter === 'ndjson' || !/^\s*[[{]/.test(text)) return undefined;
  const { value, lines } = parseJson(text);
  return lines ? undefined : value;
}

/** Which lines a body that begins so holds, where it can be read as it comes: JSON records are scanned out of bytes of UTF-8. */
export function linesIn(head: string, encoding: string, adapter = 'auto'): LineForm | undefined {
  if (isCsv(head, adapter)) return 'csv';
  const [line = ''] = head.trimStart().split('\n', 1);
  const isJson = adapter !== 'json' && adapter !== 'csv' && line.startsWith('{') && isWhole(line);
  return isJson && encoding === 'utf-8' ? 'ndjson' : undefined;
}

const isWhole = (line: string): boolean => {
  try {
    return Boolean(JSON.parse(line));
  } catch {
    return false;
  }
};

/** The records of a long JSON array; undefined where the text is anything else. */
export async function scanned(text: string): Promise<StoredRecords | undefined> {
  if (!isLongArray(text)) return undefined;
  const { scanArray } = await import('./store/scan-array.js');
  return scanArray(text);
}

/** The records of a body that is read as it comes. Throws the reason of the signal where that ended it. */
export async function streamed(
  open: OpenBody,
  onPart: OnPart,
  signal: AbortSignal | undefined,
): Promise<StoredRecords> {
  const [{ streamRecords }, intake] = await Promise.all([import('./store/stream-records.js'), intakeOf(open)]);
  const records = await streamRecords(open, intake, onPart);
  signal?.throwIfAborted();
  return records;
}

async function intakeOf({ form, encoding }: OpenBody): Promise<Intake> {
  return form === 'csv'
    ? new (await import('./csv-intake.js')).CsvIntake(encoding)
    : new (await import('./store/line-intake.js')).LineIntake();
}

/** The records of columns. Throws RecordsError where they cannot be read, or their package is not here. */
export async function columnar({ bytes, form }: NonNullable<Body['columns']>): Promise<StoredRecords> {
  const { openColumnar } = await import('./columnar/open.js');
  return openColumnar(bytes, form);
}

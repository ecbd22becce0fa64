import { bytesOf, columnarForm } from './columnar/form.js';
import { isCsv, textForms, type CsvParser } from './parse.js';
import { Pages } from './pages.js';
import { isRecord } from './path.js';
import { isLongArray } from './store/long-array.js';
import { StoredRecords } from './store/stored-records.js';
import type { Vendors } from './vendors.js';

/** What reading takes beside itself, and only some records need. */
export interface ReadParts {
  readonly parseCsv?: CsvParser | undefined;
  readonly vendors?: Vendors | undefined;
  /** Reads a long JSON array of objects; undefined where that is not what the text is. */
  readonly scanArray?: ((text: string) => StoredRecords | undefined) | undefined;
}

/**
 * Records as `measure` and `readRecords` take them: out of bytes of Arrow or Parquet, with the package that reads it; other bytes
 * are text, and what is none of them is given back. Throws {@link RecordsError} where the package is not there, or the bytes are cut or broken.
 */
export async function openRecords(input: unknown): Promise<unknown> {
  const bytes = bytesOf(input);
  if (!bytes) return input;
  const form = columnarForm(bytes);
  if (!form) return new TextDecoder().decode(bytes);
  const { openColumnar } = await import('./columnar/open.js');
  return openColumnar(bytes, form);
}

/** Loads what reading these records takes. */
export async function partsFor(input: unknown, adapter = 'auto'): Promise<ReadParts> {
  const isLong = typeof input === 'string' && isLongArray(input);
  const [csv, vendors, scan] = await Promise.all([
    isCsv(input, adapter) ? import('./csv.js') : undefined,
    mayBeVendors(input, adapter) ? import('./adapters/vendors.js') : undefined,
    isLong ? import('./store/scan-array.js') : undefined,
  ]);
  return { parseCsv: csv?.parseCsv, vendors: vendors?.vendors, scanArray: scan?.scanArray };
}

/** Names as vendors write them and this vocabulary does not: `add_time`, `StageName`, and what few have neither mark. */
const theirs =
  /^[A-Z@]|_|^(properties|attributes|subscription|opportunityid|leadid|incidentid|closeDate|values|person|responseId)$/;

/** Whether records may have the shape of a vendor, by the names in the first of them, or at the beginning of a text. */
export function mayBeVendors(input: unknown, adapter = 'auto'): boolean {
  if (adapter !== 'auto') return !textForms.includes(adapter);
  if (input instanceof Pages) return mayBeVendors(input.bodies[0]);
  if (input instanceof StoredRecords)
    return input.source.names.some((name) => name.split('.').some((each) => theirs.test(each)));
  if (typeof input === 'string') return headNames(input.slice(0, 4000)).some((name) => theirs.test(name));
  return objectNames(input, 4).some((name) => theirs.test(name));
}

function headNames(text: string): readonly string[] {
  if (/^\s*[[{]/.test(text)) return Array.from(text.matchAll(/"([^"\\]{1,60})"\s*:/g), ([, name = '']) => name);
  const [header = ''] = text.replace(/^\W*sep=[^\n]*\n/, '').split('\n', 1);
  return header.split(/[,;\t|]/).map((name) => name.replace(/[^\w@.]/g, ''));
}

/** The names of an object, and of the first of each list in it, some levels down. */
function objectNames(value: unknown, depth: number): readonly string[] {
  if (Array.isArray(value)) return value.length > 0 && depth > 0 ? objectNames(value[0], depth - 1) : [];
  if (!isRecord(value) || 'column' in value) return [];
  const lists = depth > 0 ? Object.values(value).filter((each) => typeof each === 'object') : [];
  return [...Object.keys(value), ...lists.flatMap((each) => objectNames(each, depth - 1))];
}

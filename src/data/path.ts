/** Names by which an object's prototype is reached; no record has a field of that name. */
const denied = new Set(['__proto__', 'constructor', 'prototype']);

/** A record as it came: its own properties, nothing inherited. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** Whether a value is an object that can be a record: no array, no date. */
export function isRecord(value: unknown): value is RawRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}

/** Whether a column may have that name. */
export function isSafeName(name: string): boolean {
  return !denied.has(name);
}

/** The record's own value of exactly that name; undefined where it has none or the name reaches for a prototype. */
export function ownValue(record: RawRecord, name: string): unknown {
  return isSafeName(name) && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** The value at the end of a path of own properties, such as `['properties', 'amount']`; undefined where a step is missing. */
export function valueAt(record: unknown, path: readonly string[]): unknown {
  let value = record;
  for (const name of path) {
    if (!isRecord(value)) return undefined;
    value = ownValue(value, name);
  }
  return value;
}

/** Turns a value of a column, never null, into the cell that JSON of the same records would have. */
export type CellReader = (value: unknown) => unknown;

/** How a column's values become cells, or what it holds that no cell is, in the plural. */
export type Readable = CellReader | string;

/** Text, floats and truth values. */
export const asIs: CellReader = (value) => value;

/** Integers; those that a number is not exact for are text, so that an id stays the same. */
export const integer: CellReader = (value) =>
  typeof value === 'bigint' ? (isSafe(value) ? Number(value) : String(value)) : value;

/** Decimals, given as a count of their last place: the number that is written so, or its text where that would not be exact. */
export function decimal(scale: number): CellReader {
  const factor = Number(`1e${scale}`);
  return (value) => {
    const units = value instanceof Uint8Array ? unitsOf(value) : (value as number | bigint);
    // Both are exact up to here, and so their quotient is the number nearest to the decimal.
    if (isSafe(units) && scale >= 0 && scale <= 22) return Number(units) / factor;
    return decimalText(BigInt(units), scale);
  };
}

/** Dates, given as milliseconds since 1970: calendar days. */
export const day: CellReader = (value) => isoText(Number(value)).slice(0, 10);

/** Dates, given as days since 1970. */
export const epochDay: CellReader = (value) => day(Number(value) * 86_400_000);

/** Times counted since 1970 in units of so many digits of a second: instants, or wall time that no zone moves. */
export function timestamp(digits: number, isInstant: boolean): CellReader {
  if (isInstant && digits <= 6) return (value) => new Date(Math.round(Number(value) / Number(`1e${digits - 3}`)));
  const perSecond = 10n ** BigInt(digits);
  const end = isInstant ? 'Z' : '';
  return (value) => {
    const count = value as bigint;
    const parts = ((count % perSecond) + perSecond) % perSecond;
    const seconds = isoText(Number((count - parts) / perSecond) * 1000).slice(0, 19);
    return `${seconds}.${String(parts).padStart(digits || 1, '0')}${end}`;
  };
}

/** Lists of what `item` reads. */
export const list = (item: Readable): Readable =>
  typeof item === 'string' ? item : (value) => Array.from(value as Iterable<unknown>, (each) => orNull(item, each));

/** Objects with such fields; what one of them holds that no cell is, the object does too. */
export function struct(fields: readonly (readonly [name: string, read: Readable])[]): Readable {
  const readers = new Map<string, CellReader>();
  for (const [name, read] of fields) {
    if (typeof read === 'string') return read;
    readers.set(name, read);
  }
  return (value) =>
    Object.fromEntries(
      Array.from(readers, ([name, read]) => [name, orNull(read, (value as Record<string, unknown>)[name])]),
    );
}

const orNull = (read: CellReader, value: unknown): unknown =>
  value === null || value === undefined ? null : read(value);

const isSafe = (value: number | bigint): boolean => Number.isSafeInteger(Number(value));

/** Milliseconds in ISO 8601, with a sign where the year has more than four digits, which no date is read of. */
const isoText = (ms: number): string => (Math.abs(ms) <= 8.64e15 ? new Date(ms).toISOString() : 'infinity');

/** A whole number of two's complement, the highest byte first. */
function unitsOf(bytes: Uint8Array): number | bigint {
  let units = ((bytes[0] ?? 0) << 24) >> 24;
  for (let at = 1; at < bytes.length; at++) units = units * 256 + bytes[at]!;
  if (isSafe(units)) return units;
  return BigInt.asIntN(
    8 * bytes.length,
    bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n),
  );
}

function decimalText(units: bigint, scale: number): string {
  if (scale <= 0) return String(units * 10n ** BigInt(-scale));
  const digits = String(units < 0n ? -units : units).padStart(scale + 1, '0');
  return `${units < 0n ? '-' : ''}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

import { isNull, type Cells } from './cells.js';
import { quoted } from './errors.js';

/** `12.500,00` and `1.234.567`, or `12,500.00` and `1,234,567`, which no number in plain form looks like. */
const dotted = /^[+-]?\d{1,3}(?:(?:\.\d{3})+,\d+|(?:\.\d{3}){2,})$/;
const commaed = /^[+-]?\d{1,3}(?:(?:,\d{3})+\.\d+|(?:,\d{3}){2,})$/;
/** `1.234` and `12.000`: a number with three decimals, or a whole one. With a comma, one that a locale alone can tell. */
const ambiguous = /^[+-]?(?:[1-9]\d{0,2}\.\d{3}|\d+,\d+)$/;
/** A number that is written alike in both ways. */
const alike = /^[+-]?(?:0|[1-9]\d{0,2})$/;

/**
 * Why numbers of an untold locale are refused: a cell shows that dots or commas part thousands, or every cell with one could be
 * read in either way. `1.5`, `0.125` or `1500` shows that the dot is a decimal point. Undefined where nothing is in doubt.
 */
export function thousandsRefusal({ field, values, records }: Cells): string | undefined {
  let doubtful: number | undefined;
  let isPlain = false;
  for (const [row, cell] of values.entries()) {
    if (isNull(cell)) continue;
    const text = typeof cell === 'string' ? cell.trim() : '';
    if (dotted.test(text)) return parted('dots', 'de', row);
    if (commaed.test(text)) return parted('commas', 'en', row);
    if (ambiguous.test(text)) doubtful ??= row;
    else if (!alike.test(text)) isPlain = true;
  }
  if (doubtful === undefined || isPlain) return undefined;
  const text = String(values[doubtful]).trim();
  return `The numbers in ${field} could be ${text.replace(',', '.')} or ${text.replace(/[.,]/, '')}: ${cellAt(doubtful)}. Say which with a number locale, such as en or de.`;

  function parted(marks: string, locale: string, row: number): string {
    return `The numbers in ${field} have ${marks} between thousands: ${cellAt(row)}. Say how they are written with a number locale, such as ${locale}.`;
  }

  function cellAt(row: number): string {
    return `record ${String(records[row])} has ${quoted(values[row])}`;
  }
}

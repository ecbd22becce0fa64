import { Words } from './cells.js';
import type { TextColumn } from './table.js';

/** Currencies in capitals. Blanks among known ones are `(none)`, so that a mixture is seen, or the one that was told. */
export function currencyColumn(
  rows: number,
  column: TextColumn | undefined,
  told: string | undefined,
): TextColumn | undefined {
  const known = column && column.words.length > 0 ? column : undefined;
  if (!known && told === undefined) return undefined;
  const words = new Words();
  const blank = words.code(told?.toUpperCase() ?? '(none)');
  const codes = known?.words.map((word) => words.code(word.toUpperCase()));
  return {
    kind: 'text',
    codes: new Int32Array(rows).map((_, row) => codes?.[known?.codes[row] ?? -1] ?? blank),
    words: words.words,
    faults: known?.faults ?? [],
  };
}

import { fitText } from './fit-text.js';
import type { Measure } from './labels.js';

/** A text in lines as wide as their room, at most so many: the last is cut with an ellipsis where it must be. */
export function wrapText(
  text: string,
  room: number,
  most: number,
  { size, weight, measure }: { readonly size: number; readonly weight: number; readonly measure: Measure },
): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ').filter((each) => each !== '')) {
    const longer = lines.length > 0 ? `${lines.at(-1)!} ${word}` : word;
    const isFull = lines.length === most;
    if (lines.length > 0 && (isFull || measure(longer, size, weight) <= room)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines.map((line) => fitText(line, room, size, weight, measure)).filter((line) => line !== '');
}

import type { Reading } from '../metrics/reading.js';
import type { Words } from '../text/words.js';
import type { DialFrame } from './gauge-frame.js';
import type { Label, Measure } from './labels.js';
import { intervalTexts, valueTexts } from './reading-text.js';

/** What is written in the middle of a dial. */
export interface CentreOptions {
  readonly words: Words;
  readonly measure: Measure;
  readonly fontPx: number;
  /** px; undefined where there is no room for the interval. */
  readonly intervalSize: number | undefined;
}

const valueWeight = 650;
/** A value in full gives way to its short form where it would have to be smaller than this, in host's font sizes. */
const smallestInFull = 1.8;
const smallestPx = 11;

/** The room between the inner edges of the track, at a height above (−) or below the centre. */
const chord = (inner: number, height: number): number => 2 * Math.sqrt(Math.max(0, inner ** 2 - height ** 2));

/** How far letters such as the y of "days" hang below the line, of the font size. */
const descent = 0.24;

/** A value above a line that is `y` below the centre. */
function valueLabel(
  texts: readonly [string, string],
  y: number,
  inner: number,
  { measure, fontPx }: CentreOptions,
): Label {
  const wanted = Math.max(1.2 * fontPx, Math.min(0.42 * inner, 3.4 * fontPx));
  const share = (text: string): number =>
    Math.min(1, chord(inner - 4, y - wanted) / Math.max(1, measure(text, wanted, valueWeight)));
  const inFull = share(texts[0]) >= Math.min(1, (smallestInFull * fontPx) / wanted);
  const text = inFull ? texts[0] : texts[1];
  const size = Math.max(smallestPx, wanted * share(text));
  return { text, x: 0, y: y - descent * size, anchor: 'middle', role: 'value', size, weight: valueWeight };
}

/** The value in the middle of a dial and its interval below, around the centre. */
export function centreLabels(
  reading: Reading,
  { track: [inner] }: DialFrame,
  options: CentreOptions,
): readonly Label[] {
  const { words, measure, intervalSize: size = 0 } = options;
  const texts = valueTexts(reading, words);
  const y = 0.08 * inner;
  const room = chord(inner - 6, y);
  const range = size > 0 ? intervalTexts(reading, words).find((text) => measure(text, size, 400) <= room) : undefined;
  if (range === undefined) return [valueLabel(texts, 0, inner, options)];
  return [
    valueLabel(texts, y - 0.95 * size, inner, options),
    { text: range, x: 0, y, anchor: 'middle', role: 'interval', size, weight: 400 },
  ];
}

import type { Judgement } from '../benchmarks/benchmark.js';
import type { Reading } from '../metrics/reading.js';
import { lineNote, lineTitle } from '../text/benchmark-lines.js';
import type { VerdictWords } from '../text/verdict.js';
import { barMarks } from './benchmark-bar-scale.js';
import { detailAt, labelSize, type ChartOptions } from './chart-options.js';
import type { Label } from './labels.js';
import type { Rect } from './rect.js';
import { wrapText } from './wrap-text.js';

/** A stretch from left to right, px. */
export type Across = readonly [from: number, to: number];

/** Where the parts of a line stand, px: beside each other, or the scale between the texts. */
export interface LineRoom {
  readonly isBeside: boolean;
  readonly text: Across;
  readonly scale: Across;
  readonly verdict: Across;
}

/** A scale of values: its ends, and where a value stands on it in px. */
export interface LineScale {
  readonly domain: readonly [number, number];
  readonly x: (value: number) => number;
}

/** One benchmark of the picture, in px. */
export interface BarLine {
  readonly area: Rect;
  /** The middle of its scale. */
  readonly y: number;
  readonly texts: readonly Label[];
  readonly verdict: { readonly tone: VerdictWords['tone']; readonly labels: readonly Label[] };
  /** Too old or not comparable: drawn hollow. */
  readonly isMuted: boolean;
  readonly isAim: boolean;
  readonly whisker: Across | undefined;
  readonly range: Across | undefined;
  readonly tick: number | undefined;
  readonly bands: readonly { readonly across: Across; readonly shade: 1 | 2 | 3 }[];
  /** What bands are called, where that has room. */
  readonly names: readonly Label[];
  readonly sources: readonly number[];
}

interface Type {
  readonly size: number;
  readonly weight: number;
  readonly role: Label['role'];
}

/** px above and below what stands in a line. */
const pad = 9;

/** Lines of text under each other from `y` down, and where they end. */
function under(
  y: number,
  x: number,
  texts: readonly (readonly [readonly string[], Type])[],
): [labels: Label[], end: number] {
  let end = y;
  const labels = texts.flatMap(([lines, type]) =>
    lines.map((text): Label => {
      end += 1.36 * type.size;
      return { ...type, text, x, y: end - 0.32 * type.size, anchor: 'start' };
    }),
  );
  return [labels, end];
}

/** Lays out what of a benchmark stands on the scale; the line of the own value goes through no name. */
function marksAt(judgement: Judgement, value: number, { domain, x }: LineScale, y: number, options: ChartOptions) {
  const { words, measure } = options;
  const size = labelSize(options);
  const marks = barMarks(judgement, domain);
  const across = ([a, b]: Across): Across => [x(a), x(b)];
  const bands = (marks?.bands ?? []).map(({ piece, label, shade }) => ({ across: across(piece), label, shade }));
  const names = bands.flatMap(({ across: [from, to], label }): Label[] => {
    const text = words.messages.band[label];
    const room = measure(text, size, 400) + 6;
    const cut = Math.min(to, Math.max(from, x(value)));
    const middle = (from + to) / 2;
    const [left, right] =
      Math.abs(cut - middle) >= room / 2 ? [from, to] : cut - from > to - cut ? [from, cut] : [cut, to];
    if (room > right - left) return [];
    return [{ text, x: (left + right) / 2, y: y + 0.36 * size, anchor: 'middle', role: 'axis', size, weight: 400 }];
  });
  return {
    isAim: marks?.isAim ?? false,
    whisker: marks?.whisker && across(marks.whisker),
    range: marks?.range && across(marks.range),
    tick: marks?.tick === undefined ? undefined : x(marks.tick),
    sources: (marks?.sources ?? []).map(x),
    bands,
    names,
  };
}

/** Lays one benchmark out from `top` down: name and figure, who and when, its marks, the verdict in words. */
export function barLine(
  judgement: Judgement,
  reading: Reading,
  top: number,
  { room, scale, options }: { readonly room: LineRoom; readonly scale: LineScale; readonly options: ChartOptions },
): BarLine {
  const { words, measure, width, fontPx = 14 } = options;
  const { benchmark, verdict } = judgement;
  const isSmall = detailAt(options) === 'value';
  const name: Type = { size: 0.93 * fontPx, weight: 600, role: 'name' };
  const note: Type = { size: labelSize(options), weight: 400, role: 'note' };
  const verdictType: Type = { size: Math.max(11, 0.857 * fontPx), weight: 600, role: 'note' };
  const wrapped = (text: string, [from, to]: Across, most: number, type: Type): readonly [readonly string[], Type] => [
    wrapText(text, to - from, most, { ...type, measure }),
    type,
  ];
  const { sign, tone, text, because } = words.verdict(judgement, reading);
  const [texts, textEnd] = under(top + pad, room.text[0], [
    wrapped(lineTitle(judgement, reading, words), room.text, 2, name),
    wrapped(isSmall ? '' : lineNote(benchmark, words), room.text, 2, note),
  ]);
  const thick = 1.5 * fontPx;
  const saidTop = room.isBeside ? top + pad : textEnd + thick + 6;
  const [labels, saidEnd] = under(saidTop, room.verdict[0], [
    wrapped(isSmall ? sign : `${sign} ${text}`, room.verdict, 3, verdictType),
    wrapped(isSmall ? '' : (because ?? ''), room.verdict, 2, note),
  ]);
  const end = Math.max(textEnd, saidEnd, top + pad + thick) + pad;
  const y = room.isBeside ? (top + end) / 2 : textEnd + 4 + thick / 2;
  return {
    area: { x: 0, y: top, width, height: end - top },
    y,
    texts,
    verdict: { tone, labels },
    isMuted: verdict === 'stale' || verdict === 'not-comparable',
    ...marksAt(judgement, reading.value ?? 0, scale, y, options),
  };
}

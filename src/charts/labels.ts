/** What a piece of text is, which decides how it looks and when it goes. */
export type LabelRole =
  | 'name'
  | 'step'
  | 'leak'
  | 'value'
  | 'interval'
  | 'target'
  | 'previous'
  | 'median'
  | 'stale'
  | 'axis'
  | 'series'
  | 'note'
  | 'detractors'
  | 'passives'
  | 'promoters';

/** Text ready to be drawn: `y` is its baseline, `anchor` is as in a left-to-right page. */
export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly role: LabelRole;
  /** px. */
  readonly size: number;
  readonly weight: number;
}

/** The width of a text in px. */
export type Measure = (text: string, sizePx: number, weight: number) => number;

/** A rectangle in px; y grows downward. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The room a label takes: from the tallest letter to the lowest. */
export function boxOf({ text, x, y, anchor, size, weight }: Label, measure: Measure): Box {
  const width = measure(text, size, weight);
  const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
  return { left, right: left + width, top: y - 0.78 * size, bottom: y + 0.24 * size };
}

/** Room that the eye needs between two texts, in px: beside each other as wide as a space, above each other less. */
const gap = { across: 6, down: 1.5 };

/** Whether two boxes come so close that their texts run together. */
export const collide = (a: Box, b: Box): boolean =>
  a.left < b.right + gap.across &&
  b.left < a.right + gap.across &&
  a.top < b.bottom + gap.down &&
  b.top < a.bottom + gap.down;

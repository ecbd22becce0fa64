import { boxOf, collide, type Label, type LabelRole, type Measure } from './labels.js';

/** What should be written under a place on a bullet. */
export interface BulletWish {
  readonly text: string;
  readonly at: number;
  readonly role: LabelRole;
  readonly weight: number;
}

/** The line under a bullet on which labels stand. */
export interface Line {
  readonly width: number;
  readonly baseline: number;
  readonly size: number;
  readonly measure: Measure;
}

/** How far a label may slide from beside its mark, in font sizes. */
const slides = [0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4];

interface Placed {
  readonly at: number;
  readonly label: Label;
}

/**
 * Centred under its mark where no other mark is near; else beside it, away from the nearest; then further and further
 * off, but never beyond an end of the line, nor, where it can be nearer, where it would be read as that of another mark.
 */
function placesOf(
  wish: BulletWish,
  others: readonly BulletWish[],
  { width, baseline: y, size, measure }: Line,
): readonly Label[] {
  const { at, ...rest } = wish;
  const half = measure(rest.text, size, rest.weight) / 2;
  if (2 * half > width) return [];
  const [nearest = Infinity] = others.map((other) => other.at - at).sort((a, b) => Math.abs(a) - Math.abs(b));
  const crowded = Math.abs(nearest) < 2 * half;
  const away = crowded && nearest > 0 ? -1 : 1;
  const shifts = slides.map((sizes) => half + (sizes - 0.2) * size).flatMap((shift) => [away * shift, -away * shift]);
  const within = (x: number): number => Math.min(width - half, Math.max(half, x));
  const isOwn = (x: number): boolean =>
    x === within(at) || others.every((other) => Math.abs(other.at - x) + size >= Math.abs(at - x));
  return (crowded ? [...shifts, 0] : [0, ...shifts])
    .map((shift) => within(at + shift))
    .filter(isOwn)
    .map((x) => ({ ...rest, x, y, size, anchor: 'middle' }));
}

/** Whether a label touches none of those that stand already, and stands in the order of the marks. */
const fits = (at: number, label: Label, placed: readonly Placed[], measure: Measure): boolean =>
  placed.every(
    (other) =>
      (other.at - at) * (other.label.x - label.x) >= 0 && !collide(boxOf(other.label, measure), boxOf(label, measure)),
  );

/** Each wish in turn where there is room for it; what finds none is left out. */
export function placedUnder(wishes: readonly BulletWish[], line: Line): readonly Label[] {
  const placed: Placed[] = [];
  const marks = wishes.filter(({ role }) => role !== 'axis');
  for (const wish of wishes) {
    const places = placesOf(
      wish,
      marks.filter((other) => other !== wish),
      line,
    );
    const label = (wish.role === 'axis' ? places.slice(0, 1) : places).find((place) =>
      fits(wish.at, place, placed, line.measure),
    );
    if (label) placed.push({ at: wish.at, label });
  }
  return placed.map(({ label }) => label);
}

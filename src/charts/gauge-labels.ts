import { reach, polar, type DialFrame } from './gauge-frame.js';
import { boxOf, collide, type Box, type Label, type LabelRole, type Measure } from './labels.js';

/** What should be written at an angle of a dial. */
export interface Wish {
  readonly text: string;
  readonly angle: number;
  readonly role: LabelRole;
  readonly weight: number;
}

/** What labels have to fit into: dial and labels together are no wider than `width` px. */
export interface LabelRoom {
  readonly width: number;
  /** px. */
  readonly size: number;
  readonly measure: Measure;
}

/** How far along the rim a label may move out of the way of a more important one, in lines of text, the least first. */
const steps = [0, ...Array.from({ length: 12 }, (_, i) => (i + 1) / 6).flatMap((step) => [step, -step])];
/** Within this angle of twelve o'clock a label stands above its mark rather than beside it. */
const overhead = 0.35;

/** Which way leads away from the nearest other mark: 1 is clockwise; 0 where a wish stands alone. */
function awayFrom(angle: number, others: readonly number[]): number {
  const [nearest = Infinity] = others.map((other) => angle - other).sort((a, b) => Math.abs(a) - Math.abs(b));
  return Math.abs(nearest) > 2 * overhead ? 0 : Math.sign(nearest);
}

const anchors = { '-1': 'end', 0: 'middle', 1: 'start' } as const;

interface Place {
  readonly label: Label;
  /** The angle at which the label stands, which may not be quite that of its mark. */
  readonly at: number;
}

/** Beside the rim, sliding along it, first away from the nearest other mark. */
function* besideRim({ angle, ...rest }: Wish, away: number, { rim }: DialFrame, size: number): Iterable<Place> {
  const radius = rim + 0.4 * size;
  for (const lines of away < 0 ? steps.map((step) => -step) : steps) {
    const at = angle + (lines * size * 1.3) / radius;
    const [x, y] = polar(at, radius);
    const side = (Math.abs(at) < overhead ? away : Math.sign(at)) as -1 | 0 | 1;
    const label = { ...rest, size, anchor: anchors[side], x, y: y + 0.35 * size * (1 - Math.cos(at)) };
    yield { label, at };
  }
}

/** Under the end of the track. */
function underEnd({ angle, ...rest }: Wish, { track: [inner, outer] }: DialFrame, size: number): Place {
  const [x, y] = polar(angle, (inner + outer) / 2);
  return { label: { ...rest, size, anchor: 'middle', x, y: y + 1.45 * size }, at: angle };
}

/** Whether a box around the centre leaves the dial alone. */
function outside({ left, right, top, bottom }: Box, { rim }: DialFrame): boolean {
  const nearest = (from: number, to: number): number => Math.min(to, Math.max(from, 0));
  return Math.hypot(nearest(left, right), nearest(top, bottom)) >= rim;
}

const isEnd = ({ angle, role }: Wish): boolean => role === 'axis' && Math.abs(Math.abs(angle) - reach) < 0.01;

/** The labels of a dial around its centre. Each wish in turn where there is room for it, in the order of the marks. */
export function labelsAround(
  wishes: readonly Wish[],
  frame: DialFrame,
  { width, size, measure }: LabelRoom,
): readonly Label[] {
  const placed: (Place & { readonly angle: number; readonly box: Box })[] = [];
  const spread = ({ left, right }: Box): number =>
    Math.max(frame.rim, right, ...placed.map(({ box }) => box.right)) -
    Math.min(-frame.rim, left, ...placed.map(({ box }) => box.left));
  const around = wishes.filter((wish) => !isEnd(wish));
  for (const wish of wishes) {
    const { angle } = wish;
    const others = around.filter((other) => other !== wish).map((other) => other.angle);
    const places = isEnd(wish) ? [underEnd(wish, frame, size)] : besideRim(wish, awayFrom(angle, others), frame, size);
    for (const place of places) {
      const box = boxOf(place.label, measure);
      const isFree =
        (isEnd(wish) || outside(box, frame)) &&
        spread(box) <= width &&
        placed.every((other) => (other.angle - angle) * (other.at - place.at) >= 0 && !collide(other.box, box));
      if (!isFree) continue;
      placed.push({ ...place, angle, box });
      break;
    }
  }
  return placed.map(({ label }) => label);
}

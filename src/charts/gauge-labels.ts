import { least, max, min } from 'd3-array';
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

/** How far along the rim a label may move out of the way of a more important one, in lines of text. */
const steps = Array.from({ length: 13 }, (_, i) => i / 6);
/** Within this angle of twelve o'clock a label stands above its mark rather than beside it. */
const overhead = 0.35;

/** Which way leads away from the nearest other mark: 1 is clockwise; 0 where a wish stands alone. */
function awayFrom(angle: number, others: readonly number[]): number {
  const nearest = least(others, (other) => Math.abs(other - angle));
  return nearest === undefined || Math.abs(nearest - angle) > 2 * overhead ? 0 : Math.sign(angle - nearest);
}

const anchors = { '-1': 'end', 0: 'middle', 1: 'start' } as const;

interface Place {
  readonly label: Label;
  /** The angle at which the label stands, which may not be quite that of its mark. */
  readonly at: number;
}

/** Beside the rim, sliding along it, first away from the nearest other mark. */
function besideRim({ angle, ...rest }: Wish, away: number, { rim }: DialFrame, size: number): readonly Place[] {
  const radius = rim + 0.4 * size;
  const first = away === 0 ? 1 : away;
  return steps
    .flatMap((step) => (step === 0 ? [0] : [first * step, -first * step]))
    .map((lines) => {
      const at = angle + (lines * size * 1.3) / radius;
      const [x, y] = polar(at, radius);
      const side = (Math.abs(at) < overhead ? away : Math.sign(at)) as -1 | 0 | 1;
      const label = { ...rest, size, anchor: anchors[side], x, y: y + 0.35 * size * (1 - Math.cos(at)) };
      return { label, at };
    });
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
    Math.max(frame.rim, right, max(placed, ({ box }) => box.right) ?? 0) -
    Math.min(-frame.rim, left, min(placed, ({ box }) => box.left) ?? 0);
  const around = wishes.filter((wish) => !isEnd(wish));
  for (const wish of wishes) {
    const { angle } = wish;
    const others = around.filter((other) => other !== wish).map((other) => other.angle);
    const places = isEnd(wish) ? [underEnd(wish, frame, size)] : besideRim(wish, awayFrom(angle, others), frame, size);
    const free = places
      .map((place) => ({ ...place, angle, box: boxOf(place.label, measure) }))
      .filter(({ box }) => isEnd(wish) || outside(box, frame))
      .find(
        ({ at, box }) =>
          spread(box) <= width &&
          placed.every((other) => (other.angle - angle) * (other.at - at) >= 0 && !collide(other.box, box)),
      );
    if (free) placed.push(free);
  }
  return placed.map(({ label }) => label);
}

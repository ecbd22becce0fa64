/** From one range to another and no further: what lies outside comes out at the end. Either range may fall. */
export function linear(
  [a, b]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  return (value) => from + Math.min(1, Math.max(0, (value - a) / (b - a))) * (to - from);
}

/** Cuts a stretch into dashes of one length with gaps of another; the last dash ends where the stretch does. */
export function dashes(from: number, to: number, dash: number, gap: number): readonly (readonly [number, number])[] {
  const length = Math.abs(to - from);
  const way = Math.sign(to - from);
  const count = Math.ceil(length / (dash + gap));
  return Array.from({ length: count }, (_, i) => {
    const end = length - i * (dash + gap);
    return [from + way * Math.max(0, end - dash), from + way * end] as const;
  }).reverse();
}

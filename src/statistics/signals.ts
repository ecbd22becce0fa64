/** What tells a signal from routine: a value outside the limits, three of four near one, eight on one side of the centre. */
export type Rule = 'outside' | 'near' | 'run';

/** A value that a rule speaks of. */
export interface Signal {
  readonly rule: Rule;
  readonly up: boolean;
  /** Where what the rule saw began, as an index. */
  readonly since: number;
}

/** How many in a row on one side of the centre are no chance. */
export const RUN = 8;
const WINDOW = 4;

/**
 * Wheeler's rules on a series of scores, which are 0 at the centre and ±1 at the limits: R1 outside a limit; R2 three of four
 * in a row nearer one limit than the centre; R3 eight in a row on one side. Of several the third, the first, the second: a
 * run that goes far is a run all the same.
 */
export function signalsIn(scores: readonly number[]): readonly (Signal | undefined)[] {
  const found: (Signal | undefined)[] = scores.map(() => undefined);
  let start = 0;
  for (const way of [1, -1]) {
    const up = way > 0;
    const isNear = (i: number): boolean => scores[i]! * way > 0.5;
    for (let i = 0; i < scores.length; i++) {
      let near = 0;
      for (let k = i; k < i + WINDOW; k++) if (isNear(k)) near++;
      if (near < WINDOW - 1) continue;
      const since = isNear(i) ? i : i + 1;
      for (let k = i; k < i + WINDOW; k++) if (isNear(k)) found[k] ??= { rule: 'near', up, since };
    }
  }
  scores.forEach((score, i) => {
    if (Math.abs(score) > 1) found[i] = { rule: 'outside', up: score > 0, since: i };
  });
  for (let i = 1; i <= scores.length; i++) {
    const side = Math.sign(scores[start]!);
    if (i < scores.length && Math.sign(scores[i]!) === side) continue;
    if (side !== 0 && i - start >= RUN) found.fill({ rule: 'run', up: side > 0, since: start }, start, i);
    start = i;
  }
  return found;
}

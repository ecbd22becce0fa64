import { describe, it } from 'node:test';
import { expect } from 'chai';
import { cumulativeIncidence } from '../../src/statistics/cumulative-incidence.js';
import { kaplanMeier } from '../../src/statistics/kaplan-meier.js';
import { expectClose } from './close.js';

/** Ten durations: ended in the one way at 1, 3, 5 and 6, in the other at 2, 4 and 9, open at 2, 5 and 8. */
const way = [1, 3, 5, 6].map((time) => [time, 1] as const);
const all = [1, 2, 3, 4, 5, 6, 9].map((time) => [time, 1] as const);
const open = [2, 5, 8].map((time) => [time, 1] as const);
const curve = kaplanMeier(all, open)!;

describe('cumulative incidence', () => {
  it('agrees with statsmodels 0.15.0 (CumIncidenceRight), the error too', () => {
    const expected: readonly (readonly [time: number, share: number, error: number])[] = [
      [1, 0.1, 0.09486832980505139],
      [2, 0.1, 0.09486832980505139],
      [3, 0.2142857142857143, 0.1350412959190578],
      [4, 0.2142857142857143, 0.1350412959190578],
      [5, 0.3285714285714286, 0.15618446147370393],
      [6, 0.480952380952381, 0.17800105431551966],
      [8, 0.480952380952381, 0.17800105431551966],
      [9, 0.480952380952381, 0.17800105431551966],
    ];
    for (const [time, share, error] of expected) {
      const found = cumulativeIncidence(curve, way, time)!;
      expectClose([found.share, Math.sqrt(found.variance)], [share, error], 1e-12);
    }
  });

  it('is 0 before the first end, and unknown past the last of what is open', () => {
    expect(cumulativeIncidence(curve, way, 0)).to.deep.equal({ share: 0, variance: 0 });
    const unfinished = kaplanMeier([[1, 2]], [[4, 1]])!;
    expect(cumulativeIncidence(unfinished, [[1, 2]], 4)!.share).to.be.closeTo(2 / 3, 1e-12);
    expect(cumulativeIncidence(unfinished, [[1, 2]], 5)).to.equal(undefined);
  });

  it('is a share with the variance I(1 − I)/n where nothing is open', () => {
    // 3 of 8 end in the one way within 4.
    const ended = [1, 2, 2, 3, 4, 4, 5, 6].map((time) => [time, 1] as const);
    const whole = kaplanMeier(
      [
        [1, 1],
        [2, 2],
        [3, 1],
        [4, 2],
        [5, 1],
        [6, 1],
      ],
      [],
    )!;
    expect(ended).to.have.length(8);
    const { share, variance } = cumulativeIncidence(
      whole,
      [
        [2, 1],
        [4, 2],
        [6, 1],
      ],
      4,
    )!;
    expectClose([share, variance], [3 / 8, ((3 / 8) * (5 / 8)) / 8], 1e-12);
  });
});

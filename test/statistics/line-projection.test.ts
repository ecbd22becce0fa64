import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { lineProjection, type Seen } from '../../src/statistics/line-projection.js';
import { expectClose } from './close.js';

const told = (seen: readonly Seen[], at: number, level: number): readonly number[] => {
  const { value, low, high } = lineProjection(seen, at, level)!;
  return [value, low, high];
};

describe('lineProjection', () => {
  it('is worked by hand for 1, 2, 4 at 0, 1, 2', () => {
    // Slope 3/2, mean 7/3: at 3 it is 7/3 + 2·3/2 = 16/3. Left over: 1/6, −1/3, 1/6, squares 1/6; one degree of freedom, whose t is
    // tan(0.475π) = 12.706204736174698. √(1/6 · (1 + 1/3 + 4/2)) = √(5/9).
    const margin = 12.706204736174698 * Math.sqrt(5 / 9);
    expectClose(
      told(
        [
          [0, 1],
          [1, 2],
          [2, 4],
        ],
        3,
        0.95,
      ),
      [16 / 3, 16 / 3 - margin, 16 / 3 + margin],
      1e-12,
    );
  });

  it('agrees with NumPy’s lstsq and SciPy’s t, gaps and other levels too', () => {
    const months: Seen[] = [0.5, 0.53, 0.52, 0.56].map((y, x) => [x, y]);
    expectClose(told(months, 11, 0.95), [0.6890000000000005, 0.4118376852493322, 0.9661623147506688], 1e-12);
    const gaps: Seen[] = [
      [0, 12],
      [1, 15],
      [2, 13],
      [4, 19],
      [5, 18],
      [8, 26],
    ];
    expectClose(
      told(gaps, 11, 0.9),
      [29.846153846153854, 23.906248090557437, 29.846153846153854 + 5.939905755596417],
      1e-12,
    );
  });

  it('is undefined below three values, and where all stand at one place', () => {
    expect(lineProjection([], 3, 0.95)).to.equal(undefined);
    expect(lineProjection([[0, 1], [1, 2]], 3, 0.95)).to.equal(undefined); // prettier-ignore
    expect(lineProjection([[4, 1], [4, 2], [4, 3]], 5, 0.95)).to.equal(undefined); // prettier-ignore
  });

  it('has no width on a line, widens the further it looks, and takes no notice of the order', () => {
    expectClose(told([[0, 1], [1, 3], [2, 5]], 9, 0.95), [19, 19, 19], 1e-12); // prettier-ignore
    const whole = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.array(whole, { minLength: 4, maxLength: 20 }),
        fc.integer({ min: 1, max: 30 }),
        (values, ahead) => {
          const seen = values.map((y, x): Seen => [x, y]);
          const [near, far] = [values.length, values.length + ahead].map((at) => lineProjection(seen, at, 0.95)!);
          expect(far!.high - far!.low).to.be.at.least(near!.high - near!.low);
          expectClose(told(seen.toReversed(), values.length, 0.95), [near!.value, near!.low, near!.high], 1e-9);
        },
      ),
    );
  });
});

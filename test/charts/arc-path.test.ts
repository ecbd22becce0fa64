import { describe, it } from 'node:test';
import { arc } from 'd3-shape';
import { expect } from 'chai';
import fc from 'fast-check';
import { arcPath } from '../../src/charts/arc-path.js';

/** The points that a path goes through, in px. */
const points = (path: string): number[][] =>
  [...path.matchAll(/(?:[ML]|A[^, ]+[, ][^, ]+[, ]0[, ][01][, ][01][, ])(-?[\d.e-]+)[ ,](-?[\d.e-]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)],
  );

describe('arcPath', () => {
  it('goes around a quarter of a ring, clockwise from the top', () => {
    // Out at 10 from the top to the right, in to 8 and back.
    expect(arcPath([0, Math.PI / 2], [8, 10])).to.equal(
      'M0.00 -10.00A10 10 0 0 1 10.00 -0.00L8.00 -0.00A8 8 0 0 0 0.00 -8.00L0.00 -10.00Z',
    );
  });

  it('takes the long way round beyond a half', () => {
    expect(arcPath([0, 4], [8, 10]))
      .to.contain('A10 10 0 1 1')
      .and.to.contain('A8 8 0 1 0');
  });

  it('goes through the same points as d3-shape’s arc, whose corners are round too', () => {
    const sweep = fc.tuple(fc.double({ min: -2, max: 0, noNaN: true }), fc.double({ min: 0.5, max: 2, noNaN: true }));
    fc.assert(
      fc.property(sweep, fc.double({ min: 60, max: 200, noNaN: true }), ([from, to], outer) => {
        const inner = outer * 0.85;
        const theirs = points(
          arc().cornerRadius(2)({ innerRadius: inner, outerRadius: outer, startAngle: from, endAngle: to }) ?? '',
        );
        for (const [x = 0, y = 0] of points(arcPath([from, to], [inner, outer], 2))) {
          const nearest = Math.min(...theirs.map(([a = 0, b = 0]) => Math.hypot(x - a, y - b)));
          expect(nearest).to.be.below(0.02);
        }
      }),
    );
  });

  it('is never less than nothing: a sliver has no corners left', () => {
    expect(arcPath([1, 1], [80, 90], 3)).to.not.match(/NaN/);
  });
});

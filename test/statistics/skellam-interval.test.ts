import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { skellamInterval } from '../../src/statistics/skellam-interval.js';
import { expectClose } from './close.js';

const count = fc.integer({ min: 0, max: 100_000 });
const limits = (gained: number, lost: number, start: number, level = 0.95) =>
  skellamInterval(gained, lost, start, level) ?? [NaN, NaN];

describe('skellamInterval', () => {
  it('is worked by hand for 70 gained and 30 lost of 1,000', () => {
    // (40 ± 1.959963984540054 × √100) / 1000.
    expectClose(limits(70, 30, 1000), [0.02040036015459946, 0.05959963984540054]);
  });

  it('is undefined without a start and without any movement', () => {
    expect(skellamInterval(3, 1, 0, 0.95)).to.equal(undefined);
    expect(skellamInterval(0, 0, 100, 0.95)).to.equal(undefined);
    expect(limits(0, 4, 100)[1]).to.be.below(0);
    expectClose(limits(8, 8, 100), [-1.959963984540054 * 0.04, 1.959963984540054 * 0.04]);
  });

  it('holds the growth, turns round with gained and lost and widens with the level', () => {
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 1_000_000 }), (gained, lost, start) => {
        fc.pre(gained + lost > 0);
        const [low, high] = limits(gained, lost, start);
        expect((gained - lost) / start).to.be.within(low, high);
        expectClose(limits(lost, gained, start), [-high, -low]);
        expect(limits(gained, lost, start, 0.99)[0]).to.be.below(low);
        expect(limits(gained, lost, start, 0.99)[1]).to.be.above(high);
      }),
    );
  });
});

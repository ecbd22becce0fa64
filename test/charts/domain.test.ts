import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { scaleDomain } from '../../src/charts/domain.js';
import { benchmark, between, days, held, judged, reading, winRate } from '../text/judged.js';
import { anyJudged } from './drawing.js';

describe('the ends of a scale', () => {
  it('are those of the metric where it has them', () => {
    expect(scaleDomain(held(winRate))).to.deep.equal([0, 1]);
  });

  it('go from zero to a round number beyond everything shown where there is no upper bound', () => {
    // 61 and 8 % of room make 65.9; steps of 20 days.
    expect(scaleDomain(held(days(57, 52, 61)))).to.deep.equal([0, 80]);
    expect(scaleDomain(held(days(57, 52, 61), [judged(benchmark('target', { point: 95 }))]))).to.deep.equal([0, 120]);
    expect(scaleDomain(held(days(57, 52, 61), [], 190))).to.deep.equal([0, 250]);
    const few = { ...benchmark('history', { point: 55 }), extent: { low: 40, high: 95 } };
    expect(scaleDomain(held(days(57, 52, 61), [judged(few)]))).to.deep.equal([0, 120]);
  });

  it('make no room for what cannot be compared', () => {
    const other = judged(benchmark('industry', { point: 95 }), 'not-comparable', 'time-basis');
    expect(scaleDomain(held(days(57, 52, 61), [other]))).to.deep.equal([0, 80]);
  });

  it('are round hours or days where minutes are counted', () => {
    const minutes = reading({ unit: 'minutes', domain: [0, undefined], value: 250, interval: between(230, 270) });
    // 291.6 minutes are 4.86 hours: 5 hours.
    expect(scaleDomain(held(minutes))).to.deep.equal([0, 300]);
    const long = reading({ unit: 'minutes', domain: [0, undefined], value: 10_000, interval: undefined });
    // 10,800 minutes are 7.5 days: 8 days.
    expect(scaleDomain(held(long))).to.deep.equal([0, 8 * 1440]);
  });

  it('are those of the host where it sets them, unless they are the wrong way round', () => {
    expect(scaleDomain(held(winRate), { min: 0.5 })).to.deep.equal([0.5, 1]);
    expect(scaleDomain(held(winRate), { min: 0.4, max: 0.8 })).to.deep.equal([0.4, 0.8]);
    expect(scaleDomain(held(winRate), { min: 2 })).to.deep.equal([0, 1]);
  });

  it('are apart where everything is zero', () => {
    expect(
      scaleDomain(held(reading({ unit: 'money', domain: [0, undefined], value: 0, interval: undefined }))),
    ).to.deep.equal([0, 1]);
  });

  it('always hold zero, the value and what it is held against, and are finite and apart', () => {
    fc.assert(
      fc.property(anyJudged, (any) => {
        const [low, high] = scaleDomain(any);
        expect(low).to.be.below(high);
        expect(Number.isFinite(high - low)).to.equal(true);
        for (const n of [0, any.reading.value ?? 0, any.change?.previous.value ?? 0]) expect(n).to.be.within(low, high);
      }),
    );
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Benchmark, Verdict } from '../../src/benchmarks/benchmark.js';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { judge } from '../../src/benchmarks/judge.js';
import { severalSources } from '../../src/benchmarks/sources.js';
import { mapShape } from '../../src/benchmarks/shape.js';
import type { Reading } from '../../src/metrics/reading.js';
import { benchmarkOf, readingOf } from './readings.js';

const half = { point: 0.5 };
const band = { low: 0.4, high: 0.6 };
const verdict = (reading: Reading, shape: Benchmark['shape'], more?: Partial<Benchmark>): Verdict =>
  judge(reading, benchmarkOf(shape, more)).verdict;

describe('judge', () => {
  it('refuses a figure that the metric can never have, and says what would be right', () => {
    const refused = (shape: Benchmark['shape'], more: Partial<Reading>) => () =>
      judge(readingOf(undefined, undefined, more), benchmarkOf(shape));
    const share = { label: 'Win rate', domain: [0, 1] } as const;
    expect(refused({ low: 0.4, high: 60 }, share)).to.throw(
      BenchmarkError,
      'The benchmark "b" gives 60, and Win rate goes from 0 to 1. Write 0.6 for 60%.',
    );
    expect(refused({ quantiles: { p25: -0.1, p50: 0.2, p75: 0.3 } }, share)).to.throw(
      'gives -0.1, and Win rate goes from 0 to 1.',
    );
    expect(refused({ point: 101 }, { label: 'NPS', unit: 'points', domain: [-100, 100] })).to.throw(
      'gives 101, and NPS goes from -100 to 100.',
    );
    expect(refused({ point: -1 }, { label: 'Cycle', unit: 'days', domain: [0, undefined] })).to.throw(
      'gives -1, and Cycle is never below 0.',
    );
    for (const shape of [{ point: 0 }, { point: 1 }, { low: 0, high: 1 }]) {
      expect(refused(shape, share), JSON.stringify(shape)).not.to.throw();
    }
    // Of another metric nothing is known here.
    expect(judge(readingOf(0.5), benchmarkOf({ point: 47 }, { metric: 'nps' })).verdict).to.equal('not-comparable');
  });

  it('says better where the whole interval is on the better side, and worse where it is on the other', () => {
    const [above, below] = [readingOf(0.6, [0.51, 0.7]), readingOf(0.4, [0.3, 0.49])];
    expect([verdict(above, half), verdict(below, half)]).to.deep.equal(['better', 'worse']);
    const lower = { better: 'lower' } as const;
    expect([verdict({ ...above, ...lower }, half), verdict({ ...below, ...lower }, half)]).to.deep.equal([
      'worse',
      'better',
    ]);
  });

  it('says worse on either side where a target is best, and within on it', () => {
    const target = { better: 'target' } as const;
    expect(verdict(readingOf(0.8, [0.7, 0.9], target), band)).to.equal('worse');
    expect(verdict(readingOf(0.2, [0.1, 0.3], target), band)).to.equal('worse');
    expect(verdict(readingOf(0.5, [0.45, 0.55], target), band)).to.equal('within');
  });

  it('cannot tell where the interval covers the figure, its ends with it', () => {
    for (const ends of [
      [0.4, 0.6],
      [0.5, 0.6],
      [0.4, 0.5],
    ] as const) {
      expect(judge(readingOf(0.5, ends), benchmarkOf(half))).to.include({
        verdict: 'cannot-tell',
        because: 'interval',
      });
    }
  });

  it('says within where the whole interval lies in the range, and cannot tell across an end of it', () => {
    expect(judge(readingOf(0.5, [0.4, 0.6]), benchmarkOf(band))).to.include({ verdict: 'within', because: undefined });
    expect(verdict(readingOf(0.5, [0.39, 0.6]), band)).to.equal('cannot-tell');
    expect(verdict(readingOf(0.5, [0.4, 0.61]), band)).to.equal('cannot-tell');
    expect(verdict(readingOf(0.7, [0.61, 0.8]), band)).to.equal('better');
    expect(verdict(readingOf(0.3, [0.2, 0.39]), band)).to.equal('worse');
  });

  it('holds against the median of quartiles, and is within them where it covers the median and no more than them', () => {
    const quartiles = { quantiles: { p25: 0.3, p50: 0.5, p75: 0.7 } };
    expect(verdict(readingOf(0.6, [0.51, 0.69]), quartiles)).to.equal('better');
    expect(verdict(readingOf(0.4, [0.31, 0.49]), quartiles)).to.equal('worse');
    expect(verdict(readingOf(0.6, [0.5, 0.7]), quartiles)).to.equal('within');
    expect(verdict(readingOf(0.6, [0.5, 0.71]), quartiles)).to.equal('cannot-tell');
    expect(verdict(readingOf(0.4, [0.29, 0.5]), quartiles)).to.equal('cannot-tell');
  });

  it('compares a full count as it is; the same number is within', () => {
    const census = { census: true } as const;
    expect(verdict(readingOf(0.51, undefined, census), half)).to.equal('better');
    expect(verdict(readingOf(0.49, undefined, census), half)).to.equal('worse');
    expect(verdict(readingOf(0.5, undefined, census), half)).to.equal('within');
  });

  it('cannot tell without an interval that there should be', () => {
    expect(judge(readingOf(0.9), benchmarkOf(half))).to.include({ verdict: 'cannot-tell', because: 'no-interval' });
  });

  it('cannot tell from too few, though the interval be clear', () => {
    const few = readingOf(0.9, [0.8, 1], { warnings: ['too-few'], n: 4 });
    expect(judge(few, benchmarkOf(half))).to.include({ verdict: 'cannot-tell', because: 'too-few' });
  });

  it('has nothing to say without a value', () => {
    expect(judge(readingOf(undefined), benchmarkOf(half))).to.include({ verdict: 'no-value', because: undefined });
  });

  it('does not compare another metric or another variant; none told is all of them', () => {
    const reading = readingOf(0.9, [0.8, 1]);
    expect(judge(reading, benchmarkOf(half, { metric: 'nps' }))).to.include({
      verdict: 'not-comparable',
      because: 'metric',
    });
    expect(judge(reading, benchmarkOf(half, { variant: 'value' }))).to.include({
      verdict: 'not-comparable',
      because: 'variant',
    });
    expect(verdict(reading, half, { variant: 'closed' })).to.equal('better');
    expect(verdict(reading, half)).to.equal('better');
  });

  it('takes a figure for stale when 36 months lie between, either way', () => {
    // The period ends with 30 June 2026.
    const reading = readingOf(0.9, [0.8, 1]);
    const of = (date: string) => judge(reading, benchmarkOf(half, { fieldwork: { to: date } }));
    expect(of('2023-06-30').verdict).to.equal('better');
    expect(of('2023-06-29')).to.include({ verdict: 'stale', because: 'age' });
    expect(of('2029-06-30').verdict).to.equal('better');
    expect(of('2029-07-01').verdict).to.equal('stale');
    // A month and a year are taken by their end.
    expect([of('2023-06').verdict, of('2023-05').verdict]).to.deep.equal(['better', 'stale']);
    expect([of('2023').verdict, of('2022').verdict]).to.deep.equal(['better', 'stale']);
  });

  it('never takes a target, an undated figure or an undated reading for stale', () => {
    const reading = readingOf(0.9, [0.8, 1]);
    expect(verdict(reading, half, { fieldwork: { to: '2001' }, kind: 'target' })).to.equal('better');
    expect(verdict(reading, half)).to.equal('better');
    expect(verdict({ ...reading, period: undefined, asOf: undefined }, half, { fieldwork: { to: '2001' } })).to.equal(
      'better',
    );
  });

  it('takes the first that applies: no value, then comparable, then fresh, then enough', () => {
    const few = { warnings: ['too-few'] } as const;
    const wrong = { metric: 'nps', fieldwork: { to: '2001' } };
    expect(verdict(readingOf(undefined, undefined, few), half, wrong)).to.equal('no-value');
    expect(verdict(readingOf(0.9, [0.8, 1], few), half, wrong)).to.equal('not-comparable');
    expect(verdict(readingOf(0.9, [0.8, 1], few), half, { fieldwork: { to: '2001' } })).to.equal('stale');
  });

  const number = fc.integer({ min: -1000, max: 1000 });
  const ends = fc.tuple(number, number).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
  const shape: fc.Arbitrary<Benchmark['shape']> = fc.oneof(
    number.map((point) => ({ point })),
    ends.map(([low, high]) => ({ low, high })),
    fc
      .tuple(number, ends)
      .map(([p50, [a, b]]) => ({ quantiles: { p25: p50 + Math.min(a, 0), p50, p75: p50 + Math.max(b, 0) } })),
  );

  const anywhere = { domain: [undefined, undefined] } as const;

  it('turns better and worse round, and nothing else, where the direction is turned', () => {
    const turned: Partial<Record<Verdict, Verdict>> = { better: 'worse', worse: 'better' };
    fc.assert(
      fc.property(ends, shape, ([low, high], of) => {
        const reading = readingOf((low + high) / 2, [low, high], anywhere);
        const [higher, lower] = [verdict(reading, of), verdict({ ...reading, better: 'lower' }, of)];
        expect(lower).to.equal(turned[higher] ?? higher);
      }),
    );
  });

  const bands: fc.Arbitrary<Benchmark['shape']> = fc.tuple(ends, number).map(([[a, b], c]) => ({
    bands: [
      { upTo: a, label: 'poor' },
      { upTo: b, label: 'ok' },
      { upTo: Math.max(b, c), label: 'good' },
      { upTo: null, label: 'excellent' },
    ],
  }));

  it('does not depend on the unit that figures are shown in, the error of a sample and several sources among them', () => {
    const scaled = (of: readonly Benchmark['shape'][], sd: number, by: number): Benchmark => {
      const [first, ...others] = of.map((each) =>
        benchmarkOf(
          mapShape(each, (figure) => figure * by),
          { sample: { n: 9, unit: 'firms', sd: sd * by } },
        ),
      );
      return others.length === 0 ? first! : severalSources('several', [first!, ...others])!;
    };
    const oneOrMore = fc.oneof(
      bands.map((each) => [each]),
      fc.array(shape, { minLength: 1, maxLength: 3 }),
    );
    fc.assert(
      fc.property(
        fc.tuple(ends, oneOrMore, fc.integer({ min: 0, max: 500 })),
        fc.constantFrom(0.25, 2, 64),
        fc.boolean(),
        fc.constantFrom('higher', 'lower', 'target'),
        ([[low, high], of, sd], by, hasInterval, better) => {
          const at = (k: number) =>
            readingOf((k * (low + high)) / 2, hasInterval ? [k * low, k * high] : undefined, {
              ...anywhere,
              better,
              census: !hasInterval,
            });
          const [one, other] = [judge(at(1), scaled(of, sd, 1)), judge(at(by), scaled(of, sd, by))];
          expect([other.verdict, other.because, other.place]).to.deep.equal([one.verdict, one.because, one.place]);
        },
      ),
    );
  });
});

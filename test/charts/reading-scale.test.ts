import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { readingScale } from '../../src/charts/reading-scale.js';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, held, judged, winRate } from '../text/judged.js';

const scale = (...of: readonly Benchmark[]) =>
  readingScale(
    held(
      winRate,
      of.map((one) => judged(one)),
    ),
    wordsFor('en'),
  );
const cuts = (shape: Benchmark['shape']) =>
  scale(benchmark('industry', shape)).bands.map(({ from, to, shade }) => [from, to, shade]);

describe('a scale', () => {
  it('shades a range, the middle half of quantiles, the lowest to the highest of a few, and bands by what they are called', () => {
    expect(cuts({ low: 0.4, high: 0.6 })).to.deep.equal([
      [0, 0.4, 1],
      [0.4, 0.6, 3],
      [0.6, 1, 1],
    ]);
    const quartiles = [
      [0, 0.3, 1],
      [0.3, 0.7, 3],
      [0.7, 1, 1],
    ];
    expect(cuts({ quantiles: { p25: 0.3, p50: 0.4, p75: 0.7 } })).to.deep.equal(quartiles);
    expect(cuts({ quantiles: { p10: 0.1, p25: 0.3, p50: 0.4, p75: 0.7, p90: 0.9 } })).to.deep.equal(quartiles);
    expect(cuts({ quantiles: { p25: 0.4, p75: 0.6 } })).to.deep.equal(cuts({ low: 0.4, high: 0.6 }));
    const bands = [
      { upTo: 0.3, label: 'poor' },
      { upTo: 0.4, label: 'ok' },
      { upTo: 0.7, label: 'good' },
      { upTo: null, label: 'excellent' },
    ] as const;
    expect(cuts({ bands })).to.deep.equal([
      [0, 0.3, 1],
      [0.3, 0.4, 2],
      [0.4, 0.7, 3],
      [0.7, 1, 2],
    ]);
    const few = { ...benchmark('history', { point: 0.5 }), extent: { low: 0.3, high: 0.7 } };
    expect(scale(few).bands.map(({ from, to, shade }) => [from, to, shade])).to.deep.equal(quartiles);
    expect(cuts({ point: 0.5 })).to.deep.equal([]);
  });

  it('marks a point and a median, and neither a range nor bands', () => {
    const marked = (shape: Benchmark['shape']) => scale(benchmark('industry', shape)).marks.map(({ label }) => label);
    expect(marked({ point: 0.5 })).to.deep.equal(['industry 50']);
    expect(marked({ quantiles: { p25: 0.3, p50: 0.4 } })).to.deep.equal(['median 40']);
    expect(marked({ low: 0.3, high: 0.4 })).to.deep.equal([]);
  });

  it('marks what is too old to judge by as stale, but never an aim', () => {
    const kinds = (['industry', 'target'] as const).map((kind) => {
      const old = judged(benchmark(kind, { point: 0.5 }, '2019'), 'stale');
      return readingScale(held(winRate, [old]), wordsFor('en')).marks.map((mark) => mark.kind);
    });
    expect(kinds).to.deep.equal([['stale'], ['target']]);
  });

  it('says whose each of several medians is, that of the verdict first', () => {
    const shape = { quantiles: { p25: 0.3, p50: 0.4, p75: 0.5 } };
    const of = [benchmark('history', shape), benchmark('industry', shape), benchmark('target', { point: 0.6 })];
    expect(scale(...of).marks.map(({ label }) => label)).to.deep.equal(['own 40', 'target 60', 'industry 40']);
  });

  it('marks what one agreed to as it does a target', () => {
    expect(scale(benchmark('contract', { point: 0.5 })).marks[0]).to.include({ kind: 'target', label: 'agreed 50' });
  });

  it('has each of several sources, those beyond its ends left out', () => {
    const marks = [0.4, 0.6, 1.2].map((point) => benchmark('industry', { point }));
    const { sources } = scale({ ...benchmark('industry', { low: 0.4, high: 1.2 }), marks });
    expect(sources).to.deep.equal([0.4, 0.6]);
  });
});

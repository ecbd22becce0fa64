import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { benchmarkBarModel } from '../../src/charts/benchmark-bar-model.js';
import { benchmark, between, held, judged, reading } from '../text/judged.js';
import { anyJudged, anyOptions, clashes, options } from './drawing.js';

// At 440 px the scale goes from 14 to 426, and around 40 to 70 % in round steps of five: from 35 to 75.
const half = reading({ value: 0.55, interval: between(0.5, 0.6) });
const at = (value: number): number => 14 + ((value - 0.35) / 0.4) * 412;
const near = (found: readonly number[] | undefined, ...wanted: readonly number[]): void => {
  expect(found).to.have.length(wanted.length);
  for (const [i, x] of wanted.entries()) expect(found![i]).to.be.closeTo(at(x), 1e-6);
};

const target = judged(benchmark('target', { point: 0.7 }), 'worse');
const industry = judged(benchmark('industry', { quantiles: { p10: 0.4, p25: 0.45, p50: 0.5, p75: 0.6, p90: 0.65 } }));
const model = benchmarkBarModel(held(half, [industry, target]), options(440));

describe('a benchmark bar', () => {
  it('has one scale around all of it, and the own value with its interval on it', () => {
    near([model.value], 0.55);
    near(model.interval, 0.5, 0.6);
    near([model.ticks[0]!, model.ticks.at(-1)!], 0.4, 0.7);
  });

  it('draws quantiles as a range in a whisker with the median, and a target as a longer tick', () => {
    const [quantiles, aim] = model.lines;
    near(quantiles!.whisker, 0.4, 0.65);
    near(quantiles!.range, 0.45, 0.6);
    near([quantiles!.tick!], 0.5);
    near([aim!.tick!], 0.7);
    expect([quantiles!.isAim, aim!.isAim]).to.deep.equal([false, true]);
    expect(aim!.range).to.equal(undefined);
  });

  it('has several sources as their range with a mark for each', () => {
    const sources = [0.4, 0.7].map((point) => benchmark('industry', { point }));
    const range = { ...benchmark('industry', { low: 0.4, high: 0.7 }), marks: sources };
    const [line] = benchmarkBarModel(held(half, [judged(range, 'cannot-tell', 'sources')]), options(440)).lines;
    near(line!.range, 0.4, 0.7);
    near(line!.sources, 0.4, 0.7);
    const dated = [sources[0]!, { ...sources[1]!, fieldwork: { to: '2026-03' } }];
    const marks = dated.map((mark, i) => (i === 0 ? { ...mark, fieldwork: { to: '2025' } } : mark));
    const [told] = benchmarkBarModel(held(half, [judged({ ...range, marks })]), options(440)).lines;
    expect(told!.texts.map(({ text }) => text).join(' ')).to.contain('2025 – Mar 2026');
  });

  it('writes under a verdict that the method is not stated', () => {
    const [line] = benchmarkBarModel(held(half, [{ ...target, caution: 'method-unknown' }]), options(440)).lines;
    expect(line!.verdict.labels.map(({ text }) => text)).to.include('method not stated');
  });

  it('draws bands from end to end of the scale, and names those that have room', () => {
    const bands = [
      { upTo: 0.5, label: 'poor' },
      { upTo: 0.51, label: 'ok' },
      { upTo: null, label: 'good' },
    ] as const;
    const { lines } = benchmarkBarModel(
      held(half, [judged(benchmark('contract', { bands })), target, industry]),
      options(440),
    );
    near(lines[0]!.bands[0]!.across, 0.35, 0.5);
    near(lines[0]!.bands[2]!.across, 0.51, 0.75);
    expect(lines[0]!.names.map(({ text }) => text)).to.deep.equal(['poor', 'good']);
  });

  it('keeps the name of a band clear of the line of the own value, or leaves it out', () => {
    const okAt = (upTo: number): number | undefined => {
      const bands = [
        { upTo: 0.54, label: 'poor' },
        { upTo, label: 'ok' },
        { upTo: null, label: 'good' },
      ] as const;
      const contract = judged(benchmark('contract', { bands }));
      const { lines } = benchmarkBarModel(held(half, [contract, target, industry]), options(440));
      return lines[0]!.names.find(({ text }) => text === 'ok')?.x;
    };
    // "ok" takes 20.4 px with its margins, 1 % is 10.3: from 54 to 56 % it would stand on the line at 55, to 57.5 beside it.
    expect(okAt(0.56)).to.equal(undefined);
    expect(okAt(0.575)).to.be.closeTo(at(0.5625), 1e-6);
  });

  it('draws what is too old hollow, and nothing of what is not comparable, for which the scale makes no room', () => {
    const old = judged(benchmark('industry', { low: 0.4, high: 0.7 }), 'stale', 'age');
    const other = judged(benchmark('industry', { point: 30 }), 'not-comparable', 'metric');
    const yearly = judged(benchmark('industry', { point: 0.01 }), 'not-comparable', 'period-length');
    const { lines } = benchmarkBarModel(held(half, [old, other, yearly]), options(440));
    expect(lines.map(({ isMuted }) => isMuted)).to.deep.equal([true, true, true]);
    near(lines[0]!.range, 0.4, 0.7);
    for (const line of lines.slice(1)) expect([line.tick, line.range]).to.deep.equal([undefined, undefined]);
    expect(lines.slice(1).map(({ texts }) => texts[0]!.text)).to.deep.equal(['Industry', 'Industry 1%']);
  });

  it('has the metric’s own scale where nothing can be compared', () => {
    const other = judged(benchmark('industry', { point: 0.5 }), 'not-comparable', 'variant');
    const { value, interval } = benchmarkBarModel(held(half, [other]), options(440));
    expect(value).to.be.closeTo(14 + 0.55 * 412, 1e-6);
    expect(interval![0]).to.be.closeTo(14 + 0.5 * 412, 1e-6);
  });

  it('says the verdict of each line in words, with its sign', () => {
    const told = model.lines.map(({ verdict }) => [verdict.tone, verdict.labels.map(({ text }) => text).join(' ')]);
    expect(told).to.deep.equal([
      ['good', '▲ Ahead of industry median'],
      ['bad', '▼ Behind target 70%'],
    ]);
  });

  it('has the names and the verdicts beside the scale from 560 px on, and past them the own value in pieces below that', () => {
    const wide = benchmarkBarModel(held(half, [target]), options(720));
    const [line] = wide.lines;
    expect(wide.pieces).to.have.length(1);
    expect(line!.texts.every(({ x }) => x < wide.scale[0])).to.equal(true);
    expect(line!.verdict.labels.every(({ x }) => x > wide.scale[1])).to.equal(true);
    expect(model.pieces).to.have.length(4);
  });

  it('is mirrored in a page that is read from the right', () => {
    const mirrored = benchmarkBarModel(held(half, [industry]), options(440, { rtl: true }));
    const same = benchmarkBarModel(held(half, [industry]), options(440));
    expect(mirrored.value).to.be.closeTo(440 - same.value, 1e-9);
    expect(mirrored.lines[0]!.range).to.deep.equal([440 - same.lines[0]!.range![1], 440 - same.lines[0]!.range![0]]);
    expect(mirrored.lines[0]!.texts[0]!.anchor).to.equal('end');
  });

  it('never has texts that run together or over an edge', () => {
    fc.assert(
      fc.property(anyJudged, anyOptions, (any, room) => {
        const { labels, lines, width, height } = benchmarkBarModel(any, room);
        const all = [
          ...labels,
          ...lines.flatMap(({ texts, names, verdict }) => [...texts, ...names, ...verdict.labels]),
        ];
        expect(clashes(all, width, height)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { GoalProgress } from '../../src/benchmarks/goal-progress.js';
import { goalModel } from '../../src/charts/goal-model.js';
import { wordsFor } from '../../src/text/words.js';
import { between, reading } from '../text/judged.js';
import { anyOptions, clashes, options } from './drawing.js';

/** From 60 to 70 %, at 65 % when six tenths of the time are over, on the way to 68 %. */
const progress = (more: Partial<GoalProgress> = {}): GoalProgress => ({
  goal: { metric: 'win-rate', aim: { to: 0.7 }, start: '2026-01-01', due: '2026-12-31' },
  grain: 'month',
  baseline: 0.6,
  baselineIn: undefined,
  target: 0.7,
  now: reading({ value: 0.65, interval: between(0.64, 0.66) }),
  elapsed: 0.6,
  covered: 0.5,
  expected: 0.66,
  projection: { value: 0.68, low: 0.67, high: 0.69, level: 0.95 },
  periods: 6,
  verdict: 'off-track',
  smart: [],
  ...more,
});

/** 10 px a point: five are left free at either edge. */
const drawn = (more: Partial<GoalProgress> = {}, width = 110 * 5 - 40) => goalModel(progress(more), [], options(width));

describe('a goal', () => {
  it('goes from the baseline to the target over the whole width', () => {
    // 500 px for ten points.
    const model = drawn();
    expect(model.way).to.deep.equal([5, 505]);
    expect(model.fill[1]).to.be.closeTo(255, 1e-9);
    expect(model.expected).to.be.closeTo(305, 1e-9);
    expect(model.interval!.map(({ at }) => Math.round(at))).to.deep.equal([205, 305]);
    const { at, from, to } = model.projection!;
    expect([at, from, to].map(Math.round)).to.deep.equal([405, 355, 455]);
    expect(model.projection!.ends.map(({ goesOn }) => goesOn)).to.deep.equal([false, false]);
  });

  it('goes the same way where the target is lower, and from the right in a page that does', () => {
    const days = {
      baseline: 40,
      target: 30,
      expected: 34,
      now: reading({ unit: 'days', value: 35, interval: between(34, 36) }),
    };
    const fall = drawn({ ...days, projection: { value: 32, low: 31, high: 33, level: 0.95 } });
    expect(fall.way).to.deep.equal([5, 505]);
    expect(fall.fill[1]).to.be.closeTo(255, 1e-9);
    expect(goalModel(progress(), [], options(510, { rtl: true })).way).to.deep.equal([505, 5]);
  });

  it('softens what of the interval lies over the fill, and what lies beyond it', () => {
    const { soft } = drawn();
    expect(soft!.within.map(Math.round)).to.deep.equal([205, 255]);
    expect(soft!.beyond.map((piece) => piece.map(Math.round))).to.deep.equal([[255, 305]]);
    const wide = drawn({ now: reading({ value: 0.65, interval: between(0.6 - 0.05, 0.7) }) });
    expect(wide.soft!.beyond).to.have.length(2);
  });

  it('makes room beyond either end, but for no more than three quarters of the way', () => {
    // The projection reaches from 50 to 100 %: 52.5 to 77.5 % are drawn, and it goes on at both ends.
    const { way, projection } = drawn({ projection: { value: 0.72, low: 0.5, high: 1, level: 0.95 } });
    expect(way.map(Math.round)).to.deep.equal([5 + 150, 5 + 350]);
    expect(projection).to.include({ from: 5, to: 505 });
    expect(projection!.ends).to.deep.equal([
      { at: 5, goesOn: true },
      { at: 505, goesOn: true },
    ]);
  });

  it('ends the value’s interval where it ends, and lets it go on where the picture is over', () => {
    // 52.5 to 70 % are drawn: of 50 to 70 the one end lies outside, of 52.5 to 70 neither.
    const goesOn = (low: number): boolean[] =>
      drawn({ now: reading({ value: 0.65, interval: between(low, 0.7) }) }).interval!.map((end) => end.goesOn);
    expect(goesOn(0.5)).to.deep.equal([true, false]);
    expect(goesOn(0.53)).to.deep.equal([false, false]);
  });

  it('has value and projection in the picture, however far from the way', () => {
    // From 40 % on, which is twice the way before the baseline, to 70 %: 500 px for thirty points.
    const now = reading({ value: 0.4, interval: between(0.3, 0.5) });
    const { way, fill, interval } = drawn({ now, projection: undefined });
    expect([...way, ...fill].map(Math.round)).to.deep.equal([338, 505, 338, 5]);
    expect(interval!.map(({ at }) => Math.round(at))).to.deep.equal([5, 172]);
  });

  it('tells a way back from progress, with the whole interval beside it', () => {
    expect(drawn().isBack).to.equal(false);
    const { isBack, soft, fill } = drawn({ now: reading({ value: 0.58, interval: between(0.57, 0.59) }) });
    expect(isBack).to.equal(true);
    expect(soft!.beyond.map((piece) => piece.includes(fill[1]))).to.deep.equal([true, true]);
    expect(soft!.within).to.deep.equal([fill[1], fill[1]]);
  });

  it('says no pace before the goal begins and when it is due, and no projection where there is none', () => {
    const texts = (more: Partial<GoalProgress>): readonly string[] => drawn(more).labels.map(({ text }) => text);
    expect(texts({})).to.deep.equal(['target 70', 'from 60', 'pace 66', 'projected 68']);
    expect(texts({ elapsed: 1, projection: undefined })).to.deep.equal(['target 70', 'from 60']);
    expect(drawn({ covered: undefined }).expected).to.equal(undefined);
    expect(drawn({ projection: undefined }).projection).to.equal(undefined);
    expect(drawn({ projection: undefined }).height).to.be.below(drawn().height);
  });

  it('keeps marks without labels in 180 px, and the way with its target in 120', () => {
    const [narrow, small] = [drawn({}, 180), drawn({}, 120)];
    expect(narrow.labels).to.deep.equal([]);
    expect(narrow.projection).not.to.equal(undefined);
    expect([small.labels.length, small.projection, small.expected]).to.deep.equal([0, undefined, undefined]);
    expect(small.target).to.equal(115);
  });

  it('has a stop for each of its values, where it is drawn', () => {
    const { stops, projection, track } = drawn();
    const middle = (track[0] + track[1]) / 2;
    expect(stops.map(({ fact, x, y }) => [fact.name, Math.round(x), y])).to.deep.equal([
      ['Baseline', 5, middle],
      ['Target', 505, middle],
      ['Even pace', 305, middle],
      ['Projection', 405, projection!.y],
    ]);
  });

  it('never lets labels run together or over an edge, whatever the numbers, the room and the language', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    const any = fc.record({
      baseline: share,
      target: share,
      value: share,
      ends: fc.tuple(share, share),
      elapsed: share,
    });
    fc.assert(
      fc.property(any, anyOptions, ({ baseline, target, value, ends, elapsed }, room) => {
        fc.pre(Math.abs(target - baseline) > 1e-6);
        const [low, high] = ends.toSorted((a, b) => a - b) as [number, number];
        const more = { baseline, target, elapsed, expected: baseline + elapsed * (target - baseline) };
        const now = reading({ value, interval: between(Math.min(low, value), Math.max(high, value)) });
        const projection = { value: (low + high) / 2, low, high, level: 0.95 };
        const { labels, width, height, stops } = goalModel(progress({ ...more, now, projection }), [], room);
        expect(clashes(labels, width, height)).to.deep.equal([]);
        for (const { x } of stops) expect(x).to.be.within(0, width);
      }),
    );
  });

  it('writes figures as the language does', () => {
    const german = goalModel(progress({ target: 0.705 }), [], options(510, { words: wordsFor('de') }));
    expect(german.labels[0]!.text).to.equal('target 70,5');
  });
});

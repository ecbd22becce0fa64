import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { placedUnder } from '../../src/charts/bullet-labels.js';
import { bulletModel } from '../../src/charts/bullet-model.js';
import { benchmark, between, held, judged, reading, winRate } from '../text/judged.js';
import { anyJudged, anyOptions, clashes, options } from './drawing.js';

const quartiles = judged(benchmark('industry', { quantiles: { p25: 0.25, p50: 0.5, p75: 0.75 } }));
const target = judged(benchmark('target', { point: 0.9 }));
const half = reading({ value: 0.5, interval: between(0.4, 0.6) });
const texts = (width: number, ...of: Parameters<typeof held>): readonly string[] =>
  bulletModel(held(...of), options(width)).labels.map(({ text }) => text);

describe('a bullet', () => {
  it('is as wide as its room: half the scale is half of it', () => {
    const model = bulletModel(held(half, [quartiles, target], 0.2), options(400));
    expect(model.fill).to.deep.equal([[0, 200]]);
    expect(model.interval).to.deep.equal([160, 240]);
    expect(model.bands.map(({ stretch }) => stretch)).to.deep.equal([
      [0, 100],
      [100, 300],
      [300, 400],
    ]);
    expect(model.ticks).to.deep.equal([
      { at: 360, kind: 'target' },
      { at: 200, kind: 'median' },
      { at: 80, kind: 'previous' },
    ]);
  });

  it('runs from the right in a page that does', () => {
    const { fill, interval } = bulletModel(held(half), options(400, { rtl: true }));
    expect(fill).to.deep.equal([[400, 200]]);
    expect(interval).to.deep.equal([240, 160]);
  });

  it('shows a range as one band, and starts at zero where the scale runs through it', () => {
    const range = judged(benchmark('expectation', { low: 20, high: 40 }));
    const nps = reading({ unit: 'points', domain: [-100, 100], value: -20, interval: undefined });
    const { bands, fill, zero } = bulletModel(held(nps, [range]), options(400));
    expect(bands.map(({ stretch, shade }) => [...stretch, shade])).to.deep.equal([
      [0, 240, 1],
      [240, 280, 3],
      [280, 400, 1],
    ]);
    expect(fill).to.deep.equal([[200, 160]]);
    expect(zero).to.equal(200);
  });

  it('fills up to the value, with the interval over the end of the fill and beyond it, on whichever side of zero', () => {
    const nps = (value: number, low: number, high: number) => {
      const now = reading({ unit: 'points', domain: [-100, 100], value, interval: between(low, high) });
      const { fill, interval, within } = bulletModel(held(now), options(400));
      return { fill, interval, within };
    };
    expect(nps(50, 40, 60)).to.deep.equal({ fill: [[200, 300]], interval: [280, 320], within: [280, 300] });
    expect(nps(-50, -60, -40)).to.deep.equal({ fill: [[200, 100]], interval: [80, 120], within: [120, 100] });
    // Zero, at 200 px, lies within: the fill covers none of what is past it.
    expect(nps(20, -20, 40)).to.deep.equal({ fill: [[200, 240]], interval: [160, 280], within: [200, 240] });
  });

  it('gives value and interval as text for the line above it, short where the value would take half of it', () => {
    const { valueText, intervalText } = bulletModel(held(winRate), options(400));
    expect([valueText, intervalText]).to.deep.equal(['63.2%', '62.0 – 64.3']);
    const money = reading({ unit: 'money', domain: [0, undefined], currency: 'EUR', value: 1234567.89 });
    expect(bulletModel(held(money), options(140)).valueText).to.equal('€1.23M');
  });

  it('is dashed where the value is partial', () => {
    expect(bulletModel(held(reading({ ...half, warnings: ['partial'] })), options(400)).fill).to.have.length(23);
  });
});

describe('the labels of a bullet', () => {
  it('stand under their marks, the ends at the edges', () => {
    const { labels } = bulletModel(held(half, [quartiles, target]), options(720));
    const x = Object.fromEntries(labels.map((label) => [label.text, label.x]));
    expect(x['median 50']).to.equal(360);
    expect(x['target 90']).to.equal(648);
    // Letters are 6.6 px wide: half of "0" is 3.3, half of "100" is 9.9.
    expect(x['0']).to.be.closeTo(3.3, 1e-9);
    expect(x['100']).to.be.closeTo(710.1, 1e-9);
  });

  it('go to either side where marks are close, and in the order of the marks', () => {
    const near = judged(benchmark('industry', { quantiles: { p25: 0.1, p50: 0.84, p75: 0.95 } }));
    const { labels } = bulletModel(held(half, [near, target]), options(420));
    const shown = labels.filter(({ role }) => role !== 'axis').toSorted((a, b) => a.x - b.x);
    expect(shown.map(({ text }) => text)).to.deep.equal(['median 84', 'target 90']);
  });

  it('never stand where they would be read as those of another mark', () => {
    // Nine letters of 7.2 px are 65 px: to the right of its mark the middle of "target 63" would be at 174, next to 188.
    const wish = (text: string, at: number, role: 'median' | 'target') => ({ text, at, role, weight: 400 });
    const wishes = [
      wish('median 38', 100, 'median'),
      wish('target 63', 144, 'target'),
      wish('reach 88', 188, 'target'),
    ];
    const { measure } = options(300);
    const labels = placedUnder(wishes, { width: 300, baseline: 20, size: 12, measure });
    expect(labels.map(({ text }) => text)).to.deep.equal(['median 38', 'target 63', 'reach 88']);
    expect(labels[1]!.x).to.equal(144);
  });

  it('go as room goes', () => {
    expect(texts(219, half, [quartiles, target])).to.deep.equal([]);
    expect(bulletModel(held(half, [quartiles]), options(159)).bands).to.deep.equal([]);
  });

  it('never run together or over an edge', () => {
    fc.assert(
      fc.property(anyJudged, anyOptions, (any, room) => {
        const model = bulletModel(any, room);
        expect(clashes(model.labels, room.width, model.height)).to.deep.equal([]);
        const places = [...model.fill.flat(), ...(model.interval ?? []), ...model.ticks.map(({ at }) => at)];
        for (const x of places) expect(x).to.be.within(-1e-9, room.width + 1e-9);
      }),
      { numRuns: 400 },
    );
  });
});

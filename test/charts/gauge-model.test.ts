import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { gaugeModel } from '../../src/charts/gauge-model.js';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, between, days, held, judged, quarter, reading, winRate } from '../text/judged.js';
import { anyJudged, anyOptions, clashes, options } from './drawing.js';

const end = (110 / 180) * Math.PI;
const at = (value: number, low = value, high = value) => reading({ value, interval: between(low, high) });
const quartiles = judged(benchmark('industry', { quantiles: { p25: 0.25, p50: 0.5, p75: 0.75 } }));
const target = judged(benchmark('target', { point: 0.9 }));
const texts = (width: number, ...of: Parameters<typeof held>): readonly string[] =>
  gaugeModel(held(...of), options(width)).labels.map(({ text }) => text);

describe('a dial', () => {
  it('runs from 110° before twelve o’clock to 110° after, with half the scale at the top', () => {
    const { sweep, value } = gaugeModel(held(at(0.5)), options(260));
    expect(sweep).to.deep.equal([-end, end]);
    expect(value).to.be.closeTo(0, 1e-12);
    expect(gaugeModel(held(at(0)), options(260)).value).to.equal(-end);
    expect(gaugeModel(held(at(1)), options(260)).value).to.equal(end);
    expect(gaugeModel(held(at(0.75)), options(260)).value).to.be.closeTo(end / 2, 1e-12);
  });

  it('puts interval, quartiles, target and the value before at their angles', () => {
    const model = gaugeModel(held(at(0.5, 0.25, 0.75), [quartiles, target], 0.75), options(440));
    const share = (angle: number | undefined): number => Number(((angle ?? NaN) / end).toFixed(9)) + 0;
    expect(model.interval?.map(share)).to.deep.equal([-0.5, 0.5]);
    expect(model.bands.map(({ shade }) => shade)).to.deep.equal([1, 3, 1]);
    expect(model.bands.map(({ sweep: [from] }) => share(from))).to.deep.equal([-1, -0.5, 0.5]);
    const ticks = Object.fromEntries(model.ticks.map(({ kind, at: angle }) => [kind, angle / end]));
    expect(ticks['median']).to.be.closeTo(0, 1e-12);
    expect(ticks['target']).to.be.closeTo(0.8, 1e-12);
    expect(ticks['previous']).to.be.closeTo(0.5, 1e-12);
  });

  it('fills from zero, to the left where the value is below it', () => {
    const nps = reading({ unit: 'points', domain: [-100, 100], value: -50, interval: undefined });
    const { fill, zero, labels } = gaugeModel(held(nps), options(260));
    expect(fill).to.deep.equal([[0, -end / 2]]);
    expect(zero).to.equal(0);
    expect(labels.map(({ text }) => text)).to.include.members(['−50', '−100', '0', '+100']);
  });

  it('is the same picture where lower is better', () => {
    const low = gaugeModel(held(days(57, 52, 61)), options(260));
    const high = gaugeModel(held({ ...days(57, 52, 61), better: 'higher' }), options(260));
    expect(low).to.deep.equal(high);
  });

  it('is mirrored from right to left, its text still to be read from its own start', () => {
    const any = held(at(0.8), [quartiles, target], 0.6);
    const [ltr, rtl] = [gaugeModel(any, options(440)), gaugeModel(any, options(440, { rtl: true }))];
    expect(rtl.value).to.be.closeTo(-ltr.value, 1e-12);
    expect(rtl.sweep).to.deep.equal([end, -end]);
    expect(rtl.width).to.be.closeTo(ltr.width, 1e-9);
    const find = (model: typeof ltr) => model.labels.find(({ role }) => role === 'target');
    expect([find(ltr)?.anchor, find(rtl)?.anchor]).to.deep.equal(['start', 'end']);
    expect(find(rtl)?.x).to.be.closeTo(rtl.width - (find(ltr)?.x ?? 0), 1e-9);
  });

  it('is dashed where the value is partial, up to the value', () => {
    const { fill, value } = gaugeModel(held(reading({ ...at(0.44), warnings: ['partial'] })), options(260));
    expect(fill.length).to.be.above(5);
    expect(fill.at(-1)?.[1]).to.be.closeTo(value, 1e-9);
    expect(gaugeModel(held(at(0.44)), options(260)).fill).to.have.length(1);
  });

  it('does not show what cannot be compared', () => {
    const other = judged(
      benchmark('industry', { quantiles: { p25: 0.25, p50: 0.5, p75: 0.75 } }),
      'not-comparable',
      'variant',
    );
    const { bands, ticks } = gaugeModel(held(winRate, [other]), options(440));
    expect([bands, ticks]).to.deep.equal([[], []]);
  });

  it('keeps to its scale where the host set one: the value at its end, marks beyond it left out', () => {
    const { value, ticks } = gaugeModel(held(at(0.95), [quartiles]), options(440, { min: 0.6, max: 0.9 }));
    expect(value).to.equal(end);
    expect(ticks).to.deep.equal([]);
  });

  it('stands for too few records and for no value at all', () => {
    const none = reading({ value: undefined, interval: undefined, reason: 'nothing-to-measure' });
    expect(gaugeModel(held(none), options(260)).labels[0]?.text).to.equal('–');
    expect(gaugeModel(held(reading({ warnings: ['too-few'] })), options(260)).labels[0]?.text).to.equal('63.2%');
  });
});

describe('the labels of a dial', () => {
  it('go as room goes: all from 220 px, none but the value below, no marks below 160', () => {
    const any = [at(0.5, 0.49, 0.51), [quartiles, target]] as const;
    expect(texts(260, ...any)).to.deep.equal(['50.0%', '49.0 – 51.0 at 95%', 'target 90', 'median 50', '0', '100']);
    expect(texts(219, ...any)).to.deep.equal(['50.0%']);
    expect(gaugeModel(held(...any), options(160)).ticks).to.have.length(2);
    expect(gaugeModel(held(...any), options(159)).ticks).to.deep.equal([]);
  });

  it('name the period before without the year it shares', () => {
    expect(texts(440, { ...at(0.5), period: quarter(3) }, [], 0.3)).to.include('Q2 30');
  });

  it('give way where marks are close: the target stays', () => {
    const close = [0.895, 0.9, 0.905, 0.91].map((p50) =>
      judged(benchmark('industry', { quantiles: { p25: 0.1, p50, p75: 0.95 } })),
    );
    const shown = texts(260, at(0.5), [...close, target], 0.9);
    expect(shown).to.include('target 90');
    // Value, interval, target, four medians, the value before and two ends would be ten.
    expect(shown.length).to.be.below(10);
  });

  it('stand in the order of their marks', () => {
    const model = gaugeModel(
      held(at(0.5), [judged(benchmark('history', { point: 0.86 })), target], 0.83),
      options(720),
    );
    const down = model.labels.filter(({ role }) => role !== 'axis' && role !== 'value' && role !== 'interval');
    const byHeight = down.toSorted((a, b) => a.y - b.y).map(({ role }) => role);
    expect(byHeight).to.deep.equal(['previous', 'median', 'target']);
  });

  it('write a value in full where it fits and short where it does not', () => {
    const money = reading({
      unit: 'money',
      domain: [0, undefined],
      currency: 'EUR',
      value: 1234567.89,
      interval: undefined,
    });
    const value = (locale: string, width: number) =>
      gaugeModel(held(money), options(width, { words: wordsFor(locale) })).labels[0]?.text.replace(/\s/g, ' ');
    expect(value('de', 140)).to.equal('1,23 Mio. €');
    expect(value('de', 720)).to.equal('1.234.567,89 €');
    expect(value('fr', 140)).to.equal('1,23 M €');
  });

  it('are never below 11 px, and grow with the host’s font', () => {
    const sizes = (fontPx: number) =>
      gaugeModel(held(winRate, [target]), options(440, { fontPx }))
        .labels.slice(1)
        .map(({ size }) => Math.round(size));
    expect(new Set(sizes(10))).to.deep.equal(new Set([11]));
    expect(new Set(sizes(28))).to.deep.equal(new Set([22]));
  });

  it('never run together or over an edge, and the drawing stays within its room', () => {
    fc.assert(
      fc.property(anyJudged, anyOptions, (any, room) => {
        const model = gaugeModel(any, room);
        expect(model.width).to.be.at.most(room.width + 1e-6);
        expect(clashes(model.labels.slice(1), model.width, model.height)).to.deep.equal([]);
        const angles = [...model.fill.flat(), ...(model.interval ?? []), model.value];
        for (const angle of angles) expect(Math.abs(angle)).to.be.at.most(end + 1e-9);
      }),
      { numRuns: 400 },
    );
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { rowModel, rowRoom } from '../../src/charts/scorecard-model.js';
import type { SeriesPoint } from '../../src/metrics/series.js';
import { benchmark, between, held, judged, quarter, reading, winRate } from '../text/judged.js';
import { anyJudged, anyOptions, clashes, options } from './drawing.js';

const months = (values: readonly number[]): readonly SeriesPoint[] =>
  values.map((value, i) => {
    const day = (month: number): string => `2026-0${String(month)}-01`;
    const period = { name: day(i + 1).slice(0, 7), from: day(i + 1), to: day(i + 2), complete: true };
    return { period, measured: { ...winRate, value } };
  });

const target = judged(benchmark('target', { point: 0.75 }));
const half = held(reading({ value: 0.5, interval: between(0.4, 0.6), period: quarter(3) }), [target], 0.25);
const row = { ...half, series: { grain: 'month' as const, points: months([0.4, 0.5, 0.45]) } };
const room = { layout: 'wide', line: 100, gap: 20, scale: 200 } as const;

describe('the room of a row', () => {
  it('has columns at 720 px, and one thing under another at 440', () => {
    expect(rowRoom(options(720), true)).to.deep.equal({ layout: 'wide', line: 58, gap: 14, scale: 115 });
    expect(rowRoom(options(440), true)).to.deep.equal({ layout: 'narrow', line: 123, gap: 16, scale: 301 });
  });

  it('gives the scale all of it where there is no line to show', () => {
    expect(rowRoom(options(320), false)).to.deep.equal({ layout: 'narrow', line: undefined, gap: 0, scale: 320 });
    expect(rowRoom(options(150), true)).to.include({ layout: 'small', line: undefined });
  });

  it('stacks earlier where the page has larger type', () => {
    expect(rowRoom(options(720, { fontPx: 16 }), true).layout).to.equal('narrow');
  });
});

describe('the picture of a row', () => {
  it('has the line first, and beside it the scale: half the scale is in its middle', () => {
    const { bullet, lines, end, width } = rowModel(row, room, options(0));
    expect(width).to.equal(320);
    expect(bullet.ends).to.deep.equal([120, 320]);
    expect(bullet.fill).to.deep.equal([[120, 220]]);
    expect(bullet.ticks).to.deep.equal([
      { at: 270, kind: 'target' },
      { at: 170, kind: 'previous' },
    ]);
    expect(lines[0]!.map(([x]) => x)).to.deep.equal([5, 50, 95]);
    expect(end?.at[0]).to.equal(95);
  });

  it('says under the scale which mark is which', () => {
    const { labels } = rowModel(row, room, options(0));
    expect(labels.map(({ text }) => text)).to.deep.equal(['target 75', 'Q2 25']);
  });

  it('is mirrored in a page that is read from the right', () => {
    const { bullet, lines } = rowModel(row, room, options(0, { rtl: true }));
    expect(bullet.ends).to.deep.equal([200, 0]);
    expect(bullet.fill).to.deep.equal([[200, 100]]);
    expect(lines[0]!.map(([x]) => x)).to.deep.equal([315, 270, 225]);
  });

  it('has a stop for each value: itself, its interval, target, the period before, and the months', () => {
    const { stops } = rowModel(row, room, options(0));
    expect(stops.map(({ fact, x }) => [fact.value, x])).to.deep.equal([
      ['50.0%', 220],
      ['40.0% – 60.0%', 240],
      ['75%', 270],
      ['25.0%', 170],
      ['40.0%', 5],
      ['50.0%', 50],
      ['45.0%', 95],
    ]);
  });

  it('never has labels that run together or over an edge', () => {
    fc.assert(
      fc.property(anyJudged, anyOptions, (any, within) => {
        const model = rowModel(any, rowRoom(within, true), within);
        expect(clashes(model.labels, model.width, model.height)).to.deep.equal([]);
      }),
      { numRuns: 300 },
    );
  });
});

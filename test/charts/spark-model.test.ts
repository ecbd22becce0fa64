import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Judged } from '../../src/benchmarks/judged.js';
import { sparkModel } from '../../src/charts/spark-model.js';
import type { SeriesPoint } from '../../src/metrics/series.js';
import { held, reading, winRate } from '../text/judged.js';
import { anyJudged, anyOptions, clashes, options } from './drawing.js';

/** Months of 2026 with these values; the last one not over where told. */
function months(values: readonly (number | undefined)[], open = false): readonly SeriesPoint[] {
  return values.map((value, i) => {
    const day = (month: number): string => `2026-${String(month).padStart(2, '0')}-01`;
    const complete = !(open && i === values.length - 1);
    const period = { name: day(i + 1).slice(0, 7), from: day(i + 1), to: day(i + 2), complete };
    return { period, measured: value === undefined ? undefined : { ...winRate, value, n: 40 } };
  });
}

const card = (points: readonly SeriesPoint[], of = held(winRate)): Judged => ({
  ...of,
  series: { grain: 'month', points },
});

describe('a card', () => {
  it('shows value and interval, and the line with its first and last period', () => {
    const { labels, lines } = sparkModel(card(months([0.5, 0.6, 0.55])), options(260));
    expect(labels.map(({ text }) => text)).to.deep.equal(['63.2%', '62.0 – 64.3', 'Jan 2026', 'Mar']);
    expect(lines).to.have.length(1);
  });

  it('has its lowest period at the foot of the line, its highest at the top, and the others between by measure', () => {
    const [line = []] = sparkModel(card(months([0.5, 0.6, 0.525])), options(260)).lines;
    const [[, a], [, b], [, c]] = [line[0]!, line[1]!, line[2]!];
    expect((a - c) / (a - b)).to.be.closeTo(0.25, 1e-9);
    expect(line[1]![0] - line[0]![0]).to.be.closeTo(line[2]![0] - line[1]![0], 1e-9);
  });

  it('dashes the period that is not over and ends hollow', () => {
    const { lines, dashed, end } = sparkModel(card(months([0.5, 0.6, 0.2], true)), options(260));
    expect(lines[0]).to.have.length(2);
    expect(dashed).to.have.length(2);
    expect(end).to.deep.equal({ at: dashed[1], hollow: true });
    expect(sparkModel(card(months([0.5, 0.6, 0.2])), options(260))).to.deep.include({ dashed: [] });
  });

  it('dashes from the first cohort on of which some are still open, and says so of each', () => {
    const points = months([0.2, 0.21, 0.12, 0.04]).map((point, i) => {
      const measured = { ...point.measured!, warnings: ['immature'] as const, parts: { 'still open': 30 * i } };
      return i < 2 ? point : { ...point, measured };
    });
    const { lines, dashed, end, stops } = sparkModel(card(points), options(260));
    expect(lines.map((line) => line.length)).to.deep.equal([2]);
    expect(dashed).to.have.length(3);
    expect(end!.hollow).to.equal(true);
    expect(stops.slice(-3).map(({ fact }) => fact.note)).to.deep.equal([
      '40 deals',
      '40 deals, 60 deals still open: the value may still change',
      '40 deals, 90 deals still open: the value may still change',
    ]);
  });

  it('parts the line where a period has no value, and keeps its place', () => {
    const { lines } = sparkModel(card(months([0.5, 0.6, undefined, 0.4, 0.5])), options(260));
    expect(lines.map((line) => line.length)).to.deep.equal([2, 2]);
    const step = lines[0]![1]![0] - lines[0]![0]![0];
    expect(lines[1]![0]![0] - lines[0]![1]![0]).to.be.closeTo(2 * step, 1e-9);
  });

  it('keeps its dot in the picture, and the last period under it', () => {
    // Of the four periods the last has no value: its place stays empty, and the third is named under its own.
    const { end, labels, width } = sparkModel(card(months([0.5, 0.6, 0.7, undefined])), options(260));
    const whole = sparkModel(card(months([0.5, 0.6, 0.7])), options(260));
    expect(whole.end!.at[0]).to.equal(width - 4);
    expect(end!.at[0]).to.be.below(width - 4);
    expect(labels.at(-1)).to.deep.include({ anchor: 'end', x: end!.at[0] + 4 });
  });

  it('draws no line of fewer than two periods, and a level one of equal values', () => {
    expect(sparkModel(card(months([0.5])), options(260)).lines).to.deep.equal([]);
    const [line = []] = sparkModel(card(months([0.5, 0.5])), options(260)).lines;
    expect(line[0]![1]).to.equal(line[1]![1]);
  });

  it('is the value alone below 160 px', () => {
    const { labels, lines } = sparkModel(card(months([0.5, 0.6])), options(159));
    expect([labels.map(({ text }) => text), lines]).to.deep.equal([['63.2%'], []]);
  });

  it('can be walked: the value, what it is held against, and each period with its unit', () => {
    const told = sparkModel(card(months([0.5, undefined, 0.6], true)), options(260)).stops.map(({ fact }) => fact);
    expect(told.map(({ name, value, note }) => `${name}: ${value}, ${note}`).slice(2)).to.deep.equal([
      'Jan 2026: 50.0%, 40 deals',
      'Mar 2026: 60.0%, 40 deals, Mar 2026 is not over',
    ]);
  });

  it('is mirrored where it is read from the right', () => {
    const [left, right] = [false, true].map((rtl) => sparkModel(card(months([0.5, 0.6])), options(260, { rtl })));
    expect(right!.end!.at[0]).to.be.closeTo(260 - left!.end!.at[0], 1e-9);
    expect(right!.labels[0]).to.include({ x: 260, anchor: 'end' });
  });

  it('keeps its texts apart and the line within its room, whatever they say', () => {
    const value = fc.option(fc.double({ min: -1e7, max: 1e7, noNaN: true }), { nil: undefined });
    const points = fc.tuple(fc.array(value, { maxLength: 8 }), fc.boolean()).map(([all, open]) => months(all, open));
    fc.assert(
      fc.property(anyJudged, points, anyOptions, (any, series, room) => {
        const model = sparkModel(card(series, { ...any, reading: reading({ ...any.reading }) }), room);
        expect(clashes(model.labels, room.width, model.height)).to.deep.equal([]);
        for (const [x, y] of [...model.lines.flat(), ...model.dashed]) {
          expect(x).to.be.within(-1e-6, room.width + 1e-6);
          expect(y).to.be.within(0, model.height);
        }
        const lineTop = Math.min(...model.lines.flat().map(([, y]) => y), Infinity);
        const under = model.labels.filter(({ role }) => role === 'axis');
        for (const label of under) expect(label.y - label.size).to.be.at.least(lineTop);
      }),
      { numRuns: 400 },
    );
  });
});

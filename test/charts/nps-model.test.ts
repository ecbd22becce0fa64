import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Judged } from '../../src/benchmarks/judged.js';
import type { ChartOptions } from '../../src/charts/chart-options.js';
import { boxOf } from '../../src/charts/labels.js';
import { npsModel } from '../../src/charts/nps-model.js';
import { npsOutline } from '../../src/charts/nps-outline.js';
import type { Reading } from '../../src/metrics/reading.js';
import { npsInterval } from '../../src/statistics/nps-interval.js';
import { npsFacts, npsScope } from '../../src/text/nps-facts.js';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, held, judged, quarter, reading } from '../text/judged.js';
import { anyOptions, clashes, measure, options } from './drawing.js';

/** A Net Promoter Score from how often each score was given. */
function scored(counts: readonly number[], more: Partial<Reading> = {}): Reading {
  const sum = (from: number, below: number): number => counts.slice(from, below).reduce((a, b) => a + b, 0);
  const [detractors, passives, promoters] = [sum(0, 7), sum(7, 9), sum(9, 11)];
  const n = detractors + passives + promoters;
  const [low, high] = npsInterval(promoters, passives, detractors, 0.95)!;
  return reading({
    metric: 'nps',
    label: 'Net Promoter Score',
    unit: 'points',
    domain: [-100, 100],
    counted: 'answer',
    value: (100 * (promoters - detractors)) / n,
    n,
    parts: { promoters, passives, detractors, answers: n },
    interval: { low, high, level: 0.95, method: 'nps-variance', kind: 'sampling' },
    spread: { histogram: counts.map((count, score) => [score, count] as const), identified: n },
    period: quarter(3),
    ...more,
  });
}

const mockup = scored([14, 6, 9, 12, 18, 44, 61, 148, 287, 331, 254]);
const sudzilla = scored([4, 1, 4, 8, 2, 2, 1, 4, 5, 4, 4]);
const industry = judged(
  benchmark('industry', { quantiles: { p25: 22, p50: 36, p75: 51 } }, '2024'),
  'within',
  'interval',
);
const texts = (room: ChartOptions, of: Judged): string[] => npsModel(of, room).labels.map(({ text }) => text);

describe('a breakdown', () => {
  it('shows score, margin, line, shares and the histogram', () => {
    // 585 − 164 of 1,184 is 35.6; ± 1.96 × 100 √((0.494 + 0.139 − 0.356²) ÷ 1184) = 4.1.
    const shown = texts(options(720), held(mockup, [industry]));
    expect(shown.slice(0, 2)).to.deep.equal(['+35.6', '± 4.1']);
    expect(shown).to.include.members(['−100', '0', '+100', '14%', '37%', '49%']);
    expect(shown).to.include.members(['Detractors 164', 'Passives 435', 'Promoters 585', '331', '10']);
  });

  it('puts a benchmark on the line with its name, range and date, as much as has room', () => {
    const label = (width: number): string | undefined =>
      texts(options(width), held(mockup, [industry])).find((text) => /median/.test(text));
    expect(label(720)).to.equal('industry median +36, 22 – 51, 2024');
    expect(label(380)).to.equal('industry median +36, 2024');
    expect(label(220)).to.equal('industry median +36, 2024');
    const { scale } = npsModel(held(mockup, [industry]), options(720));
    expect(scale!.bands.map(({ shade }) => shade)).to.deep.equal([1, 3, 1]);
  });

  it('says less of a benchmark rather than write over the mark of the quarter before', () => {
    // The quarter before stands 12 of 200 points right of the median.
    const shown = texts(options(720), held(mockup, [industry], 48));
    expect(shown).to.include.members(['industry median +36, 22 – 51, 2024', 'Q2 +48']);
    for (const width of [260, 280, 300, 340]) {
      const { labels, scale } = npsModel(held(mockup, [industry], 48), options(width));
      const before = scale!.ticks.find(({ kind }) => kind === 'previous')!.at;
      const name = labels.find(({ text }) => /median/.test(text))!;
      expect(boxOf(name, measure).right, `${name.text} at ${String(width)}`).to.be.at.most(before);
    }
  });

  it('tells the range of a benchmark once in the table', () => {
    const [, , fact] = npsFacts(held(mockup, [industry]), wordsFor('en'));
    expect(fact!.note).to.equal('● Within the industry range, industry range +22 to +51, 2024');
  });

  it('names an aim before a range, which has no mark', () => {
    const range = judged(benchmark('expectation', { low: 36, high: 84 }));
    const shown = texts(options(720), held(mockup, [industry, range, judged(benchmark('target', { point: 60 }))]));
    expect(shown).to.include.members(['median +36', 'target +60']);
    expect(shown.join()).to.not.contain('expected');
  });

  it('has shares as wide as they are large, two px apart', () => {
    const { shares } = npsModel(held(sudzilla), options(394));
    // 394 − 2 × 2 = 390: ten px an answer.
    expect(shares.map(({ x, width }) => [x, width].map(Math.round))).to.deep.equal([
      [0, 220],
      [222, 90],
      [314, 80],
    ]);
  });

  it('has bars that begin at zero, and none for a score that nobody gave', () => {
    const { bars } = npsModel(held(scored([0, 1, 0, 2, 4, 0, 0, 8, 0, 0, 0])), options(440));
    const height = bars[7]!.height;
    expect(bars.map((bar) => bar.height / height)).to.deep.equal([0, 0.125, 0, 0.25, 0.5, 0, 0, 1, 0, 0, 0]);
    expect(new Set(bars.map((bar) => Math.round(bar.y + bar.height))).size).to.equal(1);
  });

  it('puts fractions where rounding down puts them, without moving a cut, and says so', () => {
    const histogram = [
      [6.5, 3],
      [8.5, 2],
      [9, 1],
    ] as const;
    const parts = { detractors: 3, passives: 2, promoters: 1, answers: 6 };
    const fractions = held(scored([0, 0, 0, 0, 0, 0, 3, 0, 2, 1, 0], { parts, spread: { histogram, identified: 0 } }));
    expect(texts(options(440), fractions)).to.include('Scores are rounded down');
    const six = npsFacts(fractions, wordsFor('en')).find(({ name }) => name === 'Score 6');
    expect(six).to.include({ value: '3 answers', note: '50.0% of all, detractors, rounded down' });
    expect(texts(options(440), held(sudzilla))).to.not.include('Scores are rounded down');
  });

  it('has words in the shares where all three fit, and below them where not', () => {
    const below = (width: number): boolean => {
      const { labels, shares } = npsModel(held(mockup), options(width));
      return labels.find(({ text }) => text === 'Detractors 164')!.y > shares[0]!.y + shares[0]!.height;
    };
    expect([below(440), below(1200)]).to.deep.equal([true, false]);
  });

  it('says the share below where its piece is too narrow to hold it', () => {
    const one = scored([0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 99]);
    expect(texts(options(440), held(one))).to.include.members(['Detractors 1 (1%)', 'Passives 0', 'Promoters 99']);
  });

  it('gives way as room goes, and is the score alone below 160 px', () => {
    expect(texts(options(159), held(mockup, [industry]))).to.deep.equal(['+35.6']);
    expect(texts(options(180), held(mockup, [industry]))).to.not.include('Promoters 585');
    expect(npsModel(held(mockup), options(159)).bars).to.deep.equal([]);
  });

  it('keeps about its height while records are on their way', () => {
    for (const width of [120, 260, 440, 720]) {
      const { height, tracks } = npsOutline(options(width));
      expect(height / npsModel(held(mockup, [industry]), options(width)).height).to.be.within(0.9, 1.1);
      for (const track of tracks) {
        expect([track.x, track.x + track.width]).to.satisfy((ends: number[]) =>
          ends.every((x) => x >= 0 && x <= width),
        );
        expect(track.y + track.height).to.be.at.most(height);
      }
    }
  });

  it('can be walked: every value once, with its category and unit', () => {
    const { stops } = npsModel(held(sudzilla), options(440));
    const told = stops.map(({ fact: { name, value, note } }) => `${name}: ${value}, ${note}`);
    expect(told).to.include('Detractors: 22 answers, 56.4%, scores 0 to 6');
    expect(told).to.include('Score 3: 8 answers, 20.5% of all, detractors');
    expect(told).to.have.length(2 + 3 + 11);
    expect(stops.filter(({ score }) => score !== undefined).map(({ score }) => score)).to.deep.equal([
      0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10,
    ]);
  });

  it('is mirrored where it is read from the right', () => {
    const [left, right] = [false, true].map((rtl) => npsModel(held(mockup, [industry]), options(440, { rtl })));
    expect(right!.bars.map(({ x, width }) => Math.round(440 - x - width))).to.deep.equal(
      left!.bars.map(({ x }) => Math.round(x)),
    );
    expect(right!.scale!.mark.x).to.be.closeTo(440 - left!.scale!.mark.x, 1e-9);
  });

  it('keeps its texts apart and within its room, whatever they say', () => {
    const anyCounts = fc.array(fc.oneof(fc.nat(30), fc.nat(2_000_000), fc.constant(0)), {
      minLength: 11,
      maxLength: 11,
    });
    const point = fc.integer({ min: -100, max: 100 });
    fc.assert(
      fc.property(anyCounts, fc.tuple(point, point, point, point), anyOptions, (counts, [a, b, c, before], room) => {
        fc.pre(counts.some((count) => count > 0));
        const [p25 = 0, p50 = 0, p75 = 0] = [a, b, c].sort((x, y) => x - y);
        const held3 = [
          judged(benchmark('industry', { quantiles: { p25, p50, p75 } }, '2024-03')),
          judged(benchmark('target', { point: b })),
        ];
        const model = npsModel(held(scored(counts), held3, before), room);
        expect(clashes(model.labels, room.width, model.height)).to.deep.equal([]);
        for (const { x, width, y, height } of [...model.shares, ...model.bars]) {
          expect(x).to.be.at.least(-1e-6);
          expect(x + width).to.be.at.most(room.width + 1e-6);
          expect(y + height).to.be.at.most(model.height);
        }
      }),
      { numRuns: 400 },
    );
  });
});

describe('the line under the caption of a breakdown', () => {
  const scope = (more: Partial<Reading>, beside?: Reading): string =>
    npsScope({ ...held(scored([1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 9], more)), beside }, wordsFor('en'));

  it('tells in words which answers count', () => {
    expect(scope({})).to.equal('Q3 2026 · 10 answers · latest answer per customer');
    expect(scope({ params: { dedupe: 'all' } })).to.contain('all answers of a customer');
    expect(scope({ params: { per: 'account' }, counted: 'account' })).to.contain('10 accounts · mean of each account');
    expect(scope({ spread: { histogram: [], identified: 0 } })).to.equal('Q3 2026 · 10 answers · every answer');
  });

  it('tells the response rate where invitations without an answer are known, and not where none are', () => {
    const rate = (value: number): Reading => reading({ metric: 'survey-response-rate', value, n: 100, warnings: [] });
    expect(scope({}, rate(0.4))).to.contain(' · 40% response');
    expect(scope({}, rate(1))).to.not.contain('response');
  });
});

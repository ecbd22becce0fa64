import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import type { Judged } from '../../src/benchmarks/judged.js';
import { namedBenchmarks } from '../../src/benchmarks/named-benchmarks.js';
import { fitText } from '../../src/charts/fit-text.js';
import { funnelModel, funnelOutline } from '../../src/charts/funnel-model.js';
import type { Group, Reading } from '../../src/metrics/reading.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { funnelFacts } from '../../src/text/funnel.js';
import { wordsFor } from '../../src/text/words.js';
import { tableOf } from '../tables.js';
import { benchmark, between, held, judged, reading } from '../text/judged.js';
import { anyOptions, clashes, measure, options } from './drawing.js';

const many = (n: number, stage: string, status: string, ownerId: string): object[] =>
  Array.from({ length: n }, () => ({ stage, status, ownerId }));
const steep = (owner = 'Ada') => [
  ...many(1, 'A', 'lost', owner),
  ...many(189, 'B', 'lost', owner),
  ...many(3, 'C', 'lost', owner),
  ...many(35, 'D', 'won', owner),
];
const funnel = (rows: readonly object[], figures = '', by?: string): Judged =>
  judgeAll(
    stageConversionRate,
    tableOf('deals', rows),
    { stages: 'A, B, C, D', by },
    { ...namedBenchmarks(figures, stageConversionRate), target: undefined, compare: undefined },
  );
const length = ([from, to]: readonly [number, number]): number => Math.abs(to - from);

describe('a funnel', () => {
  const model = funnelModel(funnel(steep(), '90%, 20%, 95%'), options(440));

  it('has rectangles from one zero, each as wide as its count: 228, 227, 38 and 35 of 228', () => {
    const room = length(model.bars[0]!.track);
    expect(model.bars.map(({ fill }) => ((length(fill) * 228) / room).toFixed(6))).to.deep.equal([
      '228.000000',
      '227.000000',
      '38.000000',
      '35.000000',
    ]);
    expect(new Set(model.bars.map(({ fill }) => fill[0])).size).to.equal(1);
    expect(new Set(model.bars.map(({ height }) => height)).size).to.equal(1);
  });

  it('says 99.6, 16.7 and 15.4 % of the first beside the counts, and the share of each step between the bars', () => {
    const texts = model.labels.map(({ text }) => text);
    expect(texts).to.include.members(['228', '100.0%', '227', '99.6%', '38', '16.7%', '35', '15.4%']);
    expect(texts).to.include.members(['↓ 99.6%', '↓ 16.7%', '↓ 92.1%', 'benchmark 90%', 'benchmark 20%']);
  });

  it('has the tick of each benchmark where it lies on the scale of its step', () => {
    const shares = model.meters.map(({ ticks: [tick = NaN], track }) => (tick - track[0]) / length(track));
    expect(shares.map((share) => share.toFixed(6))).to.deep.equal(['0.900000', '0.200000', '0.950000']);
  });

  it('has one scale for all steps, however long the words beside one of them are', () => {
    const one = {
      ...benchmark('industry', { point: 0.4 }),
      metric: 'stage-conversion-rate',
      member: { from: 'A', to: 'B' },
    };
    for (const verdict of ['worse', 'not-comparable'] as const) {
      const told = { ...funnel(steep()), judgements: [judged(one, verdict)] };
      for (const width of [260, 440, 720]) {
        const { meters, labels } = funnelModel(told, options(width));
        expect(new Set(meters.map(({ track }) => track.join())).size, String(width)).to.equal(1);
        if (verdict === 'worse') expect(labels.map(({ text }) => text)).to.include('industry 40%');
      }
    }
  });

  it('draws several sources as a band from the lowest to the highest with a tick for each, and says that they disagree', () => {
    const study = (shape: Benchmark['shape']): Benchmark => ({
      ...benchmark('industry', shape),
      metric: 'stage-conversion-rate',
    });
    const drawn = (one: Benchmark, date?: string) => {
      const member = { from: 'A', to: 'B' };
      const shown = {
        ...judged(one, date ? 'stale' : 'worse'),
        benchmark: { ...one, member, ...(date && { fieldwork: { to: date } }) },
      };
      const { meters, labels } = funnelModel({ ...funnel(steep()), judgements: [shown] }, options(900));
      const { range, ticks, track, isStale } = meters[0]!;
      const share = (x: number): string => ((x - track[0]) / length(track)).toFixed(6);
      return { range: range?.map(share), ticks: ticks.map(share), isStale, texts: labels.map(({ text }) => text) };
    };
    const marks = [study({ point: 0.3 }), study({ point: 0.45 }), study({ point: 0.55 })];
    const several = drawn({ ...study({ low: 0.3, high: 0.55 }), marks });
    expect(several.range).to.deep.equal(['0.300000', '0.550000']);
    expect(several.ticks).to.deep.equal(['0.300000', '0.450000', '0.550000']);
    expect(several.texts).to.include('industry range 30% – 55%, sources disagree');
    const quartiles = drawn(study({ quantiles: { p25: 0.3, p50: 0.4, p75: 0.55 } }));
    expect([quartiles.range, quartiles.ticks]).to.deep.equal([['0.300000', '0.550000'], ['0.400000']]);
    const old = drawn(study({ point: 0.4 }), '2019');
    expect([old.isStale, old.texts.some((text) => text.includes('2019'))]).to.deep.equal([true, true]);
    expect(several.isStale).to.equal(false);
  });

  it('marks the biggest leak by its sign as well as its colour, and nothing where there is none', () => {
    const { bars, labels } = funnelModel(funnel(steep()), options(440));
    expect(bars.map(({ isLeak }) => isLeak)).to.deep.equal([false, false, true, false]);
    expect(labels.filter(({ role }) => role === 'leak').map(({ text }) => text)).to.deep.equal(['▼ 16.7%']);
    expect(model.bars.some(({ isLeak }) => isLeak)).to.equal(false);
  });

  it('runs from the right in a page that does', () => {
    const turned = funnelModel(funnel(steep(), '90%, 20%, 95%'), options(440, { rtl: true }));
    expect(turned.bars.map(({ fill }) => fill)).to.deep.equal(
      model.bars.map(({ fill: [from, to] }) => [440 - from, 440 - to]),
    );
  });

  it('draws segments on one scale, the largest first, up to four, and says how many more there are', () => {
    const rows = ['Ada', 'Bo', 'Cy', 'Di', 'Eve'].flatMap((owner, i) => steep(owner).slice(0, 228 - i));
    const { bars, labels } = funnelModel(funnel(rows, '', 'ownerId'), options(900));
    expect(bars).to.have.length(16);
    expect(length(bars[4]!.fill) / length(bars[0]!.fill)).to.be.closeTo(227 / 228, 1e-9);
    expect(labels.map(({ text }) => text)).to.include.members(['Ada', 'Di', '+ 1 more in the table']);
  });

  it('has a stop for every value, with its category and unit', () => {
    const facts = funnelFacts(funnel(steep()), wordsFor('en'));
    expect(model.stops).to.have.length(facts.length);
    expect(facts).to.have.length(7);
    expect(facts[4]).to.include({ name: 'C', value: '38 deals', note: '16.7% of A' });
    expect(facts[3]?.name.replace(/[\u2066-\u2069]/g, '')).to.equal('B → C');
    expect(facts[3]?.note).to.contain('95% interval 12.4% – 22.1%');
  });

  it('says how many are still open beside the step, before what it is held against where there is room for one', () => {
    const rows = [...many(60, 'A', 'lost', 'Ada'), ...many(40, 'B', 'open', 'Ada'), ...many(20, 'D', 'won', 'Ada')];
    const textsAt = (width: number) =>
      funnelModel(funnel(rows, '90%, 20%, 95%'), options(width)).labels.map(({ text }) => text);
    expect(textsAt(720)).to.include('40 still open · benchmark 20%');
    expect(textsAt(260)).to.include('40 still open').and.not.to.include('benchmark 20%');
  });

  it('has only the share of the last stage to say below 160 px', () => {
    const { labels } = funnelModel(funnel(steep()), options(120));
    expect(labels.map(({ text }) => text)).to.deep.equal(['15.4%']);
    const few = [...many(3, 'A', 'lost', 'Ada'), ...many(1, 'D', 'won', 'Ada')];
    expect(funnelModel(funnel(few), options(120)).labels.map(({ text }) => text)).to.deep.equal(['1 of 4']);
  });

  it('keeps about its height while records are on their way', () => {
    for (const width of [120, 260, 440, 720]) {
      const full = funnelModel(funnel(steep()), options(width)).height;
      expect(funnelOutline(4, options(width)).height / full).to.be.within(0.8, 1.25);
    }
  });
});

const nameOf = fc.constantFrom(
  'Won',
  'Demo',
  'Bedarfsermittlungsgespräch mit der Vertriebsniederlassung abgeschlossen',
  'عرض سعر بعد الزيارة الأولى للعميل',
  'Proposal sent, and waiting for the answer of the board of directors',
  'W',
);

const anyFunnel: fc.Arbitrary<Judged> = fc
  .tuple(
    fc.array(fc.tuple(nameOf, fc.nat(1_234_567)), { minLength: 2, maxLength: 8 }),
    fc.constantFrom(undefined, 'EUR'),
    fc.constantFrom('none', 'own'),
    fc.integer({ min: 1, max: 5 }),
  )
  .map(([named, currency, held_, segments]) => {
    const sizes = named.map(([, n]) => (currency ? n + 0.89 : n)).toSorted((a, b) => b - a);
    const first = sizes[0]!;
    const stages = named.map(([name], i) => `${name} ${String(i)}`);
    const groups = Array.from({ length: segments }, (_, s) =>
      stages.slice(1).map((to, i): Group => {
        const [entered = 0, reached = 0] = sizes.slice(i, i + 2);
        const value = entered > 0 ? reached / entered : undefined;
        return {
          key: { ...(segments > 1 && { owner: `${stages[0]!} ${String(s)}` }), from: stages[i]!, to },
          value,
          reason: value === undefined ? 'nothing-to-measure' : undefined,
          interval: value === undefined ? undefined : between(value * 0.9, Math.min(1, value * 1.1)),
          parts: { entered, 'still open': 0, reached, 'share of first': first > 0 ? reached / first : 0 },
          n: Math.round(entered),
          currency,
          warnings: [],
        };
      }),
    ).flat();
    const whole: Reading = reading({ value: undefined, reason: 'many-values', interval: undefined, groups });
    const figures = stages.slice(1).map((to, i) => ({
      ...judged(benchmark('history', { quantiles: { p25: 0.2, p50: 0.4321, p75: 0.8 } })),
      benchmark: {
        ...benchmark('history', { quantiles: { p25: 0.2, p50: 0.4321, p75: 0.8 } }),
        member: { from: stages[i]!, to },
      },
    }));
    return held(whole, held_ === 'own' ? figures : []);
  });

describe('the labels of a funnel', () => {
  it('never run together or over an edge, and no bar leaves the room', () => {
    fc.assert(
      fc.property(anyFunnel, anyOptions, (any, room) => {
        const { labels, height, bars, meters } = funnelModel(any, room);
        expect(clashes(labels, room.width, height)).to.deep.equal([]);
        const places = [
          ...bars.flatMap(({ fill, track }) => [...fill, ...track]),
          ...meters.flatMap(({ track }) => track),
        ];
        for (const x of places) expect(x).to.be.within(-1e-9, room.width + 1e-9);
      }),
      { numRuns: 400 },
    );
  });
});

describe('fitText', () => {
  it('cuts with an ellipsis between what a reader takes for letters, and gives nothing where none fits', () => {
    // Letters are 6 px wide at 10 px: 30 px hold four and the ellipsis.
    expect(fitText('Proposal', 30, 10, 400, measure)).to.equal('Prop…');
    expect(fitText('Won', 18, 10, 400, measure)).to.equal('Won');
    expect(fitText('Won', 11, 10, 400, measure)).to.equal('');
    expect(fitText('👩‍👩‍👧 family', 60, 10, 400, measure).startsWith('👩‍👩‍👧')).to.equal(true);
  });
});

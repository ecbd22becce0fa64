import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Because, Benchmark, Verdict } from '../../src/benchmarks/benchmark.js';
import { judge } from '../../src/benchmarks/judge.js';
import { severalSources } from '../../src/benchmarks/sources.js';
import type { Reading } from '../../src/metrics/reading.js';
import { benchmarkOf, readingOf } from './readings.js';

/** A win rate of the second quarter of 2026 with the ends of its interval. */
const at = (low: number, high: number, more?: Partial<Reading>): Reading =>
  readingOf((low + high) / 2, [low, high], more);

type Case = readonly [what: string, reading: Reading, benchmark: Benchmark, verdict: Verdict, because?: Because];

const lower = { better: 'lower' } as const;
const middle = { better: 'target' } as const;
const census = (value: number, more?: Partial<Reading>): Reading =>
  readingOf(value, undefined, { census: true, ...more });

const half = benchmarkOf({ point: 0.5 });
const range = benchmarkOf({ low: 0.4, high: 0.6 });
const quartiles = benchmarkOf({ quantiles: { p25: 0.4, p50: 0.5, p75: 0.6 } });
const outer = benchmarkOf({ quantiles: { p25: 0.4, p75: 0.6 } });
const top = benchmarkOf({ quantiles: { p75: 0.6, p90: 0.7 } });
const bands = benchmarkOf({
  bands: [
    { upTo: 0.3, label: 'poor' },
    { upTo: 0.5, label: 'ok' },
    { upTo: 0.7, label: 'good' },
    { upTo: null, label: 'excellent' },
  ],
});

/** Half with a standard error of 0.3 ÷ √9 = 0.1, so that it may be 0.304 to 0.696 (1.96 of them). */
const sampled = benchmarkOf({ point: 0.5 }, { sample: { n: 9, unit: 'firms', sd: 0.3 } });

/** Half, and between 0.46 and 0.54; an interval 0.03 long on a side ends √(0.03² + 0.04²) = 0.05 from its value then. */
const past = benchmarkOf({ point: 0.5 }, { kind: 'history', ends: { low: { point: 0.46 }, high: { point: 0.54 } } });
const pastQuartiles = benchmarkOf(
  { quantiles: { p25: 0.4, p50: 0.5, p75: 0.6 } },
  {
    kind: 'history',
    ends: {
      low: { quantiles: { p25: 0.36, p50: 0.46, p75: 0.56 } },
      high: { quantiles: { p25: 0.44, p50: 0.54, p75: 0.64 } },
    },
  },
);

const churn = { metric: 'customer-churn-rate', variant: 'set', ...lower } as const;
const year = { name: '2025', from: '2025-01-01', to: '2026-01-01', complete: true };
const monthly = (point: number, more: Partial<Benchmark> = {}): Benchmark =>
  benchmarkOf({ point }, { metric: 'customer-churn-rate', method: { periodLength: 'month' }, ...more });
const retained = (point: number, periodLength: 'month' | 'quarter' | 'year'): Benchmark =>
  benchmarkOf({ point }, { metric: 'customer-retention-rate', method: { periodLength } });
const kept = { metric: 'customer-retention-rate', variant: 'set' } as const;

const minutes = { metric: 'first-response-time', unit: 'minutes', domain: [0, undefined], ...lower } as const;
const reply = (point: number, more: Partial<Benchmark>): Benchmark =>
  benchmarkOf({ point }, { metric: 'first-response-time', ...more });
const money = { unit: 'money', currency: 'EUR', domain: [0, undefined] } as const;

const opens = { metric: 'email-open-rate', variant: 'delivered' } as const;
const mails = (to: string, from?: string): Benchmark =>
  benchmarkOf({ point: 0.2 }, { metric: 'email-open-rate', fieldwork: { to, ...(from !== undefined && { from }) } });
const august2021 = { name: '2021-08', from: '2021-08-01', to: '2021-09-01', complete: true };
const november2021 = { name: '2021-11', from: '2021-11-01', to: '2021-12-01', complete: true };

const source = (id: string, point: number, more: Partial<Benchmark> = {}): Benchmark =>
  benchmarkOf({ point }, { id, fieldwork: { to: '2025' }, source: { name: id }, ...more });
const of = (...sources: readonly Benchmark[]): Benchmark => severalSources('industry:x', sources)!;
/** 0.4 by one, 0.5 by another. */
const disputed = of(source('a', 0.4), source('b', 0.5));

const cases: Readonly<Record<string, readonly Case[]>> = {
  'a figure, more is better': [
    ['wholly above', at(0.51, 0.7), half, 'better'],
    ['wholly below', at(0.3, 0.49), half, 'worse'],
    ['over it', at(0.4, 0.6), half, 'cannot-tell', 'interval'],
    ['its lower end on it', at(0.5, 0.6), half, 'cannot-tell', 'interval'],
    ['its upper end on it', at(0.4, 0.5), half, 'cannot-tell', 'interval'],
    ['a full count above', census(0.51), half, 'better'],
    ['a full count below', census(0.49), half, 'worse'],
    ['a full count on it', census(0.5), half, 'within'],
  ],
  'a figure, less is better': [
    ['wholly above', at(0.51, 0.7, lower), half, 'worse'],
    ['wholly below', at(0.3, 0.49, lower), half, 'better'],
    ['over it', at(0.4, 0.6, lower), half, 'cannot-tell', 'interval'],
    ['a full count on it', census(0.5, lower), half, 'within'],
  ],
  'a figure, best on target': [
    ['wholly above', at(0.51, 0.7, middle), half, 'worse'],
    ['wholly below', at(0.3, 0.49, middle), half, 'worse'],
    ['over it', at(0.4, 0.6, middle), half, 'cannot-tell', 'interval'],
    ['a full count on it', census(0.5, middle), half, 'within'],
    ['a full count beside it', census(0.6, middle), half, 'worse'],
  ],
  'a range': [
    ['in it, its ends with it', at(0.4, 0.6), range, 'within'],
    ['over its lower end', at(0.39, 0.5), range, 'cannot-tell', 'interval'],
    ['over its upper end', at(0.5, 0.61), range, 'cannot-tell', 'interval'],
    ['over both', at(0.3, 0.7), range, 'cannot-tell', 'interval'],
    ['above', at(0.61, 0.7), range, 'better'],
    ['below', at(0.3, 0.39), range, 'worse'],
    ['above, less is better', at(0.61, 0.7, lower), range, 'worse'],
    ['in it, best on target', at(0.45, 0.55, middle), range, 'within'],
    ['above, best on target', at(0.61, 0.7, middle), range, 'worse'],
  ],
  quantiles: [
    ['above the median', at(0.51, 0.55), quartiles, 'better'],
    ['below the median', at(0.41, 0.49), quartiles, 'worse'],
    ['above it, less is better', at(0.51, 0.55, lower), quartiles, 'worse'],
    ['over it, in the middle half', at(0.4, 0.6), quartiles, 'within'],
    ['over it and a quartile', at(0.45, 0.61), quartiles, 'cannot-tell', 'interval'],
    ['above it in the middle half, best on target', at(0.51, 0.59, middle), quartiles, 'within'],
    ['above the middle half, best on target', at(0.61, 0.69, middle), quartiles, 'worse'],
    ['between quartiles, the median not told', at(0.45, 0.55), outer, 'within'],
    ['above the upper quartile, the median not told', at(0.61, 0.7), outer, 'better'],
    ['below the lower quartile, the median not told', at(0.3, 0.39), outer, 'worse'],
    ['above the upper quartile, nothing below it told', at(0.61, 0.65), top, 'better'],
    ['below the upper quartile, nothing below it told', at(0.1, 0.2), top, 'cannot-tell', 'interval'],
  ],
  bands: [
    ['in the lowest', at(0, 0.3), bands, 'worse'],
    ['in the second', at(0.31, 0.5), bands, 'within'],
    ['in the third', at(0.51, 0.7), bands, 'better'],
    ['in the highest', at(0.71, 1), bands, 'better'],
    ['from the end of the one below', at(0.3, 0.5), bands, 'cannot-tell', 'interval'],
    ['over an end', at(0.29, 0.31), bands, 'cannot-tell', 'interval'],
    ['over the end of two good ones', at(0.6, 0.8), bands, 'cannot-tell', 'interval'],
    ['a full count on an end belongs to the lower', census(0.5), bands, 'within'],
    ['named by themselves, also where less is better', at(0, 0.3, lower), bands, 'worse'],
  ],
  'a figure of a sample': [
    ['beyond its own error', at(0.7, 0.8), sampled, 'better'],
    ['within its own error', at(0.65, 0.69), sampled, 'cannot-tell', 'interval'],
    ['below its own error', at(0.2, 0.3), sampled, 'worse'],
  ],
  'own history, as sure as its periods': [
    ['above it by more than both may be off', at(0.53, 0.59), past, 'better'],
    ['above it, and no further than both may be off', at(0.51, 0.57), past, 'cannot-tell', 'interval'],
    ['below it by more', at(0.41, 0.47), past, 'worse'],
    ['below it by less', at(0.43, 0.49), past, 'cannot-tell', 'interval'],
    ['below it by more, less is better', at(0.41, 0.47, lower), past, 'better'],
    ['above the median, its error in it', at(0.53, 0.59), pastQuartiles, 'better'],
    ['in the middle half, by no more than both may be off', at(0.405, 0.595), pastQuartiles, 'cannot-tell', 'interval'],
    ['in the middle half by more', at(0.47, 0.53), pastQuartiles, 'within'],
    ['above the middle half by less, best on target', at(0.61, 0.67, middle), pastQuartiles, 'cannot-tell', 'interval'],
    ['above the middle half by more, best on target', at(0.63, 0.69, middle), pastQuartiles, 'worse'],
  ],
  'several sources': [
    ['above all', at(0.51, 0.6), disputed, 'better'],
    ['below all', at(0.3, 0.39), disputed, 'worse'],
    ['between them', at(0.42, 0.48), disputed, 'cannot-tell', 'sources'],
    ['over the highest', at(0.48, 0.52), disputed, 'cannot-tell', 'sources'],
    ['that agree', census(0.4), of(source('a', 0.4), source('b', 0.4)), 'within'],
    [
      'only those that are alike count',
      at(0.42, 0.48),
      of(source('a', 0.4), source('b', 0.5, { variant: 'value' })),
      'better',
    ],
    [
      'only those that are fresh count',
      at(0.42, 0.48),
      of(source('a', 0.4), source('b', 0.5, { fieldwork: { to: '2009' } })),
      'better',
    ],
    [
      'all of another variant',
      at(0.42, 0.48),
      of(source('a', 0.4, { variant: 'value' }), source('b', 0.5, { variant: 'value' })),
      'not-comparable',
      'variant',
    ],
    [
      'all stale',
      at(0.42, 0.48),
      of(source('a', 0.4, { fieldwork: { to: '2009' } }), source('b', 0.5, { fieldwork: { to: '2010' } })),
      'stale',
      'age',
    ],
  ],
  'what is not measured alike': [
    ['another metric', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { metric: 'nps' }), 'not-comparable', 'metric'],
    ['another variant', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { variant: 'value' }), 'not-comparable', 'variant'],
    ['the same variant', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { variant: 'closed' }), 'better'],
    ['another unit', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { unit: 'points' }), 'not-comparable', 'unit'],
    [
      'another currency',
      at(60, 70, money),
      benchmarkOf({ point: 50 }, { currency: 'USD' }),
      'not-comparable',
      'currency',
    ],
    ['the same currency', at(60, 70, money), benchmarkOf({ point: 50 }, { currency: 'EUR' }), 'better'],
    [
      'opening hours to the clock',
      at(60, 70, { ...minutes, variant: 'median' }),
      reply(50, { method: { timeBasis: 'business' } }),
      'not-comparable',
      'time-basis',
    ],
    [
      'the clock to opening hours',
      at(60, 70, { ...minutes, variant: 'business' }),
      reply(50, { method: { timeBasis: 'calendar' } }),
      'not-comparable',
      'time-basis',
    ],
    [
      'opening hours to opening hours',
      at(60, 70, { ...minutes, variant: 'business' }),
      reply(50, { method: { timeBasis: 'business' } }),
      'worse',
    ],
    [
      'weighted by revenue to a count of records',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { method: { aggregation: 'revenue-weighted' } }),
      'not-comparable',
      'aggregation',
    ],
    [
      'weighted by revenue to revenue',
      at(0.6, 0.7, { variant: 'value' }),
      benchmarkOf({ point: 0.5 }, { method: { aggregation: 'revenue-weighted' } }),
      'better',
    ],
    [
      'a median of companies to one company',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { method: { aggregation: 'median-of-companies' } }),
      'better',
    ],
    [
      'a year to a quarter of what does not compound',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { method: { periodLength: 'year' } }),
      'not-comparable',
      'period-length',
    ],
    [
      'a quarter to a quarter',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { method: { periodLength: 'quarter' } }),
      'better',
    ],
    [
      'a year to the twelve months to the end of the period',
      at(0.6, 0.7, { warnings: ['trailing-12-months'] }),
      benchmarkOf({ point: 0.5 }, { method: { periodLength: 'year' } }),
      'better',
    ],
    [
      'a month to forty days',
      at(0.4, 0.5, { ...churn, period: { ...year, to: '2025-02-10' } }),
      monthly(0.05),
      'not-comparable',
      'period-length',
    ],
    [
      'a year to what is always by month',
      at(0.04, 0.06, { ...churn, variant: 'exposure', period: year }),
      monthly(0.5, { method: { periodLength: 'year' } }),
      'not-comparable',
      'period-length',
    ],
  ],
  'what is converted by compounding': [
    // 5% a month are 1 − 0.95¹² = 45.96% a year.
    ['churn of a year above a monthly figure', at(0.47, 0.5, { ...churn, period: year }), monthly(0.05), 'worse'],
    [
      'churn of a year below it, not below twelve times',
      at(0.44, 0.45, { ...churn, period: year }),
      monthly(0.05),
      'better',
    ],
    ['churn of a year over it', at(0.45, 0.47, { ...churn, period: year }), monthly(0.05), 'cannot-tell', 'interval'],
    // 90% kept a year are 0.9^¼ = 97.4% a quarter.
    ['retention of a quarter above a yearly figure', at(0.975, 0.98, kept), retained(0.9, 'year'), 'better'],
    ['retention of a quarter below it', at(0.96, 0.973, kept), retained(0.9, 'year'), 'worse'],
    [
      'a month to what is always by month',
      at(0.06, 0.07, { ...churn, variant: 'exposure', period: year }),
      monthly(0.05),
      'worse',
    ],
  ],
  'what is too old': [
    ['36 months to the day', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { fieldwork: { to: '2023-06-30' } }), 'better'],
    ['a day more', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { fieldwork: { to: '2023-06-29' } }), 'stale', 'age'],
    ['published so long ago', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { published: '2022' }), 'stale', 'age'],
    [
      'measured after, as long',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { fieldwork: { to: '2029-07-01' } }),
      'stale',
      'age',
    ],
    [
      'expired on the day before the last',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { expires: '2026-06-29' }),
      'stale',
      'expired',
    ],
    ['good until the last day', at(0.6, 0.7), benchmarkOf({ point: 0.5 }, { expires: '2026-06-30' }), 'better'],
    [
      'an old target',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { kind: 'target', fieldwork: { to: '2001' } }),
      'better',
    ],
    [
      'an expired target',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { kind: 'target', expires: '2025' }),
      'stale',
      'expired',
    ],
    [
      'opens before September 2021 to those after',
      at(0.3, 0.4, { ...opens, period: november2021 }),
      mails('2021-08'),
      'stale',
      'machine-opens',
    ],
    [
      'opens after it to those before',
      at(0.1, 0.15, { ...opens, period: august2021 }),
      mails('2021-11'),
      'stale',
      'machine-opens',
    ],
    [
      'opens of a year across it',
      at(0.3, 0.4, { ...opens, period: november2021 }),
      mails('2021-12', '2021-01'),
      'stale',
      'machine-opens',
    ],
    ['opens on the same side', at(0.3, 0.4, { ...opens, period: november2021 }), mails('2022'), 'better'],
    [
      'clicks across it',
      at(0.3, 0.4, { metric: 'email-click-rate', period: november2021 }),
      benchmarkOf({ point: 0.2 }, { metric: 'email-click-rate', fieldwork: { to: '2021-08' } }),
      'better',
    ],
  ],
  'what is not enough': [
    ['no value', readingOf(undefined), half, 'no-value'],
    ['too few', at(0.8, 1, { warnings: ['too-few'] }), half, 'cannot-tell', 'too-few'],
    [
      'some of a cohort still open',
      at(0.8, 1, { parts: { 'still open': 3 }, warnings: ['immature'] }),
      half,
      'cannot-tell',
      'immature',
    ],
    ['no interval where there should be one', readingOf(0.9), half, 'cannot-tell', 'no-interval'],
  ],
  'the first that applies': [
    ['no value before all else', readingOf(undefined), benchmarkOf({ point: 0.5 }, { metric: 'nps' }), 'no-value'],
    [
      'unlike before stale',
      at(0.6, 0.7),
      benchmarkOf({ point: 0.5 }, { variant: 'value', published: '2001' }),
      'not-comparable',
      'variant',
    ],
    [
      'stale before too few',
      at(0.6, 0.7, { warnings: ['too-few'] }),
      benchmarkOf({ point: 0.5 }, { published: '2001' }),
      'stale',
      'age',
    ],
    ['too few before the interval', at(0.4, 0.6, { warnings: ['too-few'] }), half, 'cannot-tell', 'too-few'],
  ],
};

describe('the verdict', () => {
  for (const [on, rows] of Object.entries(cases)) {
    describe(`on ${on}`, () => {
      for (const [what, reading, benchmark, verdict, because] of rows) {
        it(`${what}: ${verdict}${because === undefined ? '' : `, ${because}`}`, () => {
          const judgement = judge(reading, benchmark);
          expect([judgement.verdict, judgement.because]).to.deep.equal([verdict, because]);
        });
      }
    });
  }
});

describe('a judgement', () => {
  it('gives the benchmark as it was converted, and as it was published', () => {
    const reading = at(0.47, 0.5, { ...churn, period: year });
    const quoted = monthly(0.05, { sample: { n: 9, unit: 'firms', sd: 0.1 } });
    const { benchmark, published } = judge(reading, quoted);
    expect((benchmark.shape as { point: number }).point).to.be.closeTo(0.4596, 0.00005);
    expect(benchmark.method).to.deep.equal({ periodLength: 'year' });
    // The error of a rate is not compounded with it.
    expect(benchmark.sample).to.deep.equal({ n: 9, unit: 'firms' });
    expect(published).to.equal(quoted);
    expect(judge(reading, monthly(0.4, { method: { periodLength: 'year' } }))).not.to.have.property('published');
  });

  it('says between which quantiles the interval lies, never at which', () => {
    const place = (low: number, high: number, benchmark = quartiles) => judge(at(low, high), benchmark).place;
    expect(place(0.41, 0.49)).to.deep.equal({ above: 'p25', below: 'p50' });
    expect(place(0.41, 0.55)).to.deep.equal({ above: 'p25', below: 'p75' });
    expect(place(0.61, 0.7)).to.deep.equal({ above: 'p75', below: undefined });
    expect(place(0.2, 0.3)).to.deep.equal({ above: undefined, below: 'p25' });
    expect(place(0.2, 0.8)).to.equal(undefined);
    expect(place(0.61, 0.65, top)).to.deep.equal({ above: 'p75', below: 'p90' });
    expect(place(0.6, 0.7, half)).to.equal(undefined);
    expect(place(0.61, 0.67, pastQuartiles)).to.deep.equal({ above: 'p50', below: undefined });
    expect(place(0.63, 0.69, pastQuartiles)).to.deep.equal({ above: 'p75', below: undefined });
    expect(place(0.33, 0.39, pastQuartiles)).to.deep.equal({ above: undefined, below: 'p50' });
    expect(place(0.31, 0.37, pastQuartiles)).to.deep.equal({ above: undefined, below: 'p25' });
  });

  it('names the band that the whole interval lies in', () => {
    expect(judge(at(0.51, 0.7), bands).place).to.deep.equal({ band: 'good' });
    expect(judge(at(0.6, 0.8), bands).place).to.equal(undefined);
  });

  it('warns where a published figure does not say how it was measured', () => {
    const caution = (reading: Reading, benchmark: Benchmark) => judge(reading, benchmark).caution;
    const told = { method: { aggregation: 'pooled' } } as const;
    expect(caution(at(0.6, 0.7), half)).to.equal('method-unknown');
    expect(caution(at(0.6, 0.7), { ...half, ...told })).to.equal(undefined);
    for (const kind of ['history', 'target', 'stretch', 'contract', 'given'] as const) {
      expect(caution(at(0.6, 0.7), { ...half, kind }), kind).to.equal(undefined);
    }
    // Whether the clock stood still at night, and how long customers had to leave, makes the figure.
    expect(caution(at(60, 70, { ...minutes, variant: 'median' }), reply(50, told))).to.equal('method-unknown');
    expect(caution(at(0.4, 0.5, { ...churn, period: year }), monthly(0.5, told))).to.equal('method-unknown');
    expect(caution(at(0.4, 0.5, { ...churn, period: year }), monthly(0.5))).to.equal(undefined);
    expect(caution(at(0.6, 0.7), of(source('a', 0.4, told), source('b', 0.5)))).to.equal('method-unknown');
  });

  it('gives several sources as their range with each as a mark, never their mean', () => {
    const { shape, marks, source: named, fieldwork } = judge(at(0.42, 0.48), disputed).benchmark;
    expect(shape).to.deep.equal({ low: 0.4, high: 0.5 });
    expect(marks?.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect([named, fieldwork]).to.deep.equal([{ name: 'a, b' }, { from: '2025', to: '2025' }]);
    const quantiles = benchmarkOf({ quantiles: { p25: 0.1, p50: 0.45, p75: 0.9 } });
    expect(of(source('a', 0.4), quantiles).shape).to.deep.equal({ low: 0.4, high: 0.45 });
    expect(of(source('a', 0.4), range).shape).to.deep.equal({ low: 0.4, high: 0.6 });
    expect(of(half)).to.equal(half);
    expect(severalSources('x', [])).to.equal(undefined);
    // One step of a funnel stays that step, however many of its sources count.
    const member = { from: 'Lead', to: 'Demo' };
    const stale = source('c', 0.9, { fieldwork: { to: '2009' } });
    for (const many of [disputed, of(source('a', 0.4), stale)]) {
      expect(judge(at(0.42, 0.48), { ...many, member }).benchmark.member).to.deep.equal(member);
    }
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { explain, recordLines, type Explanation } from '../../src/text/explain.js';
import { wordsFor } from '../../src/text/words.js';
import type { Judgement } from '../../src/benchmarks/benchmark.js';
import { benchmark, judged, reading, winRate } from './judged.js';

const formula = ({ formula: segments }: Explanation): string =>
  segments.map(({ text, strong }) => (strong ? `*${text}*` : text)).join('');

const withFormula = (words: string, values: Record<string, number>, value?: number): string =>
  formula(explain(reading({ value, working: { formula: words, values } }), 'en'));

describe('the working', () => {
  it('puts the numbers into the formula', () => {
    expect(formula(explain(winRate, 'en'))).to.equal('*4,238* won ÷ (*4,238* won + *2,473* lost) = *63.2%*');
  });

  it('takes the longest name, and only whole words', () => {
    const values = { won: 2, 'won amount': 10, n: 3 };
    expect(withFormula('won amount ÷ won', values)).to.equal('*10* won amount ÷ *2* won');
    expect(withFormula('wonder − n of nothing', values)).to.equal('wonder − *3* n of nothing');
    expect(withFormula('Gewönn × (n)', { n: 1 })).to.equal('Gewönn × (*1* n)');
  });

  it('leaves the formula in words where it has no parts or no value', () => {
    expect(withFormula('median of days', {}, 0.5)).to.equal('median of days = *50.0%*');
    expect(withFormula('won ÷ (won + lost)', { won: 0, lost: 0 })).to.equal('*0* won ÷ (*0* won + *0* lost)');
  });

  it('takes a name with signs of regular expressions as it is written', () => {
    expect(withFormula('a.b ÷ (axb)', { 'a.b': 5 })).to.equal('*5* a.b ÷ (axb)');
  });

  it('names variant, interval with its method and meaning, and version', () => {
    const { title, interval, definition } = explain(winRate, 'en');
    expect(title).to.equal('Win rate, closed');
    expect(interval).to.equal('95% interval 62.0 – 64.3 (Wilson; how far the underlying figure could lie)');
    expect(definition).to.equal('Definition 1.0.0');
  });

  it('lists what was left out, the most first, with the records that could not be read', () => {
    const samples = [{ record: 17, field: 'closedAt', value: '2024-02-30', expected: 'a date' }];
    const { leftOut, samples: told } = explain(
      reading({
        excluded: [
          { reason: 'unreadable closedAt', count: 3, samples },
          { reason: 'without an amount', count: 0 },
          { reason: 'open', count: 2089 },
        ],
      }),
      'en',
    );
    expect(leftOut).to.deep.equal(['2,089 still open', '3 with closedAt unreadable']);
    expect(told).to.deep.equal(['record 17, closedAt: “2024-02-30”, expected a date']);
  });

  it('says how far records whose part is not known could move the value', () => {
    const { couldBe } = explain(reading({ couldBe: { low: 0.5, high: 0.75, unknown: 12 } }), 'en');
    expect(couldBe).to.equal('If 12 records whose part is not known were all the worst or all the best: 50.0 – 75.0');
  });

  it('lists ids up to fifty, and counts the rest', () => {
    const ids = Array.from({ length: 53 }, (_, i) => `D-${String(i)}`);
    const [counted, open] = recordLines({ counted: ids, leftOut: { open: ['a', 'b'] } }, wordsFor('en'));
    expect(counted).to.match(/^counted: D-0, D-1, .*, D-49 and 3 more$/);
    expect(open).to.equal('still open: a, b');
  });

  it('gives each benchmark with its peers, source and date, and other definitions with their values', () => {
    const industry = benchmark('industry', { point: 0.62 }, '2024');
    const value = reading({ variant: 'value', label: 'Win rate by value', value: 0.641 });
    const { against, otherwise } = explain(winRate, 'en', {
      judgements: [judged(industry, 'cannot-tell', 'interval')],
      otherwise: [value, reading({ value: undefined })],
    });
    expect(against).to.have.length(1);
    expect(against[0]?.verdict.sign).to.equal('●');
    expect(against[0]?.text).to.equal('B2B software, 939 firms, A survey, 2024');
    expect(otherwise).to.deep.equal(['Win rate by value 64.1%']);
  });

  it('says the figure of a benchmark once, where the verdict has told it already', () => {
    const half = benchmark('given', { point: 0.55 }, '2024');
    const { against } = explain(winRate, 'en', { judgements: [judged(half, 'cannot-tell', 'interval')] });
    expect(against.map(({ verdict, text }) => `${verdict.text}; ${text}`)).to.deep.equal([
      'Cannot be told from benchmark 55%; B2B software, 939 firms, A survey, 2024',
    ]);
    const unsaid = explain(winRate, 'en', { judgements: [judged(half, 'cannot-tell', 'too-few')] });
    expect(unsaid.against[0]?.text).to.equal('B2B software, 939 firms, A survey, 2024');
    const open = explain(winRate, 'en', { judgements: [judged(half, 'cannot-tell', 'no-interval')] });
    expect(open.against[0]?.text).to.equal('Benchmark 55% (B2B software, 939 firms, A survey, 2024)');
    const bands = [{ upTo: 0.6, label: 'ok' } as const, { upTo: null, label: 'good' } as const];
    const told = { ...judged(benchmark('contract', { bands }, '2024')), place: { band: 'good' } } as const;
    const { text, verdict } = explain(winRate, 'en', { judgements: [told] }).against[0]!;
    expect([verdict.text, verdict.because]).to.deep.equal(['Good by contract', 'ok up to 60%, good']);
    expect(text).to.equal('B2B software, 939 firms, A survey, 2024');
  });

  it('tells how a figure was measured and for which step, and links to its source where that is a web page', () => {
    const source = { name: 'A survey', url: 'https://example.com/a' };
    const method = { aggregation: 'median-of-companies', timeBasis: 'business', denominator: 'closed deals' } as const;
    const member = { from: 'Lead', to: 'Demo' };
    const industry = { ...benchmark('industry', { point: 0.62 }, '2024'), source, method, member };
    const [told] = explain(winRate, 'en', { judgements: [judged(industry, 'cannot-tell', 'interval')] }).against;
    expect(told?.text).to.equal(
      'Lead → Demo, B2B software, 939 firms, median of companies, opening hours, per closed deals, A survey, 2024',
    );
    expect(told?.url).to.equal('https://example.com/a');
    const runs = { ...industry, source: { name: 'A survey', url: 'javascript:alert(1)' } };
    expect(explain(winRate, 'en', { judgements: [judged(runs)] }).against[0]?.url).to.equal(undefined);
  });

  it('gives each of several sources, where the interval lies, and what was converted', () => {
    const url = 'https://example.com/b';
    const marks = [
      { ...benchmark('industry', { point: 0.5 }, '2024'), source: { name: 'One' } },
      { ...benchmark('industry', { point: 0.7 }, '2023'), source: { name: 'Two', url } },
    ];
    const range = { ...benchmark('industry', { low: 0.5, high: 0.7 }), marks };
    const published = { ...benchmark('industry', { point: 0.05 }), method: { periodLength: 'month' } } as const;
    const more = (judgement: Judgement) => explain(winRate, 'en', { judgements: [judgement] }).against[0]?.more;
    expect(more(judged(range, 'cannot-tell', 'sources'))).to.deep.equal([
      { text: 'One: 50% (B2B software, 939 firms, 2024)', url: undefined },
      { text: 'Two: 70% (B2B software, 939 firms, 2023)', url },
    ]);
    const lines = (judgement: Judgement) => more(judgement)?.map(({ text }) => text);
    const quartiles = benchmark('industry', { quantiles: { p25: 0.4, p50: 0.5 } });
    const between = { ...judged(quartiles), place: { above: 'p25', below: 'p50' } } as const;
    expect(lines(between)).to.deep.equal(['Between p25 40% and p50 50%']);
    expect(lines({ ...judged(quartiles), place: { above: 'p50' } })).to.deep.equal(['Above p50 50%']);
    expect(lines({ ...judged(quartiles), place: { below: 'p25' } })).to.deep.equal(['Below p25 40%']);
    expect(lines({ ...judged(quartiles), published })).to.deep.equal(['Converted by compounding from 5% by month']);
  });

  it('tells between what own history lies, by the intervals of its periods', () => {
    const own = { id: 'history', metric: 'win-rate', kind: 'history', source: { name: 'these records' } } as const;
    const shapes = [0.38, 0.4, 0.42].map((p50) => ({ quantiles: { p25: 0.3, p50, p75: 0.5 } }));
    const [low, shape, high] = [shapes[0]!, shapes[1]!, shapes[2]!];
    const { against } = explain(winRate, 'en', { judgements: [judged({ ...own, shape, ends: { low, high } })] });
    expect(against[0]?.more.map(({ text }) => text)).to.deep.equal([
      'It is an estimate too: 38% – 42%, by the intervals of its periods',
    ]);
  });

  it('puts the numbers of each step into the formula of a funnel', () => {
    const group = { reason: undefined, interval: undefined, currency: undefined, warnings: [] } as const;
    const step = { ...group, key: { from: 'Lead', to: 'Demo' }, value: 0.68, n: 100 };
    const { members } = explain(
      reading({
        value: undefined,
        working: { formula: 'reached ÷ (entered − still open)', values: {} },
        groups: [{ ...step, parts: { entered: 106, 'still open': 6, reached: 68 } }],
      }),
      'en',
    );
    expect(members.map((segments) => segments.map(({ text }) => text).join(''))).to.deep.equal([
      'Lead → Demo: 68 reached ÷ (106 entered − 6 still open) = 68.0%',
    ]);
  });
});

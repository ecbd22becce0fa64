import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, between, days, held, judged, quarter, reading, winRate } from './judged.js';

const en = wordsFor('en');
const quartiles = { quantiles: { p25: 0.4, p50: 0.47, p75: 0.55 } };
const line = (...[judgement, of = winRate]: [Parameters<typeof en.verdict>[0], Parameters<typeof en.verdict>[1]?]) => {
  const { sign, text } = en.verdict(judgement, of);
  return `${sign} ${text}`;
};

describe('a verdict', () => {
  it('says what it is against: a target by its figure, own past and industry by name', () => {
    expect(line(judged(benchmark('history', { point: 0.58 })))).to.equal('▲ Ahead of own median');
    expect(line(judged(benchmark('target', { point: 0.65 }), 'worse'))).to.equal('▼ Behind target 65%');
    expect(line(judged(benchmark('industry', quartiles)), reading({ interval: between(0.48, 0.5) }))).to.equal(
      '▲ Ahead of industry median',
    );
    expect(line(judged(benchmark('given', { point: 0.62 })))).to.equal('▲ Ahead of benchmark 62%');
  });

  it('calls fewer days ahead', () => {
    expect(line(judged(benchmark('history', { point: 60 }), 'better'), days(50, 45, 55))).to.equal(
      '▲ Ahead of own median',
    );
    expect(line(judged(benchmark('target', { point: 40 }), 'worse'), days(50, 45, 55))).to.equal(
      '▼ Behind target 40 days',
    );
  });

  it('names the quartile that the whole interval lies beyond, whichever way is better', () => {
    const industry = judged(benchmark('industry', quartiles));
    expect(line({ ...industry, place: { above: 'p75' } })).to.equal('▲ Ahead of industry upper quartile');
    expect(line({ ...industry, place: { above: 'p50', below: 'p75' } })).to.equal('▲ Ahead of industry median');
    const slow = judged(benchmark('industry', { quantiles: { p25: 20, p50: 30, p75: 40 } }), 'worse');
    expect(line({ ...slow, place: { above: 'p90' } }, days(50, 45, 55))).to.equal('▼ Behind industry upper quartile');
  });

  it('is level with a point and within a range', () => {
    expect(line(judged(benchmark('target', { point: 0.5 }), 'within'))).to.equal('● Level with target 50%');
    expect(line(judged(benchmark('industry', { low: 0.4, high: 0.7 }), 'within'))).to.equal(
      '● Within the industry range',
    );
  });

  it('tells apart why it cannot tell', () => {
    const industry = benchmark('industry', quartiles);
    const wide = reading({ interval: between(0.39, 0.5) });
    const inside = reading({ interval: between(0.4, 0.55) });
    expect(line(judged(industry, 'cannot-tell', 'interval'), wide)).to.equal('● Cannot be told from industry median');
    expect(line(judged(industry, 'within'), inside)).to.equal('● Within the industry range');
    expect(line(judged(industry, 'cannot-tell', 'too-few'))).to.equal('● Cannot tell yet: industry median');
    expect(line(judged(industry, 'cannot-tell', 'no-interval'))).to.equal('● Cannot tell: no interval');
  });

  it('says how many of a cohort are still open', () => {
    const young = reading({ warnings: ['immature'], parts: { converted: 6, 'still open': 1105 } });
    const history = judged(benchmark('history', { point: 0.2 }), 'cannot-tell', 'immature');
    expect(line(history, young)).to.equal('● Cannot tell: 1,105 still open');
    const change = {
      previous: { ...winRate, period: quarter(2) },
      difference: -0.111,
      verdict: 'cannot-tell',
    } as const;
    const held = { reading: { ...young, period: quarter(3) }, judgements: [], change };
    expect(en.change(held)).to.equal('not compared with Q2: some are still open');
  });

  it('gives the age of a stale benchmark and the reason of one that is not comparable', () => {
    const old = benchmark('industry', quartiles, '2019-05');
    expect(line(judged(old, 'stale', 'age'))).to.equal('● Industry median dates from May 2019, too old to judge by');
    expect(line(judged(old, 'not-comparable', 'variant'))).to.equal(
      '● Not comparable: industry median measures another variant',
    );
    expect(line(judged(old, 'not-comparable', 'period-length'))).to.equal(
      '● Not comparable: industry median covers another length of period',
    );
    expect(line(judged({ ...old, expires: '2026-03' }, 'stale', 'expired'))).to.equal(
      '● Industry median expired on Mar 2026',
    );
    expect(line(judged(old, 'stale', 'machine-opens'))).to.match(
      /^● Industry median is of the other side of September 2021/,
    );
  });

  it('says that sources disagree, and that nobody told how a figure was measured', () => {
    const range = benchmark('industry', { low: 0.5, high: 0.7 });
    expect(line(judged(range, 'cannot-tell', 'sources'))).to.equal(
      '● Cannot tell: sources of the industry range disagree',
    );
    const caution = en.verdict({ ...judged(range), caution: 'method-unknown' }, winRate);
    expect(caution.because).to.equal('method not stated');
    expect(en.verdict(judged(range), winRate)).not.to.have.property('because');
  });

  it('names the band that it is in, with the tone of the verdict', () => {
    const contract = benchmark('contract', {
      bands: [
        { upTo: 0.6, label: 'ok' },
        { upTo: null, label: 'excellent' },
      ],
    });
    expect(line({ ...judged(contract), place: { band: 'excellent' } })).to.equal('▲ Excellent by contract');
    const over = reading({ interval: between(0.55, 0.65) });
    expect(line(judged(contract, 'cannot-tell', 'interval'), over)).to.equal('● Ok or excellent by contract');
    const because = (judgement: Parameters<typeof en.verdict>[0]) => en.verdict(judgement, winRate).because;
    expect(because(judged(contract))).to.equal('ok up to 60%, excellent');
    expect(because({ ...judged(contract), caution: 'method-unknown' })).to.match(/excellent, method not stated$/);
    expect(because(judged(contract, 'not-comparable', 'variant'))).to.equal(undefined);
  });

  it('has a sign of its own for each tone, so that colour is not the only carrier', () => {
    const tones = (['better', 'within', 'worse'] as const).map((verdict) =>
      en.verdict(judged(benchmark('target', { low: 0.4, high: 0.5 }), verdict), winRate),
    );
    expect(tones.map(({ tone, sign }) => `${tone} ${sign}`)).to.deep.equal(['good ▲', 'watch ●', 'bad ▼']);
  });
});

describe('a change', () => {
  const now = reading({ period: quarter(3), value: 0.874 });
  const withVerdict = (verdict: 'better' | 'within-noise' | 'cannot-tell') => {
    const { reading: of, judgements, change } = held(now, [], 0.853);
    return en.change({ reading: of, judgements, change: change && { ...change, verdict } });
  };

  it('is told in percentage points against the period before', () => {
    expect(withVerdict('better')).to.equal('+2.1 pts vs Q2');
  });

  it('says how many weeks there were before where there are not as many now', () => {
    const told = (name: string, from: string, to: string) => {
      const weeks = { name: 'FY2024-Q1', from: '2024-02-04', to: '2024-05-05', complete: true };
      const { change, ...rest } = held(reading({ period: weeks, value: 0.874 }), [], 0.853);
      const previous = { ...change!.previous, period: { name, from, to, complete: true } };
      return en.change({ ...rest, change: { ...change!, previous, verdict: 'better' } });
    };
    expect(told('FY2023-Q4', '2023-10-29', '2024-02-04')).to.equal('+2.1 pts vs Q4 FY2023 (14 weeks)');
    expect(told('FY2023-Q3', '2023-07-30', '2023-10-29')).to.equal('+2.1 pts vs Q3 FY2023');
  });

  it('is not told as a number where it is within noise, or where there is too little to compare', () => {
    expect(withVerdict('within-noise')).to.equal('change from Q2 is within noise');
    expect(withVerdict('cannot-tell')).to.equal('too little to compare with Q2');
    expect(en.change(held(now))).to.equal(undefined);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, between, held, judged, quarter, reading, winRate } from './judged.js';

const plain = (text: string): string => text.replace(/\s/g, ' ');
const told = (locale: string, ...of: Parameters<typeof held>): string => plain(wordsFor(locale).narrate(held(...of)));

describe('the sentence', () => {
  it('gives number, interval, records, period, verdict and benchmark', () => {
    const own = { population: { segment: 'own last 4 quarters' }, source: { name: 'these records' } };
    const history = { id: 'history', metric: 'win-rate', kind: 'history', shape: { point: 0.58 }, ...own } as const;
    const industry = benchmark('industry', { quantiles: { p25: 0.5, p50: 0.63, p75: 0.7 } }, '2024');
    expect(told('en', winRate, [judged(history), judged(industry, 'cannot-tell', 'interval')])).to.equal(
      'Win rate: 63.2%, between 62.0% and 64.3% (95% interval), from 6,711 deals, Mar – Dec 2017; ' +
        'ahead of own median (58%, own last 4 quarters); ' +
        'cannot be told from industry median (63%, 2024, 939 firms).',
    );
  });

  it('gives the figure of the quartile that is passed, and not the median', () => {
    const own = { population: { segment: 'last 4 quarters' }, source: { name: 'these records' } };
    const shape = { quantiles: { p25: 0.4, p50: 0.44, p75: 0.47 } };
    const history = { id: 'history', metric: 'win-rate', kind: 'history', shape, ...own } as const;
    const beyond = { ...judged(history), place: { above: 'p75' } } as const;
    expect(told('en', winRate, [beyond])).to.match(/; ahead of own upper quartile \(47%, last 4 quarters\)\.$/);
  });

  it('gives a figure of which nothing else is told without brackets, and says that its method is not', () => {
    const source = { name: 'this page' };
    const given = { id: '58%', metric: 'win-rate', kind: 'given', shape: { point: 0.58 }, source } as const;
    expect(told('en', winRate, [judged(given)])).to.match(/; ahead of benchmark 58%\.$/);
    const unknown = { ...judged(given), caution: 'method-unknown' } as const;
    expect(told('en', winRate, [unknown])).to.match(/; ahead of benchmark 58%, method not stated\.$/);
  });

  it('says after it why a benchmark that the page named is not in it', () => {
    const refused = ['benchmark="xmi" is no number, not history, and no id of a benchmark on this page.'];
    const sentence = plain(wordsFor('en').narrate({ ...held(winRate), refused }));
    expect(sentence).to.match(/, Mar – Dec 2017\. benchmark="xmi" is no number, .* on this page\.$/);
  });

  it('adds the change and what to beware of', () => {
    const samples = [{ record: 3, field: 'closedAt', value: '2024-02-30', expected: 'a date' }];
    const now = reading({
      period: { ...quarter(3), complete: false },
      warnings: ['partial', 'records-refused'],
      excluded: [
        { reason: 'open', count: 40 },
        { reason: 'unreadable closedAt', count: 12, samples },
      ],
    });
    expect(told('en', now, [], 0.6102)).to.match(
      /, Q3 2026; \+2\.1 pts vs Q2; partial: Q3 2026 is not over; 12 records could not be read\.$/,
    );
  });

  it('gives counts instead of a rate that rests on too few', () => {
    const few = reading({ value: 0.75, n: 4, warnings: ['too-few'], interval: between(0.3, 0.95), period: quarter(3) });
    const sentence = told('en', few, [judged(benchmark('history', { point: 0.58 }), 'cannot-tell', 'too-few')]);
    expect(sentence).to.match(
      /^Win rate: 3 of 4, too few for a rate; .*, Q3 2026; cannot tell yet: own median \(58%, 939 firms\)\.$/,
    );
    expect(sentence).to.not.contain('75');
  });

  it('says why there is no number', () => {
    const none = reading({ value: undefined, interval: undefined, n: 0, reason: 'mixed-currency', period: quarter(3) });
    expect(told('en', none)).to.equal(
      'Win rate: Amounts are in more than one currency. They are not added up. Show one alone: where="currency=EUR". (Q3 2026)',
    );
  });

  it('has no empty brackets where nothing says what was measured', () => {
    const none = reading({
      ...{ value: undefined, interval: undefined, n: 0, period: undefined, asOf: undefined },
      ...{ reason: 'mixed-currency', detail: 'EUR and USD.' },
    });
    expect(told('en', none)).to.equal('Win rate: Amounts are in more than one currency. EUR and USD.');
  });

  it('writes its numbers as the locale does', () => {
    expect(told('de', winRate)).to.contain('63,2 %, between 62,0 % and 64,3 %').and.to.contain('6.711 deals');
    expect(told('ar-EG', winRate)).to.contain('٦٣٫٢');
  });
});

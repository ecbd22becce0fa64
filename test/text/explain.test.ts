import { describe, it } from 'node:test';
import { expect } from 'chai';
import { explain, type Explanation } from '../../src/text/explain.js';
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
    expect(interval).to.equal('95% interval 62.0 – 64.3 (Wilson; how far the rate itself could lie)');
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

  it('gives each benchmark with its peers, source and date, and other definitions with their values', () => {
    const industry = benchmark('industry', { point: 0.62 }, '2024');
    const value = reading({ variant: 'value', label: 'Win rate by value', value: 0.641 });
    const { against, otherwise } = explain(winRate, 'en', {
      judgements: [judged(industry, 'cannot-tell', 'interval')],
      otherwise: [value, reading({ value: undefined })],
    });
    expect(against).to.have.length(1);
    expect(against[0]?.verdict.sign).to.equal('●');
    expect(against[0]?.text).to.equal('Industry 62% (B2B software, 939 firms, A survey, 2024)');
    expect(otherwise).to.deep.equal(['Win rate by value 64.1%']);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { changeParts, densities, messagesFor, toldTo } from '../../src/text/audience.js';
import { english } from '../../src/text/english.js';
import type { Audience } from '../../src/text/english-scorecard.js';
import { wordsFor } from '../../src/text/words.js';
import { benchmark, held, judged, quarter, reading, winRate } from './judged.js';

const audiences = Object.keys(densities) as Audience[];
const now = reading({ period: quarter(3) });
const numbersIn = (text: string): readonly string[] => text.match(/\d[\d.,]*/g) ?? [];

describe('an audience', () => {
  it('changes words, and no number in them', () => {
    const rows = (['better', 'worse', 'within', 'cannot-tell', 'stale'] as const).flatMap((verdict) =>
      (['target', 'history', 'industry'] as const).map((kind) =>
        judged(benchmark(kind, { point: 0.625 }, '2019'), verdict, verdict === 'stale' ? 'age' : undefined),
      ),
    );
    for (const row of rows) {
      const told = audiences.map((audience) => {
        const words = wordsFor('en', messagesFor(english, audience));
        const judgedRow = held(now, [row], 0.5);
        return numbersIn(`${words.narrate(judgedRow)} ${words.verdict(row, now).text}`);
      });
      for (const numbers of told) expect(numbers).to.deep.equal(told[0]);
    }
  });

  it('is a manager where the sentences are those of the kit', () => {
    expect(messagesFor(english, 'manager')).to.equal(english);
  });

  it('is told of a target as a promise where it is a customer, and of own past as usual', () => {
    const words = wordsFor('en', messagesFor(english, 'customer'));
    expect(words.verdict(judged(benchmark('target', { point: 0.5 })), winRate).text).to.equal(
      'Better than our promise 50%',
    );
    const usual = judged(benchmark('history', { point: 0.5 }), 'worse');
    expect(words.verdict(usual, winRate).text).to.equal('Not as good as our usual');
  });
});

describe('the verdicts of a row', () => {
  const [ahead, behind, unclear] = [
    judged(benchmark('history', { point: 0.5 })),
    judged(benchmark('target', { point: 0.7 }), 'worse'),
    judged(benchmark('industry', { point: 0.63 }), 'cannot-tell', 'interval'),
  ];

  it('are as many as an audience is shown, and every one that is behind', () => {
    expect(toldTo('executive', [ahead, unclear, behind])).to.deep.equal([ahead, behind]);
    expect(toldTo('employee', [ahead, unclear])).to.deep.equal([ahead]);
    expect(toldTo('manager', [ahead, unclear, behind])).to.deep.equal([ahead, unclear, behind]);
  });
});

describe('the change of a row', () => {
  const words = wordsFor('en');
  // 4,238 ÷ 6,711 less one half is 0.131501.
  const grown = held(now, [], 0.5);

  it('is told apart from whether it is more than noise', () => {
    expect(changeParts(grown, 'manager', words)).to.deep.equal({ difference: '+13.2 pts', note: 'vs Q2', real: true });
    const noise = { ...grown, change: { ...grown.change!, verdict: 'within-noise' as const } };
    expect(changeParts(noise, 'manager', words)?.note).to.equal('within noise vs Q2');
    expect(changeParts(noise, 'executive', words)?.note).to.equal('no real change from Q2');
    expect(changeParts(noise, 'employee', words)).to.include({ difference: '+13.2 pts', real: false });
  });

  it('is not there where nothing is compared', () => {
    expect(changeParts(held(now), 'manager', words)).to.equal(undefined);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { GoalProgress } from '../../src/benchmarks/goal-progress.js';
import { goalFacts, smartFacts } from '../../src/text/goal-facts.js';
import { goalSentence, goalVerdict, smartLines } from '../../src/text/goal-words.js';
import { wordsFor } from '../../src/text/words.js';
import { monthly, standing } from '../benchmarks/goals.js';

const en = wordsFor('en');
const course = [...monthly([52, 50, 51, 55, 54, 60], 2025, 6), ...monthly([61, 63, 62, 65, 64, 66])];
const inJune = (goal: object = {}): GoalProgress => standing(course, '2026-06-30', goal);
const line = (progress: GoalProgress): string => {
  const { sign, tone, text, because } = goalVerdict(progress, en);
  return `${sign} ${tone}: ${text}${because === undefined ? '' : ` (${because})`}`;
};

describe('a goal in words', () => {
  it('has a verdict with the target, the day and the projection, each with its sign', () => {
    const projected = 'projected 71%, between 61.3% and 79.6%';
    expect(line(inJune({ target: 0.61 }))).to.equal(`▲ good: On track for 61% by Dec 31, 2026 (${projected})`);
    expect(line(inJune({ target: 0.75 }))).to.equal(`● watch: At risk: 75% by Dec 31, 2026 (${projected})`);
    expect(line(inJune({ target: 0.8 }))).to.equal(`▼ bad: Off track for 80% by Dec 31, 2026 (${projected})`);
    expect(line(inJune({ target: 0.7 }))).to.equal(`● watch: Cannot tell yet: 70% by Dec 31, 2026 (${projected})`);
  });

  it('says why there is no projection, and none when the goal is due', () => {
    expect(line(standing(course, '2026-01-31'))).to.equal(
      '● watch: Cannot tell yet: 70% by Dec 31, 2026 (a projection takes 4 months; 1 month so far)',
    );
    const due = { due: '2026-06-30' };
    const low = { ...due, baseline: 0.5 };
    expect(line(inJune({ ...low, target: 0.56 }))).to.equal('▲ good: Reached 56% by Jun 30, 2026');
    expect(line(inJune({ ...due, target: 0.75 }))).to.equal('▼ bad: Missed 75% by Jun 30, 2026');
  });

  it('says when it is due that the interval leaves it open', () => {
    // June's 66 of 100 lie between 56.3 and 74.5 %.
    const due = { due: '2026-06-30' };
    const open = 'by Jun 30, 2026, by the number alone; its interval covers it';
    expect(line(inJune({ ...due, target: 0.66 }))).to.equal(`▲ good: Reached 66% ${open}`);
    expect(line(inJune({ ...due, target: 0.745 }))).to.equal(`▼ bad: Missed 74.5% ${open}`);
  });

  it('is one sentence: from where to where, the pace, the verdict, the projection', () => {
    // Six of fifteen points, 181 of 365 days.
    expect(goalSentence(inJune({ target: '+15', unit: 'points' }), en)).to.equal(
      'Goal: from 60% to 75% by Dec 31, 2026; 40% of the way, with 50% of the time gone; at risk: 75% by Dec 31, 2026; ' +
        'projected 71%, between 61.3% and 79.6%.',
    );
    expect(goalSentence(inJune({ target: 0.65 }), en)).to.contain('; past the target, with 50% of the time gone; ');
    const back = [...course.slice(0, 600), ...monthly([59])];
    expect(goalSentence(standing(back, '2026-01-31'), en)).to.contain(
      'by Dec 31, 2026; further from the target than at the start, with 8% of the time gone; cannot tell yet',
    );
    expect(goalSentence(standing(course, '2026-01-15'), en)).to.equal(
      'Goal: from 60% to 70% by Dec 31, 2026; cannot tell yet: 70% by Dec 31, 2026; a projection takes 4 months; 0 months so far.',
    );
  });

  it('has a value for baseline, target, even pace and projection, with what each rests on', () => {
    expect(goalFacts(inJune(), en).map(({ name, value, note }) => `${name}: ${value}, ${note}`)).to.deep.equal([
      'Baseline: 60%, Dec 2025',
      'Target: 70%, by Dec 31, 2026',
      'Even pace: 65%, with 50% of the time gone; not judged by',
      'Projection: 71%, 61.3 – 79.6, a line through 6 months at 95%',
    ]);
    expect(goalFacts(inJune({ baseline: 0.5 }), en)[0]!.note).to.equal('as the goal tells it');
    expect(goalFacts(inJune({ due: '2026-06-30' }), en).map(({ name }) => name)).to.deep.equal(['Baseline', 'Target']);
  });

  it('says of each check whether it holds and why', () => {
    const told = { variant: 'closed', owner: 'Ines', why: 'fewer, better offers', review: 'monthly', target: 0.605 };
    expect(smartLines(inJune(told), en).map(({ sign, name, because }) => `${sign} ${name}: ${because}`)).to.deep.equal([
      '✓ Specific: Win rate, closed, of all deals',
      '✓ Measurable: 100 deals in Jun 2026',
      '✓ Achievable: reached: 66% in Jun 2026',
      '✓ Relevant: fewer, better offers (Ines)',
      '✓ Time-bound: Jan 1, 2026 to Dec 31, 2026, reviewed monthly',
    ]);
    const reach = (target: number): string => smartLines(inJune({ ...told, target }), en)[2]!.because;
    expect(reach(0.67)).to.equal('beyond anything in the 6 months before: the best was 60%');
    const few = standing(course.slice(300), '2026-06-30', { target: 0.61 });
    expect(smartLines(few, en).map(({ sign, because }) => `${sign} ${because}`)).to.deep.equal([
      '✗ Win rate is defined in several ways and the goal names none',
      '✓ 100 deals in Jun 2026',
      '? too few months before the start to tell',
      '✗ it does not say why',
      '✗ Jan 1, 2026 to Dec 31, 2026, and it does not say how often it is reviewed',
    ]);
  });

  it('names the records where they are some of all', () => {
    const progress = standing(course, '2026-06-30', { variant: 'closed' }, { where: 'amount>=100' });
    expect(smartLines(progress, en)[0]!.because).to.equal('Win rate, closed, of deals where amount>=100');
  });

  it('is a row of the table for each check, without a number', () => {
    expect(smartFacts(inJune(), en).map(({ name, value, at }) => [name, value, at])).to.deep.equal([
      ['Specific', 'no', NaN],
      ['Measurable', 'yes', NaN],
      ['Achievable', 'no', NaN],
      ['Relevant', 'no', NaN],
      ['Time-bound', 'no', NaN],
    ]);
  });
});

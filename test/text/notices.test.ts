import { describe, it } from 'node:test';
import { expect } from 'chai';
import { wordsFor } from '../../src/text/words.js';
import { between, quarter, reading } from './judged.js';

const en = wordsFor('en');
const none = { value: undefined, interval: undefined, n: 0 } as const;

describe('an empty reading', () => {
  it('says what the source has, what was left out, and what to do', () => {
    const empty = reading({
      ...none,
      reason: 'nothing-to-measure',
      records: 214,
      excluded: [{ reason: 'open', count: 214 }],
    });
    expect(en.empty(empty)).to.deep.equal({
      title: 'No deals to measure in this period.',
      body: 'The source has 214 records. Left out: 214 still open. Widen the period or the filter.',
    });
  });

  it('says so where the source has no records at all', () => {
    expect(en.empty(reading({ ...none, reason: 'nothing-to-measure', records: 0 }))).to.deep.equal({
      title: 'The source has no records.',
      body: 'It answered, and there is nothing in it to measure.',
    });
  });

  it('lets a detail speak where there is one', () => {
    const detail = 'No column answers to closedAt; the records have: stage, amount.';
    expect(en.empty(reading({ ...none, reason: 'missing-field', detail }))).to.deep.equal({
      title: 'A field is missing.',
      body: detail,
    });
  });
});

describe('too few records', () => {
  it('are shown as counts, with what thirty would give', () => {
    // Wilson over 3 of 4 at 95 %: z = 1.96. At 30, and one half: ½√(s ÷ (1 + s)) with s = 1.96² ÷ 30 = 0.128, 0.168.
    const few = reading({ value: 0.75, n: 4, warnings: ['too-few'], interval: between(0.300642, 0.954413) });
    expect(en.tooFew(few)).to.deep.equal({ title: '3 of 4', body: 'too few for a rate; 30 give ± 17 pts' });
  });

  it('give the same margin where all or none were counted', () => {
    const all = reading({ value: 1, n: 4, interval: between(0.510109, 1) });
    const nobody = reading({ value: 0, n: 4, interval: between(0, 0.489891) });
    for (const one of [all, nobody]) expect(en.tooFew(one).body).to.equal('too few for a rate; 30 give ± 17 pts');
  });

  it('are only counted where the value is no share of them', () => {
    const amounts = reading({ value: 0.6123, n: 4, variant: 'value' });
    expect(en.tooFew(amounts)).to.deep.equal({ title: '4 deals', body: 'too few to judge' });
    expect(en.tooFew(reading({ unit: 'days', value: 57, n: 3 })).title).to.equal('3 deals');
  });
});

describe('a partial or stale reading', () => {
  it('says why: what the source told, a period that runs, or that records are missing', () => {
    const running = reading({ period: { ...quarter(3), complete: false } });
    expect(en.partial(reading({ missing: ['The source stopped at 10,000.'] }))).to.equal(
      'Partial: the source stopped at 10,000',
    );
    expect(en.partial(running)).to.equal('Partial: Q3 2026 is not over');
    expect(en.partial(reading({}))).to.equal('Partial: the source did not give all its records');
  });

  it('gives the day of the newest record', () => {
    expect(en.stale(reading({}))).to.equal('No records since Dec 31, 2017');
  });
});

describe('what to know before using a number', () => {
  const samples = [{ record: 3, field: 'closedAt', value: '2024-02-30', expected: 'a date' }];

  it('is said with its count, and what only explains is left to the working', () => {
    const excluded = [{ reason: 'unreadable closedAt', count: 12, samples }];
    const told = reading({ warnings: ['records-refused', 'amounts-missing', 'trailing-12-months'], excluded });
    expect(en.cautions(told)).to.deep.equal(['12 records could not be read', 'Some amounts are missing']);
  });

  it('tells how many of a cohort or a stage are still open', () => {
    const parts = { 'still open': 105 };
    expect(en.cautions(reading({ warnings: ['immature'], parts }))).to.deep.equal([
      '105 deals still open: the value may still change',
    ]);
    const steps = reading({ warnings: ['still-open'], parts: { 'still open': 7 } });
    expect(en.cautions(steps)).to.deep.equal(['7 deals still open at a stage, not counted in the step from it']);
  });

  it('asks whether a scale that nobody used to its end is the right one', () => {
    const spread = {
      histogram: [
        [1, 8],
        [5, 40],
      ] as [number, number][],
      identified: 0,
    };
    expect(en.cautions(reading({ warnings: ['off-scale'], spread }))).to.deep.equal([
      'No answer is above 5: perhaps it was not asked on 0 to 10',
    ]);
  });

  it('is that a value lies off the scale it is drawn on', () => {
    expect(en.beyondScale(reading({ value: 0.5 }), [0.6, 0.9])).to.equal(
      '50.0% is below the scale, which begins at 60.0%',
    );
    expect(en.beyondScale(reading({ value: 0.95 }), [0.6, 0.9])).to.equal(
      '95.0% is above the scale, which ends at 90.0%',
    );
    expect(en.beyondScale(reading({ value: 0.6 }), [0.6, 0.9])).to.equal(undefined);
  });
});

describe('records that could not be loaded again', () => {
  it('tells how old those shown are, in the unit that fits, and why', () => {
    const why = 'The server failed to give …/deals (500).';
    const told = (minutes: number): string => en.late(minutes * 60_000, why);
    expect(told(0)).to.equal('Loaded this minute, and not again since: the server failed to give …/deals (500)');
    expect(told(12)).to.contain('Loaded 12 minutes ago');
    expect(told(90)).to.contain('Loaded 1 hour ago');
    expect(told(2879)).to.contain('Loaded 47 hours ago');
    expect(told(4000)).to.contain('Loaded 2 days ago');
  });
});

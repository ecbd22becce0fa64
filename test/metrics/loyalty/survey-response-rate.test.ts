import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { surveyResponseRate } from '../../../src/metrics/loyalty/survey-response-rate.js';
import type { Query } from '../../../src/metrics/query.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';
import { overAnswers } from './answers.js';

const rate = (rows: readonly Row[], query?: Query) => overAnswers(surveyResponseRate, rows, query);
const asked = (sentAt: string, score: number | null): Row => ({ sentAt, score });

describe('survey response rate', () => {
  it('is answered invitations over invitations', () => {
    const reading = rate([
      asked('2026-01-05', 9),
      asked('2026-01-06', null),
      asked('2026-01-07', 0),
      asked('2026-01-08', null),
    ]);
    expect(reading).to.include({ value: 0.5, n: 4, counted: 'invitation' });
    expect(reading.parts).to.deep.equal({ answered: 2, invitations: 4 });
  });

  it('belongs to the period in which the invitation was sent', () => {
    const rows = [asked('2026-03-31', 9), asked('2026-04-01', null)];
    expect(rate(rows, { period: '2026-Q1' }).value).to.equal(1);
    expect(rate(rows, { period: '2026-04' }).value).to.equal(0);
  });

  it('leaves answers out that nobody was invited to', () => {
    const reading = rate([asked('2026-01-05', null), { score: 9, sentAt: null }]);
    expect(reading.value).to.equal(0);
    expect(leftOut(reading)).to.deep.equal({ 'without an invitation': 1 });
  });

  it('counts only invitations that have had their days where asked to', () => {
    // As of the end of 10 January: the one of the 5th has had five days, that of the 6th four and the rest of its own.
    const rows = [asked('2026-01-04', 9), asked('2026-01-06', null), asked('2026-01-10', null)];
    expect(rate(rows, { params: 'lag=5' })).to.include({ value: 1, n: 1 });
    expect(() => rate(rows, { params: 'lag=soon' })).to.throw(ParamError, 'lag is a whole number');
  });

  it('is undefined, and says why, where nobody was asked or no invitation is recorded', () => {
    expect(rate([asked('2026-01-05', 9)], { period: '2025' })).to.include({ reason: 'nothing-to-measure' });
    expect(rate([{ score: 9 }])).to.include({ value: undefined, reason: 'missing-field' });
  });

  itObeysTheLaws(
    surveyResponseRate,
    fc.record({ score: orBlank(fc.integer({ min: 0, max: 10 })), sentAt: orBlank(dayOf2026) }),
  );
});

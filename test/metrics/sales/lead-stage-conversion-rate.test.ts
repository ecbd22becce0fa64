import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measureTable } from '../../../src/metrics/measure-table.js';
import {
  leadStageConversionRate,
  leadStageConversionReached,
} from '../../../src/metrics/sales/lead-stage-conversion-rate.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank } from '../laws.js';
import { leftOut } from './deals.js';
import { steps } from './funnels.js';

const day = '2026-01-02';
const leads = [
  { createdAt: '2026-01-01', mqlAt: day, sqlAt: null, convertedAt: day },
  { createdAt: '2026-01-01', mqlAt: day, sqlAt: day, convertedAt: null, status: 'Lost' },
  { createdAt: '2026-01-01', mqlAt: null, sqlAt: null, convertedAt: null, status: 'new' },
];

describe('lead stage conversion', () => {
  it('goes by the dates of the stages, a skipped one reached, an open lead left out of the step it may still take', () => {
    expect(steps(measureTable(leadStageConversionRate, tableOf('leads', leads)))).to.deep.equal([
      { step: 'createdAt to mqlAt', value: 1, n: 2, counts: [3, 1, 2] },
      { step: 'mqlAt to sqlAt', value: 1, n: 2, counts: [2, 0, 2] },
      { step: 'sqlAt to convertedAt', value: 0.5, n: 2, counts: [2, 0, 1] },
    ]);
  });

  it('leaves a lead that is open in the middle out of the step from there alone', () => {
    const open = { createdAt: '2026-01-01', mqlAt: day, sqlAt: null, convertedAt: null, status: 'new' };
    expect(
      steps(measureTable(leadStageConversionRate, tableOf('leads', [...leads, open]))).map(({ counts }) => counts),
    ).to.deep.equal([
      [4, 1, 3],
      [3, 1, 2],
      [2, 0, 1],
    ]);
  });

  it('waits for no lead that has come to the last stage, and for one that stands at it', () => {
    const rows = [
      { createdAt: day, mqlAt: day, status: 'open' },
      { createdAt: day, mqlAt: null, status: 'open' },
      { createdAt: null, mqlAt: day, status: 'lost' },
      { createdAt: null, mqlAt: null, status: 'lost' },
    ];
    const { parts, groups } = measureTable(leadStageConversionRate, tableOf('leads', rows), {
      stages: 'createdAt, mqlAt',
    });
    // The first is still open at the last stage, the second at the first one; the others came in, though no date says when.
    expect(parts).to.include({ 'still open': 2, 'at createdAt': 2, 'at mqlAt': 2 });
    expect(groups[0]!.parts).to.include({ entered: 4, 'still open': 1, reached: 2 });
  });

  it('is asked for the order of the words where it goes by the present stage', () => {
    const leads = tableOf('leads', [{ stage: 'New', status: 'open' }]);
    expect(measureTable(leadStageConversionReached, leads)).to.include({ reason: 'order-unknown' });
    expect(measureTable(leadStageConversionReached, leads, { stages: '' })).to.include({ reason: 'order-unknown' });
  });

  it('takes a lost lead without a stage for one that came in', () => {
    const rows = [
      { stage: null, status: 'lost' },
      { stage: null, status: 'open' },
      { stage: 'Sold', status: 'open' },
    ];
    const reading = measureTable(leadStageConversionReached, tableOf('leads', rows), { stages: 'New, Sold' });
    expect(reading.n).to.equal(2);
    expect(leftOut(reading)).to.deep.equal({ 'without a stage': 1 });
  });

  it('takes the dates that are listed instead, and asks for one that is missing', () => {
    const table = tableOf('leads', [{ createdAt: day, convertedAt: day }]);
    expect(steps(measureTable(leadStageConversionRate, table, { stages: 'createdAt, convertedAt' }))).to.have.length(1);
    const reading = measureTable(leadStageConversionRate, table);
    expect(reading).to.include({ reason: 'missing-field' });
    expect(reading.detail).to.contain('needs mqlAt');
  });

  it('goes by the present stage where that is asked, a converted lead having reached all', () => {
    const rows = [
      { stage: 'New', status: 'open' },
      { stage: 'Old', status: 'converted' },
      { stage: 'Rated', status: 'lost' },
    ];
    const reading = measureTable(leadStageConversionReached, tableOf('leads', rows), { stages: 'New, Rated, Sold' });
    expect(steps(reading).map(({ counts }) => counts)).to.deep.equal([
      [3, 1, 2],
      [2, 0, 1],
    ]);
  });

  const anyLead = fc.record({
    createdAt: orBlank(dayOf2026),
    mqlAt: orBlank(dayOf2026),
    sqlAt: orBlank(dayOf2026),
    convertedAt: orBlank(dayOf2026),
    status: orBlank(fc.constantFrom('open', 'lost')),
  });
  itObeysTheLaws(leadStageConversionRate, anyLead);
});

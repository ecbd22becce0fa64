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

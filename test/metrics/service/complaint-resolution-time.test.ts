import { describe, it } from 'node:test';
import { expect } from 'chai';
import { complaintResolutionTime } from '../../../src/metrics/service/complaint-resolution-time.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) => measure('complaint-resolution-time', rows, options);
const solved = (type: string | null, minute: string, more = {}) => ({
  type,
  createdAt: '2026-03-06T16:00:00Z',
  solvedAt: `2026-03-06T16:${minute}:00Z`,
  ...more,
});
const rows = [
  solved('complaint', '10'),
  solved('Complaint', '20'),
  solved('complaint', '50'),
  solved('question', '01'),
  solved(null, '01'),
  solved('complaint', '00', { solvedAt: null }),
  solved('question', '00', { solvedAt: null }),
];

describe('complaint resolution time', () => {
  it('is the median of minutes to the solution of complaints alone', () => {
    expect(over(rows)).to.include({ value: 20, n: 3, unit: 'minutes', better: 'lower' });
    expect(over(rows).parts).to.deep.equal({ 'solved tickets': 3 });
    expect(leftOut(over(rows))).to.deep.equal({ 'without a type': 1, 'no complaints': 2, unsolved: 1 });
  });

  it('is a mean, a 90th percentile or in business minutes as a variant', () => {
    expect(over(rows, { variant: 'mean' }).value).to.equal(80 / 3);
    // Rank 1 + 2 × 0.9 of 10, 20, 50: 20 + 0.8 × 30.
    expect(over(rows, { variant: 'p90' }).value).to.be.closeTo(44, 1e-9);
    const monday = [solved('complaint', '00', { solvedAt: '2026-03-09T09:15:00Z' })];
    // Friday 16:00 to 17:00 and Monday 9:00 to 9:15.
    expect(over(monday, { variant: 'business', calendar: 'Mon-Fri 09:00-17:00' }).value).to.equal(75);
    expect(over(monday, { variant: 'business' }).reason).to.equal('calendar-unknown');
  });

  it('takes another word for a complaint where it is told', () => {
    const grievances = rows.map(({ type, ...row }) => ({ ...row, kind: type === 'question' ? 'grievance' : type }));
    expect(over(grievances, { fields: 'type=kind(grievance:complaint|complaint:praise|Complaint:praise)' })).to.include(
      {
        value: 1,
        n: 1,
      },
    );
  });

  it('is undefined where nobody complained, and names the type where records have none', () => {
    expect(over([solved('question', '10')])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
    const { reason, detail } = over([{ createdAt: '2026-03-01', solvedAt: '2026-03-02' }]);
    expect(reason).to.equal('missing-field');
    expect(detail).to.contain('needs type');
  });

  itObeysTheLaws(complaintResolutionTime, anyTicket);
});

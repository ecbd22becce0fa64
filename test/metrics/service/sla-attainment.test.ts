import { describe, it } from 'node:test';
import { expect } from 'chai';
import { slaAttainment } from '../../../src/metrics/service/sla-attainment.js';
import { itObeysTheLaws } from '../laws.js';
import { anyTicket, leftOut, measure } from './tickets.js';

const over = (rows: readonly object[], options = {}) =>
  measure('sla-attainment', rows, { asOf: '2026-03-31', ...options });
const due = (slaDueAt: string | null, slaMetAt: string | null) => ({ slaDueAt, slaMetAt });

describe('SLA attainment', () => {
  it('is the share of due targets that were met, to the minute of it', () => {
    const reading = over([
      due('2026-03-02T10:00:00Z', '2026-03-02T10:00:00Z'),
      due('2026-03-02T10:00:00Z', '2026-03-01T10:00:00Z'),
      due('2026-03-02T10:00:00Z', '2026-03-02T10:00:01Z'),
      due('2026-03-02T10:00:00Z', null),
    ]);
    expect(reading).to.include({ value: 0.5, n: 4, unit: 'ratio', better: 'higher' });
    expect(reading.parts).to.deep.equal({ met: 2, due: 4 });
    expect(reading.interval).to.include({ method: 'wilson' });
  });

  it('does not count what is not yet due, met early or not', () => {
    const rows = [
      due('2026-03-31T23:00:00Z', null),
      due('2026-04-01T00:00:00Z', '2026-03-30T00:00:00Z'),
      due('2026-04-02T00:00:00Z', null),
    ];
    expect(over(rows)).to.include({ value: 0, n: 1 });
    expect(over(rows, { period: '2026-04' }).reason).to.equal('nothing-to-measure');
  });

  it('counts a target in the period in which it is due', () => {
    const rows = [due('2026-02-28T23:59:00Z', '2026-02-28T12:00:00Z'), due('2026-03-01T00:00:00Z', null)];
    expect(over(rows, { period: '2026-02' }).value).to.equal(1);
    expect(over(rows, { period: '2026-03' }).value).to.equal(0);
  });

  it('leaves out tickets without a target', () => {
    const reading = over([due('2026-03-01', '2026-02-28'), due(null, '2026-03-01')]);
    expect(reading).to.include({ value: 1, n: 1 });
    expect(leftOut(reading)).to.deep.equal({ 'without a target': 1 });
    expect(over([due(null, '2026-03-01')])).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
  });

  itObeysTheLaws(slaAttainment, anyTicket);
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { leadConversionRate } from '../../../src/metrics/sales/lead-conversion-rate.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { alike, leftOut } from './deals.js';

const rate = (rows: readonly Row[], query: Query = {}, asOf?: string) =>
  measureTable(leadConversionRate, tableOf('leads', rows, { asOf }), query);

describe('lead conversion rate', () => {
  it('is the converted share of leads', () => {
    const reading = rate([...alike(3, { status: 'Converted' }), ...alike(6, { status: 'open' }), { status: 'Lost' }]);
    expect(reading).to.include({ value: 0.3, n: 10, unit: 'ratio' });
    expect(reading.parts).to.deep.equal({ converted: 3, leads: 10, 'still open': 6 });
    expect(reading.interval).to.include({ method: 'wilson' });
  });

  it('is called immature while any of its leads is open', () => {
    const decided = [...alike(3, { status: 'converted' }), ...alike(3, { status: 'lost' })];
    expect(rate(decided).warnings).to.deep.equal([]);
    expect(rate([...decided, { status: 'open' }]).warnings).to.deep.equal(['immature']);
  });

  it('needs no dates, and takes a date of conversion for one', () => {
    expect(rate([{ status: 'converted' }, { status: 'new' }])).to.include({ value: 0.5, period: undefined });
    expect(rate([{ convertedAt: '2026-02-01' }, { convertedAt: null }]).value).to.equal(0.5);
  });

  it('takes leads by the day they were created, whenever they converted', () => {
    const rows = [
      { createdAt: '2026-01-31', convertedAt: '2026-02-01' },
      { createdAt: '2026-02-01', convertedAt: '2026-05-01' },
      { createdAt: '2026-02-28', convertedAt: null },
      { createdAt: '2026-03-01', convertedAt: null },
    ];
    expect(rate(rows, { period: '2026-02' }).parts).to.deep.equal({ converted: 1, leads: 2, 'still open': 1 });
  });

  describe('with a maturity', () => {
    // As of 31 March: a lead of 1 March has had its 30th day, one of 2 March has not.
    const rows = [
      { createdAt: '2026-03-01', convertedAt: '2026-03-31' },
      { createdAt: '2026-03-01', convertedAt: null },
      { createdAt: '2026-03-02', convertedAt: '2026-03-03' },
      { createdAt: '2026-01-01', convertedAt: '2026-01-31' },
      { createdAt: '2026-01-01', convertedAt: '2026-02-01' },
    ];

    it('counts conversions within it, the last day in, over leads that have had it', () => {
      const reading = rate(rows, { params: 'maturity=30' }, '2026-03-31');
      expect(reading.parts).to.deep.equal({ converted: 2, leads: 4 });
      expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1 });
      expect(reading.params).to.deep.equal({ maturity: '30' });
    });

    it('counts the young lead in a day later', () => {
      expect(rate(rows, { params: { maturity: '30' } }, '2026-04-01').parts).to.deep.equal({ converted: 3, leads: 5 });
      expect(rate(rows, { params: { maturity: '31' } }, '2026-04-01').parts).to.deep.equal({ converted: 3, leads: 4 });
    });

    it('leaves leads without a creation date out, and says so', () => {
      const reading = rate(
        [...rows, { createdAt: null, convertedAt: '2026-01-01' }],
        { params: 'maturity=30' },
        '2026-03-31',
      );
      expect(reading.parts).to.deep.equal({ converted: 2, leads: 4 });
      expect(leftOut(reading)).to.deep.equal({ 'without a creation date': 1, 'not yet mature': 1 });
    });

    it('leaves out who converted without a date, whom nobody can place within it, and says so', () => {
      const reading = rate(
        [...rows, { status: 'Converted', createdAt: '2026-01-01', convertedAt: null }],
        { params: 'maturity=30' },
        '2026-03-31',
      );
      expect(reading.parts).to.deep.equal({ converted: 2, leads: 4 });
      expect(leftOut(reading)).to.deep.equal({ 'not yet mature': 1, 'converted without a date': 1 });
    });

    it('needs the dates, and names the one that is missing', () => {
      const reading = rate([{ status: 'converted', createdAt: '2026-01-01' }], { params: 'maturity=30' });
      expect(reading).to.include({ value: undefined, reason: 'missing-field' });
      expect(reading.detail).to.contain('needs convertedAt');
    });

    for (const maturity of ['', '-1', '1.5', '30 days']) {
      it(`refuses ${maturity === '' ? 'nothing' : maturity} for a number of days`, () => {
        expect(() => rate(rows, { params: { maturity } })).to.throw(
          ParamError,
          'maturity is a whole number, such as 90',
        );
      });
    }
  });

  it('leaves a lead out whose date of conversion cannot be read, and says so', () => {
    const reading = rate([
      { status: 'open', convertedAt: '2026-01-05' },
      { status: 'open', convertedAt: '2026-02-30' },
    ]);
    expect(reading).to.include({ value: 1, n: 1 });
    expect(reading.excluded.map(({ count }) => count)).to.deep.equal([1]);
  });

  it('is undefined over nothing', () => {
    expect(rate([])).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(rate([{ createdAt: '2026-01-01', status: 'open' }], { period: '2025' })).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });

  const anyLead = fc.record({
    status: orBlank(fc.constantFrom('converted', 'open', 'lost')),
    createdAt: orBlank(dayOf2026),
    convertedAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(leadConversionRate, anyLead);
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ltvCacRatio } from '../../../src/metrics/economics/ltv-cac-ratio.js';
import { leftOut } from '../sales/deals.js';
import { overAcquisition, spans, spend, spent } from './acquisition.js';

const MONTH = 30.4375;
const told = { params: { margin: '80%' } };

describe('LTV to CAC', () => {
  it('is the lifetime margin of a customer over what one cost', () => {
    // Revenue-days 30·100 + 29·50 + 10·30 = 4750, 2 lost; 100 spent, 2 won: CAC 50.
    const reading = overAcquisition(ltvCacRatio, told);
    expect(reading.value).to.be.closeTo((0.8 * 4750) / MONTH / 2 / 50, 1e-12);
    expect(reading).to.include({ unit: 'multiple', n: 2, currency: 'EUR' });
    expect(reading.parts).to.deep.equal({
      margin: 0.8,
      revenue: 4750 / MONTH,
      lost: 2,
      'customer-months': 69 / MONTH,
      spend: 100,
      won: 2,
    });
    const { interval } = overAcquisition(ltvCacRatio, { ...told, level: 0.1 });
    expect(interval).to.include({ method: 'ratio-of-estimates', kind: 'process' });
    expect(reading.value).to.be.within(interval!.low, interval!.high);
  });

  it('takes the spend of so many days earlier where it works with a delay', () => {
    // Thirty days before April lie 2 to 31 March: 500.
    const lagged = overAcquisition(ltvCacRatio, { params: { margin: '80%', lag: '30' } });
    expect(lagged.parts['spend']).to.equal(500);
    expect(lagged.value).to.be.closeTo(overAcquisition(ltvCacRatio, told).value! / 5, 1e-12);
  });

  it('is refused without a margin: revenue is no profit', () => {
    expect(overAcquisition(ltvCacRatio, {})).to.include({
      value: undefined,
      reason: 'option-unknown',
      detail: 'LTV to CAC needs the gross margin, a share of revenue: params="margin=80%".',
    });
    expect(overAcquisition(ltvCacRatio, { params: { lag: '30' } }).reason).to.equal('option-unknown');
  });

  it('never comes to be where nobody is lost', () => {
    const { reason, parts } = overAcquisition(ltvCacRatio, told, spans.slice(1, 2));
    expect({ reason, lost: parts['lost'] }).to.deep.equal({ reason: 'never', lost: 0 });
  });

  it('has nothing to measure where nobody was won, or nothing was spent', () => {
    expect(overAcquisition(ltvCacRatio, told, spans.slice(0, 1)).reason).to.equal('nothing-to-measure');
    expect(overAcquisition(ltvCacRatio, told, spans, [spent('2026-04-01', 0)]).reason).to.equal('nothing-to-measure');
  });

  it('takes who paid before for nobody won, and refuses revenue and spend of two currencies', () => {
    const again = [{ ...spans[1]!, customerId: 'old' }, spans[0]!, spans[2]!];
    expect(overAcquisition(ltvCacRatio, told, again).parts['won']).to.equal(1);
    const dollars = [...spend, spent('2026-04-02', 5, 'USD')];
    expect(overAcquisition(ltvCacRatio, told, spans, dollars).reason).to.equal('mixed-currency');
  });

  it('counts spend without an amount as left out', () => {
    expect(leftOut(overAcquisition(ltvCacRatio, told, spans, [...spend, spent('2026-04-03', null)]))).to.deep.equal({
      'spend without an amount': 1,
    });
  });
});

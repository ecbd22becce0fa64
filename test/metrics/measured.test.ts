import { describe, it } from 'node:test';
import { expect } from 'chai';
import { currencies } from '../../src/metrics/currency.js';
import { defineMetric, type MetricDefinition } from '../../src/metrics/define-metric.js';
import type { Estimate } from '../../src/metrics/estimate.js';
import { openIn } from '../../src/metrics/immature.js';
import { netRevenueRetention } from '../../src/metrics/loyalty/net-revenue-retention.js';
import { measuredEstimate } from '../../src/metrics/measured.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { leadConversionRate } from '../../src/metrics/sales/lead-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { field } from '../../src/states/expression.js';
import { count, sum } from '../../src/states/state.js';
import { tableOf } from '../tables.js';

const euro = { status: 'won', closedAt: '2026-01-01', amount: 10, currency: 'EUR' };
const summed = (more: Partial<Estimate> = {}, amount = 10) =>
  measureTable(
    defineMetric({
      ...winRate,
      unit: 'number',
      domain: [undefined, undefined],
      states: { amount: sum(field('amount')), deals: count(), ...currencies() },
      finish: ({ amount: value, deals: n }) => ({ value, n, ...more }),
    }),
    tableOf('deals', [{ ...euro, amount }]),
    { currency: 'CHF' },
  );

describe('a measured number', () => {
  it('has for parts the numbers among its states where it names none', () => {
    expect(summed().parts).to.deep.equal({ amount: 10, deals: 1 });
    expect(summed({ parts: { sum: 10 } }).parts).to.deep.equal({ sum: 10 });
  });

  it('is money where its unit or its estimate says so', () => {
    expect(summed().currency).to.equal(undefined);
    expect(summed({ inMoney: true }).currency).to.equal('EUR');
  });

  it('is none in two currencies, though records were put together by customer first', () => {
    const span = (customerId: string, currency: string) => ({
      ...{ id: customerId, customerId, startAt: '2025-01-01', endAt: null, mrr: 10, currency },
    });
    const retention = (...spans: object[]) =>
      measureTable(netRevenueRetention, tableOf('customerSpans', spans, { asOf: '2026-01-31' }), { period: '2026-01' });
    expect(retention(span('a', 'EUR'), span('b', 'EUR'))).to.include({ value: 1, reason: undefined });
    for (const currency of ['CHF', 'USD'])
      expect(retention(span('a', 'EUR'), span('b', currency)).reason, currency).to.equal('mixed-currency');
  });

  it('is none that a number cannot hold, and has no parts then', () => {
    for (const value of [Infinity, -Infinity, NaN]) {
      const { reason, parts, warnings, interval } = summed({ value, warnings: ['immature'] });
      expect({ reason, parts, warnings, interval }).to.deep.equal({
        ...{ reason: 'too-large', parts: {}, warnings: [], interval: undefined },
      });
    }
  });

  it('is nothing to measure where nothing else is said', () => {
    expect(summed({ value: undefined }).reason).to.equal('nothing-to-measure');
    expect(summed({ value: undefined, reason: 'never' })).to.include({ reason: 'never', n: 1 });
  });

  it('tells how values are spread where its estimate does, and else has no such field', () => {
    const spread = { histogram: [[10, 1]], identified: 0 } as const;
    expect(summed({ spread }).spread).to.deep.equal(spread);
    expect(summed()).not.to.have.property('spread');
  });

  it('has an interval cut where there are no values, which holds the value all the same', () => {
    const estimate = (value: number): Estimate => ({
      ...{ value, n: 9 },
      interval: () => ({ low: -2, high: 2, method: 'any', kind: 'process' }),
    });
    const ends = (domain: MetricDefinition['domain'], value: number) => {
      const { low, high } = measuredEstimate({ ...winRate, domain }, estimate(value), 0.9, undefined).interval!;
      return [low, high];
    };
    expect(ends([0, 1], 0.5)).to.deep.equal([0, 1]);
    expect(ends([undefined, 1], 0.5)).to.deep.equal([-2, 1]);
    expect(ends([0, undefined], 0.5)).to.deep.equal([0, 2]);
    expect(ends([0, 1], -0.5)).to.deep.equal([-0.5, 1]);
    expect(ends([0, 1], 1.5)).to.deep.equal([0, 1.5]);
  });

  it('has no interval with an end that is not finite', () => {
    for (const [low, high] of [
      [-Infinity, 1],
      [0, Infinity],
    ] as const) {
      const interval = () => ({ low, high, method: 'any', kind: 'process' }) as const;
      expect(measuredEstimate(winRate, { value: 0.5, n: 9, interval }, 0.9, undefined).interval).to.equal(undefined);
    }
  });
});

describe('the records still open in a cohort', () => {
  it('are those that its value waits for', () => {
    const leads = (...statuses: string[]) =>
      openIn(
        measureTable(
          leadConversionRate,
          tableOf(
            'leads',
            statuses.map((status) => ({ status })),
          ),
        ),
      );
    expect(leads('converted', 'open', 'open')).to.equal(2);
    expect(leads('converted', 'lost')).to.equal(0);
  });

  it('are none of a number that is not called immature, or does not count them', () => {
    const { interval, currency, ...told } = summed({ parts: { 'still open': 3 } });
    expect(openIn({ ...told, interval, currency })).to.equal(0);
    expect(openIn({ ...summed(), warnings: ['immature'] })).to.equal(0);
  });
});

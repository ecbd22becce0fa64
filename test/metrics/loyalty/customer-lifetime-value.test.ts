import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { customerLifetimeBySurvival } from '../../../src/metrics/loyalty/customer-lifetime-by-survival.js';
import {
  customerLifetimeMargin,
  customerLifetimeSoFar,
  customerLifetimeValue,
} from '../../../src/metrics/loyalty/customer-lifetime-value.js';
import { itObeysTheLaws } from '../laws.js';
import { leftOut } from '../sales/deals.js';
import { anySpan, overSpans, span } from './spans.js';

const april = { period: '2026-04' };
const known = { asOf: '2026-12-31' };
const MONTH = 30.4375;

/** Days of April on which each was active when the day began: 30, 30, 1, 29, 10. */
const worked = [
  span('stays', 100, '2025-01-01'),
  span('last day', 60, '2025-01-01', '2026-04-30'),
  span('first day', 300, '2025-01-01', '2026-04-01'),
  span('won', 30, '2026-04-01'),
  span('won and lost', 40, '2026-04-11', '2026-04-21'),
];

describe('customer lifetime value, simple', () => {
  it('is the revenue of the window over the customers lost in it: 6370 revenue-days, 3 lost', () => {
    // 3000 + 1800 + 300 + 870 + 400
    const reading = overSpans(customerLifetimeValue, worked, april, known);
    expect(reading.value).to.be.closeTo(6370 / MONTH / 3, 1e-12);
    expect(reading).to.include({ unit: 'money', currency: 'EUR', n: 3 });
    expect(reading.parts).to.deep.equal({ revenue: 6370 / MONTH, lost: 3, 'customer-months': 100 / MONTH });
    // Σ(paid − value·lost)² = 16 155 866⅔ over 5 customers, Student at 4 degrees: 0.740697 at 50 %.
    const half = (0.7406971 * Math.sqrt((16_155_866.6667 / 4) * 5)) / 3 / MONTH;
    const { interval } = overSpans(customerLifetimeValue, worked, { ...april, level: 0.5 }, known);
    expect(interval).to.include({ method: 'ratio-linearised', kind: 'process' });
    expect(interval!.low).to.be.closeTo(reading.value! - half, 1e-4);
    expect(interval!.high).to.be.closeTo(reading.value! + half, 1e-4);
  });

  it('is called revenue and knows no margin: what is called value takes one', () => {
    expect(customerLifetimeValue.label).to.equal('Customer lifetime revenue');
    expect(() => overSpans(customerLifetimeValue, worked, { params: { margin: '80%' } }, known)).to.throw(
      ParamError,
      'customer-lifetime-value has no option "margin"',
    );
    for (const definition of [customerLifetimeMargin, customerLifetimeBySurvival, customerLifetimeSoFar]) {
      expect(definition.label).to.match(/^Customer (lifetime )?value/);
      expect(definition.working).to.match(/^margin × /);
    }
  });

  it('never comes to be where nobody is lost, and shows what there is', () => {
    const reading = overSpans(customerLifetimeValue, worked.slice(0, 1), april, known);
    expect(reading).to.include({ value: undefined, reason: 'never', interval: undefined });
    expect(reading.parts).to.deep.equal({ revenue: 3000 / MONTH, lost: 0, 'customer-months': 30 / MONTH });
  });

  it('takes one of two contracts that ends for no loss, and counts the revenue of both', () => {
    const rows = [span('a', 10, '2025-01-01', '2026-04-15'), span('a', 20, '2025-01-01')];
    // The first is active when 15 days begin, the second when 30 do.
    expect(overSpans(customerLifetimeValue, rows, april, known).parts).to.deep.equal({
      revenue: 750 / MONTH,
      lost: 0,
      'customer-months': 30 / MONTH,
    });
  });

  it('leaves trials out, and says how many', () => {
    const reading = overSpans(
      customerLifetimeValue,
      [...worked, span('t', 0, '2026-04-02', '2026-04-09')],
      april,
      known,
    );
    expect(reading.parts['lost']).to.equal(3);
    expect(leftOut(reading)).to.deep.equal({ 'free of charge': 1 });
  });

  it('refuses two currencies, and does not mind one of before the window', () => {
    const dollars = { ...span('x', 10, '2025-01-01', '2026-04-01'), currency: 'USD' };
    expect(overSpans(customerLifetimeValue, [...worked, dollars], april, known).reason).to.equal('mixed-currency');
    const before = { ...dollars, endAt: '2026-03-31' };
    expect(overSpans(customerLifetimeValue, [...worked, before], april, known).value).to.be.closeTo(69.76, 0.01);
  });

  it('is undefined where nobody was a customer', () => {
    expect(overSpans(customerLifetimeValue, [span('a', 1, '2026-05-01')], april, known)).to.include({
      value: undefined,
      reason: 'nothing-to-measure',
    });
  });

  itObeysTheLaws(customerLifetimeValue, anySpan, { query: { period: '2026-Q2' }, entity: 'customerId' });
});

describe('customer lifetime value, by margin', () => {
  const told = (margin: string) => overSpans(customerLifetimeMargin, worked, { ...april, params: { margin } }, known);

  it('is the simple one times the margin, interval and all', () => {
    const [whole, half] = [told('100%'), told('50%')];
    expect(half.value).to.be.closeTo(6370 / MONTH / 6, 1e-12);
    expect(half.parts).to.include({ margin: 0.5, lost: 3 });
    expect([half.interval!.low, half.interval!.high]).to.deep.equal([
      whole.interval!.low / 2,
      whole.interval!.high / 2,
    ]);
    expect(told('0.5').value).to.equal(half.value);
  });

  it('is refused without a margin, which is never taken for 1', () => {
    for (const definition of [customerLifetimeMargin, customerLifetimeBySurvival, customerLifetimeSoFar]) {
      const reading = overSpans(definition, worked, april, known);
      expect(reading).to.include({ value: undefined, reason: 'option-unknown' });
      expect(reading.detail).to.equal(
        `${definition.label} needs the gross margin, a share of revenue: params="margin=80%".`,
      );
    }
  });

  it('takes a margin above 0 and up to 1, and no other', () => {
    for (const wrong of ['0', '0%', '80', '101%', '-5%', 'most', '']) {
      expect(() => told(wrong), wrong).to.throw(
        ParamError,
        `margin is a share above 0% and up to 100%, such as 80%, and not "${wrong}"`,
      );
    }
  });

  it('never comes to be where nobody is lost', () => {
    const query = { ...april, params: { margin: '80%' } };
    expect(overSpans(customerLifetimeMargin, worked.slice(0, 1), query, known).reason).to.equal('never');
  });
});

describe('customer lifetime value, by survival', () => {
  /** One leaves after 10 days, one after 20, two have been seen for 60; all pay 100. Records end on 30 June. */
  const four = [
    span('a', 100, '2026-05-02', '2026-05-12'),
    span('b', 100, '2026-05-02', '2026-05-22'),
    span('c', 100, '2026-05-02'),
    span('d', 100, '2026-05-02'),
  ];
  const told = (params: Record<string, string>) =>
    overSpans(customerLifetimeBySurvival, four, { period: '2026-Q2', params: { margin: '50%', ...params } }, known);

  it('is half of 100 a month over the 22.71875 days that are expected within a month', () => {
    // S is 1 to day 10, ¾ to 20, ½ to 30.4375: 10 + 7.5 + 5.21875.
    const reading = told({ horizon: '1' });
    expect(reading.value).to.be.closeTo((50 * 22.71875) / MONTH, 1e-12);
    expect(reading.n).to.equal(4);
    expect(reading.parts).to.include({ margin: 0.5, 'monthly revenue': 100 });
    expect(reading.parts['expected months']).to.be.closeTo(22.71875 / MONTH, 1e-12);
    // After day 10 lie 12.71875, after 20 lie 5.21875: Var = 12.71875²/(4·3) + 5.21875²/(3·2).
    const error = Math.sqrt(12.71875 ** 2 / 12 + 5.21875 ** 2 / 6);
    expect(reading.interval).to.include({ method: 'survival-area', kind: 'process' });
    expect(reading.interval!.high - reading.value!).to.be.closeTo((1.9599639845 * error * 50) / MONTH, 1e-8);
  });

  it('makes later money worth less by the discount a year', () => {
    // At 100 % a year money halves in 365.25 days: ∫ 2^(−t/365.25) over each stretch.
    const worth = (from: number, to: number) => ((2 ** (-from / 365.25) - 2 ** (-to / 365.25)) * 365.25) / Math.LN2;
    const days = worth(0, 10) + 0.75 * worth(10, 20) + 0.5 * worth(20, MONTH);
    expect(told({ horizon: '1', discount: '100%' }).value).to.be.closeTo((50 * days) / MONTH, 1e-9);
  });

  it('has no value past what the records know; the horizon is 36 months unless told', () => {
    expect(told({ horizon: '2' })).to.include({ value: undefined, reason: 'not-reached', n: 4 });
    expect(told({})).to.include({ value: undefined, reason: 'not-reached' });
    const long = [span('a', 10, '2023-07-01'), span('b', 10, '2023-07-02')];
    const over = (rows: typeof long) =>
      overSpans(customerLifetimeBySurvival, rows, { period: '2026-Q2', params: { margin: '1' } }, known).value;
    // 36 months are 1095.75 days; 1096 lie between 1 July 2023 and the end of June 2026.
    expect(over(long)).to.be.closeTo(360, 1e-9);
    expect(over(long.slice(1))).to.equal(undefined);
  });

  it('is undefined where nobody was a customer', () => {
    const query = { period: '2026-Q2', params: { margin: '1' } };
    expect(overSpans(customerLifetimeBySurvival, [span('a', 1, '2026-07-01')], query, known).reason).to.equal(
      'nothing-to-measure',
    );
  });

  itObeysTheLaws(customerLifetimeBySurvival, anySpan, {
    query: { period: '2026-Q2', params: { margin: '40%', horizon: '1' } },
    entity: 'customerId',
  });
});

describe('customer lifetime value so far', () => {
  const told = (rows: readonly ReturnType<typeof span>[], period = '2026-04') =>
    overSpans(customerLifetimeSoFar, rows, { period, params: { margin: '50%' } }, known);

  it('is the mean of what each has brought by the end of the window', () => {
    // 30 days at 100 by the end of April and 10 days at 40: 3000 and 400 revenue-days.
    const rows = [
      span('a', 100, '2026-04-01', '2026-05-20'),
      span('b', 40, '2026-04-11', '2026-04-21'),
      span('c', 9, '2026-05-01'),
    ];
    const reading = told(rows);
    expect(reading.value).to.be.closeTo((0.5 * 1700) / MONTH, 1e-12);
    expect(reading.parts).to.deep.equal({ margin: 0.5, revenue: 3400 / MONTH, customers: 2 });
    // Student at 1 degree: 12.7062 · 1300 revenue-days, half of which is margin; below 0 there is none.
    expect(reading.interval).to.include({ method: 'student', low: 0 });
    expect(reading.interval!.high).to.be.closeTo((0.5 * (1700 + 12.7062047 * 1300)) / MONTH, 1e-4);
  });

  it('counts all contracts of a customer, and those who left long ago', () => {
    const rows = [span('a', 10, '2026-03-02', '2026-03-12'), span('a', 20, '2026-03-02', '2026-03-12')];
    expect(told(rows)).to.include({ n: 1 });
    expect(told(rows).value).to.be.closeTo((0.5 * 300) / MONTH, 1e-12);
  });

  itObeysTheLaws(customerLifetimeSoFar, anySpan, {
    query: { period: '2026-Q2', params: { margin: '40%' } },
    entity: 'customerId',
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Table } from '../../../src/data/table.js';
import {
  averageOrderValue,
  averageOrderValueFromLines,
  medianOrderValueFromLines,
} from '../../../src/metrics/loyalty/average-order-value.js';
import { purchaseFrequency, purchaseFrequencyFromLines } from '../../../src/metrics/loyalty/purchase-frequency.js';
import {
  repeatPurchaseRate,
  repeatPurchaseRateByDays,
  repeatPurchaseRateFromLines,
} from '../../../src/metrics/loyalty/repeat-purchase-rate.js';
import { amountFromExistingCustomers } from '../../../src/metrics/loyalty/revenue-existing-customers.js';
import { secondOrderRate } from '../../../src/metrics/loyalty/second-order-rate.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { deriving, lookup, next, previous } from '../../../src/states/derive.js';
import { evaluating, type Question } from '../../../src/states/evaluate.js';
import { constant, days, field, flag, t0, t1, word } from '../../../src/states/expression.js';
import { and, before, compare, known, notBefore } from '../../../src/states/predicate.js';
import { count, distinct, histogram, max, min, moments, sum } from '../../../src/states/state.js';
import { finished } from '../../../src/states/finished.js';
import { finish } from '../../../src/states/steps.js';
import type { Window } from '../../../src/states/scope.js';
import { quantile } from '../../../src/statistics/quantile.js';
import { skipWithout } from '../../real-data.js';
import { expectClose } from '../../statistics/close.js';
import { day } from '../../tables.js';
import { cdnow, files, northwind, reference, retail } from './shops.js';

const derivedTable = (...asked: Parameters<typeof deriving>): Table => finish(deriving(...asked));

const duckdb = (name: string): string => `reference/${name}_duckdb.json`;
const near = 1e-9;

/** The first day of the month after `2026-07`. */
const monthAfter = (month: string): string => {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${String(year + 1)}-01-01` : `${String(year)}-${String(number + 1).padStart(2, '0')}-01`;
};

const monthsBetween = (from: string, to: string): number => {
  const [[y0 = 0, m0 = 0], [y1 = 0, m1 = 0]] = [from, to].map((month) => month.split('-').map(Number)) as [
    number[],
    number[],
  ];
  return 12 * (y1 - y0) + m1 - m0;
};

const always: Window = { t0: 0, t1: 0, asOf: 0 };

const asked = <Q extends Question>(question: Q, table: Table, window = always) =>
  finish(evaluating(question, { table, window })).groups.map((group) => ({
    key: group.key as readonly string[],
    ...finished<Q['states']>(question.states, group),
  }));

describe(
  'orders of a music shop, against DuckDB',
  { skip: skipWithout(files.cdnow) || skipWithout(duckdb('cdnow_orders')) },
  () => {
    const rows = (name: string) => reference(duckdb('cdnow_orders'), name);

    it('have its average order value, whole and by month', () => {
      const reading = measureTable(averageOrderValue, cdnow(), { by: 'month' });
      const [totals] = rows('totals') as readonly { orders: number; revenue: number; aov: number }[];
      expectClose([reading.value!, reading.parts['revenue']!], [totals!.aov, totals!.revenue], near);
      expect(reading.n).to.equal(totals!.orders);
      const months = rows('monthly') as readonly { m: string; orders: number; aov: number }[];
      expect(reading.groups.map(({ key, n }) => [key['month'], n])).to.deep.equal(
        months.map(({ m, orders }) => [m, orders]),
      );
      expectClose(
        reading.groups.map(({ value }) => value!),
        months.map(({ aov }) => aov),
        near,
      );
    });

    it('have its purchase frequency and repeat rates, by orders and by days', () => {
      type Repeat = Record<
        'customers' | 'repeat_rate_rows' | 'repeat_rate_distinct_days' | 'purchase_frequency',
        number
      >;
      const [told] = rows('repeat') as readonly Repeat[];
      const frequency = measureTable(purchaseFrequency, cdnow());
      expectClose(frequency.value, told!.purchase_frequency, near);
      expect(frequency.n).to.equal(told!.customers);
      expectClose(measureTable(repeatPurchaseRate, cdnow()).value, told!.repeat_rate_rows, near);
      expectClose(measureTable(repeatPurchaseRateByDays, cdnow()).value, told!.repeat_rate_distinct_days, near);
    });

    it('have its second orders within 30 and 90 days', () => {
      const [told] = rows('time_to_second') as readonly { within30: number; within90: number }[];
      const cameBack = (maturity: string) => measureTable(secondOrderRate, cdnow(), { params: { maturity } }).parts;
      expect(cameBack('30')).to.deep.equal({ 'came back': told!.within30, 'first orders': 23570 });
      expect(cameBack('90')).to.deep.equal({ 'came back': told!.within90, 'first orders': 23570 });
    });

    it('have its revenue of returning customers, month by month', () => {
      const { groups } = measureTable(amountFromExistingCustomers, cdnow(), {
        by: 'month',
        period: '1997-01-01..1998-06-30',
      });
      const months = rows('monthly') as readonly { m: string; returning_revenue: number | null }[];
      expect(groups.map(({ key }) => key['month'])).to.deep.equal(months.map(({ m }) => m));
      expectClose(
        groups.map(({ value }) => value!),
        months.map((month) => month.returning_revenue ?? 0),
        near,
      );
    });

    it('have its cohorts: customers, revenue and orders by month of the first order and months since', () => {
      type Cohort = { cohort: string; k: number; n: number; revenue: number; orders: number };
      const table = derivedTable(
        { first: lookup('customerId', min(word('placedAt'))) },
        { table: cdnow(), window: always },
      );
      const found = asked(
        {
          where: and(),
          fold: undefined,
          states: { n: distinct(word('customerId')), revenue: sum(field('amount')), orders: count() },
          by: ['first', 'placedAt'].map((name) => ({ name, field: name, grain: 'month', fiscalStart: 1 }) as const),
        },
        table,
      ).map(({ key: [cohort = '', month = ''], ...told }) => ({ cohort, k: monthsBetween(cohort, month), ...told }));
      const told = rows('cohort_customers') as readonly Cohort[];
      const counts = ({ cohort, k, n, orders }: Cohort) => [cohort, k, n, orders];
      expect(found.map(counts)).to.deep.equal(told.map(counts));
      expectClose(
        found.map(({ revenue }) => revenue),
        told.map(({ revenue }) => revenue),
        near,
      );
    });

    it('have its retention from each month to the next', () => {
      type Month = { m: string; active: number; retained_next: number; rate: number };
      const table = derivedTable(
        { after: next('placedAt', 'customerId', 'placedAt') },
        { table: cdnow(), window: always },
      );
      for (const { m, active, retained_next: kept, rate } of rows('month_over_month_retention') as readonly Month[]) {
        const after = monthAfter(m);
        const window = { t0: day(`${m}-01`), t1: day(after), asOf: day(monthAfter(after.slice(0, 7))) };
        const question = {
          where: and(notBefore('placedAt', t0), before('placedAt', t1)),
          // The last order of the month is followed by one in the next.
          fold: {
            per: 'customerId',
            columns: { kept: max(flag(and(notBefore('after', t1), before('after', { moment: 'asOf' })))) },
          },
          states: { kept: moments(field('kept')) },
          by: [],
        } as const;
        const [{ kept: sums }] = asked(question, table, window) as unknown as [{ kept: { n: number; sx: number } }];
        expect([m, sums.n, sums.sx]).to.deep.equal([m, active, kept]);
        expectClose(sums.sx / sums.n, rate, near);
      }
    });

    it('have its gaps between the days of orders', () => {
      const [told] = rows('days_between_orders') as readonly { n: number; mean: number; q7: number[] }[];
      const table = derivedTable(
        { before: previous('placedAt', 'customerId', 'placedAt') },
        { table: cdnow(), window: always },
      );
      const gap = days('before', 'placedAt');
      const where = and(known('before'), compare(gap, '>', constant(0)));
      const question = { where, fold: undefined, states: { gap: moments(gap), gaps: histogram(gap) }, by: [] } as const;
      const [{ gap: sums, gaps }] = asked(question, table) as unknown as [
        { gap: { n: number; sx: number }; gaps: readonly (readonly [number, number])[] },
      ];
      expect(sums.n).to.equal(told!.n);
      expectClose(sums.sx / sums.n, told!.mean, near);
      expectClose(
        [0.1, 0.25, 0.5, 0.75, 0.9].map((p) => quantile(gaps, p)!),
        told!.q7,
        near,
      );
    });
  },
);

describe(
  'invoices of a web shop, from their lines, against DuckDB',
  { skip: skipWithout(files.retail) || skipWithout(duckdb('online_retail_sample')) },
  () => {
    const rows = (name: string) => reference(duckdb('online_retail_sample'), name);

    it('have its average and median order value', () => {
      const [told] = rows('orders') as readonly { orders: number; revenue: number; aov: number; med: number }[];
      const mean = measureTable(averageOrderValueFromLines, retail());
      expect(mean.n).to.equal(told!.orders);
      expectClose([mean.value!, mean.parts['revenue']!], [told!.aov, told!.revenue], near);
      expectClose(measureTable(medianOrderValueFromLines, retail()).value, told!.med, near);
    });

    it('have them by month, each order in one', () => {
      const { groups } = measureTable(averageOrderValueFromLines, retail(), { by: 'month' });
      const months = rows('monthly') as readonly { m: string; orders: number; aov: number }[];
      expect(groups.map(({ key, n }) => [key['month'], n])).to.deep.equal(months.map(({ m, orders }) => [m, orders]));
      expectClose(
        groups.map(({ value }) => value!),
        months.map(({ aov }) => aov),
        near,
      );
    });

    it('have its cohorts: customers and revenue by month of the first order and months since', () => {
      interface Cohort {
        cohort: string;
        k: number;
        n: number;
        revenue: number;
      }
      const isOrder = compare(field('worth'), '>', constant(0));
      const derives = {
        worth: lookup('orderId', sum(field('amount'))),
        at: lookup('orderId', min(word('placedAt'))),
        first: lookup('customerId', min(word('at'), isOrder)),
      };
      const found = asked(
        {
          where: isOrder,
          fold: undefined,
          states: { n: distinct(word('customerId')), revenue: sum(field('amount')) },
          by: ['first', 'at'].map((name) => ({ name, field: name, grain: 'month', fiscalStart: 1 }) as const),
        },
        derivedTable(derives, { table: retail(), window: always }),
      ).map(({ key: [cohort = '', month = ''], ...sums }) => ({ cohort, k: monthsBetween(cohort, month), ...sums }));
      const told = rows('cohort') as readonly Cohort[];
      const counts = ({ cohort, k, n }: Cohort) => [cohort, k, n];
      expect(found.map(counts)).to.deep.equal(told.map(counts));
      expectClose(
        found.map(({ revenue }) => revenue),
        told.map(({ revenue }) => revenue),
        near,
      );
    });

    it('have its repeat rate and purchase frequency', () => {
      const [told] = rows('repeat') as readonly { customers: number; repeat_rate: number; freq: number }[];
      const repeat = measureTable(repeatPurchaseRateFromLines, retail());
      expect(repeat.n).to.equal(told!.customers);
      expectClose(repeat.value, told!.repeat_rate, near);
      expectClose(measureTable(purchaseFrequencyFromLines, retail()).value, told!.freq, near);
    });
  },
);

describe(
  'orders of a wholesaler, from their lines, against DuckDB',
  { skip: skipWithout(files.northwind) || skipWithout(duckdb('northwind')) },
  () => {
    const rows = (name: string) => reference(duckdb('northwind'), name);

    it('have its average order value and the revenue of each month', () => {
      const [told] = rows('totals') as readonly { orders: number; net: number; aov: number }[];
      const reading = measureTable(averageOrderValueFromLines, northwind(), { by: 'month' });
      expect(reading.n).to.equal(told!.orders);
      expectClose([reading.value!, reading.parts['revenue']!], [told!.aov, told!.net], near);
      const months = rows('monthly') as readonly { m: string; orders: number; net: number }[];
      expect(reading.groups.map(({ key, n }) => [key['month'], n])).to.deep.equal(
        months.map(({ m, orders }) => [m, orders]),
      );
      expectClose(
        reading.groups.map(({ parts }) => parts['revenue']!),
        months.map(({ net }) => net),
        near,
      );
    });

    it('have its repeat rate and purchase frequency', () => {
      const [told] = rows('repeat') as readonly { repeat_rate: number; freq: number }[];
      expectClose(measureTable(repeatPurchaseRateFromLines, northwind()).value, told!.repeat_rate, near);
      expectClose(measureTable(purchaseFrequencyFromLines, northwind()).value, told!.freq, near);
    });
  },
);

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { constant, days, field, flag, minus, t0, t1, word } from '../../src/states/expression.js';
import { before, compare } from '../../src/states/predicate.js';
import { count, distinct, max, min, sum } from '../../src/states/state.js';
import { finished } from '../../src/states/finished.js';
import { realText, skipWithout } from '../real-data.js';
import { tableOf, windowOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

const sample = 'cdnow/CDNOW_sample.txt';
const reference = 'reference/clv_cdnow_lifetimes.json';

interface Totals {
  readonly frequency: number;
  readonly recency: number;
  readonly T: number;
  readonly returning: number;
}

describe('customers folded from their orders', { skip: skipWithout(sample) }, () => {
  it(
    'have the repeat purchases, recency and age that lifetimes finds, up to a day',
    { skip: skipWithout(reference) },
    () => {
      const { rfm_summary_from_elog: known } = JSON.parse(realText(reference)!) as {
        readonly rfm_summary_from_elog: { readonly n: number; readonly totals: Totals };
      };
      const orders = realText(sample)!
        .trim()
        .split('\n')
        .map((line) => line.trim().split(/\s+/))
        .map(([, customerId, placedAt, , amount]) => ({ customerId, placedAt, amount }));
      const table = tableOf('orders', orders, { dateFormat: 'YYYYMMDD' });
      const day = days(t0, 'placedAt');
      const again = minus(field('days'), constant(1));
      const states = {
        customers: count(),
        frequency: sum(again),
        recency: sum(minus(field('last'), field('first'))),
        age: sum(minus(days(t0, t1), field('first'))),
        returning: sum(flag(compare(again, '>', constant(0)))),
      };
      const fold = {
        per: 'customerId',
        columns: { days: distinct(word('placedAt')), first: min(day), last: max(day) },
      } as const;
      // The last day that counts is 30 September, and ages are counted up to it.
      const scope = scopeOf(table, windowOf('1997-01-01', '1997-09-30', '1997-10-01'));
      const { groups } = ask({ where: before('placedAt', { moment: 'asOf' }), fold, states }, scope);
      const told = finished(states, groups[0]!);
      const { frequency, recency, T, returning } = known.totals;
      expect(told).to.deep.equal({ customers: known.n, frequency, recency, age: T, returning });
    },
  );
});

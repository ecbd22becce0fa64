import { asOf, constant, days, word } from '../../states/expression.js';
import { lookup } from '../../states/derive.js';
import { before, blank, compare, unless } from '../../states/predicate.js';
import { count, min } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';
import { ofNobody, orders } from './orders.js';

const within = (limit: number) =>
  ({
    states: {
      'came back': count(compare(days('first', 'second'), '<=', constant(limit))),
      'first orders': count(),
    },
    leavesOut: {
      ...ofNobody,
      ...orders.leavesOut,
      'without a date': blank('firstOrderAt'),
      'of customers too new to tell': compare(days('firstOrderAt', asOf), '<=', constant(limit)),
    },
  }) as const;

/**
 * Second order rate: of the customers whose first order lies in the period, the share who ordered again, on a later day,
 * within so many days (`maturity`, 90 unless told).
 *
 * The cohort form of the repeat purchase rate: everyone has had the same time, and who has not had it yet is left out.
 */
export const secondOrderRate = defineMetric({
  ...orders,
  id: 'second-order-rate',
  variant: 'cohort',
  version: '1.0.0',
  label: 'Second order rate',
  area: 'loyalty',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  counted: 'customer',
  date: 'firstOrderAt',
  needs: ['customerId', 'placedAt'],
  derives: {
    ...orders.derives,
    firstOrderAt: lookup('customerId', min(word('placedAt'), unless(orders.leavesOut['a return']))),
  },
  fold: {
    per: 'customerId',
    columns: { first: min(word('firstOrderAt')), second: min(word('placedAt'), before('firstOrderAt', 'placedAt')) },
  },
  ...within(90),
  finish: (s) => proportion(s['came back'], s['first orders']),
  working: 'came back ÷ first orders',
  params: { maturity: 'days that a customer is given to order again' },
  withParams: (params) => within(wholeNumber('maturity', params['maturity'], 90)),
});

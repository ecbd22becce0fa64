import { constant, field, minus, word } from '../../states/expression.js';
import { lookup } from '../../states/derive.js';
import { blank, compare } from '../../states/predicate.js';
import { min, sum } from '../../states/state.js';

/**
 * One record an order. A refund lowers the order that it belongs to, whenever it was made; a blank one is none. Orders of
 * nothing (0) count, those below 0 are returns entered as orders and do not.
 */
export const orders = {
  records: 'orders',
  counted: 'order',
  date: 'placedAt',
  meansByBlank: ['refundedAmount'],
  derives: { refunded: lookup('id', sum(field('refundedAmount'))) },
  leavesOut: {
    'a return': compare(field('amount'), '<', constant(0)),
    'refunded more than it cost': compare(field('refunded'), '>', field('amount')),
  },
} as const;

/** What an order brought: its amount less what was refunded. */
export const paid = minus(field('amount'), field('refunded'));

/**
 * Many records an order: lines of the same `orderId`, each with its own amount. An order lies on the first day of its lines;
 * lines below 0 lower it, and one that comes to less than 0 is a return.
 */
export const orderLines = {
  records: 'orderLines',
  counted: 'order',
  date: 'orderedAt',
  meansByBlank: [],
  derives: {
    orderedAt: lookup('orderId', min(word('placedAt'))),
    orderAmount: lookup('orderId', sum(field('amount'))),
  },
  leavesOut: {
    'without an order': blank('orderId'),
    'of a return': compare(field('orderAmount'), '<', constant(0)),
  },
} as const;

/** Where it is about customers, an order of nobody known cannot count. */
export const ofNobody = { 'without a customer': blank('customerId') } as const;

import { zOf } from '../../statistics/normal.js';
import { days, field } from '../../states/expression.js';
import { and, before, blank, is, or } from '../../states/predicate.js';
import { count, moments } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { closedIn, openAtEnd, perhapsOpen } from './open-deals.js';

const wonIn = and(is('status', 'won'), closedIn);

/**
 * Sales velocity: money won per day by the open deals, were they to go as those closed in the window did.
 *
 * Deals open at the end of the window × win rate × mean amount ÷ mean days from creation to close of the won deals of which
 * both are known. A product of four parts: its change on logs is the sum of theirs, exactly. Others take the deals created for the
 * open ones, or a median cycle, with which the parts no longer multiply to money per day. The interval is that of the win rate
 * and of amount per day on logs (delta method); the open deals are taken as they are.
 */
export const salesVelocity = defineMetric({
  id: 'sales-velocity',
  variant: 'open',
  version: '1.0.0',
  label: 'Sales velocity per day',
  area: 'sales',
  timing: 'leading',
  unit: 'money',
  better: 'higher',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  needs: ['status', 'createdAt', 'closedAt', 'amount'],
  where: or(openAtEnd, closedIn),
  states: {
    open: count(openAtEnd),
    won: count(wonIn),
    lost: count(and(is('status', 'lost'), closedIn)),
    bare: count(and(wonIn, blank('amount'))),
    each: moments(days('createdAt', 'closedAt'), field('amount'), wonIn),
    ...currencies(wonIn),
  },
  finish: ({ open, won, lost, bare, each: { n, sx, sy, sxx, sxy, syy } }) => {
    if (sx === 0) return nothing;
    const rate = won / (won + lost);
    const parts = { 'open deals': open, 'win rate': rate, 'average deal value': sy / n, 'average cycle': sx / n };
    const value = (open * rate * parts['average deal value']) / parts['average cycle'];
    const perDay = sy / sx;
    const squares = Math.max(0, syy - perDay * (2 * sxy - perDay * sxx));
    const variance = (1 - rate) / won + (squares * n) / (n - 1) / sy / sy;
    return {
      value,
      n: open + won + lost,
      parts,
      warnings: bare > 0 ? ['amounts-missing'] : [],
      interval: (level) => {
        const factor = Math.exp(zOf(level) * Math.sqrt(variance));
        return factor > 1 && value > 0
          ? { low: value / factor, high: value * factor, method: 'delta', kind: 'process' }
          : undefined;
      },
    };
  },
  leavesOut: { ...perhapsOpen, 'closed before it was created': before('closedAt', 'createdAt') },
  working: 'open deals × win rate × average deal value ÷ average cycle',
});

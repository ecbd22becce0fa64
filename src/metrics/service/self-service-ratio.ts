import { countRatioInterval } from '../../statistics/count-ratio-interval.js';
import { and, blank, is } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';

const inHelp = is('area', 'help');

const sessions = {
  records: 'sessions',
  date: 'at',
  needs: ['at', 'area'],
  where: inHelp,
  states: { sessions: count() },
  leavesOut: {
    'sessions without an area': blank('area'),
    'automated sessions': and(inHelp, is('automated', 'true')),
  },
} as const;

/**
 * Self-service ratio: sessions in the help centre by ticket created in the same period.
 *
 * Sessions of the area `help`; another word for it is told by `fields`. A session is no question answered: some end in a
 * ticket, most would never have become one. Some count visitors rather than sessions. The interval is that of a ratio of two Poisson
 * counts, on logs.
 */
export const selfServiceRatio = defineMetric({
  id: 'self-service-ratio',
  variant: 'sessions',
  version: '1.0.0',
  label: 'Self-service ratio',
  area: 'service',
  timing: 'leading',
  unit: 'multiple',
  better: 'higher',
  domain: [0, undefined],
  records: 'tickets',
  counted: 'ticket',
  date: 'createdAt',
  needs: ['createdAt'],
  states: { tickets: count() },
  beside: { sessions },
  finish: ({ tickets }, { sessions: { sessions: visits } }) => {
    if (tickets === 0) return nothing;
    return {
      value: visits / tickets,
      n: tickets,
      parts: { 'help sessions': visits, tickets },
      interval: (level) => {
        const ends = countRatioInterval(visits, tickets, level);
        return ends && { low: ends[0], high: ends[1], method: 'poisson-ratio', kind: 'process' };
      },
    };
  },
  leavesOut: { 'without a creation date': blank('createdAt') },
  working: 'help sessions ÷ tickets',
});

import { parseList } from '../../data/grammar.js';
import { word } from '../../states/expression.js';
import { blank, is, unless } from '../../states/predicate.js';
import { count, distinct } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { rate } from '../estimate.js';

const sessions = {
  records: 'sessions',
  date: 'at',
  needs: ['at'],
  where: unless(is('automated', 'true')),
  states: { sessions: count() },
} as const;

/**
 * Website conversion: the leads created in the period by session on the website in it.
 *
 * Two counts side by side: which session brought which lead is not asked, so leads that came by telephone are in it unless
 * `source="web"` picks among them. That is why it is a rate with the interval of a Poisson count and no share: it could
 * pass 1. Robots do not count where the records tell them; visitors who refuse to be counted are missing, so it reads high.
 * By visitors (`variant: 'visitors'`) it is higher than by sessions.
 */
export const websiteConversion = defineMetric({
  id: 'website-conversion',
  variant: 'sessions',
  version: '1.0.0',
  label: 'Website conversion',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, undefined],
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  needs: ['createdAt'],
  states: { leads: count() },
  beside: { sessions },
  finish: ({ leads }, { sessions: on }) => ({
    ...rate(leads, on.sessions),
    parts: { leads, sessions: on.sessions },
  }),
  leavesOut: { 'without a creation date': blank('createdAt') },
  working: 'leads ÷ sessions',
  params: { source: 'sources of leads that count, as a list' },
  withParams: ({ source = '' }) => ({ where: is('source', ...parseList(source)) }),
});

/** The same by visitor, however often they came. For what nobody decides on at the first visit. */
export const websiteConversionOfVisitors = defineMetric({
  ...websiteConversion,
  variant: 'visitors',
  label: 'Website conversion of visitors',
  beside: {
    sessions: {
      ...sessions,
      needs: ['at', 'visitorId'],
      states: { visitors: distinct(word('visitorId')) },
      leavesOut: { 'sessions without a visitor': blank('visitorId') },
    },
  },
  finish: ({ leads }, { sessions: on }) => ({ ...rate(leads, on.visitors), parts: { leads, visitors: on.visitors } }),
  working: 'leads ÷ visitors',
});

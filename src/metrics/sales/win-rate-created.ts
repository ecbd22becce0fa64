import { cumulativeIncidence } from '../../statistics/cumulative-incidence.js';
import { sizeOf } from '../../statistics/histogram.js';
import { kaplanMeier } from '../../statistics/kaplan-meier.js';
import { survivalInterval } from '../../statistics/survival-interval.js';
import { asOf, constant, days } from '../../states/expression.js';
import { mergeHistograms } from '../../states/merge.js';
import { and, compare, is } from '../../states/predicate.js';
import { count } from '../../states/state.js';
import type { Histogram } from '../../states/values.js';
import { defineMetric, type Params } from '../define-metric.js';
import { nothing, proportion, type Estimate } from '../estimate.js';
import { wholeNumber } from '../whole-number.js';
import { ageless, closedAs, stillOpen, withoutStatus } from './deal-ages.js';

const won = is('status', 'won');
const daysGiven = ({ maturity }: Params): number => wholeNumber('maturity', maturity, 90);

/**
 * Win rate of the deals created in the period: the share of them that has been won so far.
 *
 * Open deals are among them, so the newest periods read low, and the win rate of closed deals reads higher. `maturity=90` counts only deals
 * won within 90 days, over deals that have had them. `variant: 'incidence'` uses the young ones too.
 */
export const winRateCreated = defineMetric({
  id: 'win-rate-created',
  variant: 'cohort',
  version: '1.0.0',
  label: 'Win rate of deals created',
  area: 'sales',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'deals',
  counted: 'deal',
  date: 'createdAt',
  needs: ['status'],
  states: { won: count(won), created: count() },
  finish: (s) => proportion(s.won, s.created),
  leavesOut: withoutStatus,
  working: 'won ÷ created',
  params: { maturity: 'days that a deal is given to be won' },
  withParams: (params) => {
    const given = constant(daysGiven(params));
    return {
      needs: ['status', 'createdAt', 'closedAt'],
      states: { won: count(and(won, compare(days('createdAt', 'closedAt'), '<=', given))), created: count() },
      leavesOut: { ...ageless, 'not yet mature': compare(days('createdAt', asOf), '<=', given) },
    };
  },
});

type Outcomes = Readonly<Record<'won' | 'lost' | 'open', Histogram>>;

function incidence({ won: wins, lost, open }: Outcomes, within?: number): Estimate {
  const curve = kaplanMeier(mergeHistograms(wins, lost), open);
  if (!curve) return nothing;
  const parts = { won: sizeOf(wins), lost: sizeOf(lost), 'still open': sizeOf(open) };
  const n = parts.won + parts.lost + parts['still open'];
  const found = cumulativeIncidence(curve, wins, within ?? curve.until);
  if (!found) return { value: undefined, n, reason: 'not-reached', parts };
  const { share, variance } = found;
  return {
    value: share,
    n,
    parts,
    interval: (level) => {
      const ends = survivalInterval({ survival: share, variance }, level);
      return ends && { low: ends[0], high: ends[1], method: 'cumulative-incidence', kind: 'process' };
    },
  };
}

/**
 * Win rate of the deals created in the period as a cumulative incidence (Aalen–Johansen): the share won by the oldest age
 * that the records know of, or within `maturity` days. Open deals count with the days they have lasted so far. For those
 * who cannot wait until every deal is decided.
 */
export const winRateCreatedIncidence = defineMetric({
  ...winRateCreated,
  variant: 'incidence',
  label: 'Win rate of deals created, open ones followed',
  needs: ['status', 'createdAt', 'closedAt'],
  states: { won: closedAs('won'), lost: closedAs('lost'), open: stillOpen },
  finish: (s) => incidence(s),
  leavesOut: ageless,
  working: 'cumulative incidence of won, from won, lost and still open deals by age',
  withParams: (params) => {
    const within = daysGiven(params);
    return { finish: (told) => incidence(told as Outcomes, within) };
  },
});

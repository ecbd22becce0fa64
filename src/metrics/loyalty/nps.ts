import { npsInterval } from '../../statistics/nps-interval.js';
import { constant, field } from '../../states/expression.js';
import { blank, compare, or } from '../../states/predicate.js';
import type { FinishedStates } from '../../states/values.js';
import { defineMetric } from '../define-metric.js';
import { nothing, type Estimate } from '../estimate.js';
import { isOther, scaleParam, type Scale } from '../survey-scale.js';
import { answersBy, NPS_SCALE, perLatest } from './nps-answers.js';

const score = field('score');
/** So many answers without one near the top were hardly given on 0 to 10: scales of 5 and 7 end below. */
const ENOUGH_TO_MISS_THE_TOP = 20;
const OTHER_TOP = 7;

function finish(s: FinishedStates<typeof perLatest.states>, told: Scale | undefined, perAccount: boolean): Estimate {
  const between = (from: number, below: number): number =>
    s.scores.reduce((sum, [value, count]) => (value >= from && value < below ? sum + count : sum), 0);
  const [detractors, passives, promoters] = [between(-Infinity, 7), between(7, 9), between(9, Infinity)];
  const n = promoters + passives + detractors;
  if (s.otherScale === 1 || isOther(told, NPS_SCALE)) return { value: undefined, n, reason: 'scale-refused' };
  if (n === 0) return nothing;
  const isTold = told !== undefined || s.declared === 1 || perAccount;
  const missesTop = n >= ENOUGH_TO_MISS_THE_TOP && s.scores.at(-1)![0] <= OTHER_TOP;
  return {
    value: (100 * (promoters - detractors)) / n,
    n,
    parts: { promoters, passives, detractors, [perAccount ? 'accounts' : 'answers']: n },
    warnings: !isTold && missesTop ? ['off-scale'] : [],
    spread: { histogram: s.scores, identified: s.identified },
    interval: (level) => {
      const [from, to] = npsInterval(promoters, passives, detractors, level)!;
      return { low: from, high: to, method: 'nps-variance', kind: 'sampling' };
    },
  };
}

/**
 * Net Promoter Score: percentage of promoters (9 and more) less percentage of detractors (below 7), on 0–10.
 *
 * −100…100 points. Fractions fall where the cuts put them: 6.5 is a detractor, 8.5 a passive. Scores outside 0–10 are left
 * out. A scale declared as something else is refused, for no conversion exists; 1–10 lacks the strongest detractor. Where none
 * is declared and none of twenty answers is above 7, the reading says that it may have been another. The latest answer of each customer counts, where customers are known (`dedupe=all`, `dedupe=first`).
 *
 * `per=account` lets each account count once, however many people of it answer: by the mean of those answers that `dedupe`
 * keeps. A mean of 8.9 is a passive. An answer without an account stands for itself.
 */
export const nps = defineMetric({
  id: 'nps',
  variant: 'latest',
  version: '1.0.0',
  label: 'Net Promoter Score',
  area: 'loyalty',
  timing: 'leading',
  unit: 'points',
  better: 'higher',
  domain: [-100, 100],
  records: 'responses',
  counted: 'answer',
  date: 'respondedAt',
  scale: NPS_SCALE,
  needs: ['score'],
  ...perLatest,
  finish: (s) => finish(s, undefined, false),
  leavesOut: {
    unanswered: blank('score'),
    'outside 0–10': or(compare(score, '<', constant(0)), compare(score, '>', constant(10))),
  },
  working: '100 × (promoters − detractors) ÷ answers',
  params: {
    dedupe: 'latest, first or all answers of a customer',
    per: 'person, or account for the mean of each',
    scale: 'the scale that was asked on, such as 0-10',
  },
  withParams: (params) => {
    const told = scaleParam(params['scale']);
    const { fold, states, perAccount } = answersBy(params);
    return {
      fold,
      states,
      finish: (s) => finish(s as FinishedStates<typeof states>, told, perAccount),
      ...(perAccount && { counted: 'account', working: '100 × (promoters − detractors) ÷ accounts' }),
    };
  },
});

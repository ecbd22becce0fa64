import { npsInterval } from '../../statistics/nps-interval.js';
import { constant, field, flag, type Expression } from '../../states/expression.js';
import { and, blank, compare, known, or } from '../../states/predicate.js';
import type { FinishedStates } from '../../states/values.js';
import { count, first, last, max } from '../../states/state.js';
import { defineMetric, ParamError, type Measurement } from '../define-metric.js';
import { nothing, type Estimate } from '../estimate.js';
import { isOther, onOtherScale, scaleParam, type Scale } from '../survey-scale.js';

const score = field('score');
const below = (cut: number) => compare(score, '<', constant(cut));
const from = (cut: number) => compare(score, '>=', constant(cut));

const NPS_SCALE: Scale = { low: 0, high: 10 };
const otherScale = flag(onOtherScale(NPS_SCALE));
const declared = flag(or(known('scaleMin'), known('scaleMax')));

const ENOUGH_TO_MISS_A_ZERO = 100;

const scoresOf = (kept: typeof first) => ({
  per: 'customerId',
  columns: {
    score: kept(score, 'respondedAt'),
    otherScale: max(otherScale),
    declared: max(declared),
  },
});

function foldOf(dedupe = 'latest'): Measurement['fold'] {
  if (dedupe === 'all') return undefined;
  if (dedupe === 'latest') return scoresOf(last);
  if (dedupe === 'first') return scoresOf(first);
  throw new ParamError(`dedupe is latest, first or all, and not "${dedupe}"`);
}

const statesOf = (isOnOther: Expression, isDeclared: Expression) => ({
  promoters: count(from(9)),
  passives: count(and(from(7), below(9))),
  detractors: count(below(7)),
  zeros: count(compare(score, '=', constant(0))),
  otherScale: max(isOnOther),
  declared: max(isDeclared),
});

const states = statesOf(field('otherScale'), field('declared'));

function finish(s: FinishedStates<typeof states>, told?: Scale): Estimate {
  const n = s.promoters + s.passives + s.detractors;
  if (s.otherScale === 1 || isOther(told, NPS_SCALE)) return { value: undefined, n, reason: 'scale-refused' };
  if (n === 0) return nothing;
  const isTold = told !== undefined || s.declared === 1;
  return {
    value: (100 * (s.promoters - s.detractors)) / n,
    n,
    parts: { promoters: s.promoters, passives: s.passives, detractors: s.detractors, answers: n },
    warnings: !isTold && s.zeros === 0 && n >= ENOUGH_TO_MISS_A_ZERO ? ['no-zero-score'] : [],
    interval: (level) => {
      const [from, to] = npsInterval(s.promoters, s.passives, s.detractors, level)!;
      return { low: from, high: to, method: 'nps-variance', kind: 'sampling' };
    },
  };
}

/**
 * Net Promoter Score: percentage of promoters (9 and more) less percentage of detractors (below 7), on 0–10.
 *
 * −100…100 points. Fractions fall where the cuts put them: 6.5 is a detractor, 8.5 a passive. Scores outside 0–10 are left
 * out. A scale declared as something else is refused, for no conversion exists; 1–10 lacks the strongest detractor. The
 * latest answer of each customer counts, where customers are known (`dedupe=all`, `dedupe=first`).
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
  needs: ['score'],
  fold: scoresOf(last),
  states,
  finish: (s) => finish(s),
  leavesOut: {
    unanswered: blank('score'),
    'outside 0–10': or(compare(score, '<', constant(0)), compare(score, '>', constant(10))),
  },
  working: '100 × (promoters − detractors) ÷ answers',
  params: { dedupe: 'latest, first or all answers of a customer', scale: 'the scale that was asked on, such as 0-10' },
  withParams: ({ dedupe, scale }) => {
    const told = scaleParam(scale);
    const fold = foldOf(dedupe);
    return {
      fold,
      states: fold ? states : statesOf(otherScale, declared),
      finish: (s) => finish(s as FinishedStates<typeof states>, told),
    };
  },
});

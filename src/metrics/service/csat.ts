import { constant, field, flag } from '../../states/expression.js';
import { blank, compare, or } from '../../states/predicate.js';
import { count, max } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';
import { isOther, onOtherScale, scaleParam, type Scale } from '../survey-scale.js';

const CSAT_SCALE: Scale = { low: 1, high: 5 };
const score = field('score');

/**
 * Customer satisfaction: the share of answers in the top two boxes of a five-point scale, 4 and 5.
 *
 * Who did not answer is not dissatisfied, only absent. A scale declared as anything but 1–5 is refused, as are scores of
 * which more than one in twenty lies outside it; fewer are left out. Good-or-bad ratings and 0–100 indices are other measures.
 */
export const csat = defineMetric({
  id: 'csat',
  variant: 'top-two-box',
  version: '1.0.0',
  label: 'Customer satisfaction',
  area: 'service',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  records: 'responses',
  counted: 'answer',
  date: 'respondedAt',
  scale: CSAT_SCALE,
  needs: ['score'],
  states: {
    satisfied: count(compare(score, '>=', constant(4))),
    answers: count(),
    otherScale: max(flag(onOtherScale(CSAT_SCALE))),
  },
  finish: ({ satisfied, answers, otherScale }) =>
    otherScale === 1
      ? { value: undefined, n: answers, reason: 'scale-refused' }
      : { ...proportion(satisfied, answers, 'sampling'), parts: { satisfied, answers } },
  leavesOut: {
    unanswered: blank('score'),
    'outside 1–5': or(compare(score, '<', constant(1)), compare(score, '>', constant(5))),
  },
  working: 'satisfied ÷ answers',
  params: { scale: 'the scale that was asked on, such as 1-5' },
  withParams: ({ scale }) =>
    isOther(scaleParam(scale), CSAT_SCALE)
      ? { finish: ({ answers }) => ({ value: undefined, n: answers as number, reason: 'scale-refused' }) }
      : {},
});

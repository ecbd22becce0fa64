import { constant, field, flag, type Expression } from '../../states/expression.js';
import { blank, compare, or } from '../../states/predicate.js';
import { count, max, moments, sum } from '../../states/state.js';
import type { PlainMoments } from '../../states/values.js';
import type { Params } from '../define-metric.js';
import { meanByCustomer, shareByCustomer, type Estimate } from '../estimate.js';
import { isOther, onOtherScale, scaleParam, type Scale } from '../survey-scale.js';

const score = field('score');

interface Scored {
  /** Of each customer the number of answers, and what of them is put above the line. */
  readonly answers: PlainMoments;
  readonly otherScale: number | undefined;
}

const refused = (s: object): Estimate => ({ value: undefined, n: (s as Scored).answers.sx, reason: 'scale-refused' });

/** What all numbers over scores of one scale share: another scale, told by the page or by the answers, is refused. */
const onScale = (scale: Scale, above: Expression, finish: (answers: PlainMoments) => Estimate) =>
  ({
    scale,
    fold: {
      per: 'customerId',
      columns: { answers: count(), above: sum(above), otherScale: max(flag(onOtherScale(scale))) },
    },
    clustered: true,
    states: { answers: moments(field('answers'), field('above')), otherScale: max(field('otherScale')) },
    finish: (s: Scored): Estimate => (s.otherScale === 1 ? refused(s) : finish(s.answers)),
    leavesOut: {
      unanswered: blank('score'),
      [`outside ${String(scale.low)}–${String(scale.high)}`]: or(
        compare(score, '<', constant(scale.low)),
        compare(score, '>', constant(scale.high)),
      ),
    },
    params: { scale: `the scale that was asked on, such as ${String(scale.low)}-${String(scale.high)}` },
    withParams: ({ scale: told }: Params) => (isOther(scaleParam(told), scale) ? { finish: refused } : {}),
  }) as const;

/** The share of answers of a score and more; `partsOf` names what it is made of. */
export const shareFrom = (
  least: number,
  scale: Scale,
  reached: string,
  partsOf: (answers: PlainMoments) => Readonly<Record<string, number>> = ({ sx, sy }) => ({
    [reached]: sy,
    answers: sx,
  }),
) => ({
  ...onScale(scale, flag(compare(score, '>=', constant(least))), (answers) => ({
    ...shareByCustomer(answers, 'sampling'),
    parts: partsOf(answers),
  })),
  working: `${reached} ÷ answers`,
});

/** The mean score. */
export const meanScore = (scale: Scale) => ({
  ...onScale(scale, score, (answers) => ({
    ...meanByCustomer(answers, 'sampling'),
    parts: { 'sum of scores': answers.sy, answers: answers.sx },
  })),
  working: 'sum of scores ÷ answers',
});

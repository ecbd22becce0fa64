import { constant, field, flag } from '../../states/expression.js';
import { blank, compare, or } from '../../states/predicate.js';
import { count, max, moments } from '../../states/state.js';
import type { FinishedStates, PlainMoments } from '../../states/values.js';
import type { Params } from '../define-metric.js';
import { mean, proportion, type Estimate } from '../estimate.js';
import { isOther, onOtherScale, scaleParam, type Scale } from '../survey-scale.js';

const score = field('score');

const refused = (n: number): Estimate => ({ value: undefined, n, reason: 'scale-refused' });

/** What all numbers over scores of one scale share: another scale, told by the page or by the answers, is refused. */
const onScale = (scale: Scale) => ({
  scale,
  leavesOut: {
    unanswered: blank('score'),
    [`outside ${String(scale.low)}–${String(scale.high)}`]: or(
      compare(score, '<', constant(scale.low)),
      compare(score, '>', constant(scale.high)),
    ),
  },
  params: { scale: `the scale that was asked on, such as ${String(scale.low)}-${String(scale.high)}` },
  withParams: ({ scale: told }: Params) =>
    isOther(scaleParam(told), scale)
      ? { states: { answers: count() }, finish: (s: object) => refused((s as { answers: number }).answers) }
      : {},
});

const told = (scale: Scale) => max(flag(onOtherScale(scale)));

/** The share of answers of a score and more, by the name of what they have reached. */
export function shareFrom(least: number, scale: Scale, reached: string) {
  const states = { reached: count(compare(score, '>=', constant(least))), answers: count(), otherScale: told(scale) };
  return {
    ...onScale(scale),
    states,
    finish: (s: FinishedStates<typeof states>): Estimate =>
      s.otherScale === 1
        ? refused(s.answers)
        : { ...proportion(s.reached, s.answers, 'sampling'), parts: { [reached]: s.reached, answers: s.answers } },
    working: `${reached} ÷ answers`,
  };
}

/** The mean score. */
export function meanScore(scale: Scale) {
  const states = { scores: moments(score), otherScale: told(scale) };
  return {
    ...onScale(scale),
    states,
    finish: (s: { readonly scores: PlainMoments; readonly otherScale: number | undefined }): Estimate =>
      s.otherScale === 1
        ? refused(s.scores.n)
        : { ...mean(s.scores, 'sampling'), parts: { 'sum of scores': s.scores.sx, answers: s.scores.n } },
    working: 'sum of scores ÷ answers',
  };
}

import { asOf, dateOf, dayOf, workdays } from './days.mjs';
import { draws } from './random.mjs';

const scores = { 0: 1, 1: 1, 2: 1, 3: 2, 4: 2, 5: 5, 6: 8, 7: 14, 8: 21, 9: 24, 10: 21 };

const comments = {
  low: ['Waited nine days for a spare part.', 'The new prices, honestly.', 'Nobody called back, twice.'],
  middle: ['Works. The manual does not.', 'Good device, slow delivery.', 'Fine, but calibration costs extra.'],
  high: ['The technician knew what she was doing.', 'Runs since spring, not one fault.', 'Quick, friendly, done.'],
};

const toneOf = (score) => (score < 7 ? 'low' : score < 9 ? 'middle' : 'high');

/**
 * Invitations to the satisfaction survey, with the answer of those who gave one. The same contacts are asked again some
 * months later; a few answer twice.
 */
export function answers() {
  const draw = draws(1_009);
  return workdays(dayOf('2024-10-01'), asOf)
    .flatMap((day) =>
      Array.from({ length: draw.count(8) }, () => {
        const answered = day + Math.round(draw.skewed(2, 0.8));
        const hasAnswer = draw.chance(0.42) && answered <= asOf;
        const score = Number(draw.weighted(scores));
        const comment = draw.chance(0.35) ? draw.pick(comments[toneOf(score)]) : '';
        return {
          contact: `P-${String(1 + draw.below(700)).padStart(4, '0')}`,
          invited_at: dateOf(day),
          answered_at: hasAnswer ? dateOf(answered) : '',
          score: hasAnswer ? score : '',
          comment: hasAnswer ? comment : '',
        };
      }),
    )
    .map((each, i) => ({ answer_id: `A-${String(i + 1).padStart(5, '0')}`, ...each }));
}

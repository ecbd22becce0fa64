import { html, type TemplateResult } from 'lit';
import { goalProgress, type GoalQuestion } from '../benchmarks/goal-progress.js';
import { judge } from '../benchmarks/judge.js';
import type { Judged } from '../benchmarks/judged.js';
import { parseGoal } from '../benchmarks/parse-goal.js';
import { detailAt, type ChartOptions } from '../charts/chart-options.js';
import { goalModel } from '../charts/goal-model.js';
import { goalSvg } from '../charts/goal-svg.js';
import type { Fact } from '../text/facts.js';
import { goalFacts, smartFacts } from '../text/goal-facts.js';
import { smartLines } from '../text/goal-words.js';
import type { Words } from '../text/words.js';
import type { Picture } from './picture.js';

export { goalSentence, goalVerdict } from '../text/goal-words.js';

/**
 * Holds what was measured against a goal: its reading is then the goal's. `variant` is the one that the element names. Throws where
 * the goal cannot be read.
 */
export function pursue(judged: Judged, given: unknown, variant: string | undefined, question: GoalQuestion): Judged {
  const parsed = parseGoal(given, judged.reading.metric);
  const goal = goalProgress({ ...parsed, variant: variant ?? parsed.variant }, question);
  const { now: reading } = goal;
  const judgements = judged.judgements.map(({ benchmark }) => judge(reading, benchmark));
  const isSame = reading.period?.from === judged.reading.period?.from;
  return { reading, judgements, change: isSame ? judged.change : undefined, goal };
}

/** Every value of the picture and every check, for the table. */
export const factsOf = ({ goal }: Judged, measured: readonly Fact[], words: Words): readonly Fact[] => [
  ...measured,
  ...goalFacts(goal!, words),
  ...smartFacts(goal!, words),
];

const smartList = ({ goal }: Judged, words: Words): TemplateResult =>
  html`<ul class="smart">
    ${smartLines(goal!, words).map(
      ({ sign, name, met, because }) =>
        html`<li class=${sign === '✓' ? 'met' : ''}>
          <span aria-hidden="true">${sign}</span> <strong .textContent=${name}></strong>
          <span class="unseen" .textContent=${met}></span> <bdi .textContent=${because}></bdi>
        </li>`,
    )}
  </ul>`;

/** Draws the way to a goal; below it, where there is room, whether the goal is one. */
export function drawGoal(judged: Judged, measured: readonly Fact[], options: ChartOptions): Picture {
  const model = goalModel(judged.goal!, measured, options);
  const below = detailAt(options) === 'labels' ? smartList(judged, options.words) : undefined;
  return { drawing: goalSvg(model), stops: model.stops, below };
}

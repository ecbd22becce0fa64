import { and, is, known, or, unless } from '../../states/predicate.js';
import { defineMetric, type Params } from '../define-metric.js';
import { climb } from './ladder-states.js';
import { byStage, stageConversion } from './stage-conversion-rate.js';
import { presentLadder, stagesOf, stagesOption, unnamedStages, type Ladder } from './stages.js';

const dates = ['createdAt', 'mqlAt', 'sqlAt', 'convertedAt'] as const;
const common = {
  ...stageConversion,
  id: 'lead-stage-conversion-rate',
  label: 'Lead stage conversion',
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  params: stagesOption,
} as const;

/** Every lead came in; it reached a stage that it has the date of, or of a later one. */
const datedLadder = (stages: readonly string[]): Ladder => {
  const reached = (stage: number) => (stage === 0 ? and() : or(...stages.slice(stage).map((date) => known(date))));
  return {
    stages,
    reached,
    open: (stage) => {
      const open = and(reached(stage), is('status', 'open'));
      return stage + 1 < stages.length ? and(open, unless(reached(stage + 1))) : open;
    },
    at: (stage) => known(stages[stage]!),
    matureOnly: true,
  };
};

function byDates(given: Params) {
  const stages = stagesOf(given, 2) ?? dates;
  return { needs: stages, leavesOut: {}, ...climb(datedLadder(stages), false) };
}

/**
 * Lead stage conversion by dates: of the leads that came to a stage, the share that came to the next one or a later one.
 *
 * A stage is the date on which it was reached: `createdAt, mqlAt, sqlAt, convertedAt` unless `stages` lists others. Leads
 * still open where they came to are left out of the step from there, as in a cohort of deals.
 */
export const leadStageConversionRate = defineMetric({
  ...common,
  variant: 'cohort',
  working: 'reached ÷ (entered − still open)',
  ...byDates({}),
  withParams: byDates,
});

/** Lead stage conversion by the present stage, inferred as that of deals: a converted lead has reached every stage. */
export const leadStageConversionReached = defineMetric({
  ...common,
  variant: 'reached',
  ...byStage,
  working: 'reached ÷ entered',
  needs: ['stage', 'status'],
  withParams: (given) => {
    const stages = stagesOf(given, 2);
    if (!stages) return {};
    const converted = is('status', 'converted');
    const leavesOut = unnamedStages(stages, or(converted, is('status', 'lost')));
    return { leavesOut, ...climb(presentLadder(stages, converted), false) };
  },
});

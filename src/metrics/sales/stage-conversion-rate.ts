import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { climb, isByValue, negativeAmounts } from './ladder-states.js';
import { historyLadder, stageHistory, strayEvents } from './stage-history.js';
import { presentLadder, stagesOf, stagesOption, unnamedStages } from './stages.js';

/** What every definition of stage conversion shares. */
export const stageConversion = {
  id: 'stage-conversion-rate',
  version: '1.0.0',
  label: 'Stage conversion',
  area: 'sales',
  timing: 'leading',
  unit: 'ratio',
  better: 'higher',
  domain: [0, 1],
  counted: 'deal',
  family: true,
  states: {},
  finish: () => nothing,
  params: { ...stagesOption, measure: 'count, or value for shares of the amounts' },
} as const;

/** Stages are words of a field, and nothing but the page knows their order. */
export const byStage = { inOrder: { option: 'stages', field: 'stage' } } as const;

/**
 * Stage conversion by the present stage: of the deals that came as far as a stage, the share that came to the next one.
 *
 * Inferred, for want of a stage history: a deal at a stage has reached all before it, a won one every stage, a lost one its
 * last stage where the records keep that, else the first alone. Open deals count as not gone on, so young stages read low.
 * Where more than a fifth of the deals were lost at a stage that is not kept, no step is told: what they lost in the middle
 * would pass for a loss in the first.
 */
export const stageConversionRate = defineMetric({
  ...stageConversion,
  ...byStage,
  variant: 'reached',
  records: 'deals',
  date: 'createdAt',
  needs: ['stage'],
  betterWith: { field: 'enteredAt', variant: 'cohort' },
  working: 'reached ÷ entered',
  withParams: (params) => {
    const byValue = isByValue(params);
    const stages = stagesOf(params, 2);
    if (!stages) return {};
    const needs = byValue ? ['stage', 'amount'] : ['stage'];
    return {
      needs,
      leavesOut: { ...unnamedStages(stages), ...(byValue && negativeAmounts) },
      ...climb(presentLadder(stages), byValue),
    };
  },
});

/**
 * Stage conversion by stage history: of the deals that entered a stage, the share that reached the next one or a later one.
 *
 * A cohort: the deals whose first stage was entered in the period, followed to the end of the records. A stage that was
 * skipped counts as reached, and a move back undoes nothing. Deals that are still open where they came to are not ripe: the
 * step from there leaves them out, and says how many. What most CRMs chart, one present count over another, is not this.
 */
export const stageConversionCohort = defineMetric({
  ...stageConversion,
  ...byStage,
  variant: 'cohort',
  records: 'stageEvents',
  date: 'enteredAt',
  followed: true,
  needs: ['dealId', 'stage', 'enteredAt'],
  working: 'reached ÷ (entered − still open)',
  withParams: (params) => {
    const byValue = isByValue(params);
    const stages = stagesOf(params, 2);
    if (!stages) return {};
    return {
      needs: byValue ? ['dealId', 'stage', 'enteredAt', 'amount'] : ['dealId', 'stage', 'enteredAt'],
      meansByBlank: ['exitedAt'],
      fold: stageHistory(stages, byValue),
      leavesOut: { ...strayEvents, ...unnamedStages(stages), ...(byValue && negativeAmounts) },
      ...climb(historyLadder(stages), byValue),
    };
  },
});

import { field } from '../../states/expression.js';
import { and, blank, is, unless, type Predicate } from '../../states/predicate.js';
import { count, sum, type State } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric, ParamError, type Measurement, type Params } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { openAtEnd, perhapsOpen } from './open-deals.js';
import { dealStatus } from '../../data/outcome-words.js';
import { negativeAmounts } from './ladder-states.js';
import { isAt, stagesOf, stagesOption, UNLISTED } from './stages.js';

const common = {
  id: 'stage-count',
  version: '1.0.0',
  area: 'sales',
  timing: 'leading',
  better: 'target',
  domain: [0, undefined],
  records: 'deals',
  counted: 'deal',
  census: true,
  family: true,
  inThePast: 'present-stages',
  inOrder: { option: 'stages', field: 'stage' },
  where: openAtEnd,
  states: {},
  finish: () => nothing,
  params: stagesOption,
} as const;

const countAt = (stage: number): string => `at ${String(stage)}`;
const sumAt = (stage: number): string => `amount ${String(stage)}`;

function counted(
  stages: readonly string[],
  byValue: boolean,
  where: Predicate,
): Pick<Measurement, 'states' | 'finish'> {
  const states: Record<string, State> = { records: count(where) };
  stages.forEach((stage, i) => {
    const there = and(where, isAt(stage));
    states[countAt(i)] = count(there);
    if (byValue) states[sumAt(i)] = sum(field('amount'), there);
  });
  return {
    states: byValue ? { ...states, bare: count(and(where, blank('amount'))), ...currencies(where) } : states,
    finish: (told) => {
      const number = (name: string): number => (told[name] ?? 0) as number;
      const n = number('records');
      if (n === 0) return nothing;
      return {
        value: undefined,
        reason: 'many-values',
        n,
        parts: {},
        warnings: number('bare') > 0 ? ['amounts-missing'] : [],
        family: stages.map((stage, i) => {
          const n = number(countAt(i));
          return { key: { stage }, estimate: { value: byValue ? number(sumAt(i)) : n, n, parts: {} } };
        }),
      };
    },
  };
}

const notListed = (stages: readonly string[], among: Predicate): Readonly<Record<string, Predicate>> => ({
  'without a stage': and(among, blank('stage')),
  [UNLISTED]: and(among, unless(isAt(...stages))),
});

/** The stages at which something open can stand: one that says won holds nothing of it. Throws {@link ParamError} for none. */
function openStages(params: Params): readonly string[] | undefined {
  const stages = stagesOf(params, 1)?.filter((stage) => dealStatus(stage) !== 'won');
  if (stages?.length === 0) throw new ParamError('stages lists one or more at which something can be open');
  return stages;
}

/**
 * Open deals by stage at the end of the window: a full count, and no conversion. One count over another tells nothing of
 * how many go on, for the deals of a stage came in at different times and stay for different times.
 */
export const stageCount = defineMetric({
  ...common,
  variant: 'count',
  label: 'Open deals by stage',
  unit: 'count',
  needs: ['status', 'stage'],
  working: 'open deals at each stage',
  withParams: (params) => {
    const stages = openStages(params);
    if (!stages) return {};
    return { leavesOut: { ...perhapsOpen, ...notListed(stages, openAtEnd) }, ...counted(stages, false, openAtEnd) };
  },
});

/** The amounts of open deals by stage at the end of the window, in one currency. */
export const stageValue = defineMetric({
  ...common,
  variant: 'value',
  label: 'Open pipeline by stage',
  unit: 'money',
  needs: ['status', 'stage', 'amount'],
  working: 'sum of amounts of open deals at each stage',
  withParams: (params) => {
    const stages = openStages(params);
    if (!stages) return {};
    const leavesOut = { ...perhapsOpen, ...notListed(stages, openAtEnd), ...negativeAmounts };
    return { leavesOut, ...counted(stages, true, openAtEnd) };
  },
});

const openLead = is('status', 'open');

/** Open leads by stage, as they stand at the end of the records. */
export const leadStageCount = defineMetric({
  ...common,
  id: 'lead-stage-count',
  variant: 'count',
  label: 'Open leads by stage',
  unit: 'count',
  records: 'leads',
  counted: 'lead',
  date: 'createdAt',
  where: openLead,
  needs: ['status', 'stage'],
  working: 'open leads at each stage',
  withParams: (params) => {
    const stages = openStages(params);
    return stages ? { leavesOut: notListed(stages, openLead), ...counted(stages, false, openLead) } : {};
  },
});

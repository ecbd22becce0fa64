import { sizeOf } from '../../statistics/histogram.js';
import { next } from '../../states/derive.js';
import { asOf, constant, days, minus } from '../../states/expression.js';
import { mergeHistograms } from '../../states/merge.js';
import { and, before, blank, is, known, or, unless } from '../../states/predicate.js';
import { histogram } from '../../states/state.js';
import type { Histogram } from '../../states/values.js';
import { defineMetric } from '../define-metric.js';
import { survivalPercentile } from '../median.js';
import { strayEvents } from './stage-history.js';

const exited = and(known('exitedAt'), before('exitedAt', asOf));
const moved = and(blank('exitedAt'), known('nextAt'), before('nextAt', asOf));
const stay = { exited: days('enteredAt', 'exitedAt'), moved: days('enteredAt', 'nextAt') } as const;

type Stays = Readonly<Record<'exited' | 'moved' | 'open', Histogram>>;

function after(share: number, { exited: left, moved: next, open }: Stays) {
  const ended = mergeHistograms(left, next);
  return { ...survivalPercentile(ended, open, share), parts: { left: sizeOf(ended), 'still there': sizeOf(open) } };
}

/**
 * Time in stage: the days after which half of the stays that began in the period have ended; group it `by="stage"`.
 *
 * A stay ends when the stage was left, or else when the deal entered the next one; the expected close date is no end. Stays that go
 * on count with their days so far (Kaplan–Meier). A deal that comes back begins another stay: one record is one entry, so thin a
 * log of every changed field to the changes of stage. Winning and losing are ends and no stages. Whole local days.
 */
export const timeInStage = defineMetric({
  id: 'time-in-stage',
  variant: 'median',
  version: '1.0.0',
  label: 'Time in stage',
  area: 'sales',
  timing: 'leading',
  unit: 'days',
  better: 'lower',
  domain: [0, undefined],
  records: 'stageEvents',
  counted: 'stay',
  date: 'enteredAt',
  needs: ['dealId', 'stage', 'enteredAt'],
  meansByBlank: ['exitedAt'],
  derives: { nextAt: next('enteredAt', 'dealId', 'enteredAt') },
  states: {
    exited: histogram(stay.exited, exited),
    moved: histogram(stay.moved, moved),
    open: histogram(minus(days('enteredAt', asOf), constant(1)), unless(or(exited, moved))),
  },
  finish: (s) => after(0.5, s),
  leavesOut: {
    ...strayEvents,
    'without a stage': blank('stage'),
    'won or lost': is('status', 'won', 'lost'),
    'left before it was entered': before('exitedAt', 'enteredAt'),
  },
  working: 'median of days in the stage of those that left and those still there',
});

/**
 * The days after which 85 in 100 stays have ended: how long is unusually long. For managers who look for deals that
 * are stuck.
 */
export const timeInStageP85 = defineMetric({
  ...timeInStage,
  variant: 'p85',
  label: 'Time in stage, 85th percentile',
  finish: (s) => after(0.85, s),
  working: '85th percentile of days in the stage of those that left and those still there',
});

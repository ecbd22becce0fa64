import {
  asOf,
  constant,
  days,
  field,
  flag,
  larger,
  t0,
  t1,
  times,
  word,
  type Expression,
} from '../../states/expression.js';
import type { Fold } from '../../states/fold.js';
import { and, blank, compare, is, notBefore, or } from '../../states/predicate.js';
import { last, max, min } from '../../states/state.js';
import { isAt, type Ladder } from './stages.js';

/** What no deal can be told from. */
export const strayEvents = { 'without a deal': blank('dealId'), 'without an entry date': blank('enteredAt') } as const;

/** How far an event is along the stages, counted from 1; all the way where it says won, and nowhere where it says lost. */
const placeOf = (stages: readonly string[]): Expression =>
  stages
    .map((stage, i): Expression => times(constant(i + 1), flag(isAt(stage))))
    .reduce(larger, times(constant(stages.length), flag(is('status', 'won'))));

/** The deal is still in the stage that the event entered. */
const stays = and(is('status', 'open'), or(blank('exitedAt'), notBefore('exitedAt', asOf)));

const atColumn = (stage: number): string => `at ${String(stage)}`;

/** The event is the entry into this very stage; into the last one also by another name that says won. */
const entered = (stages: readonly string[], stage: number) =>
  or(isAt(stages[stage]!), ...(stage + 1 === stages.length ? [is('status', 'won')] : []));

/** One row per deal: how far it ever came, which stages it entered, whether it is open now, whether it was lost, on which day of the window it came in, and its amount. */
export const stageHistory = (stages: readonly string[], byValue: boolean): Fold => ({
  per: 'dealId',
  columns: {
    top: max(placeOf(stages)),
    open: last(flag(stays), 'enteredAt'),
    lost: max(flag(is('status', 'lost'))),
    ...Object.fromEntries(stages.map((_, i) => [atColumn(i), max(flag(entered(stages, i)))])),
    day: min(days(t0, 'enteredAt')),
    ...(byValue && {
      amount: last(field('amount'), 'enteredAt'),
      currencyLow: min(word('currency')),
      currencyHigh: max(word('currency')),
    }),
  },
});

const inCohort = and(compare(field('day'), '>=', constant(0)), compare(field('day'), '<', days(t0, t1)));
const top = (relation: '>=' | '=', stage: number) => compare(field('top'), relation, constant(stage + 1));

/** The ladder over folded deals. A deal of which only the loss is known came in, as every deal did. */
export const historyLadder = (stages: readonly string[]): Ladder => ({
  stages,
  reached: (stage) => and(inCohort, stage === 0 ? and() : top('>=', stage)),
  open: (stage) => and(inCohort, top('=', stage), compare(field('open'), '=', constant(1))),
  at: (stage) => and(inCohort, compare(field(atColumn(stage)), '=', constant(1))),
  matureOnly: true,
  losses: {
    all: and(inCohort, compare(field('lost'), '=', constant(1))),
    unplaced: and(inCohort, compare(field('top'), '=', constant(0))),
  },
  currency: ['currencyLow', 'currencyHigh'],
});

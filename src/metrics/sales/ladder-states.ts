import { constant, field, flag, times, word } from '../../states/expression.js';
import { and, blank, compare, known, or, unless, type Predicate } from '../../states/predicate.js';
import { count, max, min, moments, sum, type State } from '../../states/state.js';
import type { FinishedStates, PlainMoments } from '../../states/values.js';
import { ParamError, type Measurement, type Params } from '../define-metric.js';
import { nothing, proportion, ratio, type Estimate, type Member } from '../estimate.js';
import type { Warning } from '../reading.js';
import type { Ladder } from './stages.js';

type States = Readonly<Record<string, State>>;
type Told = FinishedStates<States>;

const amount = field('amount');
const sizeAt = (stage: number): string => `reached ${String(stage)}`;
const openAt = (stage: number): string => `open ${String(stage)}`;
const stayAt = (stage: number): string => `stayed ${String(stage)}`;
const stepFrom = (stage: number): string => `step ${String(stage)}`;
const standing = (stage: number): string => `at ${String(stage)}`;

/** The share of the records that may be lost at a stage nobody knows before the steps between first and last say nothing. */
const MOST_UNPLACED = 0.2;

function statesOf(ladder: Ladder, byValue: boolean): States {
  const { stages, losses, matureOnly, currency = ['currency', 'currency'] } = ladder;
  const reached = (stage: number): Predicate => ladder.reached(stage);
  const open = (stage: number): Predicate => ladder.open(stage);
  const nobody = unless(and());
  const states: Record<string, State> = {
    'still open': count(or(...stages.map((_, stage) => open(stage)))),
    lost: count(losses?.all ?? nobody),
    unplaced: count(losses?.unplaced ?? nobody),
  };
  const size = (where: Predicate): State => (byValue ? sum(amount, where) : count(where));
  stages.forEach((_, stage) => {
    states[sizeAt(stage)] = size(reached(stage));
    states[openAt(stage)] = size(open(stage));
    states[standing(stage)] = count(ladder.at(stage));
    if (!byValue || stage + 1 === stages.length) return;
    const entered = matureOnly ? and(reached(stage), unless(open(stage))) : reached(stage);
    states[stepFrom(stage)] = moments(amount, times(amount, flag(reached(stage + 1))), entered);
    states[stayAt(stage)] = count(and(entered, known('amount'), unless(reached(stage + 1))));
  });
  if (!byValue) return states;
  return {
    ...states,
    records: count(reached(0)),
    bare: count(and(reached(0), blank('amount'))),
    currencyLow: min(word(currency[0]), reached(0)),
    currencyHigh: max(word(currency[1]), reached(0)),
  };
}

/** The share of a sum; none where what did not go on adds up to nothing, as where lost deals are kept with an amount of 0. */
function shareOf(d: PlainMoments, stayed: number): Estimate {
  if (stayed > 0 && d.sx > 0 && d.sx === d.sy) return { value: undefined, n: d.n, reason: 'amounts-missing' };
  return ratio(d);
}

/** Whether so many were lost nobody knows where that no step but the one from the first to the last can be told. */
const isUntold = ({ stages }: Ladder, n: number, told: Told): boolean =>
  stages.length > 2 && (told['unplaced'] as number) > MOST_UNPLACED * n;

function stepsOf(ladder: Ladder, byValue: boolean, told: Told, n: number): readonly Member[] {
  const { stages, matureOnly } = ladder;
  const number = (name: string): number => told[name] as number;
  const first = number(sizeAt(0));
  const untold = isUntold(ladder, n, told);
  return stages.slice(1).map((to, i) => {
    const [entered, open, reached] = [number(sizeAt(i)), number(openAt(i)), number(sizeAt(i + 1))];
    const share = byValue
      ? shareOf(told[stepFrom(i)] as PlainMoments, number(stayAt(i)))
      : proportion(reached, matureOnly ? entered - open : entered);
    const parts = { entered, 'still open': open, reached, 'share of first': first > 0 ? reached / first : 0 };
    const step = untold ? ({ value: undefined, n: share.n, reason: 'stage-at-loss-unknown' } as const) : share;
    return { key: { from: stages[i]!, to }, estimate: { ...step, parts, inMoney: byValue } };
  });
}

function warningsOf({ matureOnly }: Ladder, told: Told): readonly Warning[] {
  const has = (name: string): boolean => ((told[name] ?? 0) as number) > 0;
  const warnings: (Warning | false)[] = [
    !matureOnly && 'stage-inferred',
    has('unplaced') && 'stage-at-loss-unknown',
    matureOnly && has('still open') && 'still-open',
    has('bare') && 'amounts-missing',
  ];
  return warnings.filter((warning) => warning !== false);
}

function finish(ladder: Ladder, byValue: boolean, told: Told): Estimate {
  const n = told[byValue ? 'records' : sizeAt(0)] as number;
  if (n === 0) return nothing;
  const standings = ladder.stages.map((stage, i) => [`at ${stage}`, told[standing(i)] as number] as const);
  return {
    value: undefined,
    reason: 'many-values',
    n,
    parts: {
      'still open': told['still open'] as number,
      lost: told['lost'] as number,
      'lost without a stage': told['unplaced'] as number,
      ...(byValue && { 'without an amount': told['bare'] as number }),
      ...Object.fromEntries(standings),
    },
    family: stepsOf(ladder, byValue, told, n),
    warnings: warningsOf(ladder, told),
    inMoney: byValue,
  };
}

/** Whether amounts are asked for. Throws {@link ParamError} for a measure that is neither count nor value. */
export function isByValue({ measure = 'count' }: Params): boolean {
  if (measure !== 'count' && measure !== 'value')
    throw new ParamError(`measure is count or value, and not "${measure}"`);
  return measure === 'value';
}

/** What a funnel of amounts leaves out: a share of a sum needs parts that are none below zero. */
export const negativeAmounts = { 'with a negative amount': compare(amount, '<', constant(0)) } as const;

/** The states of a ladder and what becomes of them: one share per step, of records or of their amounts. */
export const climb = (ladder: Ladder, byValue: boolean): Pick<Measurement, 'states' | 'finish'> => ({
  states: statesOf(ladder, byValue),
  finish: (told) => finish(ladder, byValue, told),
});

import { field, flag, times, word } from '../../states/expression.js';
import { and, blank, known, unless, type Predicate } from '../../states/predicate.js';
import { count, max, min, moments, sum, type State } from '../../states/state.js';
import { ratioInterval } from '../../statistics/ratio-interval.js';
import type { FinishedStates, PlainMoments } from '../../states/values.js';
import { ParamError, type Measurement, type Params } from '../define-metric.js';
import { nothing, proportion, type Estimate, type Member } from '../estimate.js';
import type { Warning } from '../reading.js';
import type { Ladder } from './stages.js';

type States = Readonly<Record<string, State>>;
type Told = FinishedStates<States>;

const amount = field('amount');
const sizeAt = (stage: number): string => `reached ${String(stage)}`;
const openAt = (stage: number): string => `open ${String(stage)}`;
const stayAt = (stage: number): string => `stayed ${String(stage)}`;
const stepFrom = (stage: number): string => `step ${String(stage)}`;

function statesOf(ladder: Ladder, byValue: boolean): States {
  const { stages, unplaced, matureOnly, currency = ['currency', 'currency'] } = ladder;
  const reached = (stage: number): Predicate => ladder.reached(stage);
  const open = (stage: number): Predicate => ladder.open(stage);
  const states: Record<string, State> = { unplaced: count(unplaced ?? and(unless(and()))) };
  const size = (where: Predicate): State => (byValue ? sum(amount, where) : count(where));
  stages.forEach((_, stage) => {
    states[sizeAt(stage)] = size(reached(stage));
    states[openAt(stage)] = size(open(stage));
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
  if (d.n === 0 || d.sx === 0) return nothing;
  if (stayed > 0 && d.sx === d.sy) return { value: undefined, n: d.n, reason: 'amounts-missing' };
  return {
    value: d.sy / d.sx,
    n: d.n,
    interval: (level) => {
      const ends = ratioInterval(d, level);
      return ends && { low: ends[0], high: ends[1], method: 'ratio-linearised', kind: 'process' };
    },
  };
}

function stepsOf({ stages, matureOnly }: Ladder, byValue: boolean, told: Told): readonly Member[] {
  const number = (name: string): number => told[name] as number;
  const first = number(sizeAt(0));
  return stages.slice(1).map((to, i) => {
    const [entered, open, reached] = [number(sizeAt(i)), number(openAt(i)), number(sizeAt(i + 1))];
    const share = byValue
      ? shareOf(told[stepFrom(i)] as PlainMoments, number(stayAt(i)))
      : proportion(reached, matureOnly ? entered - open : entered);
    const parts = { entered, 'still open': open, reached, 'share of first': first > 0 ? reached / first : 0 };
    return { key: { from: stages[i]!, to }, estimate: { ...share, parts, inMoney: byValue } };
  });
}

function warningsOf({ matureOnly }: Ladder, told: Told): readonly Warning[] {
  const has = (name: string): boolean => ((told[name] ?? 0) as number) > 0;
  const open = Object.keys(told).some((name) => name.startsWith('open ') && has(name));
  const warnings: (Warning | false)[] = [
    !matureOnly && 'stage-inferred',
    has('unplaced') && 'stage-at-loss-unknown',
    matureOnly && open && 'still-open',
    has('bare') && 'amounts-missing',
  ];
  return warnings.filter((warning) => warning !== false);
}

function finish(ladder: Ladder, byValue: boolean, told: Told): Estimate {
  const n = told[byValue ? 'records' : sizeAt(0)] as number;
  if (n === 0) return nothing;
  return {
    value: undefined,
    reason: 'many-values',
    n,
    parts: { 'lost without a stage': told['unplaced'] as number },
    family: stepsOf(ladder, byValue, told),
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

/** The states of a ladder and what becomes of them: one share per step, of records or of their amounts. */
export const climb = (ladder: Ladder, byValue: boolean): Pick<Measurement, 'states' | 'finish'> => ({
  states: statesOf(ladder, byValue),
  finish: (told) => finish(ladder, byValue, told),
});

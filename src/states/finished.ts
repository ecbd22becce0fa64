import type { State } from './state.js';
import { numberOf, type Total } from './total.js';
import type { End, FinishedStates, Moments, StateGroup, StateValue } from './values.js';

function finishedValue(state: State, value: StateValue): unknown {
  switch (state.op) {
    case 'sum':
      return numberOf(value as Total);
    case 'min':
    case 'max':
      return value ?? undefined;
    case 'first':
    case 'last':
      return (value as End | null)?.value;
    case 'moments': {
      const { n, x, y, xx, yy, xy } = value as Moments;
      return {
        n,
        sx: numberOf(x),
        sy: numberOf(y),
        sxx: numberOf(xx),
        syy: numberOf(yy),
        sxy: numberOf(xy),
      };
    }
    default:
      return value;
  }
}

/** A group's states as a formula reads them: plain numbers in major units. */
export const finished = <States extends Readonly<Record<string, State>>>(
  states: States,
  group: StateGroup,
): FinishedStates<States> =>
  Object.fromEntries(
    Object.entries(states).map(([name, state]) => [name, finishedValue(state, group.states[name]!)]),
  ) as FinishedStates<States>;

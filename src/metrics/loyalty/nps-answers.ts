import { constant, field, flag, plus, times, word, type Expression } from '../../states/expression.js';
import type { Fold } from '../../states/fold.js';
import { compare, known, or } from '../../states/predicate.js';
import { count, first, histogram, last, max, sum } from '../../states/state.js';
import { ParamError, type Params } from '../define-metric.js';
import { onOtherScale, type Scale } from '../survey-scale.js';

/** The only scale that a Net Promoter Score is asked on. */
export const NPS_SCALE: Scale = { low: 0, high: 10 };

const score = field('score');
const otherScale = flag(onOtherScale(NPS_SCALE));
const declared = flag(or(known('scaleMin'), known('scaleMax')));
const ofAnswers = { otherScale: max(otherScale), declared: max(declared) };
const ofRows = { otherScale: max(field('otherScale')), declared: max(field('declared')) };

/** Of several answers, which count. */
type Dedupe = 'latest' | 'first' | 'all';

const perCustomer = (kept: typeof first) => ({
  per: 'customerId',
  columns: { score: kept(score, 'respondedAt'), known: max(flag(known('customerId'))), ...ofAnswers },
});

const perAccount = (of: typeof ofAnswers) => ({
  per: 'accountId',
  columns: { score: sum(score), answers: count(), known: max(flag(known('accountId'))), ...of },
});

const statesOf = (of: Expression, isKnown: Expression, scales: typeof ofAnswers) => ({
  scores: histogram(of),
  identified: sum(isKnown),
  ...scales,
});

/** The score of an account rounded down: how many of 1, 2 … 10 its mean reaches. Compared without dividing, so exact. */
const meanOfAccount = Array.from({ length: NPS_SCALE.high }, (_, i) =>
  flag(compare(score, '>=', times(constant(i + 1), field('answers')))),
).reduce<Expression>(plus, constant(0));

/** One row a customer: the fold and the states of the score as it is by default. */
export const perLatest = { fold: perCustomer(last), states: statesOf(score, field('known'), ofRows) } as const;

function dedupeOf({ dedupe = 'latest' }: Params): Dedupe {
  if (dedupe === 'latest' || dedupe === 'first' || dedupe === 'all') return dedupe;
  throw new ParamError(`dedupe is latest, first or all, and not "${dedupe}"`);
}

function isPerAccount({ per = 'person' }: Params): boolean {
  if (per === 'person' || per === 'account') return per === 'account';
  throw new ParamError(`per is person or account, and not "${per}"`);
}

/** The answers that the options ask for: of a customer one or all, and of an account the mean of its customers. */
export function answersBy(params: Params): {
  readonly fold: Fold | undefined;
  readonly states: typeof perLatest.states;
  readonly perAccount: boolean;
} {
  const dedupe = dedupeOf(params);
  const person = dedupe === 'all' ? undefined : perCustomer(dedupe === 'latest' ? last : first);
  if (!isPerAccount(params)) {
    const states = person ? perLatest.states : statesOf(score, flag(known('customerId')), ofAnswers);
    return { fold: person, states, perAccount: false };
  }
  const states = statesOf(meanOfAccount, field('known'), ofRows);
  if (!person) return { fold: perAccount(ofAnswers), states, perAccount: true };
  const columns = { ...person.columns, accountId: max(word('accountId')) };
  return { fold: { ...person, columns, then: perAccount(ofRows) }, states, perAccount: true };
}

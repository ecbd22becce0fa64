import type { Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import { openIn } from '../metrics/immature.js';
import type { Messages } from './english.js';
import { scorecardEnglish, type Audience } from './english-scorecard.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** How much of a row an audience is shown. Every number that it is shown is the same for all. */
export interface Density {
  /** Verdicts on so many benchmarks, the first ones. */
  readonly verdicts: number;
  /** The change, and the line of the last periods. */
  readonly course: boolean;
  /** How many records it rests on. */
  readonly rests: boolean;
}

/** The verdicts an audience is shown: its first ones, and any other that is behind. */
export const toldTo = (audience: Audience, judgements: readonly Judgement[]): readonly Judgement[] =>
  judgements.filter(({ verdict }, i) => i < densities[audience].verdicts || verdict === 'worse');

/** How much each audience is shown. */
export const densities: Readonly<Record<Audience, Density>> = {
  executive: { verdicts: 1, course: true, rests: false },
  manager: { verdicts: 3, course: true, rests: true },
  employee: { verdicts: 1, course: true, rests: true },
  customer: { verdicts: 1, course: false, rests: false },
};

/** The sentences of the kit as an audience is told them; themselves where it is told nothing otherwise. */
export function messagesFor(messages: Messages, audience: Audience): Messages {
  const { verdict, names } = scorecardEnglish.audience[audience];
  if (!verdict && !names) return messages;
  return {
    ...messages,
    verdict: { ...messages.verdict, ...verdict },
    point: { ...messages.point, ...names },
    median: { ...messages.median, ...names },
  };
}

/** A change in two parts: by how much, and whether that is more than noise. Undefined where nothing is compared. */
export interface ChangeParts {
  readonly difference: string;
  readonly note: string;
  /** It is more than noise. */
  readonly real: boolean;
}

/** The change of a row as an audience is told it. */
export function changeParts(
  { reading, change }: Judged,
  audience: Audience,
  language: Language,
): ChangeParts | undefined {
  if (!change) return undefined;
  const { previous, verdict, difference } = change;
  const says = scorecardEnglish.audience[audience].change;
  const real = verdict === 'better' || verdict === 'worse';
  const isYoung = openIn(reading) > 0 || openIn(previous) > 0;
  const note = real ? says.real : verdict === 'within-noise' ? says.noise : isYoung ? says.immature : says.unknown;
  const period = previous.period ? language.earlier(previous.period, reading.period) : language.messages.change.before;
  return {
    difference: language.difference(difference, reading.unit, reading.currency),
    note: fill(note, { period }),
    real,
  };
}

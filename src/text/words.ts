import type { Judgement } from '../benchmarks/benchmark.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import { cautionWords, warningClauses } from './cautions.js';
import type { Messages } from './english.js';
import { factsOf, type Fact } from './facts.js';
import { languageOf, type Language } from './language.js';
import { narrate } from './narration.js';
import {
  aheadWords,
  beyondScaleWords,
  emptyNotice,
  lateWords,
  partialClause,
  staleWords,
  tooFewNotice,
  type Notice,
} from './notices.js';
import { once } from './once.js';
import { scopeLine } from './scope.js';
import { capital, changeWords, verdictWords, type VerdictWords } from './verdict.js';

/** Everything an element says, in one locale. */
export interface Words extends Language {
  /** `Q3 2026 · 6,711 deals`. */
  scope(reading: Reading): string;
  /** `▲ Ahead of own median`, with its tone. */
  verdict(judgement: Judgement, reading: Reading): VerdictWords;
  /** `Cannot tell yet`: of too few records, held against nothing. */
  readonly cannotTellYet: string;
  /** `+2.1 pts vs Q2`; undefined where nothing is compared. */
  change(judged: Judged): string | undefined;
  /** Why there is no value, and what to do. */
  empty(reading: Reading): Notice;
  /** `3 of 4`, and why that is no rate. */
  tooFew(reading: Reading): Notice;
  /** `Partial: Q3 2026 is not over`. */
  partial(reading: Reading): string;
  /** `Loaded 12 minutes ago, and not again since: the server failed to give …/deals (500)`. */
  late(ageMs: number, why: string): string;
  /** `No records since Dec 31, 2017`. */
  stale(reading: Reading): string;
  /** `The newest record is of Apr 1, 2027, which is still to come`. */
  ahead(reading: Reading): string;
  /** `50.0% is below the scale, which begins at 60.0%`; undefined where the value lies on it. */
  beyondScale(reading: Reading, ends: readonly [low: number, high: number]): string | undefined;
  /** What to know before using the number: `12 records could not be read`. */
  cautions(reading: Reading): readonly string[];
  /** What else to beware of, in clauses. */
  warnings(reading: Reading): readonly string[];
  /** The whole reading in one sentence. */
  narrate(judged: Judged): string;
  /** Every value of it: itself, its interval, what it is held against, the period before. */
  facts(judged: Judged): readonly Fact[];
}

function make(locale: string, messages?: Messages): Words {
  const language = languageOf(locale, messages);
  const words: Words = {
    ...language,
    scope: once((reading) => scopeLine(reading, language)),
    verdict: (judgement, reading) => verdictWords(judgement, reading, language),
    cannotTellYet: capital(language.messages.verdict.tooFew, language.locale),
    change: (judged) => changeWords(judged, language),
    empty: (reading) => emptyNotice(reading, language),
    tooFew: (reading) => tooFewNotice(reading, language),
    late: (ageMs, why) => lateWords(ageMs, why, language),
    partial: (reading) => capital(partialClause(reading, language), language.locale),
    stale: once((reading) => staleWords(reading, language)),
    ahead: once((reading) => aheadWords(reading, language)),
    beyondScale: (reading, ends) => beyondScaleWords(reading, ends, language),
    cautions: (reading) => cautionWords(reading, language),
    warnings: (reading) => warningClauses(reading, language),
    narrate: once((judged) => narrate(judged, language)),
    facts: once((judged) => factsOf(judged, words)),
  };
  return words;
}

const made = new Map<string, Words>();

/** The words of a locale (BCP 47). Those with English sentences are made once, for Intl's formats are slow to make. */
export function wordsFor(locale: string, messages?: Messages): Words {
  if (messages) return make(locale, messages);
  const words = made.get(locale) ?? make(locale);
  made.set(locale, words);
  return words;
}

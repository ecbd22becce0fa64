import type { Reading, Warning } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { capital } from './verdict.js';

/** What changes how a number is to be taken, and so stands beside it; all else stands in the working. */
const seen: readonly Warning[] = [
  'immature',
  'off-scale',
  'records-refused',
  'amounts-missing',
  'still-open',
  'future-dates',
  'own-edges',
];

/** The numbers that a warning speaks of. */
function countsIn(reading: Reading, language: Language): Readonly<Record<string, string>> {
  const { asOf, excluded, spread, counted, parts, params } = reading;
  const refused = excluded.reduce((sum, { count, samples }) => sum + (samples ? count : 0), 0);
  return {
    day: asOf === undefined ? '' : language.date(asOf),
    open: language.counted(parts['still open'] ?? 0, counted),
    records: language.counted(refused, 'record'),
    bare: language.count(parts['without an amount'] ?? 0),
    edges: Object.entries(params)
      .map(([name, edges]) => `${name}="${edges}"`)
      .join(', '),
    highest: language.count(spread?.histogram.at(-1)?.[0] ?? 0),
  };
}

/** How many amounts are missing is told where the reading counts them. */
const sentenceFor = (warning: Warning, { parts }: Reading, { messages }: Language): string =>
  warning === 'amounts-missing' && parts['without an amount'] !== undefined
    ? messages.withoutAmount
    : messages.warning[warning];

const clausesOf = (warnings: readonly Warning[], reading: Reading, language: Language): readonly string[] =>
  warnings
    .map((warning) => sentenceFor(warning, reading, language))
    .filter((sentence) => sentence !== '')
    .map((sentence) => fill(sentence, countsIn(reading, language)));

/** What else a reader should know, in clauses. */
export const warningClauses = (reading: Reading, language: Language): readonly string[] =>
  clausesOf(reading.warnings, reading, language);

/** Of these, what a reader should know before using the number: `12 records could not be read`. */
export const cautionWords = (reading: Reading, language: Language): readonly string[] =>
  clausesOf(
    seen.filter((warning) => reading.warnings.includes(warning)),
    reading,
    language,
  ).map((clause) => capital(clause, language.locale));

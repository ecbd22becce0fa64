import type { Reading } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** The window in words; for `all`, and where nothing is dated, up to when the records speak. */
export function windowWords({ period, asOf }: Reading, language: Language): string | undefined {
  if (period && period.name !== 'all') return language.period(period);
  if (asOf !== undefined) return fill(language.messages.scope.asOf, { day: language.date(asOf) });
  return period && language.period(period);
}

/** Keeps the direction of what is written from the right to itself, so that numbers beside it keep their place. */
const ownDirection = (text: string): string => (/[\u0590-\u08ff]/.test(text) ? `\u2068${text}\u2069` : text);

/** Parts of the grey line beside each other. */
export const besideEachOther = (a: string, b: string, { messages }: Language): string =>
  fill(messages.scope.join, { a: ownDirection(a), b: ownDirection(b) });

/** Where records could not be used, how many there are is not known. */
const isCounted = ({ reason }: Reading): boolean =>
  reason === undefined || reason === 'many-values' || reason === 'nothing-to-measure';

/** The grey line under the caption: `Q3 2026 · 6,711 deals`, `As of Dec 31, 2017 · 6,711 deals`. */
export function scopeLine(reading: Reading, language: Language): string {
  const count = isCounted(reading) ? language.counted(reading.n, reading.counted) : undefined;
  const window = windowWords(reading, language);
  if (window === undefined || count === undefined) return window ?? count ?? '';
  return besideEachOther(window, count, language);
}

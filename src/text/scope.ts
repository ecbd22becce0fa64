import type { Reading } from '../metrics/reading.js';
import { fill } from './english.js';
import type { Language } from './language.js';

/** The window in words; for `all`, and where nothing is dated, up to when the records speak. */
export function windowWords({ period, asOf }: Reading, language: Language): string | undefined {
  if (period && period.name !== 'all') return language.period(period);
  if (asOf !== undefined) return fill(language.messages.scope.asOf, { day: language.date(asOf) });
  return period && language.period(period);
}

/** The grey line under the caption: `Q3 2026 · 6,711 deals`, `As of Dec 31, 2017 · 6,711 deals`. */
export function scopeLine(reading: Reading, language: Language): string {
  const count = language.counted(reading.n, reading.counted);
  const window = windowWords(reading, language);
  return window === undefined ? count : fill(language.messages.scope.join, { a: window, b: count });
}

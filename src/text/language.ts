import { datesIn, type Dates } from './dates.js';
import { english, type Messages } from './english.js';
import { fill } from './fill.js';
import { numbersIn, type Numbers } from './numbers.js';

/** What phrases are made of: numbers and dates of one locale, and the sentences they go into. */
export interface Language extends Numbers, Dates {
  /** BCP 47. */
  readonly locale: string;
  readonly messages: Messages;
  /** A number with what it counts, in the right plural: `4,238 deals`. `noun` is the singular, as in a reading. */
  counted(n: number, noun: string): string;
  /** The plural alone: `deals`. */
  plural(noun: string): string;
}

/** The locale if Intl knows its form, else English: pages write `lang="en_US"` and worse. */
export function knownLocale(locale: string): string {
  const tag = locale.replaceAll('_', '-');
  const wellFormed = /^[a-z]{2,8}(-[a-z0-9]{1,8})*$/i.test(tag);
  try {
    return wellFormed ? (Intl.NumberFormat.supportedLocalesOf(tag)[0] ?? 'en') : 'en';
  } catch {
    return 'en'; // Well-formed to the eye, such as a doubled subtag, and refused by Intl.
  }
}

/** The language of a locale. The sentences are English until others are given. */
export function languageOf(locale: string, messages: Messages = english): Language {
  const known = knownLocale(locale);
  const numbers = numbersIn(known, messages);
  const plurals = new Intl.PluralRules(messages.language);
  const noun = (form: string, singular: string): string => {
    const forms = messages.noun[singular];
    return forms?.[form] ?? forms?.['other'] ?? `{n} ${singular}${form === 'one' ? '' : 's'}`;
  };
  return {
    ...numbers,
    ...datesIn(known, messages),
    locale: known,
    messages,
    counted: (n, singular) => fill(noun(plurals.select(n), singular), { n: numbers.count(n) }),
    plural: (singular) => fill(noun('other', singular), { n: '' }).trim(),
  };
}

const plain = /^[+-]?\d+(\.\d+)?$/;

/** How numbers can be written in text, by the locale that reads them; `''` is the plain form. */
export const numberStyles = [
  { locale: '', label: '1234.56', pattern: plain },
  { locale: 'en', label: '1,234.56', pattern: /^[+-]?\d{1,3}(,\d{3})*(\.\d+)?$/ },
  { locale: 'de', label: '1.234,56', pattern: /^[+-]?(\d{1,3}(\.\d{3})*|\d+)(,\d+)?$/ },
  { locale: 'fr', label: '1 234,56', pattern: /^[+-]?(\d{1,3}([ \u00a0\u202f]\d{3})*|\d+)(,\d+)?$/ },
  { locale: 'de-CH', label: '1’234.56', pattern: /^[+-]?(\d{1,3}(['’]\d{3})*|\d+)(\.\d+)?$/ },
];

const share = (words, pattern) => words.filter((word) => pattern.test(word)).length / words.length;

/** The locales in whose style nearly all words are numbers, plain form first; none where they are words. */
export function numbersIn(words) {
  if (words.length === 0) return [];
  const shares = numberStyles.map(({ locale, pattern }) => ({ locale, share: share(words, pattern) }));
  const best = Math.max(...shares.map((each) => each.share));
  return best < 0.8 ? [] : shares.filter((each) => each.share === best).map(({ locale }) => locale);
}

/** The style that the number columns have in common; plain form where they say nothing. */
export function numberLocaleOf(columns) {
  const written = columns.map(({ numbers }) => numbers).filter((locales) => locales.length > 0);
  const common = numberStyles.find(({ locale }) => written.every((locales) => locales.includes(locale)));
  return common?.locale ?? '';
}

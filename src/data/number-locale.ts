import { RecordsError } from './errors.js';
import { plainNumber } from './numbers.js';

/**
 * Reads numbers as a locale writes them: `1.234,56` for `de`, Indian groups, Arabic digits. Groups must be where the locale
 * puts them or not be there at all; any other text gives undefined.
 *
 * Intl is asked here, and for zones, and nowhere else below `text/`: the separators are a fact about how the records were
 * written, told by the host, and have nothing to do with who is reading. Throws {@link RecordsError} for an unknown locale.
 */
export function localeNumbers(locale: string): (text: string) => number | undefined {
  const { decimal, group, digits, groupSizes } = conventions(locale);
  return (text) => {
    let plain = '';
    let groups: number[] = [];
    let sinceGroup = 0;
    let inFraction = false;
    for (const char of text) {
      const digit = digits.get(char);
      if (digit !== undefined) {
        plain += digit;
        sinceGroup += 1;
      } else if (char === decimal && !inFraction) {
        groups = [...groups, sinceGroup];
        inFraction = true;
        plain += '.';
      } else if (same(char, group) && !inFraction && sinceGroup > 0) {
        groups = [...groups, sinceGroup];
        sinceGroup = 0;
      } else if (plain === '' && (char === '+' || char === '-' || char === '−')) {
        plain += char === '+' ? '+' : '-';
      } else if (!/[\u200e\u200f\u061c]/.test(char)) {
        return undefined; // Only marks of direction, which some locales write around the sign, are passed over.
      }
    }
    if (!inFraction) groups = [...groups, sinceGroup];
    return fits(groups, groupSizes) ? plainNumber(plain) : undefined;
  };
}

/** Spaces and apostrophes between groups come in several characters (U+202F, U+00A0; U+2019) and are typed as any of them. */
function same(char: string, group: string): boolean {
  if (char === group) return true;
  return group !== '' && alike.some((pattern) => pattern.test(char) && pattern.test(group));
}

const alike = [/\s/, /['’]/];

/** Whether the lengths of groups, from the left, are the locale's: the last `primary`, those before `secondary`, the first no more. */
function fits(groups: readonly number[], { primary, secondary }: GroupSizes): boolean {
  if (groups.length === 1) return true;
  const [first = 0, ...rest] = groups;
  return first <= secondary && rest.every((size, index) => size === (index === rest.length - 1 ? primary : secondary));
}

interface GroupSizes {
  readonly primary: number;
  readonly secondary: number;
}

function conventions(locale: string) {
  const format = formatOf(locale);
  const parts = format.formatToParts(-123456789.5);
  const sizes = parts.filter((part) => part.type === 'integer').map((part) => Array.from(part.value).length);
  const primary = sizes.at(-1) ?? 3;
  const digit = new Intl.NumberFormat(locale, { useGrouping: false });
  return {
    decimal: parts.find((part) => part.type === 'decimal')?.value ?? '.',
    group: parts.find((part) => part.type === 'group')?.value ?? '',
    digits: new Map(
      [...Array(10).keys()].flatMap((value) =>
        [String(value), digit.format(value)].map((text) => [text, String(value)] as const),
      ),
    ),
    groupSizes: { primary, secondary: sizes.length > 2 ? (sizes.at(-2) ?? primary) : primary },
  };
}

function formatOf(locale: string): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(locale, { useGrouping: true, maximumFractionDigits: 1 });
  } catch (cause) {
    throw new RecordsError(`"${locale}" is no locale.`, {
      hint: 'A number locale is written as de, fr-CH or en-IN.',
      cause,
    });
  }
}

/** A text in the small grammar could not be understood; the message says where, and what would have been right. */
export class GrammarError extends Error {
  override readonly name = 'GrammarError';
}

/** A word (bare, or in double quotes) or one of the marks between words. `at` counts characters from 0. */
export interface Token {
  readonly kind: 'word' | 'mark';
  readonly text: string;
  /** Whether a word stood in double quotes, which makes a reserved word an ordinary name. */
  readonly quoted: boolean;
  readonly at: number;
}

/** The marks of a `where`: operators, `&` between conditions, `|` between alternatives. */
export const whereMarks = ['!=', '>=', '<=', '=', '&', '|'] as const;

/**
 * Splits text into words and marks, in order. A bare word runs to the next mark and may hold blanks inside; a word with a
 * mark in it stands in double quotes, where `""` is one quote. Of two marks that fit, the first in the list is taken.
 * Throws {@link GrammarError} for a quote that is never closed, or that ends in the middle of a word.
 */
export function tokens(text: string, marks: readonly string[]): Token[] {
  const found: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const mark = marks.find((each) => text.startsWith(each, at));
    if (mark !== undefined) {
      found.push({ kind: 'mark', text: mark, quoted: false, at });
      at += mark.length;
    } else if (text.charAt(at).trim() === '') {
      at += 1;
    } else {
      const start = at;
      const isQuoted = text.charAt(at) === '"';
      at = isQuoted ? afterQuote(text, at) : at;
      const end = nextMark(text, at, marks);
      const rest = text.slice(at, end).trim();
      if (isQuoted && rest !== '')
        throw new GrammarError(
          `"${rest}" follows a closing quote in ${inText(text)}. Put the whole word in quotes, and write a quote inside it as "".`,
        );
      found.push({
        kind: 'word',
        text: isQuoted ? text.slice(start + 1, at - 1).replaceAll('""', '"') : rest,
        quoted: isQuoted,
        at: start,
      });
      at = end;
    }
  }
  return found;
}

function afterQuote(text: string, open: number): number {
  for (let at = text.indexOf('"', open + 1); at >= 0; at = text.indexOf('"', at + 2)) {
    if (text.charAt(at + 1) !== '"') return at + 1;
  }
  throw new GrammarError(`The quote at character ${open + 1} of ${inText(text)} is never closed.`);
}

function nextMark(text: string, from: number, marks: readonly string[]): number {
  let at = from;
  while (at < text.length && !marks.some((mark) => text.startsWith(mark, at))) at += 1;
  return at;
}

/** The text as a message names it, cut where it is long. */
export function inText(text: string): string {
  return `‘${text.length > 80 ? `${text.slice(0, 79)}…` : text}’`;
}

/** What JSON says, where text starts with `{` or `[`; undefined for the grammar's own text. Throws {@link GrammarError}. */
export function jsonIn(text: string): unknown {
  if (!/^\s*[[{]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw new GrammarError(`${inText(text)} starts as JSON and is not valid JSON.`, { cause });
  }
}

/** The words of a list: `Lead, "Proposal, sent", Won`, or a JSON array of strings. Throws {@link GrammarError}. */
export function parseList(text: string): string[] {
  const json = jsonIn(text);
  if (json !== undefined) {
    if (Array.isArray(json) && json.every((each) => typeof each === 'string')) return json;
    throw new GrammarError(`${inText(text)} must be a JSON array of strings.`);
  }
  return split(tokens(text, [',']), ',', text).map((part) => onlyWord(part, text));
}

/**
 * Named options: `lag=30, margin=0.7`, or a JSON object of strings, numbers and booleans; values are kept as text.
 * Throws {@link GrammarError}, also where a name is given twice.
 */
export function parseParams(text: string): Readonly<Record<string, string>> {
  const json = jsonIn(text);
  const pairs =
    json === undefined
      ? split(tokens(text, ['=', ',']), ',', text).map((part) => pair(part, text))
      : Object.entries(json ?? {});
  const params = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (Array.isArray(json) || typeof value === 'object')
      throw new GrammarError(`${inText(text)} must name each value, as in {"lag": 30}.`);
    if (params.has(name)) throw new GrammarError(`${inText(text)} gives "${name}" twice.`);
    params.set(name, String(value));
  }
  return Object.fromEntries(params);
}

function pair(part: readonly Token[], text: string): readonly [string, string] {
  const [name, equals, ...value] = part;
  if (name?.kind !== 'word' || equals?.text !== '=')
    throw new GrammarError(`${inText(text)} must read name=value, name=value.`);
  return [name.text, onlyWord(value, text)];
}

/** Cuts tokens at a mark. Nothing at all has no parts. */
export function split(all: readonly Token[], mark: string, text: string): Token[][] {
  const parts: Token[][] = [];
  if (all.length === 0) return parts;
  let part: Token[] = [];
  for (const token of [...all, undefined]) {
    if (token !== undefined && (token.kind !== 'mark' || token.text !== mark)) {
      part.push(token);
      continue;
    }
    if (part.length === 0) throw new GrammarError(`Something is missing beside a "${mark}" in ${inText(text)}.`);
    parts.push(part);
    part = [];
  }
  return parts;
}

/** The word that a part must be; throws {@link GrammarError} where there are none or several. */
export function onlyWord(part: readonly Token[], text: string): string {
  const [word, ...rest] = part;
  if (word?.kind !== 'word' || rest.length > 0)
    throw new GrammarError(
      `${inText(text)} has no plain word where one is needed. A word that holds = , & | : ( or ) stands in double quotes.`,
    );
  return word.text;
}

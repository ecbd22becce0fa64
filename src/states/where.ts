import { GrammarError, inText, jsonIn, split, tokens, whereMarks, type Token } from '../data/grammar.js';
import { and, is, not, type Predicate } from './predicate.js';

const example = 'such as product="GTX Basic" & amount>=1000';

function condition(words: readonly Token[], text: string): Predicate {
  const [field, operator, ...rest] = words;
  const values = rest.filter((_, i) => i % 2 === 0);
  const bars = rest.filter((_, i) => i % 2 === 1);
  const wellFormed =
    field?.kind === 'word' &&
    operator?.kind === 'mark' &&
    operator.text !== '|' &&
    rest.length % 2 === 1 &&
    values.every(({ kind }) => kind === 'word') &&
    bars.every(({ text: mark }) => mark === '|');
  if (!wellFormed)
    throw new GrammarError(`where=${inText(text)} is no condition: write field, operator, value, ${example}.`);
  const wanted = values.map((value) => value.text);
  if (operator.text === '=') return is(field.text, ...wanted);
  if (operator.text === '!=') return not(is(field.text, ...wanted));
  if (wanted.length > 1)
    throw new GrammarError(`where=${inText(text)}: ${operator.text} takes one value, not alternatives.`);
  return { op: 'order', field: field.text, relation: operator.text as '>=' | '<=', value: wanted[0]! };
}

function fromJson(json: unknown, text: string): Predicate {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new GrammarError(`where=${inText(text)} must be a JSON object, such as {"product": ["GTX Basic", "MG"]}.`);
  }
  const wordsOf = (value: unknown): string[] => {
    const words = [value].flat();
    if (words.every((word) => ['string', 'number', 'boolean'].includes(typeof word))) return words.map(String);
    throw new GrammarError(`where=${inText(text)}: the values of a field are words, numbers, or a list of them.`);
  };
  return and(...Object.entries(json).map(([field, value]) => is(field, ...wordsOf(value))));
}

/**
 * Reads `where`: conditions separated by `&`, each a field, one of `= != >= <=` and a value, or alternatives by `|`; or a
 * JSON object of fields and their values. Empty text asks for nothing and holds for all. Throws {@link GrammarError}.
 */
export function parseWhere(text: string): Predicate {
  const json = jsonIn(text);
  if (json !== undefined) return fromJson(json, text);
  return and(...split(tokens(text, whereMarks), '&', text).map((words) => condition(words, text)));
}

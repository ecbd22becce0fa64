import type { Judged } from '../benchmarks/judged.js';
import { fill } from './fill.js';
import type { Language } from './language.js';

/** Clauses as a sentence, and after it why benchmarks that the page named are not in it. */
export function sentenceOf(clauses: readonly string[], { refused = [] }: Judged, { messages }: Language): string {
  const { then, end } = messages.narration;
  const sentence = clauses.reduce((a, b) => fill(then, { a, b }));
  return [fill(end, { sentence }), ...refused].join(' ');
}

import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import { warningClauses } from './cautions.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { emptyNotice, partialClause, tooFewNotice } from './notices.js';
import { scopeLine, windowWords } from './scope.js';
import { sentenceOf } from './sentence.js';
import { changeWords, verdictClause } from './verdict.js';

/** The number, how sure it is, and what it rests on; counts instead where there are too few for a rate. */
function numberClauses(reading: Reading, value: number, language: Language): readonly string[] {
  const { named, between, from } = language.messages.narration;
  const { label, unit, currency, interval } = reading;
  if (reading.warnings.includes('too-few')) {
    const { title, body } = tooFewNotice(reading, language);
    return [fill(named, { label, value: title }), body];
  }
  const among = interval ? [value, interval.low, interval.high] : [value];
  const amount = (n: number): string => language.value(n, unit, currency, among);
  const ends = interval && {
    low: amount(interval.low),
    high: amount(interval.high),
    level: language.percent(interval.level),
  };
  return [
    fill(named, { label, value: amount(value) }),
    ...(ends ? [fill(between, ends)] : []),
    fill(from, { count: language.counted(reading.n, reading.counted) }),
  ];
}

/** A judged reading in one sentence: number, interval, scope, verdict on each benchmark, change, and what to beware of. */
export function narrate(judged: Judged, language: Language): string {
  const { reading, judgements } = judged;
  const { narration } = language.messages;
  if (reading.value === undefined) {
    const { title, body } = emptyNotice(reading, language);
    const scope = scopeLine(reading, language);
    return `${fill(narration.named, { label: reading.label, value: title })} ${body}${scope && ` (${scope})`}`;
  }
  const window = reading.period ? language.period(reading.period) : windowWords(reading, language);
  const number = [...numberClauses(reading, reading.value, language), ...(window === undefined ? [] : [window])];
  const clauses = [number.reduce((a, b) => fill(narration.list, { a, b }))];
  clauses.push(...judgements.map((judgement) => verdictClause(judgement, reading, language)));
  const change = changeWords(judged, language);
  if (change !== undefined) clauses.push(change);
  if (reading.warnings.includes('partial')) clauses.push(partialClause(reading, language));
  clauses.push(...warningClauses(reading, language));
  return sentenceOf(clauses, judged, language);
}

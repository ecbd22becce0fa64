import { funnelEnglish } from './english-funnel.js';
import { funnelOf, type FunnelSegment, type FunnelStage, type FunnelStep } from '../benchmarks/funnel.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Reading } from '../metrics/reading.js';
import type { Judgement } from '../benchmarks/benchmark.js';
import { isRefused } from '../benchmarks/leak.js';
import { benchmarkInFull, whenOf } from './against.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import type { Language } from './language.js';
import { capital, verdictClause } from './verdict.js';

/** Keeps a name's own direction to itself. */
export const isolated = (name: string): string => `\u2068${name}\u2069`;

/** `Demo → Proposal`, from left to right whatever the page and the names: so the arrow always points from one to the other. */
export const stepName = (from: string, to: string): string =>
  `\u2066${fill(funnelEnglish.step, { from: isolated(from), to: isolated(to) })}\u2069`;

/** How much came to a stage, with its unit: `9,240 deals`, `€1.2M`; amounts with as many digits as those `among` which it stands. */
export const sizeText = (
  size: number,
  { unit, counted, currency, groups }: Reading,
  language: Language,
  among: readonly number[] = [],
): string => {
  const isMoney = unit === 'money' || groups.some(({ currency: money }) => money !== undefined);
  return isMoney
    ? language.value(size, 'money', currency ?? groups[0]?.currency, among)
    : language.counted(size, counted);
};

/** A step's share; `3 of 4` where it rests on too few for one, and a dash where there is none. */
export function shareText({ share, isFew, n }: FunnelStep, { messages, count, value }: Language): string {
  if (share === undefined) return messages.unit.nothing;
  if (isFew) return fill(messages.tooFew.of, { x: count(Math.round(share * n)), n: count(n) });
  return value(share, 'ratio');
}

/** `300 deals still open at Demo`. */
export const openWords = ({ open, from }: FunnelStep, reading: Reading, language: Language): string =>
  fill(funnelEnglish.open, { open: sizeText(open, reading, language), stage: isolated(from) });

/**
 * What a step is held against, in full and short: that its sources disagree, or why it cannot be used: `industry median 30%, 2019`.
 * Short of what is not comparable there is nothing.
 */
export function heldWords(
  judgement: Judgement,
  reading: Reading,
  language: Language,
): readonly [full: string, short: string] {
  const { benchmark, verdict } = judgement;
  const held = benchmarkInFull(benchmark, reading, language);
  if (isRefused(judgement)) {
    const when = verdict === 'stale' ? whenOf(benchmark, language) : undefined;
    const short = when === undefined ? '' : fill(language.messages.narration.list, { a: held, b: when });
    return [verdictClause(judgement, reading, language), short];
  }
  const isDisputed =
    benchmark.marks !== undefined && 'low' in benchmark.shape && benchmark.shape.low < benchmark.shape.high;
  return [isDisputed ? fill(funnelEnglish.disagree, { benchmark: held }) : held, held];
}

/** Why benchmarks of steps cannot be used, each sentence once. */
export const refusedWords = ({ reading, judgements }: Judged, language: Language): readonly string[] => [
  ...new Set(
    judgements
      .filter(isRefused)
      .map((judgement) => capital(verdictClause(judgement, reading, language), language.locale)),
  ),
];

function stepFact(stage: FunnelStage, prefix: string, reading: Reading, language: Language): readonly Fact[] {
  const { step, name } = stage;
  if (!step) return [];
  const { table, range, tooFew } = language.messages;
  const notes = [
    step.interval &&
      `${fill(table.interval, { level: language.percent(step.interval.level) })} ${fill(range.plain, {
        low: language.value(step.interval.low, 'ratio'),
        high: language.value(step.interval.high, 'ratio'),
      })}`,
    step.judgement && heldWords(step.judgement, reading, language)[0],
    step.isFew && tooFew.note,
    step.open > 0 && openWords(step, reading, language),
  ].filter((note) => note !== undefined && note !== false);
  const at = step.isFew ? NaN : (step.share ?? NaN);
  return [{ name: prefix + stepName(step.from, name), value: shareText(step, language), note: notes.join(', '), at }];
}

function stageFact(
  { name, size, ofFirst }: FunnelStage,
  first: string,
  prefix: string,
  reading: Reading,
  language: Language,
): Fact {
  const note =
    ofFirst === undefined ? '' : fill(funnelEnglish.ofFirst, { share: language.value(ofFirst, 'ratio'), stage: first });
  return { name: prefix + name, value: sizeText(size, reading, language), note, at: size };
}

/** Every value of one funnel: the step into each stage, then the stage. */
export function segmentFacts(
  { name, stages }: FunnelSegment,
  reading: Reading,
  language: Language,
): readonly (readonly Fact[])[] {
  const prefix = name === undefined ? '' : `${name}: `;
  const first = stages[0]?.name ?? '';
  return stages.map((stage) => [
    ...stepFact(stage, prefix, reading, language),
    stageFact(stage, first, prefix, reading, language),
  ]);
}

/** Every value of a funnel, segment by segment. */
export const funnelFacts = (judged: Judged, language: Language): readonly Fact[] =>
  funnelOf(judged).flatMap((segment) => segmentFacts(segment, judged.reading, language).flat());

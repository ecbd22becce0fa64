import { funnelEnglish } from './english-funnel.js';
import { funnelOf, type FunnelSegment, type FunnelStage } from '../benchmarks/funnel.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Leak } from '../benchmarks/leak.js';
import type { Reading } from '../metrics/reading.js';
import { benchmarkInFull } from './against.js';
import { fill } from './fill.js';
import type { Fact } from './facts.js';
import type { Language } from './language.js';
import { scopeLine } from './scope.js';
import type { VerdictWords } from './verdict.js';

/** Keeps a name's own direction to itself. */
const isolated = (name: string): string => `\u2068${name}\u2069`;

/** `Demo → Proposal`, from left to right whatever the page and the names: so the arrow always points from one to the other. */
const stepName = (from: string, to: string): string =>
  `\u2066${fill(funnelEnglish.step, { from: isolated(from), to: isolated(to) })}\u2069`;

/** How much came to a stage, with its unit: `9,240 deals`, `€1.2M`. */
export const sizeText = (size: number, { unit, counted, currency, groups }: Reading, language: Language): string => {
  const isMoney = unit === 'money' || groups.some(({ currency: money }) => money !== undefined);
  return isMoney ? language.value(size, 'money', currency ?? groups[0]?.currency) : language.counted(size, counted);
};

/** The biggest leak, or that there is none; of present counts, that they tell nothing of it. */
export function leakWords(
  segment: FunnelSegment | undefined,
  leak: Leak | undefined,
  language: Language,
): VerdictWords {
  const funnel = funnelEnglish;
  const watch = (text: string): VerdictWords => ({ sign: '●', tone: 'watch', text });
  if (segment?.stages.every(({ step }) => !step)) return watch(funnel.snapshot);
  const stage = leak && segment?.stages[leak.stage];
  if (!leak || !stage?.step) return watch(funnel.noLeak);
  const name = fill(funnel.leak, { step: stepName(stage.step.from, stage.name) });
  const under =
    leak.under === undefined
      ? undefined
      : fill(language.messages.unit.points, { n: language.short(leak.under, 'ratio') });
  return { sign: '▼', tone: 'bad', text: under === undefined ? name : fill(funnel.under, { leak: name, under }) };
}

function stepFact({ step, name }: FunnelStage, prefix: string, reading: Reading, language: Language): readonly Fact[] {
  if (!step) return [];
  const { table, range, tooFew, unit } = language.messages;
  const funnel = funnelEnglish;
  const notes = [
    step.interval &&
      `${fill(table.interval, { level: language.percent(step.interval.level) })} ${fill(range.plain, {
        low: language.value(step.interval.low, 'ratio'),
        high: language.value(step.interval.high, 'ratio'),
      })}`,
    step.judgement && benchmarkInFull(step.judgement.benchmark, reading, language),
    step.isFew && tooFew.note,
    step.open > 0 && fill(funnel.open, { open: sizeText(step.open, reading, language), stage: step.from }),
  ].filter((note) => note !== undefined && note !== false);
  const value = step.share === undefined ? unit.nothing : language.value(step.share, 'ratio');
  return [{ name: prefix + stepName(step.from, name), value, note: notes.join(', '), at: step.share ?? 0 }];
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

/** What kind of funnel it is, in a line: by history, inferred, or present counts; and who could not be placed. */
export function basisWords({ warnings, parts, counted, census }: Reading, language: Language): string {
  const funnel = funnelEnglish;
  if (census) return funnel.snapshot;
  const basis = warnings.includes('stage-inferred') ? funnel.inferred : funnel.history;
  const unplaced = parts['lost without a stage'] ?? 0;
  if (unplaced === 0) return basis;
  return fill(funnel.and, { a: basis, b: fill(funnel.unplaced, { records: language.counted(unplaced, counted) }) });
}

/** A funnel in one sentence: what it is, its ends, and the biggest leak. */
export function narrateFunnel(judged: Judged, verdict: VerdictWords, language: Language): string {
  const { reading } = judged;
  const { narration } = language.messages;
  const segments = funnelOf(judged);
  const ends = segments.map(({ name, stages }) => {
    const told = stages.map((stage) => {
      const share =
        stage.ofFirst === undefined || stage === stages[0] ? '' : ` (${language.value(stage.ofFirst, 'ratio')})`;
      return `${stage.name} ${sizeText(stage.size, reading, language)}${share}`;
    });
    return name === undefined ? told.join(', ') : `${name}: ${told.join(', ')}`;
  });
  const clauses = [...new Set([...ends, scopeLine(reading, language), basisWords(reading, language), verdict.text])];
  const sentence = clauses.reduce((a, b) => fill(narration.then, { a, b }));
  return fill(narration.end, { sentence: fill(narration.named, { label: reading.label, value: sentence }) });
}

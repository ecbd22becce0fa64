import { funnelOf, type FunnelSegment } from '../benchmarks/funnel.js';
import type { Judged } from '../benchmarks/judged.js';
import { biggestLeak, isRefused, type Leak } from '../benchmarks/leak.js';
import type { Reading } from '../metrics/reading.js';
import { funnelEnglish } from './english-funnel.js';
import { fill } from './fill.js';
import { isolated, openWords, refusedWords, sizeText, stepName } from './funnel.js';
import type { Language } from './language.js';
import { scopeLine } from './scope.js';
import { sentenceOf } from './sentence.js';
import { capital, type VerdictWords } from './verdict.js';

const watch = (text: string, because?: string): VerdictWords => ({
  sign: '●',
  tone: 'watch',
  text,
  ...(because !== undefined && { because }),
});

function named({ stage, under }: Leak, { stages }: FunnelSegment, { messages, short }: Language): VerdictWords {
  const { name, step } = stages[stage]!;
  const text = fill(funnelEnglish.leak, { step: stepName(step!.from, name) });
  if (under === undefined) return { sign: '▼', tone: 'bad', text };
  const points = fill(messages.unit.points, { n: short(under, 'ratio') });
  return { sign: '▼', tone: 'bad', text, because: fill(funnelEnglish.under, { under: points }) };
}

/** What the steps tell of the biggest leak, and why benchmarks of theirs cannot be used. */
export const funnelVerdicts = (judged: Judged, language: Language): readonly VerdictWords[] => [
  leakWords(judged, funnelOf(judged), language),
  ...refusedWords(judged, language).map((text) => watch(text)),
];

/** Whether a step is held against a benchmark that can be used. */
const isHeld = ({ stages }: FunnelSegment): boolean =>
  stages.some(({ step }) => step?.judgement && !isRefused(step.judgement));

/** The biggest leak, that none stands out, or why it cannot be told; of present counts, that they tell nothing of it. */
export function leakWords({ reading }: Judged, segments: readonly FunnelSegment[], language: Language): VerdictWords {
  const [segment] = segments;
  if (!segment || segment.stages.every(({ step }) => !step)) return watch(funnelEnglish.snapshot);
  const finding = biggestLeak(reading, segments);
  switch (finding.found) {
    case 'leak':
      return named(finding.leak, segment, language);
    case 'waiting':
      return watch(fill(funnelEnglish.waiting, { open: openWords(finding.step, reading, language) }));
    case 'untold': {
      const { lost = 0, 'lost without a stage': unplaced = 0 } = reading.parts;
      const records = language.counted(lost, reading.counted);
      const isUntold = reading.groups.some(({ reason }) => reason === 'stage-at-loss-unknown');
      const text = fill(funnelEnglish.untold, { n: language.count(unplaced), records });
      return watch(text, isUntold ? funnelEnglish.advice : undefined);
    }
    case 'too-few':
      return watch(capital(language.messages.verdict.tooFew, language.locale));
    case 'none':
      return watch(segments.some(isHeld) ? funnelEnglish.noneUnder : funnelEnglish.noLeak);
  }
}

/** Who is not in the picture that a reader would look for there: `180 of 200 deals are in stages not listed`. */
function leftOutWords({ excluded, n, counted, variant }: Reading, language: Language): readonly string[] {
  const { left, of, one, many } = funnelEnglish;
  const told = excluded.filter(({ reason, count }) => left[reason] !== undefined && count > 0);
  const all = language.counted(
    told.reduce((sum, { count }) => sum + count, n),
    counted,
  );
  return told.map(({ reason, count }) => {
    // Of a history, records are left out and not deals.
    const who =
      variant === 'cohort' ? language.counted(count, 'record') : fill(of, { n: language.count(count), records: all });
    return fill(count === 1 ? one : many, { n: who, why: left[reason]! });
  });
}

/** What a reader of a funnel should know before using it: who is not in it, and stages that no record has. */
export function funnelCautions(reading: Reading, language: Language): readonly string[] {
  const empty = Object.entries(reading.parts).flatMap(([part, count]) =>
    part.startsWith('at ') && count === 0 ? [isolated(part.slice('at '.length))] : [],
  );
  const { list } = language.messages.narration;
  return [
    ...leftOutWords(reading, language),
    ...(empty.length > 0 ? [fill(funnelEnglish.nowhere, { stage: empty.reduce((a, b) => fill(list, { a, b })) })] : []),
  ];
}

/** What kind of funnel it is, in a line: by history, inferred, or present counts; and who could not be placed. */
export function basisWords({ warnings, parts, counted, census }: Reading, language: Language): string {
  const funnel = funnelEnglish;
  if (census) return funnel.snapshot;
  const basis = warnings.includes('stage-inferred') ? funnel.inferred : funnel.history;
  const unplaced = parts['lost without a stage'] ?? 0;
  if (unplaced === 0) return basis;
  return fill(funnel.and, { a: basis, b: fill(funnel.unplaced, { records: language.counted(unplaced, counted) }) });
}

/** A funnel in one sentence: what it is, its ends, the biggest leak, and what to beware of. */
export function narrateFunnel(judged: Judged, language: Language): string {
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
  const said = funnelVerdicts(judged, language).map(({ text, because }) =>
    because === undefined ? text : fill(narration.list, { a: text, b: because }),
  );
  const basis = [scopeLine(reading, language), basisWords(reading, language)];
  const clauses = [...new Set([...ends, ...basis, ...said, ...funnelCautions(reading, language)])];
  const [first = '', ...more] = clauses;
  return sentenceOf([fill(narration.named, { label: reading.label, value: first }), ...more], judged, language);
}

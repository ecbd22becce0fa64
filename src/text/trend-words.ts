import { trendEnglish } from './english-trend.js';
import type { Judged } from '../benchmarks/judged.js';
import type { Slot, Slots } from '../benchmarks/period-slots.js';
import type { TrendProcess } from '../benchmarks/trend-process.js';
import type { Trend } from '../benchmarks/trend.js';
import type { Reading } from '../metrics/reading.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import type { Tone, VerdictWords } from './verdict.js';

/** A period of a trend in words: `Jul 2026`, `Q3 2026`, `Jul 3, 2026`. */
export const slotWords = (slot: Slot, { period }: Language): string => period({ ...slot, complete: true });

/** What a signal deserves of the eye: up is good where higher is better. */
export function toneOfSignal(up: boolean, { better }: Reading): Tone {
  if (better === 'target') return 'watch';
  return up === (better === 'higher') ? 'good' : 'bad';
}

const signs = { good: '▲', watch: '●', bad: '▼' } as const;

/** That there is nothing to tell; since when, where an earlier value is marked. */
function routineWords({ signals }: TrendProcess, slots: Slots, language: Language): string {
  const marked = [...signals.keys()].at(-1);
  if (marked === undefined) return trendEnglish.routine;
  return fill(trendEnglish.routineSince, { period: slotWords(slots.at(marked + 1), language) });
}

/**
 * What a trend begins its verdict line with: the signal and since when, or that there is none; how many of the segments.
 * Undefined where it has nothing of its own to say.
 */
export function trendVerdict(
  trend: Trend,
  { reading }: Judged,
  language: Language,
): readonly VerdictWords[] | undefined {
  const { process, segments, series, slots, grain } = trend;
  const says = trendEnglish;
  const calm = (text: string): VerdictWords => ({ sign: '●', tone: 'calm', text });
  if (process === 'several-lines' || segments > series.length) {
    const shown = fill(says.shown, { n: language.count(series.length), all: language.count(segments) });
    return [
      ...(segments > series.length ? [calm(shown)] : []),
      ...(process === 'several-lines' ? [calm(says.severalLines)] : []),
    ];
  }
  if (process === undefined) return undefined;
  if (process === 'too-few') {
    const isYoung = series.some(({ open }) => open.some((count) => count > 0));
    const isSparse = series.some(({ values, at }) => values.some((_, slot) => at(slot)?.warnings.includes('too-few')));
    return [calm(isYoung ? says.tooYoung : isSparse ? says.tooSparse : says.tooLittle)];
  }
  const { latest, provisional, baseline } = process;
  const periods = language.counted(baseline, grain);
  const verdict = latest
    ? fill(says.since[latest.rule][latest.up ? 1 : 0] ?? '', {
        period: slotWords(slots.at(latest.since), language),
        when: fill(grain === 'day' ? says.when.day : says.when.other, {
          period: slotWords(slots.at(latest.since), language),
        }),
      })
    : routineWords(process, slots, language);
  // A shift that is confirmed is one, however few periods its new limits rest on.
  const text = provisional && latest?.rule !== 'run' ? fill(says.provisional, { verdict, periods }) : verdict;
  if (!latest) return [calm(text)];
  const tone = toneOfSignal(latest.up, reading);
  return [{ sign: signs[tone], tone, text }];
}

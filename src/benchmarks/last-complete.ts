import { parseIsoDate } from '../calendar/civil.js';
import { parseFiscalStart } from '../calendar/parse-fiscal-start.js';
import type { Reading } from '../metrics/reading.js';
import type { Benchmark } from './benchmark.js';
import { historyBenchmark, isTypical, seasonedPast } from './history.js';
import { judge } from './judge.js';
import type { Judged } from './judged.js';
import type { Slot } from './period-slots.js';
import { isOver } from './trend-process.js';
import type { Trend } from './trend.js';

/** How many periods a year has of those with seasons. */
const inYear: Readonly<Record<string, number>> = { month: 12, quarter: 4 };

const daysIn = ({ from, to }: Slot): number => parseIsoDate(to)! - parseIsoDate(from)!;

/**
 * Own history of one period of a trend: like periods of the same line before it. The first period of a line counts for nothing:
 * the records may begin within it. Undefined of fewer than two.
 */
function historyAt({ slots, grain, fiscalStart }: Trend, slot: number, readingAt: (i: number) => Reading | undefined) {
  const isOfWeeks = typeof parseFiscalStart(fiscalStart) === 'object';
  const past = seasonedPast(grain, (compare, wanted) => {
    const step = compare === 'previous' ? 1 : (inYear[grain] ?? 1);
    return Array.from({ length: wanted }, (_, i) => slot - step * (i + 1)).flatMap((i) => {
      const one = i > 0 && (!isOfWeeks || daysIn(slots.at(i)) === daysIn(slots.at(slot))) ? readingAt(i) : undefined;
      return one && isTypical(one) ? [one] : [];
    });
  });
  const { readings } = past;
  const [latest] = readings;
  return latest && historyBenchmark({ id: latest.metric, variant: latest.variant }, past, readings);
}

/** Whether it is the records' own past, which is that of periods as long as the whole. */
export const isOwnPast = ({ id, kind }: Benchmark): boolean => kind === 'history' && id === 'history';

/**
 * The reading of the last period of the only line that is over and mature, held against the same as the whole: what a reader
 * of the line takes for the present. Own history is that of such periods: a month is held against months. Undefined of several
 * lines, and where no period is complete.
 */
export function lastComplete(trend: Trend, { reading, judgements, refused }: Judged): Judged | undefined {
  const { slots, series, segments } = trend;
  const [only] = series;
  if (segments > 0 || !only) return undefined;
  const ofAll = reading.warnings.filter((warning) => warning !== 'too-few' && warning !== 'partial');
  const readingAt = (slot: number): Reading | undefined => {
    const measured = isOver(slots, only, slot) ? only.at(slot) : undefined;
    return (
      measured && {
        ...reading,
        ...measured,
        period: { ...slots.at(slot), complete: true },
        warnings: [...new Set([...ofAll, ...measured.warnings])],
        working: { ...reading.working, values: measured.parts },
        groups: [],
      }
    );
  };
  const slot = only.values.findLastIndex((_, i) => isOver(slots, only, i));
  const one = readingAt(slot);
  if (!one) return undefined;
  const isWhole = one.period?.from === reading.period?.from && one.period?.to === reading.period?.to;
  const held = judgements.flatMap(({ benchmark }) =>
    isOwnPast(benchmark) && !isWhole ? (historyAt(trend, slot, readingAt) ?? []) : benchmark,
  );
  const judged = held.map((benchmark) => judge(one, benchmark));
  return { reading: one, judgements: judged, change: undefined, ...(refused && { refused }) };
}

import { judge } from './judge.js';
import type { Judged } from './judged.js';
import { isOver } from './trend-process.js';
import type { Trend } from './trend.js';

/**
 * The reading of the last period of the only line that is over and mature, held against the same as the whole: what a reader
 * of the line takes for the present. Undefined of several lines, and where no period is complete.
 */
export function lastComplete({ slots, series, segments }: Trend, { reading, judgements }: Judged): Judged | undefined {
  const [only] = series;
  if (segments > 0 || !only) return undefined;
  const slot = only.values.findLastIndex((_, i) => isOver(slots, only, i));
  const measured = only.at(slot);
  if (!measured) return undefined;
  const ofAll = reading.warnings.filter((warning) => warning !== 'too-few' && warning !== 'partial');
  const one = {
    ...reading,
    ...measured,
    period: { ...slots.at(slot), complete: true },
    warnings: [...new Set([...ofAll, ...measured.warnings])],
    working: { ...reading.working, values: measured.parts },
    groups: [],
  };
  return { reading: one, judgements: judgements.map(({ benchmark }) => judge(one, benchmark)), change: undefined };
}

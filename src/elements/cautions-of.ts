import type { Judged } from '../benchmarks/judged.js';
import type { Words } from '../text/words.js';
import { faultNotice } from './fault.js';
import type { Late } from './records-controller.js';
import { isAhead, isStale } from './staleness.js';

/** The element whose reading it is, and what it asked to be held against. */
interface Asking {
  readonly benchmark: string | undefined;
  readonly late: Late | undefined;
}

/**
 * What a reader should know before using the number: that a benchmark was refused, that the value is partial, that the records
 * are old, that there is no history to hold it against. The rest of what to beware of is in the working.
 */
export function cautionsOf(judged: Judged, { benchmark, late }: Asking, words: Words): readonly string[] {
  const { reading, judgements, refused = [] } = judged;
  const now = new Date();
  const cautions = [...refused, ...words.cautions(reading)];
  if (reading.warnings.includes('partial')) cautions.push(words.partial(reading));
  if (isStale(reading, now)) cautions.push(words.stale(reading));
  if (isAhead(reading, now)) cautions.push(words.ahead(reading));
  if (late) cautions.push(words.late(now.getTime() - late.loadedAt.getTime(), faultNotice(late.error).title));
  const isAsked = reading.value !== undefined && benchmark?.split(',').some((name) => name.trim() === 'history');
  if (isAsked && !judgements.some((judgement) => judgement.benchmark.kind === 'history')) {
    cautions.push(words.messages.against.noHistory);
  }
  return cautions;
}

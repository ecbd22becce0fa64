import { parseIsoDate } from '../calendar/civil.js';
import { variantsOf } from '../metrics/catalogue.js';
import type { Reading } from '../metrics/reading.js';
import type { Goal, Review } from './goal.js';
import { isTypical } from './history.js';

/** What a goal should be. */
export type SmartAspect = 'specific' | 'measurable' | 'achievable' | 'relevant' | 'timeBound';

/** Whether a goal is what it should be, and the code of the reason; `met` is undefined where that cannot be told. */
export interface SmartCheck {
  readonly aspect: SmartAspect;
  readonly met: boolean | undefined;
  readonly because:
    | 'named'
    | 'variant'
    | 'measured'
    | 'not-measured'
    | 'seen'
    | 'moved'
    | 'there'
    | 'beyond'
    | 'little-history'
    | 'owned'
    | 'no-why'
    | 'no-owner'
    | 'dated'
    | 'no-review'
    | 'rare-review';
  /** Of `achievable`: how many periods before the start tell, and the best of them. */
  readonly past?: { readonly periods: number; readonly best: number };
  /** Of `specific`: which records, as `where` has it. */
  readonly where?: string | undefined;
}

/** What a goal is checked by. */
interface Checked {
  readonly goal: Goal;
  readonly now: Reading;
  readonly baseline: number;
  readonly target: number;
  readonly before: readonly (Reading | undefined)[];
  readonly length: number;
  readonly where: string | undefined;
}

/** Fewer periods before the start than this tell nothing of what is within reach. */
const LEAST_PAST = 4;
const reviewDays: Readonly<Record<Review, number>> = { daily: 1, weekly: 7, monthly: 31, quarterly: 92 };

function specific({ goal, now, where }: Checked): SmartCheck {
  const isNamed = goal.variant !== undefined || variantsOf(now.metric).length === 1;
  return { aspect: 'specific', met: isNamed, because: isNamed ? 'named' : 'variant', where };
}

/**
 * Within reach is what a period before the start had, or as far from the baseline as the metric has moved within as many periods as the
 * goal has; beyond both is beyond anything seen, unless it is reached.
 */
function achievable({ now, baseline, target, before, length }: Checked): SmartCheck {
  const way = Math.sign(target - baseline);
  const up = before.map((reading) => (reading?.value === undefined ? undefined : way * reading.value));
  const told = up.filter((value) => value !== undefined);
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);
  if (told.length < LEAST_PAST) return { aspect: 'achievable', met: undefined, because: 'little-history' };
  const past = { periods: told.length, best: way * most(told) };
  const moves = up.flatMap((value, i) => {
    const earlier = up[i + length];
    return value === undefined || earlier === undefined ? [] : [value - earlier];
  });
  const isSeen = way * target <= most(told);
  const isMoved = way * target <= way * baseline + most(moves);
  const isThere = way * target <= way * now.value!;
  const because = isSeen ? 'seen' : isMoved ? 'moved' : isThere ? 'there' : 'beyond';
  return { aspect: 'achievable', met: because !== 'beyond', because, past };
}

function relevant({ goal: { why, owner } }: Checked): SmartCheck {
  const because = why === undefined ? 'no-why' : owner === undefined ? 'no-owner' : 'owned';
  return { aspect: 'relevant', met: because === 'owned', because };
}

function timeBound({ goal: { start, due, review } }: Checked): SmartCheck {
  const days = parseIsoDate(due)! - parseIsoDate(start)!;
  const because = review === undefined ? 'no-review' : reviewDays[review] < days ? 'dated' : 'rare-review';
  return { aspect: 'timeBound', met: because === 'dated', because };
}

/** Whether a goal is specific, measurable, achievable by own history, relevant and time-bound. */
export function smartChecks(checked: Checked): readonly SmartCheck[] {
  const isMeasured = isTypical(checked.now);
  return [
    specific(checked),
    { aspect: 'measurable', met: isMeasured, because: isMeasured ? 'measured' : 'not-measured' },
    achievable(checked),
    relevant(checked),
    timeBound(checked),
  ];
}

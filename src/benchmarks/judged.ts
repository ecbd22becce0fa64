import type { Reading } from '../metrics/reading.js';
import type { Series } from '../metrics/series.js';
import type { Judgement } from './benchmark.js';
import type { GoalProgress } from './goal-progress.js';

/** The change since an earlier period, and whether it is more than noise. */
export interface Change {
  readonly previous: Reading;
  /** Value less previous value, in the unit. */
  readonly difference: number;
  /** `better` and `worse` where the interval of the difference leaves out zero. */
  readonly verdict: 'better' | 'worse' | 'within-noise' | 'cannot-tell';
}

/** A reading with everything it is held against: what a picture draws. */
export interface Judged {
  readonly reading: Reading;
  /** The one the verdict line speaks of comes first. */
  readonly judgements: readonly Judgement[];
  readonly change: Change | undefined;
  /** The same by the periods that lead up to it, where the element asked for them. */
  readonly series?: Series | undefined;
  /** The reading of another metric over the same records, where the element asked for one. */
  readonly beside?: Reading | undefined;
  /** Why benchmarks that the page named are not among the judgements, a sentence each. */
  readonly refused?: readonly string[];
  /** How it stands to a goal, where the element has one. */
  readonly goal?: GoalProgress | undefined;
}

import type { Messages } from './english.js';

/** For whom a scorecard is: it decides how much is said and in which words, and never a number. */
export type Audience = 'executive' | 'manager' | 'employee' | 'customer';

/** What one audience is told otherwise than the rest of the kit tells it. */
export interface AudienceWords {
  readonly timing: Readonly<Record<'leading' | 'lagging', string>>;
  /** Under a change, of `{period}`. */
  readonly change: Readonly<Record<'real' | 'noise' | 'unknown' | 'immature', string>>;
  readonly verdict?: Partial<Messages['verdict']>;
  /** What benchmarks are called, whatever their shape. */
  readonly names?: Partial<Messages['point']>;
}

const change = {
  real: 'vs {period}',
  noise: 'within noise vs {period}',
  unknown: 'too little to compare with {period}',
  immature: 'not compared with {period}: some are still open',
};

/** Sentences in English of what a scorecard says; in a file of its own, for most pages have none of it. */
export const scorecardEnglish = {
  caption: 'Scorecard',
  column: {
    name: 'Metric',
    value: 'Now',
    change: 'Change',
    course: 'Course',
    against: 'Against benchmarks',
    verdict: 'Verdict',
  },
  dilution: '{n} metrics: beyond seven, each draws attention from the others',
  empty: { title: 'No rows are named.', body: 'Write <kpi-row metric="win-rate"></kpi-row> for each, inside.' },
  audience: {
    manager: { timing: { leading: 'Leading: what moves first', lagging: 'Lagging: what came of it' }, change },
    executive: {
      timing: { leading: 'What drives results', lagging: 'Results' },
      change: { ...change, real: 'a real change from {period}', noise: 'no real change from {period}' },
      verdict: {
        better: 'better than {benchmark}',
        worse: 'worse than {benchmark}',
        cannotTell: 'too close to {benchmark} to call',
      },
      names: { history: 'our usual' },
    },
    employee: {
      timing: { leading: 'What we can move now', lagging: 'What comes of it' },
      change: { ...change, real: 'more than chance since {period}', noise: 'could be chance since {period}' },
      verdict: {
        better: 'better than {benchmark}',
        worse: 'not yet at {benchmark}',
        cannotTell: 'too close to {benchmark} to tell',
      },
      names: { history: 'our usual', target: 'our target' },
    },
    customer: {
      timing: { leading: 'How we work', lagging: 'What comes of it' },
      change,
      verdict: {
        better: 'better than {benchmark}',
        worse: 'not as good as {benchmark}',
        cannotTell: 'too close to {benchmark} to tell',
        tooFew: 'too early to tell',
      },
      names: {
        history: 'our usual',
        industry: 'others in the industry',
        expectation: 'what you expect',
        target: 'our promise',
        contract: 'what we agreed',
      },
    },
  } satisfies Record<Audience, AudienceWords> as Readonly<Record<Audience, AudienceWords>>,
};

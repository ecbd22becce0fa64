import { LEAST_PERIODS, type GoalProgress, type GoalVerdict } from '../benchmarks/goal-progress.js';
import type { SmartCheck } from '../benchmarks/goal-smart.js';
import { goalEnglish as says } from './english-goal.js';
import { fill } from './fill.js';
import type { Language } from './language.js';
import { capital, type Tone, type VerdictWords } from './verdict.js';

const tones: Readonly<Record<GoalVerdict, Tone>> = {
  'on-track': 'good',
  reached: 'good',
  'at-risk': 'watch',
  'cannot-tell': 'watch',
  'off-track': 'bad',
  missed: 'bad',
};
const signs = { good: '▲', watch: '●', bad: '▼' } as const;

/** A figure of a goal with its unit: `69%`. */
export const goalFigure = (figure: number, { now: { unit, currency } }: GoalProgress, language: Language): string =>
  unit === 'ratio' ? language.percent(figure) : language.value(figure, unit, currency);

/** The projection with its interval, or why there is none; undefined once the goal is due. */
function projectionWords(progress: GoalProgress, language: Language): string | undefined {
  const { projection, periods, grain, verdict } = progress;
  const amount = (figure: number): string => goalFigure(figure, progress, language);
  if (projection) {
    const [value, low, high] = [projection.value, projection.low, projection.high].map(amount);
    return fill(says.projected, { value: value!, low: low!, high: high! });
  }
  if (verdict !== 'cannot-tell') return undefined;
  const least = language.counted(LEAST_PERIODS, grain);
  return fill(says.tooFew, { least, periods: language.counted(periods, grain) });
}

/** How much of the goal's time is over, to whole percent. */
export const timeGone = ({ elapsed }: GoalProgress, language: Language): string =>
  language.percent(Math.round(elapsed * 100) / 100);

/** Whether the goal is reached or missed by a value that could as well lie on the other side of the target. */
function isClose({ verdict, target, now: { interval, better } }: GoalProgress): boolean {
  const isOver = verdict === 'reached' || verdict === 'missed';
  return isOver && better !== 'target' && interval !== undefined && interval.low <= target && target <= interval.high;
}

function verdictText(progress: GoalProgress, language: Language): string {
  const verdict = fill(says.verdict[progress.verdict], {
    target: goalFigure(progress.target, progress, language),
    due: language.date(progress.goal.due),
  });
  return isClose(progress) ? fill(says.close, { verdict }) : verdict;
}

/** The verdict on a goal, with its projection: `▲ On track for 69% by Dec 31, 2026`. */
export function goalVerdict(progress: GoalProgress, language: Language): VerdictWords {
  const tone = tones[progress.verdict];
  const text = capital(verdictText(progress, language), language.locale);
  const because = projectionWords(progress, language);
  return { sign: signs[tone], tone, text, ...(because !== undefined && { because }) };
}

/** A goal in one sentence: from where to where, how far on the way and in time, the projection and the verdict. */
export function goalSentence(progress: GoalProgress, language: Language): string {
  const { baseline, covered, target, goal } = progress;
  const [from, to] = [goalFigure(baseline, progress, language), goalFigure(target, progress, language)];
  const clauses = [fill(says.sentence.way, { baseline: from, target: to, due: language.date(goal.due) })];
  if (covered !== undefined) {
    const { away, past, pace } = says.sentence;
    const how = covered < 0 ? away : covered > 1 ? past : pace;
    clauses.push(fill(how, { covered: language.percent(covered), elapsed: timeGone(progress, language) }));
  }
  clauses.push(verdictText(progress, language));
  const projected = projectionWords(progress, language);
  if (projected !== undefined) clauses.push(projected);
  const { then, end } = language.messages.narration;
  return fill(end, { sentence: clauses.reduce((a, b) => fill(then, { a, b })) });
}

/** One line of the list: `✓ Achievable`, and why it is or is not. */
export interface SmartLine {
  readonly sign: '✓' | '✗' | '?';
  readonly name: string;
  /** `yes`, `no`, `cannot tell`. */
  readonly met: string;
  readonly because: string;
}

function smartLine(
  { aspect, met, because, past, where }: SmartCheck,
  progress: GoalProgress,
  language: Language,
): SmartLine {
  const { goal, now, grain } = progress;
  const counted = language.plural(now.counted);
  const population =
    where === undefined ? fill(says.population.all, { counted }) : fill(says.population.where, { counted, where });
  const values = {
    label: now.label,
    variant: now.variant,
    population,
    value: goalFigure(now.value!, progress, language),
    count: language.counted(now.n, now.counted),
    period: now.period ? language.period(now.period) : '',
    periods: language.counted(past?.periods ?? 0, grain),
    grains: language.plural(grain),
    best: past ? goalFigure(past.best, progress, language) : '',
    why: goal.why ?? '',
    owner: goal.owner ?? '',
    start: language.date(goal.start),
    due: language.date(goal.due),
    review: goal.review ? says.review[goal.review] : '',
  };
  return {
    sign: met === undefined ? '?' : met ? '✓' : '✗',
    name: says.aspect[aspect],
    met: met === undefined ? says.met.unknown : met ? says.met.yes : says.met.no,
    because: fill(says.because[because], values),
  };
}

/** Whether a goal is specific, measurable, achievable, relevant and time-bound, a line each. */
export const smartLines = (progress: GoalProgress, language: Language): readonly SmartLine[] =>
  progress.smart.map((check) => smartLine(check, progress, language));

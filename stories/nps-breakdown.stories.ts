import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../src/define/nps-breakdown.js';
import type { NpsBreakdown } from '../src/elements/nps-breakdown.js';
import { answers, answersOf, fractions, industryNps } from './answers.js';
import { heldAgainst } from './benchmarks.js';
import { said } from './checks.js';
import { arrowsWalk, csvIsCopied, drawn, howTells, redrawsAt, tryAgainDraws } from './promises.js';
import { drawnAs, failing, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const meta: Meta<Args<NpsBreakdown>> = {
  title: 'Elements/nps-breakdown',
  component: 'nps-breakdown',
  args: {
    width: 440,
    dir: 'ltr',
    records: answers,
    period: '2026-Q3',
    asOf: '2026-09-30',
    benchmark: 'industry',
    benchmarks: industryNps,
  },
  argTypes: roomArgTypes,
  decorators: [inRoom],
  render: drawnAs('nps-breakdown'),
};

export default meta;

type Story = StoryObj<Args<NpsBreakdown>>;

/** Score, margin, the industry's range, shares, histogram, response rate; a click on a score shows its comments. */
export const Breakdown: Story = {};

/** The words stand in the shares. */
export const Wide: Story = { args: { width: 720 } };

/** The line goes below the score. */
export const Narrow: Story = { args: { width: 260 } };

/** No words but the numbers that fit. */
export const Narrower: Story = { args: { width: 180 } };

/** The score alone. */
export const Small: Story = { args: { width: 120 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Score and margin, the quarter before, and nothing to hold them against. */
export const NoBenchmark: Story = { args: { benchmark: 'none' } };

const against = heldAgainst({ metric: 'nps', quartiles: [24, 38, 63], near: 50 });

/** Own history alone: the months before. */
export const HistoryOnly: Story = { args: { ...against.historyOnly, period: '2026-09' } };

/** An industry’s quartiles alone. */
export const IndustryOnly: Story = { args: against.industryOnly };

/** History, industry, expectation, target, stretch target and contract. */
export const AllKinds: Story = { args: against.allKinds };

/** What a contract calls poor, ok, good and excellent. */
export const Bands: Story = { args: against.bands };

/** Three studies of one industry: their range with each as a mark, and no verdict within it. */
export const ConflictingSources: Story = { args: against.conflicting };

/** Measured more than three years before. */
export const StaleBenchmark: Story = { args: against.stale };

/** A figure by the year, of a quarter. */
export const NotComparable: Story = { args: against.notComparable };

/** The interval covers the figure. */
export const CannotTell: Story = { args: against.cannotTell };

/** A row of a variant that the metric does not have is refused, and says so. */
export const RefusedBenchmark: Story = { args: against.refused };

/** A benchmark and a target, with a value before: the labels above the line share it. */
export const Target: Story = { args: { target: '60' } };

/** What was written with a score that is chosen by Enter: text, newest first. Enter again closes it. */
export const CommentsOfAScore: Story = {
  play: async ({ canvasElement }) => {
    const { element, root } = await drawn(canvasElement);
    const options = [...root.querySelectorAll('[role="option"]')];
    const at = options.findIndex((option) => said(option).startsWith('Score 6'));
    root.querySelector<HTMLElement>('[role="listbox"]')!.focus();
    await userEvent.keyboard(`{Home}${'{ArrowDown}'.repeat(at)}{Enter}`);
    await element.updateComplete;
    const comments = root.querySelector('[part="comments"]');
    await expect(said(comments?.querySelector('h3'))).toContain('Comments with score 6');
    await expect(comments?.querySelectorAll('li').length).toBeGreaterThan(0);
    await userEvent.keyboard('{Enter}');
    await element.updateComplete;
    await expect(root.querySelector('[part="comments"]')).toBe(null);
    await userEvent.keyboard('{Enter}');
  },
};

/** Each account once, by the mean of its people. */
export const PerAccount: Story = { args: { per: 'account' } };

/** Every answer, also of customers who answered twice. */
export const AllAnswers: Story = { args: { dedupe: 'all' } };

/** Scores between two marks are rounded down, and it says so. */
export const Fractions: Story = {
  args: { records: fractions, period: undefined, asOf: undefined, benchmark: undefined },
};

/** Nothing is known but scores: no customers, dates or invitations. */
export const ScoresAlone: Story = {
  args: { records: answers.map(({ score }) => ({ score })), period: undefined, asOf: undefined },
};

/** 123,456 answers, in a room where the counts of all scores find none. */
export const ManyAnswers: Story = {
  args: {
    width: 260,
    records: Array.from({ length: 123_456 }, (_, i) => ({ score: (i * 7) % 11 })),
    period: undefined,
    asOf: undefined,
  },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** The same in a room as narrow as a sidebar. */
export const RightToLeftNarrow: Story = { args: { dir: 'rtl', locale: 'ar-EG', width: 260 } };

/** German numbers and a long caption. */
export const German: Story = {
  args: { locale: 'de', label: 'Weiterempfehlungsbereitschaft unserer Bestandskundinnen', width: 260 },
};

/** The quarter is not over. */
export const Partial: Story = { args: { asOf: '2026-08-15' } };

/** No answer for a long time, where the score is meant to reach the present. */
export const Stale: Story = {
  args: { period: undefined, asOf: undefined, records: answersOf(2024) },
  play: async ({ canvasElement }) => {
    const { root } = await drawn(canvasElement);
    await expect(said(root.querySelector('.said'))).toContain('No records since');
  },
};

/** Nobody gave more than 5: it may have been asked on another scale. */
export const DoubtfulScale: Story = {
  args: {
    records: Array.from({ length: 60 }, (_, i) => ({ score: 1 + ((i * 7) % 5) })),
    period: undefined,
    asOf: undefined,
    benchmark: undefined,
  },
};

/** Fewer than five answers are no score. */
export const TooFew: Story = { args: { records: answers.filter(({ score }) => score !== null).slice(-4) } };

/** Nobody answered: no zero, but why and what to do. */
export const Empty: Story = { args: { period: '2020' } };

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [] } };

/** Answers from 1 to 10 are refused, for nobody could give the lowest. */
export const OtherScale: Story = { args: { params: 'scale=1-10' } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'score=Punkte' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'answers.json', fetcher: lateWith(answers) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** The address goes on answering with an error. */
export const StaysFailed: Story = { args: { records: undefined, src: 'answers.json', fetcher: failing } };

/** Records are on their way. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** The arrow keys come to the score, what it is held against, the three kinds and each score. */
export const ArrowKeysWalkTheScores: Story = {
  args: { benchmark: undefined, compare: 'none' },
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, [
      'Net Promoter Score: +51.2',
      '95% interval: +41.2 – +61.1',
      'Detractors: 16 answers',
      'Passives: 51 answers',
      'Promoters: 103 answers',
      'Score 0: 8 answers',
    ]),
};

/** "How?" shows the formula with its numbers, and every value; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, '103 promoters', '16 detractors', '+51.2', 'industry median'),
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 260 px: the line goes below the score. */
export const Resized: Story = {
  args: { width: 720 },
  play: ({ canvasElement }) => redrawsAt(canvasElement, 260),
};

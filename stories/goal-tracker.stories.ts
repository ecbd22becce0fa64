import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/goal-tracker.js';
import type { GoalTracker } from '../src/elements/goal-tracker.js';
import { arrowsWalk, csvIsCopied, howTells, opened, redrawsAt, tryAgainDraws } from './promises.js';
import { deals } from './records.js';
import { drawnAs, failing, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const monthAt = (i: number): string => new Date(Date.UTC(2025, i, 1)).toISOString().slice(0, 7);

/** Four hundred deals a month, so many percent of them won, from a month of 2025 on. */
const won = (shares: readonly number[], first = 0): object[] =>
  shares.flatMap((share, i) => deals(400, 4 * share, [monthAt(first + i)]));

/** The year before: 60 % in its last month. */
const before = won([52, 55, 54, 58, 57, 59, 56, 58, 61, 57, 59, 60]);
const rising = won([61, 60, 64, 62, 66, 63, 67, 65, 68, 66, 70, 71], 12);
const until = (month: number): object[] => [...before, ...rising.slice(0, 400 * month)];

/** Twenty deals a month that took so many days to win, or up to eight more or less. */
const took = (days: readonly number[]): object[] =>
  days.flatMap((each, i) =>
    deals(20, 20, [monthAt(i)]).map((deal, j) => {
      const { closedAt } = deal as { closedAt: string };
      return {
        ...deal,
        createdAt: new Date(Date.parse(closedAt) - (each + 4 * ((j % 5) - 2)) * 86_400_000).toISOString().slice(0, 10),
      };
    }),
  );

const goal = {
  target: '64%',
  start: '2026-01-01',
  due: '2026-12-31',
  variant: 'closed',
  owner: 'Ines',
  why: 'fewer, better offers',
  review: 'monthly',
};

const meta: Meta<Args<GoalTracker>> = {
  title: 'Elements/goal-tracker',
  component: 'goal-tracker',
  args: { width: 440, dir: 'ltr', metric: 'win-rate', records: until(9), asOf: '2026-09-30', goal },
  argTypes: { ...roomArgTypes, goal: { control: 'object' } },
  decorators: [inRoom],
  render: drawnAs('goal-tracker'),
};

export default meta;

type Story = StoryObj<Args<GoalTracker>>;

/** All of the projection lies at the target or beyond it. */
export const OnTrack: Story = {};

/** The target lies within the projection's interval, and the projection is short of it. */
export const AtRisk: Story = { args: { goal: { ...goal, target: '72%' } } };

/** All of the projection is short of the target. */
export const OffTrack: Story = { args: { goal: { ...goal, target: '+30', unit: 'percent' } } };

/** The target lies within the projection's interval, and the projection is beyond it. */
export const CannotTell: Story = { args: { goal: { ...goal, target: '67%' } } };

/** A projection takes four months since the start. */
export const TooEarly: Story = { args: { records: until(2), asOf: '2026-02-28' } };

/** It has not begun. */
export const NotBegun: Story = { args: { records: before, asOf: '2025-12-31' } };

/** The month that was due is over, at the target or beyond it; its interval covers the target. */
export const Reached: Story = { args: { records: until(12), asOf: '2026-12-31', goal: { ...goal, target: '70%' } } };

/** The month that was due is over, short of the target with its whole interval. */
export const Missed: Story = { args: { records: until(12), asOf: '2026-12-31', goal: { ...goal, target: '78%' } } };

/** Further from the target than at the start: the way runs back. */
export const WrongWay: Story = {
  args: { records: [...before, ...won([59, 57, 58, 55, 56, 53, 54, 52, 51], 12)] },
};

/** Who, why and how often are not told, and nothing like it was ever seen. */
export const NotSmart: Story = {
  args: { goal: { target: '+50', unit: 'percent', start: '2026-01-01', due: '2026-12-31' } },
};

/** Fewer days are better: the way goes from left to right all the same. */
export const LowerIsBetter: Story = {
  args: {
    metric: 'sales-cycle-length',
    records: took([44, 40, 43, 39, 42, 41, 45, 40, 42, 43, 41, 40, 40, 38, 39, 36, 37, 35, 34, 35, 33]),
    goal: { ...goal, variant: undefined, target: '-20', unit: 'percent' },
  },
};

/** "15 % more" of 60 % is 69 %, or 75 %: it is refused with both. */
export const RefusedBarePercent: Story = { args: { goal: { ...goal, target: '+15%' } } };

/** The same told as a figure would be a fall. */
export const RefusedFall: Story = { args: { goal: { ...goal, target: '15%' } } };

/** The records begin with the goal, and it tells no baseline. */
export const NoBaseline: Story = { args: { records: rising.slice(0, 3600) } };

/** No goal was told. */
export const NoGoal: Story = { args: { goal: undefined } };

/** Labels under the way, and of the checks the reasons of those that fail. */
export const Narrow: Story = { args: { width: 260 } };

/** The way with its marks; what they are is in the table. */
export const Narrower: Story = { args: { width: 180 } };

/** Caption, value, the way and the sign. */
export const Small: Story = { args: { width: 120 } };

/** Wide rooms have the projection beside the verdict. */
export const Wide: Story = { args: { width: 720 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Numbers as German writes them. */
export const German: Story = { args: { locale: 'de', label: 'Auftragswahrscheinlichkeitsentwicklung' } };

/** Read from the right: the target is on the left. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = {
  args: { records: deals(4, 3, ['2026-09']), goal: { ...goal, baseline: '60%', start: '2026-09-01' } },
};

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [] } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'status=Result' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(until(9)) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** The address goes on answering with an error. */
export const StaysFailed: Story = { args: { records: undefined, src: 'deals.json', fetcher: failing } };

/** Records are on their way. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** The arrow keys come to each value of the picture. */
export const ArrowKeysWalkTheValues: Story = {
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, [
      'Win rate: 68.0%',
      '95% interval: 63.3% – 72.4%',
      'Baseline: 60%',
      'Target: 64%',
      'Even pace: 63%',
      'Projection: 69.8%',
    ]),
};

/** "How?" shows the formula with its numbers, and every value and check; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, '272 won ÷ (272 won + 128 lost) = 68.0%', 'Achievable'),
};

/** The working as it stands over the page. */
export const Working: Story = {
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
  },
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 180 px: labels and list go. */
export const Resized: Story = {
  args: { width: 720 },
  play: ({ canvasElement }) => redrawsAt(canvasElement, 180),
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/kpi-card.js';
import type { KpiCard } from '../src/elements/kpi-card.js';
import { heldAgainst } from './benchmarks.js';
import { arrowsWalk, csvIsCopied, howTells, opened, redrawsAt, tryAgainDraws } from './promises.js';
import { deals, growingPipeline, yearOfDeals } from './records.js';
import { drawnAs, failing, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const meta: Meta<Args<KpiCard>> = {
  title: 'Elements/kpi-card',
  component: 'kpi-card',
  args: {
    width: 260,
    dir: 'ltr',
    metric: 'win-rate',
    records: yearOfDeals,
    period: '2026-09',
    asOf: '2026-09-30',
    benchmark: 'history',
    target: '65%',
  },
  argTypes: { ...roomArgTypes, goal: { control: 'object' } },
  decorators: [inRoom],
  render: drawnAs('kpi-card'),
};

export default meta;

type Story = StoryObj<Args<KpiCard>>;

/** Value, interval, the months before, the change, and two benchmarks. */
export const Card: Story = {};

/** Three benchmarks, each with its sign and words. */
export const ThreeBenchmarks: Story = { args: { benchmark: 'history, 50%', width: 440 } };

/** Value, line and change, held against nothing. */
export const NoBenchmark: Story = { args: { benchmark: 'none', target: undefined } };

const against = heldAgainst({ metric: 'win-rate', quartiles: [0.38, 0.47, 0.56], near: 0.6, variant: 'value' });

/** Own history alone. */
export const HistoryOnly: Story = { args: against.historyOnly };

/** An industry’s quartiles alone. */
export const IndustryOnly: Story = { args: against.industryOnly };

/** History, industry, expectation, target, stretch target and contract. */
export const AllKinds: Story = { args: against.allKinds };

/** What a contract calls poor, ok, good and excellent. */
export const Bands: Story = { args: against.bands };

/** Three studies of one industry: their range with each as a mark, and no verdict within it. */
export const ConflictingSources: Story = { args: against.conflicting };

/** Whether a goal is on track comes before the verdicts on benchmarks. */
export const Goal: Story = {
  args: { goal: { target: '65%', start: '2026-01-01', due: '2026-12-31' }, target: undefined },
};

/** Measured more than three years before. */
export const StaleBenchmark: Story = { args: against.stale };

/** Figures of another variant, and by the year. */
export const NotComparable: Story = { args: against.notComparable };

/** Dollars are not held against euros. */
export const OtherCurrency: Story = {
  args: {
    metric: 'average-deal-value',
    benchmark: 'dollars',
    benchmarks: [
      {
        id: 'dollars',
        metric: 'average-deal-value',
        kind: 'peer-group',
        shape: { point: 4000 },
        currency: 'USD',
        population: { industry: 'Made-up firms' },
        fieldwork: { to: '2026-03' },
        source: { name: 'A made-up study' },
      },
    ],
    target: undefined,
  },
};

/** The interval covers the figure. */
export const CannotTell: Story = { args: against.cannotTell };

/** A row of a variant that the metric does not have is refused, and says so. */
export const RefusedBenchmark: Story = { args: against.refused };

/** The line goes below the value. */
export const Narrow: Story = { args: { width: 180 } };

/** Caption, value and the signs. */
export const Small: Story = { args: { width: 120 } };

/** Wide rooms have the verdicts in one line. */
export const Wide: Story = { args: { width: 720 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** The month is not over: dashed, with a hollow end. */
export const Partial: Story = { args: { asOf: '2026-09-12' } };

/** A value with all its digits: 1,234,567.89. */
export const LongNumber: Story = {
  args: {
    metric: 'pipeline-value',
    period: '2026-09',
    benchmark: undefined,
    target: '1000000',
    records: growingPipeline,
  },
};

/** A value that is long in German, under a caption that is longer. */
export const German: Story = {
  args: { ...LongNumber.args, locale: 'de', label: 'Auftragswahrscheinlichkeitsgewichteter Vertriebstrichterwert' },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** A value without a line: there is one month. */
export const OneMonth: Story = { args: { records: deals(60, 40, ['2026-09']), benchmark: undefined } };

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']), benchmark: undefined } };

/** No records for a long time, where the card is meant to reach the present. */
export const Stale: Story = { args: { period: 'last-90-days', asOf: undefined, records: deals(90, 40, ['2024-03']) } };

/** Nothing was decided in the period. */
export const Empty: Story = { args: { period: '2020' } };

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [] } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'status=Result' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(yearOfDeals) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** The address goes on answering with an error. */
export const StaysFailed: Story = { args: { records: undefined, src: 'deals.json', fetcher: failing } };

/** Records are on their way. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** The arrow keys come to the value, what it is held against, and each month. */
export const ArrowKeysWalkTheMonths: Story = {
  args: { benchmark: undefined },
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, [
      'Win rate: 60.0%',
      '95% interval: 50.7% – 68.7%',
      'target: 65%',
      'Aug 2026: 50.5%',
      'Dec 2025: 51.1%',
      'Jan 2026: 51.6%',
    ]),
};

/** "How?" shows the formula with its numbers, and every value; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, '66 won ÷ (66 won + 44 lost) = 60.0%', 'Held against'),
};

/** The working as it stands over the page. */
export const Working: Story = {
  play: async ({ canvasElement }) => {
    await opened(canvasElement);
  },
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 180 px: the line goes below the value. */
export const Resized: Story = {
  args: { width: 720 },
  play: ({ canvasElement }) => redrawsAt(canvasElement, 180),
};

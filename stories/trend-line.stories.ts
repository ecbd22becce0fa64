import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/trend-line.js';
import type { TrendLine } from '../src/elements/trend-line.js';
import { aggregated } from './aggregates.js';
import { heldAgainst } from './benchmarks.js';
import { arrowsWalk, csvIsCopied, howTells, redrawsAt, tryAgainDraws } from './promises.js';
import { deals, otherMetric } from './records.js';
import { drawnAs, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';
import { course, longCourse, teams, withGap, youngLeads } from './trend-records.js';

const meta: Meta<Args<TrendLine>> = {
  title: 'Elements/trend-line',
  component: 'trend-line',
  args: {
    width: 720,
    dir: 'ltr',
    metric: 'win-rate',
    records: course,
    asOf: '2026-11-09',
    grain: 'month',
    limits: 'auto',
    benchmark: '47%',
    notes: '2026-03-03="price change"',
  },
  argTypes: roomArgTypes,
  decorators: [inRoom],
  render: drawnAs('trend-line'),
};

export default meta;

type Story = StoryObj<Args<TrendLine>>;

/** A shift that eight months confirm, with limits before and after it; the last month is not over. */
export const Shift: Story = {};

/** The same in the page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Half the room. */
export const Medium: Story = { args: { width: 440 } };

/** As in a sidebar. */
export const Narrow: Story = { args: { width: 260 } };

/** Caption, value and a bare line. */
export const Small: Story = { args: { width: 120 } };

/** Nothing but what is usual: chance alone. */
export const Routine: Story = { args: { period: '2024', notes: undefined } };

/** Four months: no limits yet. */
export const TooLittle: Story = { args: { period: '2024-01-01..2024-04-30', notes: undefined, target: '50%' } };

/** Months in which nothing was decided are gaps, never zero. */
export const Gap: Story = { args: { records: withGap, notes: undefined } };

/** A line for each owner, named at its end. */
export const Segments: Story = { args: { by: 'owner', grain: 'quarter', benchmark: undefined, notes: undefined } };

/** Eight lines, as many as can be told apart; in forced colours by their dashes. */
export const EightSegments: Story = {
  args: { by: 'team', records: teams, benchmark: undefined, notes: undefined },
};

/** Months whose leads are not all decided are dashed and hollow: they may still change. */
export const ImmatureCohorts: Story = {
  args: { metric: 'lead-conversion-rate', records: youngLeads, benchmark: undefined, notes: undefined },
};

const against = heldAgainst({ metric: 'win-rate', quartiles: [0.38, 0.47, 0.56], near: 0.35 });

/** Own history alone: the last complete month is held against months before it. */
export const HistoryOnly: Story = { args: { ...against.historyOnly, period: '2026' } };

/** An industry’s quartiles alone. */
export const IndustryOnly: Story = { args: against.industryOnly };

/** History, industry, expectation, target, stretch target and contract. */
export const AllKinds: Story = { args: against.allKinds };

/** What a contract calls poor, ok, good and excellent. */
export const Bands: Story = { args: against.bands };

/** Three studies of one industry: their range with each as a mark, and no verdict within it. */
export const ConflictingSources: Story = { args: against.conflicting };

/** Measured more than three years before: dashed, with its year. */
export const StaleBenchmark: Story = { args: against.stale };

/** A figure of another variant. */
export const NotComparable: Story = { args: against.notComparable };

/** The interval covers the figure. */
export const CannotTell: Story = { args: against.cannotTell };

/** An industry's range, which has no middle; the last complete month is what is held against it. */
export const BenchmarkRange: Story = {
  args: {
    benchmark: 'peers',
    benchmarks: [
      {
        id: 'peers',
        metric: 'win-rate',
        kind: 'industry',
        shape: { low: 0.45, high: 0.52 },
        population: { industry: 'made-up firms' },
        source: { name: 'these stories' },
        fieldwork: { to: '2026-03' },
      },
    ],
    limits: 'none',
    notes: undefined,
  },
};

/** Four thousand days: at most four points to a column of pixels. */
export const LongCourse: Story = {
  args: {
    metric: 'average-deal-value',
    grain: 'day',
    records: longCourse,
    limits: 'none',
    benchmark: undefined,
    notes: undefined,
  },
};

/** Fiscal quarters from April on, amounts in a German page. */
export const FiscalMoney: Story = {
  args: {
    metric: 'average-deal-value',
    label: 'Durchschnittlicher Auftragswert der Vertriebsniederlassung',
    locale: 'de',
    grain: 'quarter',
    fiscalStart: 4,
    benchmark: undefined,
    target: '4000',
    notes: undefined,
  },
};

/** Months of four and five weeks, as in retail. */
export const FiscalWeeks: Story = {
  args: { fiscalStart: '4-5-4 ending Saturday nearest end of January, named by start', notes: undefined },
};

/** Some weeks rest on fewer than five deals: hollow. */
export const Weeks: Story = { args: { grain: 'week', period: '2026', notes: undefined } };

/** From right to left, with the numbers of an Arabic page. */
export const RightToLeft: Story = { args: { locale: 'ar-EG', dir: 'rtl', width: 440 } };

/** More notes than find room, and one of a day before the first: "How?" has them all. */
export const ManyNotes: Story = {
  args: {
    width: 440,
    notes:
      '2023-06-01=before, 2026-02-02="new list", 2026-03-03="price change", 2026-04-01=fair, 2026-05-04="new team"',
  },
};

/** The month is not over: dashed, hollow, and never a signal. */
export const Partial: Story = { args: { period: '2026', notes: undefined } };

/** No records for a long time, where the line is meant to reach the present. */
export const Stale: Story = {
  args: { period: 'last-12-months', asOf: undefined, records: deals(90, 40, ['2024-03', '2024-04']), notes: undefined },
};

/** Fewer than five deals in all: counts. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']), asOf: '2026-09-30', notes: undefined } };

/** Two or three deals a day are too few to judge any day by. */
export const SparseDays: Story = {
  args: { grain: 'day', period: '2026-09', benchmark: undefined, notes: undefined, width: 440 },
};

/** A figure of another metric is refused, and says so. */
export const RefusedBenchmark: Story = {
  args: { benchmark: 'peers', benchmarks: [otherMetric], limits: 'none', notes: undefined },
};

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** Nothing was decided in the period. */
export const Empty: Story = { args: { period: '2020', notes: undefined } };

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [], notes: undefined } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'status=Result' } };

/** The address answers with an error, and goes on doing so. */
export const StaysFailed: Story = {
  args: {
    records: undefined,
    src: 'deals.json',
    fetcher: () => Promise.resolve(new Response('', { status: 404 })),
  },
};

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(course) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** The arrow keys come to each month. */
export const ArrowKeysWalkTheMonths: Story = {
  play: ({ canvasElement }) => arrowsWalk(canvasElement, ['Jan 2024: 45.5%', 'Feb 2024: 44.7%']),
};

/** "How?" shows the last complete month's formula with its numbers, and every value; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) =>
    howTells(
      canvasElement,
      'Win rate · Oct 2026',
      '37 won ÷ (37 won + 72 lost) = 33.9%',
      'Held against',
      'differ anyway',
    ),
};

/** Counts by month in the place of records. */
export const FromAggregates: Story = { args: aggregated('win-rate', course, { by: 'month', asOf: '2026-11-09' }) };

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 120 px: the labels go, and the value stays. */
export const Resized: Story = { play: ({ canvasElement }) => redrawsAt(canvasElement, 120) };

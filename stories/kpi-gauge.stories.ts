import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/kpi-gauge.js';
import type { KpiGauge } from '../src/elements/kpi-gauge.js';
import { aggregated } from './aggregates.js';
import { heldAgainst } from './benchmarks.js';
import { arrowsWalk, csvIsCopied, howTells, redrawsAt, tryAgainDraws } from './promises.js';
import { deals, growingPipeline, yearOfDeals } from './records.js';
import { drawnAs, failing, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const meta: Meta<Args<KpiGauge>> = {
  title: 'Elements/kpi-gauge',
  component: 'kpi-gauge',
  args: {
    width: 260,
    dir: 'ltr',
    metric: 'win-rate',
    records: yearOfDeals,
    period: '2026-09',
    asOf: '2026-09-30',
    benchmark: 'history',
    target: '65%',
    shape: 'arc',
  },
  argTypes: { ...roomArgTypes, goal: { control: 'object' } },
  decorators: [inRoom],
  render: drawnAs('kpi-gauge'),
};

export default meta;

type Story = StoryObj<Args<KpiGauge>>;

/** A rate with its interval, own history as the ring, a target and the month before. */
export const Arc: Story = {};

/** Where a line of text has more room than a square. */
export const Bullet: Story = { args: { shape: 'bullet', width: 440 } };

/** A bullet in a room as narrow as a sidebar. */
export const NarrowBullet: Story = { args: { shape: 'bullet' } };

/** A wide room has a larger dial, up to its largest. */
export const Wide: Story = { args: { width: 720 } };

/** Marks stay, their labels go. */
export const Narrow: Story = { args: { width: 180 } };

/** Caption, value and the sign of the verdict. */
export const Small: Story = { args: { width: 120 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Value and interval, held against nothing. */
export const NoBenchmark: Story = { args: { benchmark: 'none', target: undefined } };

const against = heldAgainst({ metric: 'win-rate', quartiles: [0.38, 0.47, 0.56], near: 0.6, variant: 'value' });

/** Own history alone. */
export const HistoryOnly: Story = { args: against.historyOnly };

/** Own history of a few periods: their lowest to their highest in the place of quartiles. */
export const ShortHistory: Story = { args: { ...against.historyOnly, period: '2026-05', asOf: '2026-05-31' } };

/** An industry’s quartiles alone. */
export const IndustryOnly: Story = { args: against.industryOnly };

/** History, industry, expectation, target, stretch target and contract. */
export const AllKinds: Story = { args: against.allKinds };

/** What a contract calls poor, ok, good and excellent. */
export const Bands: Story = { args: against.bands };

/** Three studies of one industry: their range with each as a mark, and no verdict within it. */
export const ConflictingSources: Story = { args: against.conflicting };

/** A goal: its target as a tick, and whether it is on track by the months since its start. */
export const Goal: Story = {
  args: { goal: { target: '65%', start: '2026-01-01', due: '2026-12-31' }, target: undefined },
};

/** Measured more than three years before. */
export const StaleBenchmark: Story = { args: against.stale };

/** Figures of another variant, and by the year. */
export const NotComparable: Story = { args: against.notComparable };

/** The study does not say how it measured: compared with a caution. */
export const MethodUnknown: Story = { args: against.methodUnknown };

/** The interval covers the figure. */
export const CannotTell: Story = { args: against.cannotTell };

/** A row of a variant that the metric does not have is refused, and says so. */
export const RefusedBenchmark: Story = { args: against.refused };

/** The value lies below the scale that was told: it is said in words. */
export const OffItsScale: Story = { args: { min: '80%', max: '100%' } };

/** The address goes on answering with an error. */
export const StaysFailed: Story = { args: { records: undefined, src: 'deals.json', fetcher: failing } };

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** Nothing was decided in the period: no zero, but why and what to do. */
export const Empty: Story = { args: { period: '2020' } };

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [] } };

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']), target: undefined, benchmark: undefined } };

/** The period is not over. */
export const Partial: Story = { args: { period: 'this-quarter', asOf: '2026-08-15' } };

/** No records for a long time, where the gauge is meant to reach the present. */
export const Stale: Story = { args: { period: 'last-90-days', asOf: undefined, records: deals(90, 40, ['2024-03']) } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'status=Result' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(yearOfDeals) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** Two currencies are not added up. */
export const MixedCurrency: Story = {
  args: {
    metric: 'average-deal-value',
    records: [...yearOfDeals, { id: 'X', status: 'won', closedAt: '2026-09-30', amount: 900, currency: 'USD' }],
    target: undefined,
    benchmark: undefined,
  },
};

/** A value with all its digits: 1,234,567.89. */
export const LongNumber: Story = {
  args: {
    metric: 'pipeline-value',
    period: '2026-09',
    records: growingPipeline,
    benchmark: undefined,
    target: '1000000',
  },
};

/** German words of the page's own, numbers by its locale, an amount that is long. */
export const Money: Story = {
  args: {
    metric: 'average-deal-value',
    label: 'Durchschnittlicher Auftragswert der Vertriebsniederlassung',
    locale: 'de',
    target: '4000',
    width: 440,
  },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** A bullet that is read from the right. */
export const RightToLeftBullet: Story = { args: { dir: 'rtl', locale: 'ar-EG', shape: 'bullet', width: 440 } };

/** Counts by month in the place of records: the same number, interval, own history and month before. */
export const FromAggregates: Story = {
  args: aggregated('win-rate', yearOfDeals, {
    by: 'month',
    period: '2025-10-01..2026-09-30',
    asOf: '2026-09-30',
  }),
  play: ({ canvasElement }) => howTells(canvasElement, '66 won ÷ (66 won + 44 lost) = 60.0%', 'Held against'),
};

/** The arrow keys come to the value, its interval, and what it is held against. */
export const ArrowKeysWalkTheValues: Story = {
  args: { benchmark: undefined },
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, ['Win rate: 60.0%', '95% interval: 50.7% – 68.7%', 'target: 65%', 'Aug 2026: 50.5%']),
};

/** "How?" shows the formula with its numbers, and every value; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, '66 won ÷ (66 won + 44 lost) = 60.0%', 'Held against'),
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 120 px: the labels go, and the value stays. */
export const Resized: Story = {
  args: { width: 720 },
  play: ({ canvasElement }) => redrawsAt(canvasElement, 120),
};

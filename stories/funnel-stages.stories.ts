import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect } from 'storybook/test';
import '../src/define/funnel-stages.js';
import type { FunnelStages } from '../src/elements/funnel-stages.js';
import { aggregated } from './aggregates.js';
import { heldAgainst } from './benchmarks.js';
import { leadToCustomer, stageHistory, standing, steep, withPipeline } from './funnel-records.js';
import { said } from './checks.js';
import { arrowsWalk, csvIsCopied, drawn, howTells, redrawsAt, tryAgainDraws } from './promises.js';
import { drawnAs, failing, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const stages = 'Lead, Qualified, Demo, Proposal, Won';

const meta: Meta<Args<FunnelStages>> = {
  title: 'Elements/funnel-stages',
  component: 'funnel-stages',
  args: {
    width: 440,
    dir: 'ltr',
    records: leadToCustomer,
    stages,
    period: '2026-Q3',
    asOf: '2026-09-30',
    benchmark: '42%, 55%, 47%, 44%',
    label: 'Lead to customer',
  },
  argTypes: roomArgTypes,
  decorators: [inRoom],
  render: drawnAs('funnel-stages'),
};

export default meta;

type Story = StoryObj<Args<FunnelStages>>;

const asOpen = (deal: object): object =>
  'stage' in deal && deal.stage === 'Demo' ? { ...deal, status: 'open' } : deal;

/** Each step against a figure of its own; the one that is furthest under it is named. */
export const Benchmarks: Story = {};

/** No stages named: those of the pipeline that came with the records, in its order, without the one that loses. */
export const StagesOfPipeline: Story = {
  args: {
    records: withPipeline,
    stages: undefined,
    benchmark: undefined,
    period: undefined,
    asOf: undefined,
    label: undefined,
  },
  play: async ({ canvasElement }) => {
    const { element } = await drawn(canvasElement);
    await expect(element.toText()).toMatch(/Talks.*Offer.*Signed/);
  },
};

/** Nothing to hold it against: the biggest leak is the smallest step, where the intervals tell it from the others. */
export const NoBenchmark: Story = { args: { benchmark: 'none' } };

const against = heldAgainst({ metric: 'stage-conversion-rate', quartiles: [0.3, 0.42, 0.55], near: 0.45 });

/** The same figures for one step: a sourced one says which step it is for. */
const ofStep = ({ benchmark, benchmarks }: typeof against.stale) => ({
  benchmark,
  benchmarks: benchmarks.map((one) => ({ ...one, member: { from: 'Lead', to: 'Qualified' } })),
});

/** An industry’s quartiles of one step alone: their middle half as a band, and the median. */
export const IndustryOnly: Story = { args: ofStep(against.industryOnly) };

/** Three studies of one industry: their range with each as a mark, and no verdict within it. */
export const ConflictingSources: Story = { args: ofStep(against.conflicting) };

/** Measured more than three years before: dashed, with its year. */
export const StaleBenchmark: Story = { args: ofStep(against.stale) };

/** A figure of another variant. */
export const NotComparable: Story = { args: ofStep(against.notComparable) };

/** A study that does not say which step it is of is not used, and a sentence says so. */
export const WithoutStep: Story = { args: against.industryOnly };

/** The interval covers the figure. */
export const CannotTell: Story = { args: ofStep(against.cannotTell) };

/** A figure of another metric is refused, and the verdict line says so; no tick is drawn. */
export const RefusedBenchmark: Story = {
  args: {
    benchmark: 'peers',
    benchmarks: [
      {
        id: 'peers',
        metric: 'win-rate',
        kind: 'industry',
        member: { from: 'Lead', to: 'Qualified' },
        shape: { point: 0.4 },
        population: { industry: 'made-up firms' },
        source: { name: 'these stories' },
        fieldwork: { to: '2026-03' },
      },
    ],
  },
};

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Names stand above the bars. */
export const Narrow: Story = { args: { width: 260 } };

/** Wide rooms make long bars, not larger letters. */
export const Wide: Story = { args: { width: 720 } };

/** The share of the last stage, and the shape. */
export const Small: Story = { args: { width: 120 } };

/** 99.6, 16.7 and 15.4 % of the first: the last bar is a rectangle as all others. */
export const Steep: Story = {
  args: {
    records: steep,
    stages: 'Sent, Opened, Clicked, Signed',
    benchmark: undefined,
    label: 'Contract sent to signed',
  },
};

/** By stage history, each step against its own past; who is still open is counted apart. */
export const Cohort: Story = {
  args: {
    records: stageHistory(['Lead', 'Qualified', 'Demo', 'Won'], [640, 410, 260, 120]),
    stages: 'Lead, Qualified, Demo, Won',
    period: '2026-06',
    asOf: '2026-06-30',
    benchmark: 'history',
  },
};

/** Half of the deals were lost, and none says at which stage: counts alone, and why. */
export const LostSomewhere: Story = {
  args: {
    records: standing([
      { stage: 'Lead', status: 'open', n: 65 },
      { stage: 'Closed Lost', n: 1157 },
      { stage: 'Demo', status: 'open', n: 75 },
      { stage: 'Won', status: 'won', n: 1080 },
    ]),
    stages: 'Lead, Demo, Won',
    benchmark: undefined,
  },
};

/** Deals that stand at a stage that is not listed, and a stage at which none stands: both are said. */
export const OtherStages: Story = {
  args: { stages: 'Lead, Qualified, Trial, Won', benchmark: undefined, records: leadToCustomer.map(asOpen) },
};

/** What is below its benchmark may still go on: no leak is named, and how many are open is. */
export const StillOpen: Story = {
  args: {
    records: standing([
      { stage: 'Lead', n: 500 },
      { stage: 'Demo', status: 'open', n: 300 },
      { stage: 'Won', status: 'won', n: 40 },
    ]),
    stages: 'Lead, Demo, Won',
    benchmark: '35%, 50%',
  },
};

/** Present counts, which are no conversion and are not called one. */
export const Snapshot: Story = {
  args: {
    mode: 'snapshot',
    records: standing([
      { stage: 'Lead', status: 'open', n: 310 },
      { stage: 'Qualified', status: 'open', n: 120 },
      { stage: 'Demo', status: 'open', n: 164 },
      { stage: 'Proposal', status: 'open', n: 48 },
    ]),
    stages: 'Lead, Qualified, Demo, Proposal',
    benchmark: undefined,
    label: undefined,
  },
};

/** Amounts instead of numbers. */
export const Value: Story = { args: { measure: 'value' } };

/** Amounts with all their digits: 1,234,567.89 were won. */
export const LongNumbers: Story = {
  args: {
    measure: 'value',
    records: standing(
      [
        { stage: 'Lead', n: 3 },
        { stage: 'Proposal', n: 1 },
        { stage: 'Won', status: 'won', n: 1 },
      ],
      { amount: 1_234_567.89 },
    ),
    stages: 'Lead, Proposal, Won',
    benchmark: undefined,
  },
};

/** Segments side by side on one scale. */
export const Segments: Story = { args: { by: 'owner', width: 720, benchmark: undefined } };

/** Segments under each other where they find no room beside each other. */
export const NarrowSegments: Story = { args: { ...Segments.args, width: 260 } };

/** Names that are long, in a room that is not. */
export const LongNames: Story = {
  args: {
    width: 260,
    records: standing([
      { stage: 'Inbound enquiry by the web form or by telephone', n: 400 },
      { stage: 'Qualified by the regional sales organisation', n: 210 },
      { stage: 'Order confirmed', status: 'won', n: 90 },
    ]),
    stages:
      'Inbound enquiry by the web form or by telephone, Qualified by the regional sales organisation, Order confirmed',
    benchmark: '52%, 40%',
    label: 'From the first enquiry to the confirmed order in all regions',
  },
};

/** Long German names are cut where they must be; the table has them in full. */
export const German: Story = {
  args: {
    locale: 'de',
    measure: 'value',
    records: standing([
      { stage: 'Erstkontakt über die Vertriebsniederlassung', n: 400 },
      { stage: 'Bedarfsermittlungsgespräch abgeschlossen', n: 210 },
      { stage: 'Auftragsbestätigung', status: 'won', n: 90 },
    ]),
    stages:
      'Erstkontakt über die Vertriebsniederlassung, Bedarfsermittlungsgespräch abgeschlossen, Auftragsbestätigung',
    benchmark: undefined,
    label: 'Vom Erstkontakt zum Auftrag',
  },
};

/** A page that reads from the right. */
export const RightToLeft: Story = {
  args: {
    dir: 'rtl',
    locale: 'ar-EG',
    records: standing([
      { stage: 'عميل محتمل', n: 400 },
      { stage: 'مؤهل', n: 210 },
      { stage: 'عرض سعر', n: 120 },
      { stage: 'تم البيع', status: 'won', n: 90 },
    ]),
    stages: 'عميل محتمل, مؤهل, عرض سعر, تم البيع',
    benchmark: '50%, 60%, 40%',
    label: 'من عميل محتمل إلى بيع',
  },
};

/** The same in a room as narrow as a sidebar. */
export const RightToLeftNarrow: Story = { args: { ...RightToLeft.args, width: 260 } };

/** A step that rests on four says "3 of 4" and gives no rate. */
export const TooFew: Story = {
  args: {
    records: standing([
      { stage: 'Lead', n: 1 },
      { stage: 'Demo', n: 2 },
      { stage: 'Won', status: 'won', n: 1 },
    ]),
    stages: 'Lead, Demo, Won',
    benchmark: undefined,
  },
};

/** The quarter is not over. */
export const Partial: Story = { args: { asOf: '2026-09-12' } };

/** No records for a long time, where the funnel is meant to reach the present. */
export const Stale: Story = {
  args: {
    records: standing(
      [
        { stage: 'Lead', n: 310 },
        { stage: 'Demo', n: 120 },
        { stage: 'Won', status: 'won', n: 48 },
      ],
      { createdAt: '2024-03-01', closedAt: '2024-03-31' },
    ),
    stages: 'Lead, Demo, Won',
    period: undefined,
    asOf: undefined,
    benchmark: undefined,
  },
  play: async ({ canvasElement }) => {
    const { root } = await drawn(canvasElement);
    await expect(said(root.querySelector('.said'))).toContain('No records since');
  },
};

/** Nothing began in the period: why, and what to do. */
export const Empty: Story = { args: { period: '2020' } };

/** The source answered, and there is nothing in it. */
export const NoRecords: Story = { args: { records: [] } };

/** Without the order of the stages: it is asked for, and never guessed. */
export const NoOrder: Story = { args: { stages: undefined } };

/** A field that the records do not have is named. */
export const WrongField: Story = { args: { fields: 'stage=Phase, status=Result' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(steep), stages: 'Sent, Opened, Clicked, Signed' },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** The address goes on answering with an error. */
export const StaysFailed: Story = { args: { records: undefined, src: 'deals.json', fetcher: failing } };

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** The arrow keys come to each step and each stage, in the order of the funnel. */
export const ArrowKeysWalkTheStages: Story = {
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, [
      'Lead: 9,240 deals',
      'Lead → Qualified: 44.6%',
      'Qualified: 4,120 deals',
      'Qualified → Demo: 56.1%',
      'Demo: 2,310 deals',
    ]),
};

/** "How?" shows how each step came about, and every value; Escape closes it. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, 'Stage conversion', '9,240 deals', '35.0%', 'Held against'),
};

/** How many came to each stage in the place of records. */
export const FromAggregates: Story = {
  args: aggregated('stage-conversion-rate', leadToCustomer, { stages, period: '2026-Q3', asOf: '2026-09-30' }),
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 260 px: names go above the bars. */
export const Resized: Story = {
  args: { width: 720 },
  play: ({ canvasElement }) => redrawsAt(canvasElement, 260),
};

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, userEvent } from 'storybook/test';
import '../src/define/benchmark-bar.js';
import type { BenchmarkBar } from '../src/elements/benchmark-bar.js';
import { heldAgainst } from './benchmarks.js';
import { said } from './checks.js';
import { arrowsWalk, csvIsCopied, drawn, howTells, redrawsAt, tryAgainDraws } from './promises.js';
import { deals, growingPipeline, yearOfDeals } from './records.js';
import { drawnAs, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

const against = heldAgainst({ metric: 'win-rate', quartiles: [0.38, 0.47, 0.55], near: 0.57, variant: 'value' });
const { allKinds, conflicting, stale, notComparable, methodUnknown } = against;

const meta: Meta<Args<BenchmarkBar>> = {
  title: 'Elements/benchmark-bar',
  component: 'benchmark-bar',
  args: {
    width: 720,
    dir: 'ltr',
    metric: 'win-rate',
    records: yearOfDeals,
    period: '2026-09',
    asOf: '2026-09-30',
    ...allKinds,
  },
  argTypes: roomArgTypes,
  decorators: [inRoom],
  render: drawnAs('benchmark-bar'),
};

export default meta;

type Story = StoryObj<Args<BenchmarkBar>>;

/** Own past, an industry, an expectation, a target, a stretch target and a contract, on one scale. */
export const AllKinds: Story = {};

/** Own last months, and nothing else. */
export const HistoryOnly: Story = { args: against.historyOnly };

/** One study of an industry: quartiles. */
export const IndustryOnly: Story = { args: against.industryOnly };

/** Three sources for one figure: their range, each with its mark, never their mean. */
export const ConflictingSources: Story = { args: conflicting };

/** Too old to judge by: hollow, and the line says so. */
export const Stale: Story = { args: stale };

/** Of another variant, and by the year: hollow, and the lines say so. */
export const NotComparable: Story = { args: notComparable };

/** The interval covers it. */
export const CannotTell: Story = { args: against.cannotTell };

/** How it was measured is not told. */
export const MethodUnknown: Story = { args: methodUnknown };

/** Stretches with names, as a contract has them. */
export const Bands: Story = { args: against.bands };

/** What can be judged by, beside what cannot. */
export const Mixed: Story = {
  args: {
    benchmark: `history, ${conflicting.benchmark}, ${stale.benchmark}, ${notComparable.benchmark}`,
    benchmarks: [...conflicting.benchmarks, ...stale.benchmarks, ...notComparable.benchmarks],
    target: '65%',
  },
};

/** Names and verdicts over and under the scale. */
export const Narrow: Story = { args: { width: 440 } };

/** As much as there is room for. */
export const Card: Story = { args: { width: 260 } };

/** Names, marks and the signs. */
export const Small: Story = { args: { width: 120 } };

/** Room for whole sentences. */
export const Wide: Story = { args: { width: 1200 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** Money without an upper end. */
export const LongNumber: Story = {
  args: {
    metric: 'pipeline-value',
    records: growingPipeline,
    benchmark: '900000, 1100000',
    benchmarks: [],
    target: '1500000',
    locale: 'de',
  },
};

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']) } };

/** Nothing was decided in the period. */
export const Empty: Story = { args: { period: '2020' } };

/** The address answers with an error; "Try again" asks it again. */
export const Failed: Story = {
  args: { records: undefined, src: 'deals.json', fetcher: lateWith(yearOfDeals) },
  play: ({ canvasElement }) => tryAgainDraws(canvasElement, '404'),
};

/** Records are on their way. */
export const Loading: Story = { args: { records: undefined, src: 'slow.json', fetcher: never } };

/** The arrow keys come to the value, its interval, each benchmark, and each of several sources. */
export const ArrowKeysWalkTheLines: Story = {
  args: conflicting,
  play: ({ canvasElement }) =>
    arrowsWalk(canvasElement, [
      'Win rate: 60.0%',
      '95% interval: 50.7% – 68.7%',
      'industry range: 38% – 57%',
      'Made-up study B: 38%',
      'Made-up study C: 57%',
      'Made-up study D: 55%',
    ]),
};

/** Enter on a line opens its source: who, when, how many, how it was measured, and where to read it. */
export const EnterOpensTheSource: Story = {
  args: against.industryOnly,
  play: async ({ canvasElement }) => {
    const { element, root } = await drawn(canvasElement);
    root.querySelector<HTMLElement>('[role="listbox"]')!.focus();
    await userEvent.keyboard('{End}{Enter}');
    await element.updateComplete;
    const details = root.querySelector('.details')!;
    await expect(said(details)).toContain(
      'Made-up firms, 939 companies, median of companies, Made-up study A, Mar 2026',
    );
    await expect(details.querySelector('a')!.href).toBe('https://example.com/A');
  },
};

/** "How?" shows the formula with its numbers, and every value. */
export const HowOpensTheWorking: Story = {
  play: ({ canvasElement }) => howTells(canvasElement, '66 won ÷ (66 won + 44 lost) = 60.0%', 'Held against'),
};

/** Every value to the clipboard, numbers in full. */
export const CopyAsCsv: Story = { play: ({ canvasElement }) => csvIsCopied(canvasElement) };

/** From 720 to 180 px: the names go over the scale. */
export const Resized: Story = { play: ({ canvasElement }) => redrawsAt(canvasElement, 180) };

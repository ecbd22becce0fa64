import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/kpi-card.js';
import type { KpiCard } from '../src/elements/kpi-card.js';
import { deals, yearOfDeals } from './records.js';

interface Args extends Partial<KpiCard> {
  /** Width of the room it stands in, px. */
  width: number;
  /** Which way the page is read. */
  dir: 'ltr' | 'rtl';
}

const meta: Meta<Args> = {
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
  argTypes: {
    width: { control: { type: 'range', min: 120, max: 720, step: 20 } },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
  decorators: [
    (story, { args: { width, theme, dir } }) => {
      const room = document.createElement('div');
      room.dir = dir;
      room.style.width = `${String(width)}px`;
      room.style.padding = '24px';
      room.style.background = theme === 'dark' ? '#14181d' : '#fff';
      room.append(story() as Node);
      return room;
    },
  ],
  render: (args) => {
    const properties: Partial<Args> = { ...args };
    delete properties.width;
    delete properties.dir;
    return Object.assign(document.createElement('kpi-card'), properties);
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Value, interval, the months before, the change, and two benchmarks. */
export const Card: Story = {};

/** Three benchmarks, each with its sign and words. */
export const ThreeBenchmarks: Story = { args: { benchmark: 'history, 50%', width: 440 } };

/** The line goes below the value. */
export const Narrow: Story = { args: { width: 180 } };

/** Caption, value and the signs. */
export const Small: Story = { args: { width: 120 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** The month is not over: dashed, with a hollow end. */
export const Partial: Story = { args: { asOf: '2026-09-12' } };

/** A value that is long in German. */
export const LongNumber: Story = {
  args: {
    metric: 'pipeline-value',
    period: 'all',
    locale: 'de',
    benchmark: undefined,
    target: undefined,
    currency: 'EUR',
    records: yearOfDeals.map((deal, i) => ({ ...deal, status: 'open', amount: 1_234.5 * (i + 1) })),
  },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** A value without a line: there is one month. */
export const OneMonth: Story = { args: { records: deals(60, 40, ['2026-09']), benchmark: undefined } };

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']), benchmark: undefined } };

/** Nothing was decided in the period. */
export const Empty: Story = { args: { period: '2020' } };

/** Records are on their way. */
export const Loading: Story = {
  args: { records: undefined, src: 'slow.json', fetcher: () => new Promise<Response>(() => undefined) },
};

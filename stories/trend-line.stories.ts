import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/trend-line.js';
import type { TrendLine } from '../src/elements/trend-line.js';
import { deals } from './records.js';

interface Args extends Partial<TrendLine> {
  /** Width of the room it stands in, px. */
  width: number;
}

/** Deals of one month that no other month shares an id with. */
const monthOf = (month: string, decided: number, won: number): object[] =>
  deals(decided, won, [month]).map((deal, i) => ({ ...deal, id: `${month}-${String(i)}` }));

const monthAt = (i: number): string => new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 7);

/** Thirty-five months; from the twenty-seventh on fewer are won, and the last has begun only just. */
const course = Array.from({ length: 35 }, (_, i) => {
  const decided = 80 + ((i * 37) % 41);
  const share = (i < 26 ? 0.43 : 0.35) + (((i * 53) % 17) - 8) / 200;
  const all = monthOf(monthAt(i), decided, Math.round(decided * share));
  return i < 34 ? all : all.slice(0, 12);
}).flat();

const withGap = course.filter((deal) => !['2024-09', '2024-10'].some((month) => JSON.stringify(deal).includes(month)));

const meta: Meta<Args> = {
  title: 'Elements/trend-line',
  component: 'trend-line',
  args: {
    width: 720,
    metric: 'win-rate',
    records: course,
    grain: 'month',
    limits: 'auto',
    benchmark: '47%',
    notes: '2026-03-03="price change"',
  },
  argTypes: {
    width: { control: { type: 'range', min: 120, max: 1200, step: 20 } },
    grain: { control: 'inline-radio', options: ['day', 'week', 'month', 'quarter', 'year'] },
    limits: { control: 'inline-radio', options: ['auto', 'xmr', 'laney', 'none'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
  decorators: [
    (story, { args: { width, theme } }) => {
      const room = document.createElement('div');
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
    return Object.assign(document.createElement('trend-line'), properties);
  },
};

export default meta;

type Story = StoryObj<Args>;

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

/** Nothing but what is usual. */
export const Routine: Story = { args: { period: '2024', notes: undefined } };

/** Four months: no limits yet. */
export const TooLittle: Story = { args: { period: '2024-01-01..2024-04-30', notes: undefined, target: '50%' } };

/** Months in which nothing was decided are gaps, never zero. */
export const Gap: Story = { args: { records: withGap, notes: undefined } };

/** A line for each owner, named at its end. */
export const Segments: Story = { args: { by: 'owner', grain: 'quarter', benchmark: undefined, notes: undefined } };

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

/** Some weeks rest on fewer than five deals: hollow. */
export const Weeks: Story = { args: { grain: 'week', period: '2026', notes: undefined } };

/** From right to left, with the numbers of an Arabic page. */
export const RightToLeft: Story = {
  args: { locale: 'ar-EG', width: 440 },
  render: (args) => {
    const room = document.createElement('div');
    room.dir = 'rtl';
    const properties: Partial<Args> = { ...args };
    delete properties.width;
    room.append(Object.assign(document.createElement('trend-line'), properties));
    return room;
  },
};

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = {
  args: { records: undefined, src: 'slow.json', fetcher: () => new Promise<Response>(() => undefined) },
};

/** Nothing was decided in the period. */
export const Empty: Story = { args: { period: '2020', notes: undefined } };

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/kpi-gauge.js';
import type { KpiGauge } from '../src/elements/kpi-gauge.js';
import { deals, yearOfDeals } from './records.js';

interface Args extends Partial<KpiGauge> {
  /** Width of the room it stands in, px. */
  width: number;
}

const meta: Meta<Args> = {
  title: 'Elements/kpi-gauge',
  component: 'kpi-gauge',
  args: {
    width: 260,
    metric: 'win-rate',
    records: yearOfDeals,
    period: '2026-09',
    benchmark: 'history',
    target: '65%',
    shape: 'arc',
  },
  argTypes: {
    width: { control: { type: 'range', min: 120, max: 720, step: 20 } },
    shape: { control: 'inline-radio', options: ['arc', 'bullet'] },
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
    return Object.assign(document.createElement('kpi-gauge'), properties);
  },
};

export default meta;

type Story = StoryObj<Args>;

/** A rate with its interval, own history as the ring, a target and the month before. */
export const Arc: Story = {};

/** Where a line of text has more room than a square. */
export const Bullet: Story = { args: { shape: 'bullet', width: 440 } };

/** Marks stay, their labels go. */
export const Narrow: Story = { args: { width: 180 } };

/** Caption, value and the sign of the verdict. */
export const Small: Story = { args: { width: 120 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = {
  args: { records: undefined, src: 'slow.json', fetcher: () => new Promise<Response>(() => undefined) },
};

/** Nothing was decided in the period: no zero, but why and what to do. */
export const Empty: Story = { args: { period: '2020' } };

/** Counts instead of a rate that rests on four. */
export const TooFew: Story = { args: { records: deals(4, 3, ['2026-09']), target: undefined, benchmark: undefined } };

/** The period is not over. */
export const Partial: Story = { args: { period: 'this-quarter', asOf: '2026-08-15' } };

/** The address answers with an error. */
export const Failed: Story = {
  args: {
    records: undefined,
    src: 'deals.json',
    fetcher: () => Promise.resolve(new Response('', { status: 503 })),
  },
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

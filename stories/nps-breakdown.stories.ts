import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/nps-breakdown.js';
import type { NpsBreakdown } from '../src/elements/nps-breakdown.js';
import { answers, fractions, industryNps } from './answers.js';

interface Args extends Partial<NpsBreakdown> {
  /** Width of the room it stands in, px. */
  width: number;
  /** Which way the page is read. */
  dir: 'ltr' | 'rtl';
}

const meta: Meta<Args> = {
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
  argTypes: {
    width: { control: { type: 'range', min: 120, max: 1200, step: 20 } },
    dir: { control: 'inline-radio', options: ['ltr', 'rtl'] },
    dedupe: { control: 'inline-radio', options: ['latest', 'first', 'all'] },
    per: { control: 'inline-radio', options: ['person', 'account'] },
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
    return Object.assign(document.createElement('nps-breakdown'), properties);
  },
};

export default meta;

type Story = StoryObj<Args>;

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

/** What was written with a score that is chosen by Enter: text, newest first. */
export const CommentsOfAScore: Story = {
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector('nps-breakdown')!;
    await element.updateComplete;
    const root = element.shadowRoot!;
    const list = root.querySelector<HTMLElement>('[role="listbox"]')!;
    const options = [...root.querySelectorAll('[role="option"]')];
    const at = options.findIndex((option) => option.textContent.trim().startsWith('Score 6'));
    list.focus();
    for (const key of ['Home', ...Array.from({ length: at }, () => 'ArrowDown'), 'Enter']) {
      list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
    }
    await element.updateComplete;
    if (!root.querySelector('[part="comments"]')) throw new Error('No comments are shown.');
  },
};

/** Each account once, by the mean of its people. */
export const PerAccount: Story = { args: { per: 'account' } };

/** Every answer, also of customers who answered twice. */
export const AllAnswers: Story = { args: { dedupe: 'all' } };

/** Scores between two marks are rounded down, and it says so. */
export const Fractions: Story = { args: { records: fractions, period: 'all', benchmark: undefined } };

/** Nothing is known but scores: no customers, dates or invitations. */
export const ScoresAlone: Story = {
  args: { records: answers.map(({ score }) => ({ score })), period: undefined, asOf: undefined },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG' } };

/** German numbers and a long caption. */
export const German: Story = {
  args: { locale: 'de', label: 'Weiterempfehlungsbereitschaft unserer Bestandskundinnen', width: 260 },
};

/** The quarter is not over. */
export const Partial: Story = { args: { asOf: '2026-08-15' } };

/** Fewer than five answers are no score. */
export const TooFew: Story = { args: { records: answers.filter(({ score }) => score !== null).slice(-4) } };

/** Nobody answered: no zero, but why and what to do. */
export const Empty: Story = { args: { period: '2020' } };

/** Answers from 1 to 10 are refused, for nobody could give the lowest. */
export const OtherScale: Story = { args: { params: 'scale=1-10' } };

/** Records are on their way. */
export const Loading: Story = {
  args: { records: undefined, src: 'slow.json', fetcher: () => new Promise<Response>(() => undefined) },
};

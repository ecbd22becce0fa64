import type { Meta, StoryObj } from '@storybook/web-components-vite';
import '../src/define/funnel-stages.js';
import type { FunnelStages } from '../src/elements/funnel-stages.js';
import { leadToCustomer, stageHistory, standing, steep } from './funnel-records.js';

interface Args extends Partial<FunnelStages> {
  /** Width of the room it stands in, px. */
  width: number;
  /** Direction of the page around it. */
  direction?: 'ltr' | 'rtl';
}

const stages = 'Lead, Qualified, Demo, Proposal, Won';

const meta: Meta<Args> = {
  title: 'Elements/funnel-stages',
  component: 'funnel-stages',
  args: { width: 440, records: leadToCustomer, stages, benchmark: '42%, 55%, 47%, 44%', label: 'Lead to customer' },
  argTypes: {
    width: { control: { type: 'range', min: 120, max: 1600, step: 20 } },
    measure: { control: 'inline-radio', options: ['count', 'value'] },
    mode: { control: 'inline-radio', options: ['cohort', 'reached', 'snapshot'] },
    theme: { control: 'inline-radio', options: ['light', 'dark', 'auto'] },
  },
  decorators: [
    (story, { args: { width, theme, direction } }) => {
      const room = document.createElement('div');
      room.style.width = `${String(width)}px`;
      room.style.padding = '24px';
      room.style.background = theme === 'dark' ? '#14181d' : '#fff';
      room.dir = direction ?? 'ltr';
      room.append(story() as Node);
      return room;
    },
  ],
  render: (args) => {
    const properties: Partial<Args> = { ...args };
    delete properties.width;
    delete properties.direction;
    return Object.assign(document.createElement('funnel-stages'), properties);
  },
};

export default meta;

type Story = StoryObj<Args>;

/** Each step against a figure of its own; the one that is furthest under it is named. */
export const Benchmarks: Story = {};

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
    benchmark: 'history',
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

/** Segments side by side on one scale. */
export const Segments: Story = { args: { by: 'owner', width: 720, benchmark: undefined } };

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
    direction: 'rtl',
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

/** Without the order of the stages: it is asked for, and never guessed. */
export const NoOrder: Story = { args: { stages: undefined } };

/** Records are on their way, or never come: the outline keeps the size. */
export const Loading: Story = {
  args: { records: undefined, src: 'slow.json', fetcher: () => new Promise<Response>(() => undefined) },
};

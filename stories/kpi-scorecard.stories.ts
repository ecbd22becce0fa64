import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { expect, spyOn, userEvent, waitFor } from 'storybook/test';
import '../src/define/kpi-scorecard.js';
import '../src/define/kpi-source.js';
import '../src/define/metrics/sales.js';
import '../src/define/metrics/service.js';
import type { KpiRow } from '../src/elements/kpi-row.js';
import type { KpiScorecard } from '../src/elements/kpi-scorecard.js';
import { said, scorecardsIn } from './checks.js';
import { drawnAs, failing, inRoom, never, roomArgTypes, type Args } from './room.js';
import { scorecardAnswers, scorecardDeals, scorecardLeads, scorecardTickets } from './scorecard-records.js';

type Row = Partial<Omit<KpiRow, 'children'>>;

/** What a story says: its room, what the scorecard is told, and its rows. */
type Told = Args<KpiScorecard> & { told: readonly Row[] };

const sources = { crm: scorecardDeals, leads: scorecardLeads, answers: scorecardAnswers, tickets: scorecardTickets };

/** The sources of a page, and a scorecard with its rows. */
const render: NonNullable<Meta<Told>['render']> = ({ told, ...args }, context) => {
  const page = document.createElement('div');
  const scorecard = drawnAs('kpi-scorecard')(args, context);
  scorecard.append(...told.map((row) => Object.assign(document.createElement('kpi-row'), row)));
  const named = Object.entries(sources).map(([id, records]) =>
    Object.assign(document.createElement('kpi-source'), { id, records }),
  );
  page.append(...named, scorecard);
  return page;
};

const winRate: Row = { metric: 'win-rate', target: '50%' };
const cycle: Row = { metric: 'sales-cycle-length', target: '45' };
const rows: readonly Row[] = [
  winRate,
  { metric: 'average-deal-value' },
  cycle,
  { metric: 'lead-conversion-rate', source: 'leads' },
  { metric: 'nps', source: 'answers', target: '40' },
  { metric: 'sla-attainment', source: 'tickets', target: '95%' },
];

const meta: Meta<Told> = {
  title: 'Elements/kpi-scorecard',
  component: 'kpi-scorecard',
  args: {
    width: 1200,
    dir: 'ltr',
    label: 'Sales and service',
    source: 'crm',
    period: '2026-Q3',
    asOf: '2026-09-30',
    benchmark: 'history',
    told: rows,
  },
  argTypes: { ...roomArgTypes, told: { control: { disable: true } } },
  decorators: [inRoom],
  render,
};

export default meta;

type Story = StoryObj<Told>;

/** Six metrics of four sources, what moves first apart from what came of it. */
export const Scorecard: Story = {};

/** The same in 720 px. */
export const Medium: Story = { args: { width: 720 } };

/** Each row a block of its own. */
export const Narrow: Story = { args: { width: 440 } };

/** The same in 320 px. */
export const Phone: Story = { args: { width: 320 } };

/** Names, values and the signs. */
export const Small: Story = { args: { width: 120 } };

/** The page's dark theme. */
export const Dark: Story = { args: { theme: 'dark' } };

/** Dark, on a telephone. */
export const DarkPhone: Story = { args: { theme: 'dark', width: 320 } };

/** One verdict a row, in the words of a board. */
export const Executive: Story = { args: { audience: 'executive' } };

/** All there is, in the field's terms. */
export const Manager: Story = { args: { audience: 'manager' } };

/** What those who do the work can move. */
export const Employee: Story = { args: { audience: 'employee' } };

/** What was promised, and whether it was kept. */
export const Customer: Story = {
  args: {
    audience: 'customer',
    label: 'What we promise',
    source: 'tickets',
    benchmark: undefined,
    width: 720,
    told: [
      { metric: 'sla-attainment', label: 'Answered in time', target: '90%' },
      { metric: 'first-response-time', label: 'First answer', target: '120' },
    ],
  },
};

/** More than seven draw attention from each other, and it says so. */
export const MoreThanSeven: Story = {
  args: {
    told: [
      ...rows,
      { metric: 'first-response-time', source: 'tickets' },
      { metric: 'escalation-rate', source: 'tickets' },
      { metric: 'lead-response-time', source: 'leads' },
    ],
  },
};

/** A row fails, one waits, one has nothing to measure, one too little, one is not over; the others go on. */
export const RowsThatFail: Story = {
  args: {
    told: [
      winRate,
      { metric: 'average-deal-value', src: 'deals.json', fetcher: failing },
      { metric: 'sales-cycle-length', period: '2023' },
      { metric: 'nps', source: 'erp', target: '40' },
      { metric: 'sla-attainment', source: 'tickets', where: 'id=T-1620|T-1621|T-1622|T-1623' },
      { metric: 'escalation-rate', source: 'tickets', asOf: '2026-09-10' },
      { metric: 'no-such-metric' },
    ],
  },
};

/** Stacked, they say the same. */
export const RowsThatFailOnAPhone: Story = { args: { ...RowsThatFail.args, width: 320 } };

/** Records are on their way: what is here is shown. */
export const Loading: Story = {
  args: { told: [winRate, { metric: 'nps', src: 'slow.json', fetcher: never }] },
  play: async ({ canvasElement }) => {
    const [board] = scorecardsIn(canvasElement);
    await waitFor(async () => {
      await expect(board!.shadowRoot!.querySelectorAll('td [part="value"]')).toHaveLength(1);
    });
  },
};

/** No row is named. */
export const NoRows: Story = { args: { told: [] } };

/** Long German names, numbers as they are written there. */
export const German: Story = {
  args: {
    locale: 'de',
    width: 720,
    told: [
      { ...winRate, label: 'Abschlusswahrscheinlichkeit' },
      { metric: 'average-deal-value', label: 'Durchschnittlicher Auftragswert je Vertriebsmitarbeitendem' },
    ],
  },
};

/** Read from the right, numbers as Egypt writes them. */
export const RightToLeft: Story = { args: { dir: 'rtl', locale: 'ar-EG', width: 1200 } };

/** "How?" of a row opens its own working. */
export const HowOpensTheWorkingOfARow: Story = {
  args: { width: 720 },
  play: async ({ canvasElement }) => {
    const [board] = scorecardsIn(canvasElement);
    await board!.updateComplete;
    const root = board!.shadowRoot!;
    await userEvent.click(root.querySelector<HTMLElement>('.how[aria-label="How? Win rate"]')!);
    await waitFor(async () => {
      await expect(said(root.querySelector('dialog[open]'))).toContain('won ÷');
    });
  },
};

/** Every value of every row to the clipboard. */
export const CopyAsCsv: Story = {
  play: async ({ canvasElement }) => {
    const [board] = scorecardsIn(canvasElement);
    await board!.updateComplete;
    const clipboard = spyOn(navigator.clipboard, 'writeText').mockResolvedValueOnce();
    const copy = board!.shadowRoot!.querySelector<HTMLElement>('figure > .foot .action')!;
    await userEvent.click(copy);
    await waitFor(async () => {
      await expect(said(copy)).toBe('Copied');
    });
    await expect(clipboard).toHaveBeenCalledWith(board!.toCSV());
    clipboard.mockRestore();
  },
};

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

/** Of the leads of the last three months so many are decided. */
const decidedShare = (i: number): number => [0.85, 0.6, 0.3][i - 11] ?? 1;

/** Leads by the month they came in; of the last three months' some are still open, and the last month has begun only just. */
const youngLeads = Array.from({ length: 14 * 90 }, (_, at) => {
  const [i, k] = [Math.floor(at / 90), at % 90];
  const [rank, share] = [(k * 7919) % 90, (0.3 + ((i * 37) % 11) / 100) * decidedShare(i)];
  const status = rank < 90 * share ? 'converted' : rank < 90 * decidedShare(i) ? 'lost' : 'open';
  const day = String(1 + (k % (i < 13 ? 27 : 9))).padStart(2, '0');
  return { id: `L-${String(at)}`, createdAt: `${monthAt(21 + i)}-${day}`, status };
});

/** Eleven years of days, each with one deal. */
const longCourse = Array.from({ length: 4000 }, (_, i) => ({
  id: `D-${String(i)}`,
  status: 'won',
  closedAt: new Date(Date.UTC(2015, 0, 1 + i)).toISOString().slice(0, 10),
  amount: Math.round(4000 + 900 * Math.sin(i / 260) + ((i * 7919) % 613)),
  currency: 'EUR',
}));

const teamOf = (i: number): string => ['Nord', 'Süd', 'West', 'Ost', 'Online', 'Partner', 'Export', 'Messe'][i % 8]!;

/** The same months for eight teams. */
const teams = Array.from({ length: 9 * 8 * 40 }, (_, i) => {
  const month = Math.floor(i / 320);
  const k = i % 320;
  const share = 20 + 7 * (k % 8) + ((month * 31 + k * 3) % 9);
  const status = Math.floor(k / 8) * 2.5 < share ? 'won' : 'lost';
  return { id: `T-${String(i)}`, team: teamOf(k), status, closedAt: `${monthAt(24 + month)}-12` };
});

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

/** Eight lines, as many as can be told apart; in forced colours by their dashes. */
export const EightSegments: Story = {
  args: { by: 'team', records: teams, benchmark: undefined, notes: undefined },
};

/** Months whose leads are not all decided are dashed and hollow: they may still change. */
export const ImmatureCohorts: Story = {
  args: { metric: 'lead-conversion-rate', records: youngLeads, benchmark: undefined, notes: undefined },
};

/** An industry's range, which has no middle. */
export const BenchmarkRange: Story = {
  args: {
    benchmark: 'peers',
    benchmarks: [
      {
        id: 'peers',
        metric: 'win-rate',
        kind: 'industry',
        shape: { low: 0.4, high: 0.47 },
        peers: 'made-up firms',
        source: 'these stories',
        date: '2026-03',
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

import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';
import { expect, fn, userEvent, waitFor } from 'storybook/test';
import '../src/define/funnel-stages.js';
import '../src/define/kpi-card.js';
import '../src/define/kpi-gauge.js';
import '../src/define/kpi-source.js';
import type { KpiSource } from '../src/elements/kpi-source.js';
import { elementsIn, said } from './checks.js';
import { leadToCustomer } from './funnel-records.js';
import { drawnAs, inRoom, lateWith, never, roomArgTypes, type Args } from './room.js';

/** Half a year of closed deals as a German system writes them: its own names, days before months, decimal commas. */
const exported = [
  'Nr;Phase;Abschluss;Betrag',
  ...Array.from({ length: 120 }, (_, i) => {
    const closed = `${String(1 + (i % 28))}.${String(4 + (i % 6))}.2026`;
    const outcome = (i * 7) % 12 < 5 ? 'Gewonnen' : 'Verloren';
    return `${String(i)};${outcome};${closed};${String(1 + (i % 9))}.${String(100 + i)},50`;
  }),
].join('\n');

/** A source, and what stands beside it on its page. */
const page =
  (elements: TemplateResult): NonNullable<Meta<Args<KpiSource>>['render']> =>
  (args, context) => {
    const room = document.createElement('div');
    room.style.display = 'grid';
    room.style.gridTemplateColumns = 'repeat(auto-fit, minmax(min(200px, 100%), 1fr))';
    room.style.gap = '32px';
    const source = Object.assign(drawnAs('kpi-source')(args, context), { id: 'crm' });
    render(html`${source}${elements}`, room);
    return room;
  };

const three = html`
  <kpi-gauge source="crm" metric="win-rate" period="2026-Q3" target="10%"></kpi-gauge>
  <kpi-card source="crm" metric="average-deal-value" period="2026-Q3"></kpi-card>
  <funnel-stages
    source="crm"
    period="2026-Q3"
    stages="Lead, Qualified, Demo, Proposal, Won"
    label="Lead to customer"
  ></funnel-stages>
`;

const meta: Meta<Args<KpiSource>> = {
  title: 'Elements/kpi-source',
  component: 'kpi-source',
  args: { width: 720, dir: 'ltr', currency: 'EUR', asOf: '2026-09-30' },
  argTypes: roomArgTypes,
  decorators: [inRoom],
  render: page(three),
};

export default meta;

type Story = StoryObj<Args<KpiSource>>;

const answer = fn(() => Promise.resolve(Response.json(leadToCustomer)));

/** Three elements by one source: its address is asked once. */
export const OneSourceThreeElements: Story = {
  args: { src: 'deals.json', fetcher: answer },
  play: async ({ canvasElement }) => {
    for (const element of elementsIn(canvasElement)) {
      await element.updateComplete;
      await expect(element.toText()).toContain('deals');
    }
    await expect(answer).toHaveBeenCalledTimes(1);
  },
};

/** How records are written, said once: names of fields, days before months, decimal commas, the zone in which days begin. */
export const FieldsFormatsZone: Story = {
  args: {
    records: exported,
    fields: 'status=Phase(Gewonnen:won|Verloren:lost), closedAt=Abschluss, amount=Betrag, id=Nr',
    dateFormat: 'D.M.YYYY',
    numberLocale: 'de',
    zone: 'Europe/Berlin',
  },
  render: page(html`
    <kpi-gauge source="crm" metric="win-rate" period="2026-Q3" lang="de"></kpi-gauge>
    <kpi-card source="crm" metric="average-deal-value" period="2026-Q3" lang="de"></kpi-card>
    <kpi-card source="crm" metric="win-rate" variant="value" period="2026-Q3" lang="de"></kpi-card>
  `),
};

/** An element's own attribute wins over the source's. */
export const OwnAttributesWin: Story = {
  args: { records: leadToCustomer.map((deal) => ({ ...deal, currency: undefined })) },
  render: page(html`
    <kpi-card source="crm" metric="average-deal-value" period="2026-Q3"></kpi-card>
    <kpi-card source="crm" metric="average-deal-value" period="2026-Q3" currency="CHF"></kpi-card>
  `),
  play: async ({ canvasElement }) => {
    const elements = elementsIn(canvasElement);
    for (const element of elements) await element.updateComplete;
    await expect(elements.map(({ result }) => result?.reading.currency)).toEqual(['EUR', 'CHF']);
  },
};

/** A source that says what it holds: a metric of other records says so instead of misreading them. */
export const OfAnotherType: Story = {
  args: { records: leadToCustomer, type: 'deals' },
  render: page(html`
    <kpi-gauge source="crm" metric="win-rate" period="2026-Q3"></kpi-gauge>
    <kpi-gauge source="crm" metric="nps"></kpi-gauge>
  `),
  play: async ({ canvasElement }) => {
    const [right, other] = elementsIn(canvasElement);
    await right!.updateComplete;
    await other!.updateComplete;
    await expect(right!.toText()).toContain('Win rate');
    await expect(other!.error?.message).toBe('The source holds deals, and no responses.');
  },
};

/** A source that fails: each of its elements says so, and offers to try again. */
export const Failed: Story = {
  args: { src: 'deals.json', fetcher: lateWith(leadToCustomer) },
  play: async ({ canvasElement }) => {
    const elements = elementsIn(canvasElement);
    for (const element of elements) {
      await element.updateComplete;
      await expect(said(element.shadowRoot!.querySelector('[part="message"]'))).toContain('404');
    }
    for (const element of elements) {
      await userEvent.click(element.shadowRoot!.querySelector('.action')!);
      await waitFor(() => expect(element.toText()).toContain('deals'));
    }
  },
};

/** A name that no source of the page has: the element says which is missing. */
export const NoSuchSource: Story = { render: page(html`<kpi-gauge source="erp" metric="win-rate"></kpi-gauge>`) };

/** Records are on their way: every outline keeps its size. */
export const Loading: Story = { args: { width: 440, src: 'slow.json', fetcher: never } };

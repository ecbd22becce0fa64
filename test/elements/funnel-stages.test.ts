import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/funnel-stages.js';
import type { FunnelStages } from '../../src/elements/funnel-stages.js';

const many = (n: number, stage: string, status: string): object[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${stage}${String(i)}`, stage, status, amount: 10, currency: 'EUR' }));
const steep = [...many(1, 'A', 'lost'), ...many(189, 'B', 'lost'), ...many(3, 'C', 'lost'), ...many(35, 'D', 'won')];

async function funnel(attributes: Partial<FunnelStages> = {}, width = 440): Promise<FunnelStages> {
  const room = await fixture<HTMLElement>(html`<div><funnel-stages></funnel-stages></div>`);
  room.style.width = `${String(width)}px`;
  const element = room.querySelector('funnel-stages')!;
  Object.assign(element, { records: steep, stages: 'A, B, C, D', ...attributes });
  await element.updateComplete;
  return element;
}

const words = (element: FunnelStages, part: string): string =>
  [...element.shadowRoot!.querySelectorAll(`[part="${part}"]`)]
    .map((node) =>
      node.textContent
        .replace(/[\u2066-\u2069]/g, '')
        .replace(/\s+/g, ' ')
        .trim(),
    )
    .join(' | ');

const widths = (element: FunnelStages): number[] =>
  [...element.shadowRoot!.querySelectorAll('[part="fill"]')].map((bar) => Number(bar.getAttribute('width')));

describe('funnel-stages', () => {
  it('shows 99.6, 16.7 and 15.4 % of the first, as rectangles of which the last does not taper', async () => {
    const element = await funnel();
    expect(words(element, 'label')).to.contain('99.6%').and.to.contain('16.7%').and.to.contain('15.4%');
    expect(words(element, 'value')).to.equal('228 | 227 | 38 | 35');
    const [first = 0, , , last = 0] = widths(element);
    expect(last / first).to.be.closeTo(35 / 228, 0.001);
    const bars = [...element.shadowRoot!.querySelectorAll('[part="fill"]')];
    expect(bars.every(({ localName }) => localName === 'rect')).to.equal(true);
  });

  it('names the biggest leak where the intervals allow it', async () => {
    expect(words(await funnel(), 'verdict')).to.equal('▼ Biggest leak: B → C');
    expect(words(await funnel({ benchmark: '90%, 30%, 80%' }), 'verdict')).to.equal('▼ Biggest leak: B → C');
    expect(words(await funnel({ benchmark: '90%, 30%, 80%' }), 'base')).to.contain('13.3 pts under benchmark');
    expect(words(await funnel({ benchmark: '90%, 17%, 80%' }), 'verdict')).to.equal(
      '● No step clearly below its benchmark',
    );
  });

  it('writes amounts with the same digits', async () => {
    const deal = (id: string, stage: string, amount: number) => ({ id, stage, status: 'won', amount, currency: 'EUR' });
    const records = [
      deal('1', 'A', 50),
      deal('2', 'A', 50),
      deal('3', 'B', 49.5),
      deal('4', 'B', 50.5),
      deal('5', 'D', 9.5),
    ];
    const element = await funnel({
      measure: 'value',
      mode: 'snapshot',
      records: records.map((one) => ({ ...one, status: 'open' })),
    });
    expect(words(element, 'value')).to.equal('€100.00 | €100.00 | €0.00 | €9.50');
  });

  it('says what kind of funnel it is', async () => {
    expect(words(await funnel(), 'scope')).to.contain('Inferred from the present stage');
    const untold = await funnel({ records: [...steep, { id: 'x', stage: 'Closed Lost' }] });
    expect(words(untold, 'scope')).to.contain('1 deal lost without a stage count in the first alone');
    const open = await funnel({ mode: 'snapshot', records: [...many(4, 'A', 'open'), ...many(2, 'B', 'open')] });
    expect(words(open, 'scope')).to.contain('Open now, not conversion');
    expect(words(open, 'verdict')).to.equal('● Open now, not conversion');
    expect(words(open, 'value')).to.equal('4 | 2 | 0 | 0');
  });

  it('takes the order of the pipeline that came with the records where the page names none', async () => {
    const at = (name: string) => ({ ...(name === 'signed' && { metadata: { isClosed: 'true', probability: '1' } }) });
    const stages = ['talks', 'offer', 'signed'].map((id, i) => ({
      id,
      label: id.toUpperCase(),
      displayOrder: i,
      ...at(id),
    }));
    const deals = ['signed', 'offer', 'talks', 'talks'].map((dealstage, id) => ({ id, properties: { dealstage } }));
    const records = { deals, pipelines: [{ id: 'sales', stages: stages.toReversed() }] };
    const own = await funnel({ records, stages: undefined });
    expect(words(own, 'label')).to.match(/TALKS.*OFFER.*SIGNED/);
    // All four; of these two came as far as the offer, and one of them was signed.
    expect(words(own, 'value')).to.equal('4 | 2 | 1');
    expect(own.result!.reading.warnings).to.include('pipeline-order');
    const told = await funnel({ records, stages: 'Offer, Signed' });
    expect(words(told, 'value')).to.equal('2 | 1');
    const none = await funnel({ records: deals, stages: undefined });
    expect(words(none, 'message')).to.contain('The order of the stages is not known.');
  });

  it('says who is not in it: deals at stages that are not listed, and stages at which no record is', async () => {
    const rows = [...many(20, 'Won', 'won'), ...many(179, 'Nurture', 'open'), ...many(1, '', 'open')];
    const element = await funnel({ records: rows, stages: 'lead, WON' });
    const said = element.shadowRoot!.querySelector('.said')!.textContent.replace(/[\u2066-\u2069]/g, '');
    expect(said).to.contain('179 of 200 deals are in stages not listed');
    expect(said).to.contain('1 of 200 deals is without a stage');
    expect(said).to.contain('No record is at lead');
    expect(element.toText()).to.contain('179 of 200 deals are in stages not listed');
  });

  it('shows counts and no rates where a fifth was lost nobody knows where', async () => {
    const rows = [...many(30, 'Closed Lost', 'lost'), ...many(30, 'B', 'open'), ...many(40, 'D', 'won')];
    const element = await funnel({ records: rows });
    expect(words(element, 'value')).to.equal('100 | 70 | 40 | 40');
    expect(words(element, 'label')).to.equal('A | 100.0% | ↓ – | B | ↓ – | C | ↓ – | D | 40.0%');
    expect(words(element, 'verdict')).to.equal('● Cannot tell: 30 of 30 deals lost without saying at which stage');
    expect(words(element, 'base')).to.contain('steps cannot be told apart; give stage history');
    expect(element.toCSV()).to.contain('"A → B",,"–"');
  });

  it('says at the step how many are still open, and where none is named that they are', async () => {
    const rows = [...many(500, 'A', 'lost'), ...many(300, 'C', 'open'), ...many(40, 'D', 'won')];
    const element = await funnel({ records: rows, stages: 'A, C, D', benchmark: '35%, 50%' });
    expect(words(element, 'label')).to.contain('300 still open');
    expect(words(element, 'verdict')).to.equal('● Cannot tell: 300 deals still open at C');
  });

  it('gives no rate of fewer than five, in the picture, the table and the file', async () => {
    const rows = [...many(1, 'A', 'lost'), ...many(2, 'B', 'lost'), ...many(1, 'D', 'won')];
    const element = await funnel({ records: rows, stages: 'A, B, D' });
    expect(words(element, 'base')).not.to.contain('75');
    expect(words(element, 'label')).to.contain('↓ 3 of 4');
    expect(words(element, 'verdict')).to.equal('● Cannot tell yet');
    expect(element.toCSV()).to.contain('"A → B",,"3 of 4"');
  });

  it('refuses a stage that says lost, with what to do', async () => {
    const element = await funnel({ stages: 'A, Closed Lost, D' });
    expect(words(element, 'message')).to.contain('"Closed Lost"').and.to.contain('leave it out');
  });

  it('takes a deal that is closed and not won for lost, and refuses one that is closed and says no more', async () => {
    const rows = [...many(30, 'Closed Won', ''), ...many(30, 'Closed - Not Won', ''), ...many(2, 'Closed', '')];
    const element = await funnel({ records: rows, stages: 'A, Closed Won' });
    expect(words(element, 'value')).to.equal('60 | 30');
    expect(words(element, 'base')).to.contain('2 records could not be read');
  });

  it('takes a stage history for a cohort by itself', async () => {
    const records = [
      { dealId: '1', stage: 'A', enteredAt: '2026-01-01', exitedAt: '2026-01-02' },
      { dealId: '1', stage: 'C', enteredAt: '2026-01-02' },
      { dealId: '2', stage: 'A', enteredAt: '2026-01-01' },
    ];
    const element = await funnel({ records });
    expect(element.result?.reading.variant).to.equal('cohort');
    expect(words(element, 'scope')).to.contain('By stage history');
    expect(words(element, 'value')).to.equal('2 | 1 | 1 | 0');
    expect(words(element, 'table')).to.contain('1 deal still open at A');
  });

  it('leaves negative amounts out, and says that and how many have none', async () => {
    const rows = steep.map((row, i) => ({ ...row, amount: i < 2 ? -5 : i < 12 ? null : 10 }));
    const element = await funnel({ measure: 'value', records: rows });
    expect(words(element, 'base')).to.contain('2 of 228 deals are left out for an amount below zero');
    expect(words(element, 'base')).to.contain('10 without an amount');
  });

  it('shows amounts where they are asked for', async () => {
    const element = await funnel({ measure: 'value' });
    expect(words(element, 'value')).to.equal('€2,280 | €2,270 | €380 | €350');
  });

  it('asks for the order, and names the stages that it found', async () => {
    const element = await funnel({ stages: undefined });
    expect(words(element, 'message')).to.contain('The order of the stages is not known.').and.to.contain('A, B, C, D');
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
  });

  it('has every value with its category and unit in the list, the table and the sentence', async () => {
    const element = await funnel();
    const options = [...element.shadowRoot!.querySelectorAll('[role="option"]')];
    expect(options).to.have.length(7);
    expect(words(element, 'table')).to.contain('227 deals').and.to.contain('99.6% of A');
    expect(element.toText()).to.contain('D 35 deals (15.4%)').and.to.contain('Biggest leak');
  });

  for (const width of [120, 260, 440, 720, 1600]) {
    it(`stays within ${String(width)} px, without a style attribute, and passes axe`, async () => {
      const element = await funnel({ benchmark: '50%', by: undefined }, width);
      const { right } = element.getBoundingClientRect();
      const marks = [...element.shadowRoot!.querySelectorAll('svg *')];
      expect(marks.every((mark) => mark.getBoundingClientRect().right <= right + 1)).to.equal(true);
      expect(element.shadowRoot!.querySelector('[style]')).to.equal(null);
      await expect(element).to.be.accessible();
    });
  }
});

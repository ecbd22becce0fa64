import { expect } from '@open-wc/testing';
import { gauge } from './gauges.js';

const opportunity = (id: string, isWon: boolean) => ({
  attributes: { type: 'Opportunity' },
  Id: id,
  StageName: 'Decided',
  CloseDate: '2026-05-04',
  IsClosed: true,
  IsWon: isWon,
});
const records = { totalSize: 4, done: true, records: [1, 2, 3, 4].map((n) => opportunity(String(n), n === 1)) };

describe('an element over records of a CRM', () => {
  it('knows whose they are, in objects and in text, and measures them', async () => {
    for (const given of [
      records,
      JSON.stringify(records),
      'Id,StageName,CloseDate,IsClosed,IsWon\r\n1,x,2026-05-04,true,true\r\n',
    ]) {
      const { result } = await gauge(given);
      expect(result?.reading.value).to.equal(typeof given === 'string' && given.startsWith('Id') ? 1 : 0.25);
    }
  });

  it('takes them as they are written where it is told that they are nobody’s', async () => {
    expect((await gauge(records, { adapter: 'json' })).result?.reading.value).to.equal(undefined);
  });

  it('says what a vendor keeps back, as partial', async () => {
    const odoo = [1, 2].map((id) => ({
      id,
      active: true,
      stage_id: [4, 'Won'],
      expected_revenue: 9,
      date_closed: '2026-05-04 10:00:00',
    }));
    const element = await gauge(odoo);
    expect(element.toText()).to.contain('Odoo leaves the lost ones out');
  });

  it('says that an adapter is none', async () => {
    const element = await gauge(records, { adapter: 'sales-force' });
    expect(element.shadowRoot?.querySelector('[part=message]')?.textContent).to.contain(
      '"sales-force" is no adapter of records.',
    );
  });
});

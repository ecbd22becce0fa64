import { expect, fixture, html } from '@open-wc/testing';
import '../../src/define/kpi-gauge.js';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';

/** 6,000 deals of twelve months, 500 a month: of each ten of Ada's seven are won, of Bo's three. */
const deals = Array.from({ length: 6000 }, (_, i) => ({
  id: String(i),
  ownerId: i % 20 < 10 ? 'Ada' : 'Bo',
  status: i % 10 < (i % 20 < 10 ? 7 : 3) ? 'won' : 'lost',
  closedAt: `2025-${String(1 + (Math.floor(i / 20) % 12)).padStart(2, '0')}-15`,
}));

describe('many records', () => {
  it('are measured in turns with the page, own history and the change too', async () => {
    const gauge = await fixture<KpiGauge>(html`
      <kpi-gauge metric="win-rate" period="2025-12" .records=${deals}></kpi-gauge>
    `);
    const { reading, judgements, change } = gauge.result!;
    expect(reading).to.include({ value: 0.5, n: 500 });
    expect(judgements.map(({ benchmark }) => benchmark.id)).to.deep.equal(['history']);
    expect(change?.difference).to.equal(0);
  });

  it('tell nothing of the question before while another is measured', async () => {
    const gauge = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate" .records=${deals}></kpi-gauge>`);
    expect(gauge.result?.reading.value).to.equal(0.5);
    gauge.where = 'ownerId=Ada';
    const seen: (number | undefined)[] = [];
    gauge.addEventListener('kpiready', () => seen.push(gauge.result?.reading.value));
    await gauge.updateComplete;
    expect(gauge.result?.reading.value).to.equal(0.7);
    expect(seen).to.not.include(0.5);
  });
});

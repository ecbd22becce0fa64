import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import type { KpiSource } from '../../src/elements/kpi-source.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { marketingMetrics } from '../../src/metrics/marketing.js';
import { salesMetrics } from '../../src/metrics/sales.js';
import '../../src/define/kpi-gauge.js';
import '../../src/define/kpi-source.js';
import { deals, words } from './gauges.js';

/** Answers with deals as another system names them, and counts how often it was asked. */
function server(): { fetcher: () => Promise<Response>; asked: () => number } {
  let asked = 0;
  const named = deals(14, 6).map((deal) => ({ Stage: 'status' in deal && deal.status === 'won' ? 'Won' : 'Lost' }));
  return {
    fetcher: () => {
      asked++;
      return Promise.resolve(new Response(JSON.stringify(named)));
    },
    asked: () => asked,
  };
}

describe('kpi-source', () => {
  it('gives its records, and how they are written, to every element that names it, with one request', async () => {
    const { fetcher, asked } = server();
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-gauge metric="win-rate" source="crm"></kpi-gauge>
        <kpi-source id="crm" src="/deals.json" fields="status=Stage" .fetcher=${fetcher}></kpi-source>
        <kpi-gauge metric="win-rate" source="crm"></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.value)).to.deep.equal([0.7, 0.7]);
    expect(asked()).to.equal(1);
  });

  it('gives way to an element’s own attribute', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="eur" currency="EUR" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="average-deal-value" source="eur"></kpi-gauge>
        <kpi-gauge metric="average-deal-value" source="eur" currency="CHF"></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.currency)).to.deep.equal(['EUR', 'CHF']);
  });

  it('has its elements measured anew when it changes', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="deals" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="win-rate" source="deals"></kpi-gauge>
      </div>`,
    );
    const gauge = page.querySelector<KpiGauge>('kpi-gauge')!;
    await gauge.updateComplete;
    const told = oneEvent(gauge, 'kpiready');
    page.querySelector<KpiSource>('kpi-source')!.records = deals(5, 15);
    await told;
    expect(gauge.result?.reading.value).to.equal(0.25);
  });

  it('that is not there is named, and is used when it comes', async () => {
    const page = await fixture<HTMLElement>(html`<div><kpi-gauge metric="win-rate" source="late"></kpi-gauge></div>`);
    const gauge = page.querySelector<KpiGauge>('kpi-gauge')!;
    await gauge.updateComplete;
    expect(words(gauge, 'message')).to.contain('There is no <kpi-source id="late"> on this page.');
    const source = document.createElement('kpi-source');
    Object.assign(source, { id: 'late', records: deals(14, 6) });
    const told = oneEvent(gauge, 'kpiready');
    page.append(source);
    await told;
    expect(gauge.result?.reading.value).to.equal(0.7);
  });

  it('counts by the id that it has now', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="before" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="win-rate" source="before"></kpi-gauge>
        <kpi-gauge metric="win-rate" source="now"></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.value)).to.deep.equal([0.7, undefined]);
    page.querySelector('kpi-source')!.id = 'now';
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.value)).to.deep.equal([undefined, 0.7]);
  });

  it('takes a script with its records that comes after it', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="parsed"></kpi-source>
        <kpi-gauge metric="win-rate" source="parsed"></kpi-gauge>
      </div>`,
    );
    const element = page.querySelector('kpi-gauge')!;
    await element.updateComplete;
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    script.textContent = JSON.stringify(deals(14, 6));
    const ready = oneEvent(element, 'kpiready');
    page.querySelector('kpi-source')!.append(script);
    await ready;
    expect(element.result?.reading.value).to.equal(0.7);
  });

  it('that changed while an element was away counts when it is back', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="changed" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="win-rate" source="changed"></kpi-gauge>
      </div>`,
    );
    const source = page.querySelector('kpi-source')!;
    const element = page.querySelector('kpi-gauge')!;
    await element.updateComplete;
    element.remove();
    source.records = deals(5, 15);
    await source.updateComplete;
    page.append(element);
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.25);
  });

  it('is that of the tree, and of the document, that an element is moved to', async () => {
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="tree" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="win-rate" source="tree"></kpi-gauge>
        <div></div>
        <iframe title="Another document"></iframe>
      </div>`,
    );
    const element = page.querySelector('kpi-gauge')!;
    const ofTree = page.querySelector('kpi-source')!;
    const tree = page.querySelector('div')!.attachShadow({ mode: 'open' });
    const other = document.createElement('kpi-source');
    tree.append(Object.assign(other, { id: 'tree', records: deals(5, 15) }));
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.7);
    tree.append(element);
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.25);
    const { body } = page.querySelector('iframe')!.contentDocument!;
    body.append(element);
    await element.updateComplete;
    expect(words(element, 'message')).to.contain('There is no <kpi-source id="tree"> on this page.');
    body.append(ofTree);
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.7);
    element.remove();
  });

  it('that failed is asked again for all of its elements, with one request', async () => {
    const { fetcher, asked } = server();
    let isDown = true;
    const flaky = () => (isDown ? Promise.reject(new TypeError('down')) : fetcher());
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="flaky" src="/deals.json" fields="status=Stage" .fetcher=${flaky}></kpi-source>
        <kpi-gauge metric="win-rate" source="flaky"></kpi-gauge>
        <kpi-gauge metric="win-rate" source="flaky"></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ error }) => error !== undefined)).to.deep.equal([true, true]);
    isDown = false;
    await gauges[0]!.refresh();
    for (const gauge of gauges) await gauge.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.value)).to.deep.equal([0.7, 0.7]);
    expect(asked()).to.equal(1);
  });

  it('is one of several that hold the sets of a formula', async () => {
    const customers = Array.from({ length: 8 }, (_, i) => ({ Nr: String(i), Seit: `2026-02-0${String(i + 1)}` }));
    const costs = [
      { date: '2026-02-01', amount: 500, currency: 'EUR' },
      { date: '2026-02-28', amount: 300, currency: 'EUR' },
    ];
    registerMetrics(marketingMetrics);
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="crm" fields="id=Nr, startAt=Seit" .records=${customers}></kpi-source>
        <kpi-source id="costs" .records=${costs}></kpi-source>
        <kpi-gauge
          metric="customer-acquisition-cost"
          period="2026-02"
          as-of="2026-02-28"
          source="customers:crm, spend:costs"
        ></kpi-gauge>
        <kpi-gauge metric="customer-acquisition-cost" source="customers:crm"></kpi-gauge>
        <kpi-gauge metric="customer-acquisition-cost" source="customers:crm, spend:nowhere"></kpi-gauge>
      </div>`,
    );
    const [both, one, lost] = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of [both!, one!, lost!]) await gauge.updateComplete;
    expect(both!.result?.reading.value).to.equal(100);
    expect(words(one!, 'message')).to.contain('needs spend beside customers');
    expect(words(lost!, 'message')).to.contain('There is no <kpi-source id="nowhere"> on this page.');
    const told = oneEvent(both!, 'kpiready');
    page.querySelector<KpiSource>('#costs')!.records = [...costs, { date: '2026-02-03', amount: 80, currency: 'EUR' }];
    await told;
    expect(both!.result?.reading.value).to.equal(110);
  });

  it('that says what it holds is refused by a metric of other records, and by a set of another name', async () => {
    registerMetrics(salesMetrics);
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-source id="told" type="deals" .records=${deals(14, 6)}></kpi-source>
        <kpi-source id="wrong" type="deal" .records=${deals(14, 6)}></kpi-source>
        <kpi-gauge metric="win-rate" source="told"></kpi-gauge>
        <kpi-gauge metric="lead-conversion-rate" source="told"></kpi-gauge>
        <kpi-gauge metric="win-rate" source="leads:told"></kpi-gauge>
        <kpi-gauge metric="win-rate" source="wrong"></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const gauge of gauges) await gauge.updateComplete;
    const [right, other, named, misspelt] = gauges;
    expect(right!.result?.reading.value).to.equal(0.7);
    expect(words(other!, 'message')).to.contain('The source holds deals, and no leads.');
    expect(words(named!, 'message')).to.contain('The source holds deals, and no leads.');
    expect(words(misspelt!, 'message')).to.contain('"deal" is no type of records.');
  });

  it('is not seen', async () => {
    const source = await fixture(html`<kpi-source></kpi-source>`);
    expect(getComputedStyle(source).display).to.equal('none');
  });
});

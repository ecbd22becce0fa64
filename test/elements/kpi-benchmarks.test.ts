import { expect, fixture, html, oneEvent, waitUntil } from '@open-wc/testing';
import type { KpiBenchmarks } from '../../src/elements/kpi-benchmarks.js';
import type { KpiErrorEvent } from '../../src/elements/events.js';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import '../../src/define/kpi-benchmarks.js';
import { deals, gauge, words } from './gauges.js';

const row = (id: string, point: unknown, more: object = {}): object => ({
  id,
  metric: 'win-rate',
  kind: 'industry',
  shape: { point },
  population: { industry: 'Made-up firms' },
  method: { aggregation: 'pooled' },
  fieldwork: { to: '2026' },
  source: { name: `Study ${id}`, url: `https://example.com/${id}` },
  ...more,
});

/** A set that answers with some rows, and counts how often it was asked. */
function server(rows: unknown): { fetcher: () => Promise<Response>; asked: () => number } {
  let asked = 0;
  const fetcher = (): Promise<Response> => {
    asked++;
    return Promise.resolve(new Response(JSON.stringify(rows)));
  };
  return { fetcher, asked: () => asked };
}

const set = (rows: unknown): Promise<KpiBenchmarks> =>
  fixture<KpiBenchmarks>(html`<kpi-benchmarks src="/set.json" .fetcher=${server(rows).fetcher}></kpi-benchmarks>`);

const said = (element: KpiGauge): string =>
  element.shadowRoot!.querySelector('.said')!.textContent.replace(/\s+/g, ' ').trim();

/** What an element tells of what went wrong, as it goes on. */
function faultsOf(element: HTMLElement): readonly string[] {
  const faults: string[] = [];
  element.addEventListener('kpierror', ({ detail }) => faults.push(detail.message));
  return faults;
}

describe('kpi-benchmarks', () => {
  it('gives every element of the page the rows that it names, with one request, also to those that are there first', async () => {
    const { fetcher, asked } = server([row('a', 0.4), row('b', 0.9)]);
    const first = await gauge(deals(14, 6), { benchmark: 'a' });
    expect(said(first)).to.contain('benchmark="a" is no number, not history, and no id of a benchmark on this page.');
    const told = oneEvent(first, 'kpiready');
    await fixture(html`<kpi-benchmarks src="/set.json" .fetcher=${fetcher}></kpi-benchmarks>`);
    await told;
    await first.updateComplete;
    const second = await gauge(deals(14, 6), { benchmark: 'b' });
    expect([words(first, 'verdict'), words(second, 'verdict')]).to.deep.equal([
      '▲ Ahead of industry 40%',
      '▼ Behind industry 90%',
    ]);
    expect(said(first)).not.to.contain('no number');
    expect(asked()).to.equal(1);
  });

  it('shows the number while the set is on its way, and says nothing yet of what is not found', async () => {
    let answer: (response: Response) => void = () => undefined;
    const answered = new Promise<Response>((resolve) => (answer = resolve));
    const loading = document.createElement('kpi-benchmarks');
    Object.assign(loading, { src: '/set.json', fetcher: () => answered });
    document.body.append(loading);
    const element = await gauge(deals(14, 6), { benchmark: 'a' });
    expect(words(element, 'value')).to.contain('70.0%');
    expect(said(element) + element.toText()).not.to.contain('no number');
    const told = oneEvent(element, 'kpiready');
    answer(new Response(JSON.stringify([row('a', 0.4)])));
    await told;
    await element.updateComplete;
    expect(words(element, 'verdict')).to.equal('▲ Ahead of industry 40%');
    loading.remove();
    await element.updateComplete;
    expect(said(element)).to.contain('no id of a benchmark on this page.');
    expect(element.toText()).to.contain('no id of a benchmark on this page.');
  });

  it('tells each row that it refuses; an element that names it says so and shows its number', async () => {
    const faults: string[] = [];
    const listen = ({ detail }: KpiErrorEvent): void => void faults.push(detail.message);
    document.body.addEventListener('kpierror', listen);
    const loaded = await set([row('a', 0.4), row('b', 47), row('a', 0.5)]);
    await loaded.updateComplete;
    document.body.removeEventListener('kpierror', listen);
    expect(loaded.loaded?.refused.map(({ row, field }) => [row, field])).to.deep.equal([
      [2, 'shape'],
      [3, 'id'],
    ]);
    expect(faults).to.deep.equal([
      'benchmark 2, shape: The benchmark "b" gives 47, and Win rate goes from 0 to 1. Write 0.47 for 47%.',
      'benchmark 3, id: benchmark 1 is "a" too',
    ]);
    const element = await gauge(deals(14, 6), { benchmark: 'b, 40%' });
    expect(words(element, 'value')).to.contain('70.0%');
    expect(said(element)).to.match(
      /Ahead of benchmark 40%.*"b" is not used: benchmark 2, shape: The benchmark "b" gives 47/,
    );
  });

  it('has none of another address while its own are on their way', async () => {
    const answers = [Response.json([row('a', 0.4)])];
    const page = await fixture<KpiBenchmarks>(html`<kpi-benchmarks></kpi-benchmarks>`);
    page.fetcher = async () => answers.pop() ?? new Promise(() => undefined);
    page.src = '/first.json';
    await page.updateComplete;
    expect(page.loaded?.benchmarks.map(({ id }) => id)).to.deep.equal(['a']);
    page.src = '/second.json';
    await waitUntil(() => page.isLoading);
    expect(page.loaded).to.equal(undefined);
  });

  it('tells why it could not be loaded', async () => {
    const element = document.createElement('kpi-benchmarks');
    Object.assign(element, { src: '/none.json', fetcher: () => Promise.resolve(new Response('', { status: 404 })) });
    const faults = faultsOf(element);
    const told = oneEvent(element, 'kpierror');
    document.body.append(element);
    await told;
    expect(faults[0]).to.contain('…/none.json was not found (404).');
    element.remove();
  });

  it('draws the range of an industry with its sources, and lists them in the working with their links', async () => {
    await set([row('a', 0.6), row('b', 0.75), row('c', 0.1, { metric: 'csat' })]);
    const element = await gauge(deals(14, 6), { benchmark: 'industry:made-up-firms' });
    expect(words(element, 'verdict')).to.equal('● Cannot tell: sources of the industry range disagree');
    expect(element.shadowRoot!.querySelectorAll('[part="tick"].source')).to.have.length(2);
    const how = element.shadowRoot!.querySelector<HTMLButtonElement>('.how')!;
    how.click();
    await oneEvent(document, 'focusin');
    const links = [...element.shadowRoot!.querySelectorAll<HTMLAnchorElement>('dialog a')];
    expect(links.map(({ href, textContent }) => [href, textContent])).to.deep.equal([
      ['https://example.com/a', 'Study a: 60% (Made-up firms, all records together, 2026)'],
      ['https://example.com/b', 'Study b: 75% (Made-up firms, all records together, 2026)'],
    ]);
    expect(element.toCSV()).to.contain('Study b');
  });

  it('is no more than an element’s own benchmarks are: a row that is refused is told, and the number stands', async () => {
    const element = await gauge(deals(14, 6), { benchmark: 'own, 40%' });
    const faults = faultsOf(element);
    const told = oneEvent(element, 'kpierror');
    element.benchmarks = [row('own', '47%')] as KpiGauge['benchmarks'];
    await told;
    await element.updateComplete;
    expect(faults[0]).to.equal('benchmark 1, shape.point: expected a number, ratios from 0 to 1');
    expect(words(element, 'value')).to.contain('70.0%');
    expect(said(element)).to.contain('"own" is not used: benchmark 1, shape.point: expected a number');
  });

  it('gives way to an element’s own benchmarks, and to the set that came first', async () => {
    await set([row('a', 0.4)]);
    await set([row('a', 0.9)]);
    expect(words(await gauge(deals(14, 6), { benchmark: 'a' }), 'verdict')).to.equal('▲ Ahead of industry 40%');
    const own = await gauge(deals(14, 6), { benchmark: 'a', benchmarks: [row('a', 0.95)] as KpiGauge['benchmarks'] });
    expect(words(own, 'verdict')).to.equal('▼ Behind industry 95%');
  });
});

describe('an element that names nothing to be held against', () => {
  const months = ['2026-01', '2026-02', '2026-03', '2026-04'].flatMap((month) => deals(5, 15, month));
  const records = [...months, ...deals(18, 2, '2026-05')];

  it('is held against own history where it has a period', async () => {
    expect(words(await gauge(records, { period: '2026-05' }), 'verdict')).to.equal('▲ Ahead of own median');
    const all = await gauge(records);
    expect(all.result?.judgements).to.deep.equal([]);
    expect(said(all)).not.to.contain('No own history');
  });

  it('is held against nothing where told so, and against the target alone where it has one', async () => {
    const none = await gauge(records, { period: '2026-05', benchmark: 'none' });
    expect(none.result?.judgements).to.deep.equal([]);
    const aimed = await gauge(records, { period: '2026-05', target: '50%' });
    expect(aimed.result?.judgements.map(({ benchmark }) => benchmark.kind)).to.deep.equal(['target']);
  });
});

import { expect, fixture, html } from '@open-wc/testing';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { BenchmarkBar } from '../../src/elements/benchmark-bar.js';
import '../../src/define/benchmark-bar.js';
import { deals } from './gauges.js';

const survey = (id: string, shape: Benchmark['shape'], more: Partial<Benchmark> = {}): Benchmark => ({
  id,
  metric: 'win-rate',
  kind: 'industry',
  shape,
  population: { industry: 'tools' },
  method: { aggregation: 'pooled' },
  sample: { n: 939, unit: 'firms' },
  fieldwork: { to: '2025' },
  source: { name: 'A survey', url: 'https://example.org/survey' },
  ...more,
});

/** 60 of 100 won: Wilson 95 %: 50.2 to 69.1 %. */
async function bar(
  benchmarks: readonly Benchmark[],
  told: Partial<BenchmarkBar> = {},
  width = 720,
): Promise<BenchmarkBar> {
  const room = await fixture<HTMLElement>(html`<div></div>`);
  room.style.width = `${String(width)}px`;
  const element = Object.assign(new BenchmarkBar(), {
    metric: 'win-rate',
    records: deals(60, 40),
    period: '2026-05',
    benchmark: benchmarks.map(({ id }) => id).join(', '),
    benchmarks,
    ...told,
  });
  room.append(element);
  await element.updateComplete;
  return element;
}

const said = (node: Element | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const texts = (element: BenchmarkBar): string => [...element.shadowRoot!.querySelectorAll('text')].map(said).join(' ');

async function press(element: BenchmarkBar, ...keys: readonly string[]): Promise<void> {
  const list = element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
  list.focus();
  for (const key of keys) list.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  await element.updateComplete;
}

describe('benchmark-bar', () => {
  it('has a line for each benchmark with name, figure, who, how many, whence, when and verdict', async () => {
    const element = await bar([survey('a', { point: 0.4 }), survey('b', { point: 0.55 })], { target: '80%' });
    expect(element.shadowRoot!.querySelectorAll('g.line')).to.have.length(3);
    const told = texts(element);
    expect(told).to.contain('60.0% 50.2 – 69.1');
    expect(told).to.contain('Industry 40% tools, 939 firms · A survey, 2025 ▲ Ahead of industry 40%');
    expect(told).to.contain('● Cannot be told from industry 55%');
    expect(told).to.contain('Target 80% ▼ Behind target 80%');
  });

  it('draws what is too old or of another variant hollow, and says why', async () => {
    const element = await bar([
      survey('old', { point: 0.4 }, { fieldwork: { to: '2019' } }),
      survey('other', { point: 0.4 }, { variant: 'value' }),
    ]);
    expect(element.shadowRoot!.querySelectorAll('g.muted')).to.have.length(2);
    expect(texts(element))
      .to.contain('dates from 2019, too old to judge by')
      .and.to.contain('measures another variant');
  });

  it('opens the source of the line that is chosen, and closes it again', async () => {
    const element = await bar([survey('a', { point: 0.4 })]);
    const details = (): Element | null => element.shadowRoot!.querySelector('.details');
    await press(element, 'End', 'Enter');
    expect(said(details())).to.contain('all records together').and.to.contain('939 firms').and.to.contain('2025');
    const link = details()!.querySelector('a')!;
    expect([link.href, link.rel]).to.deep.equal(['https://example.org/survey', 'noreferrer']);
    await press(element, 'Enter');
    expect(details()).to.equal(null);
  });

  it('opens nothing for the own value', async () => {
    const element = await bar([survey('a', { point: 0.4 })]);
    await press(element, 'Home', 'Enter');
    expect(element.shadowRoot!.querySelector('.details')).to.equal(null);
  });

  it('links to no address but one of the web', async () => {
    const source = { name: 'A file', url: 'javascript:alert(1)' };
    const element = await bar([survey('a', { point: 0.4 }, { source })]);
    expect(element.shadowRoot!.querySelector('g.line, .watch')).not.to.equal(null);
    await press(element, 'End', 'Enter');
    expect(element.shadowRoot!.querySelector('a')).to.equal(null);
  });

  it('shows several sources as their range, and each in the details', async () => {
    const sources = [
      survey('a', { point: 0.4 }, { source: { name: 'First report' } }),
      survey('b', { point: 0.7 }, { source: { name: 'Second report' } }),
    ];
    const element = await bar(sources, { benchmark: 'industry:tools' });
    expect(texts(element)).to.contain('Industry range 40% – 70%');
    expect(element.shadowRoot!.querySelectorAll('.source')).to.have.length(2);
    await press(element, 'End', 'ArrowUp', 'ArrowUp', 'Enter');
    const told = said(element.shadowRoot!.querySelector('.details'));
    expect(told).to.contain('First report: 40%').and.to.contain('Second report: 70%');
  });

  it('tells every quantile in its table', async () => {
    const element = await bar([survey('q', { quantiles: { p25: 0.4, p50: 0.5, p75: 0.6 } })]);
    expect(said(element.shadowRoot!.querySelector('table'))).to.contain('p25 40.0%, p50 50.0%, p75 60.0%');
  });

  it('stays within its room, and has no problem that axe knows of, light and dark', async () => {
    for (const [theme, width] of [
      ['light', 720],
      ['dark', 260],
      ['light', 120],
    ] as const) {
      const element = await bar(
        [survey('a', { low: 0.4, high: 0.5 }), survey('old', { point: 0.4 }, { fieldwork: { to: '2019' } })],
        { theme },
        width,
      );
      element.parentElement!.style.background = theme === 'dark' ? '#14181d' : '#fff';
      expect(element.scrollWidth).to.be.at.most(width);
      await expect(element).to.be.accessible();
    }
  });
});

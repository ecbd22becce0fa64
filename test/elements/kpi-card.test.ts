import { expect, fixture, html } from '@open-wc/testing';
import { KpiCard } from '../../src/elements/kpi-card.js';
import '../../src/define/kpi-card.js';
import { deals } from './gauges.js';

const halfYear = ['2026-01', '2026-02', '2026-03', '2026-04', '2026-05', '2026-06'].flatMap((month, i) =>
  deals(10 + i, 10, month),
);

async function card(more: Partial<KpiCard> = {}, width = 260): Promise<KpiCard> {
  const room = await fixture<HTMLElement>(html`<div></div>`);
  room.style.width = `${String(width)}px`;
  const element = Object.assign(new KpiCard(), { metric: 'win-rate', records: halfYear, ...more });
  room.append(element);
  await element.updateComplete;
  return element;
}

const parts = (element: KpiCard, name: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(`[part="${name}"]`)].map((node) =>
    node.textContent
      .replace(/[\u2068\u2069]/g, '')
      .replace(/\s+/g, ' ')
      .trim(),
  );

describe('kpi-card', () => {
  it('shows value, interval, change and the line of the months before', async () => {
    // June: 15 of 25; Wilson 95 %: 40.7 to 76.6 %.
    const element = await card({ period: '2026-06', asOf: '2026-06-30' });
    expect(parts(element, 'value')).to.deep.equal(['60.0%']);
    expect(parts(element, 'interval')).to.deep.equal(['40.7 – 76.6']);
    expect(parts(element, 'delta')).to.deep.equal(['change from May is within noise']);
    expect(element.result?.series?.points.map(({ period }) => period.name)).to.deep.equal([
      '2026-01',
      '2026-02',
      '2026-03',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(parts(element, 'line')).to.have.length(1);
  });

  it('tells first whether a goal is on track, then the verdicts on benchmarks', async () => {
    // From 50 % in January to 60 % in June is 2 points a month, 72 % in December: 95 % is more than the 17 points above that June could be.
    const goal = { baseline: '50%', target: '95%', start: '2026-01-01', due: '2026-12-31' };
    const element = await card({ period: '2026-06', asOf: '2026-06-30', benchmark: '30%', goal });
    expect(parts(element, 'verdict')).to.deep.equal([
      '▼ Off track for 95% by Dec 31, 2026',
      '▲ Ahead of benchmark 30%',
    ]);
    expect(parts(element, 'value')).to.deep.equal(['60.0%']);
  });

  it('gives up to three verdicts in words, each with its sign', async () => {
    const element = await card({ period: '2026-06', benchmark: '30%, 90%, 55%', target: '10%' });
    expect(parts(element, 'verdict')).to.deep.equal([
      '▲ Ahead of benchmark 30%',
      '▼ Behind benchmark 90%',
      '● Cannot be told from benchmark 55%',
    ]);
  });

  it('dashes the month that is not over', async () => {
    const element = await card({ period: '2026-06', asOf: '2026-06-10' });
    expect(element.shadowRoot!.querySelector('.dashed')).to.be.instanceOf(SVGElement);
    expect(element.shadowRoot!.querySelector('circle.hollow')).to.be.instanceOf(SVGElement);
    const whole = await card({ period: '2026-06', asOf: '2026-06-30' });
    expect(whole.shadowRoot!.querySelector('.dashed')).to.equal(null);
  });

  it('has value, interval, own history, the month before and every month in its table and its list', async () => {
    const element = await card({ period: '2026-06' });
    expect(element.shadowRoot!.querySelector('table')!.textContent).to.contain('Jan 2026');
    expect(element.shadowRoot!.querySelectorAll('[role="option"]')).to.have.length(2 + 1 + 1 + 6);
  });

  it('keeps caption, value and the signs in 120 px', async () => {
    const element = await card({ period: '2026-06', benchmark: '30%, 90%' }, 120);
    expect(parts(element, 'value')).to.deep.equal(['60.0%']);
    expect(parts(element, 'line')).to.deep.equal([]);
  });

  it('has no problem that axe knows of, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      const element = await card({ period: '2026-06', benchmark: '30%, 90%', theme });
      element.parentElement!.style.background = theme === 'dark' ? '#14181d' : '#fff';
      await expect(element).to.be.accessible();
    }
  });
});

import { expect, fixture, html, nextFrame, waitUntil } from '@open-wc/testing';
import '../../src/define/trend-line.js';
import type { TrendLine } from '../../src/elements/trend-line.js';

/** Deals of each month from January 2025 on: so many won of a hundred. */
const deals = (...won: readonly number[]): object[] =>
  won.flatMap((count, month) =>
    Array.from({ length: 100 }, (_, i) => ({
      id: `${String(month)}-${String(i)}`,
      status: i < count ? 'won' : 'lost',
      closedAt: new Date(Date.UTC(2025, month, 1)).toISOString().slice(0, 10),
      owner: i % 2 ? 'Ada' : 'Grace',
    })),
  );

const calm = [50, 52, 48, 50, 52, 48, 50, 52, 48, 50, 52, 48];

async function trend(records: unknown, attributes: Partial<TrendLine> = {}): Promise<TrendLine> {
  const element = await fixture<TrendLine>(html`<trend-line metric="win-rate"></trend-line>`);
  Object.assign(element, { records, asOf: '2026-01-31', ...attributes });
  await element.updateComplete;
  return element;
}

const words = (element: TrendLine, part: string): string =>
  [...element.shadowRoot!.querySelectorAll(`[part="${part}"]`)]
    .map((node) => node.textContent.replace(/\s+/g, ' ').trim())
    .join(' | ');

const parts = (element: TrendLine, selector: string): Element[] => [
  ...element.shadowRoot!.querySelectorAll(`svg ${selector}`),
];

describe('trend-line', () => {
  it('draws line, band, scale and labels as parts, and says what it sees', async () => {
    const element = await trend(deals(...calm, 50), { target: '60%' });
    for (const part of ['mark', 'band', 'axis', 'tick', 'label', 'value']) {
      expect(parts(element, `[part="${part}"]`), part).to.not.have.length(0);
    }
    expect(words(element, 'verdict')).to.equal('● Routine variation | ▼ Behind target 60% · Jan 2026');
    expect(words(element, 'value')).to.contain('50.0%');
    expect(words(element, 'label')).to.contain('target 60%').and.to.contain('2025');
    expect(element.toText()).to.match(/; .*Routine variation\.$/);
  });

  it('judges nothing where a field cannot be read', async () => {
    const element = await trend(deals(...calm), { fields: 'status=Result', benchmark: '47%' });
    expect(words(element, 'message')).to.contain('A field cannot be read.');
    expect(words(element, 'verdict')).to.equal('');
  });

  it('marks a signal by its shape, and says it in words with the rule', async () => {
    const element = await trend(deals(...calm, 90), { limits: 'xmr' });
    expect(parts(element, '.fired')).to.have.length(1);
    expect(words(element, 'verdict')).to.equal('▲ Above the usual range in Jan 2026');
    expect(words(element, 'table')).to.contain('90.0%').and.to.contain('above the usual range');
  });

  it('has every value in the table and by the keys, from the first period to the last', async () => {
    const element = await trend(deals(50, 40, 60), { notes: '2025-02-01=fair' });
    const rows = [...element.shadowRoot!.querySelectorAll('[part="table"] tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(rows).to.deep.equal([
      ['Jan 2025', '50.0%', '40.4 – 59.6 · 100 deals'],
      ['Feb 2025', '40.0%', '30.9 – 49.8 · 100 deals'],
      ['Mar 2025', '60.0%', '50.2 – 69.1 · 100 deals'],
      ['Feb 1, 2025', 'fair', 'note'],
    ]);
    const list = element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
    const chosen = async (key: string): Promise<string> => {
      list.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await element.updateComplete;
      return element.shadowRoot!.querySelector('.tip')!.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(await chosen('Home')).to.contain('Jan 2025 · 50.0%');
    expect(await chosen('ArrowRight')).to.contain('Feb 2025 · 40.0%');
    expect(await chosen('End')).to.contain('Feb 1, 2025 · fair');
  });

  it('goes on by the keys from the last value where there are fewer than there were', async () => {
    const element = await trend(deals(50, 40, 60, 70, 30));
    const press = async (key: string): Promise<string> => {
      const list = element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
      list.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await element.updateComplete;
      return element.shadowRoot!.querySelector('.tip')!.textContent.replace(/\s+/g, ' ').trim();
    };
    expect(await press('End')).to.contain('May 2025');
    element.records = deals(50, 40, 60);
    await element.updateComplete;
    expect(await press('ArrowLeft')).to.contain('Feb 2025');
  });

  it('is by month and with its usual limits again where the page takes its attributes away', async () => {
    const element = await trend(deals(...calm));
    const before = element.toText();
    const told = { grain: 'quarter', limits: 'none', by: 'owner', notes: '2025-02-01=fair' };
    for (const [name, value] of Object.entries(told)) element.setAttribute(name, value);
    await element.updateComplete;
    expect(element.toText()).to.not.equal(before);
    for (const name of Object.keys(told)) element.removeAttribute(name);
    await element.updateComplete;
    expect(element.toText()).to.equal(before);
    expect(element.grain).to.equal('month');
  });

  it('shows the value nearest in x to the pointer, however far above or below', async () => {
    const element = await trend(deals(50, 40, 60));
    const list = element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
    const [point] = parts(element, '[part="mark"]');
    const box = point!.getBoundingClientRect();
    const { top } = list.getBoundingClientRect();
    list.dispatchEvent(new PointerEvent('pointermove', { clientX: box.left + box.width / 2 + 9, clientY: top + 1 }));
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.tip')!.textContent).to.contain('Feb 2025 · 40.0%');
    expect(element.shadowRoot!.querySelectorAll('.cross')).to.have.length(1);
  });

  it('draws a line for each segment, and its name at its end', async () => {
    const element = await trend(deals(...calm), { by: 'owner' });
    expect(parts(element, 'text.series').map((text) => text.textContent)).to.have.length(2);
    expect(parts(element, 'g')).to.have.length(2);
    expect(words(element, 'table')).to.contain('Ada · Jan 2025');
  });

  it('redraws the end alone where records come to the unfinished period', async () => {
    const element = await trend(deals(...calm, 60, 50), { asOf: '2026-02-10', limits: 'none' });
    const drawn = parts(element, 'path').map((path) => [path, path.getAttribute('d')] as const);
    const late = { id: 'late', status: 'won', closedAt: '2026-02-09', owner: 'Ada' };
    element.records = [...deals(...calm, 60, 50), late];
    await element.updateComplete;
    const changed = drawn
      .filter(([path, d]) => path.getAttribute('d') !== d)
      .map(([path]) => path.getAttribute('class'));
    expect(parts(element, 'path')).to.deep.equal(drawn.map(([path]) => path));
    expect(changed).to.deep.equal(['dashed', 'hollow']);
  });

  it('redraws the last stretch of a long line alone where its last value changes', async () => {
    const day = (i: number): string => new Date(Date.UTC(2024, 0, 1 + i)).toISOString().slice(0, 10);
    const daily = Array.from({ length: 5 * 700 }, (_, at) => {
      const i = Math.floor(at / 5);
      return { id: String(at), status: 'won', closedAt: day(i), amount: 100 + ((i * 37) % 50), currency: 'EUR' };
    });
    const asked = { metric: 'average-deal-value', grain: 'day', limits: 'none', asOf: day(700) } as const;
    const element = await trend(daily, asked);
    const changed: (Element | null)[] = [];
    const observer = new MutationObserver((records) => {
      changed.push(...records.map(({ target }) => target as Element));
    });
    const lines = parts(element, 'path[part="mark"]:not([class])');
    expect(lines).to.have.length(3);
    for (const line of lines) observer.observe(line, { attributes: true, attributeFilter: ['d'] });
    // Five of 113 and one of 107 make 112: a label as wide as before, so that no scale moves.
    element.records = [...daily, { ...daily.at(-1), id: 'more', amount: 107 }];
    await element.updateComplete;
    await nextFrame();
    observer.disconnect();
    expect(changed).to.deep.equal([lines[2]]);
  });

  it('says of several lines that they have no limits, where limits were asked for', async () => {
    const element = await trend(deals(...calm), { by: 'owner', limits: 'xmr' });
    expect(words(element, 'verdict')).to.equal('● Limits are drawn for one line alone, not for several');
  });

  it('cuts time by its grain, and by the fiscal year', async () => {
    const element = await trend(deals(...calm), { grain: 'quarter', fiscalStart: 4 });
    expect(words(element, 'table')).to.contain('Q4 FY2025').and.to.contain('Q1 FY2026');
  });

  it('cuts time by fiscal weeks, and says what was wrong where it cannot read them', async () => {
    const element = await trend(deals(...calm), {
      fiscalStart: '4-5-4 ending last Saturday of January, named by start',
    });
    expect(words(element, 'table')).to.contain('P12 FY2024').and.to.contain('P1 FY2025');
    element.setAttribute('fiscal-start', '4-4-5');
    await element.updateComplete;
    expect(element.error?.message).to.contain('"4-4-5" are no fiscal years');
  });

  it('keeps the picture where notes cannot be read, and says what is wrong with them', async () => {
    const element = await trend(deals(...calm), { notes: 'soon=fair' });
    expect(element.toText()).to.match(/[^.]\.$/);
    expect(words(element, 'verdict')).to.contain('"soon" in ‘soon=fair’ is no day');
    expect(parts(element, '[part="mark"]')).to.not.have.length(0);
  });

  it('speaks of the last complete period: verdict, sentence and working, other definitions too', async () => {
    const records = deals(90, 90, 90, 20, 50).map((deal) => ({ ...deal, amount: 100, currency: 'EUR' }));
    const element = await trend(records, { asOf: '2025-05-03', limits: 'none', benchmark: '50%' });
    expect(words(element, 'verdict')).to.equal('▼ Behind benchmark 50% · Apr 2025');
    expect(element.toText()).to.match(/^Win rate: 20\.0%, .*from 100 deals, Apr 2025; behind benchmark 50%\.$/);
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open] h3'));
    expect(words(element, 'working')).to.contain('Win rate · Apr 2025');
    expect(words(element, 'working')).to.contain('20 won ÷ (20 won + 80 lost) = 20.0%');
    expect(words(element, 'working')).to.contain('Win rate by value 20.0%');
  });

  it('says of several lines that the verdict is on the whole period', async () => {
    const element = await trend(deals(...calm), { by: 'owner', benchmark: '80%' });
    expect(words(element, 'verdict')).to.equal('▼ Behind benchmark 80% · over the whole period');
  });

  it('says that a grain is none of those it knows', async () => {
    const element = await trend(deals(50), { grain: 'fortnight' as 'week' });
    expect(element.error?.message).to.contain('fortnight');
  });

  it('has too-few, empty and small states without a throw, and no style attribute', async () => {
    const few = await trend(deals(50).slice(48, 51));
    expect(words(few, 'value')).to.contain('of 3');
    const empty = await trend(deals(50), { period: '2020' });
    expect(words(empty, 'message')).to.contain('No deals to measure');
    const small = await trend(deals(...calm), { target: '60%' });
    small.style.width = '120px';
    for (let frame = 0; frame < 3; frame++) await nextFrame();
    await small.updateComplete;
    expect(small.shadowRoot!.querySelector('svg')!.getAttribute('width')).to.equal('120.0');
    expect(parts(small, 'text')).to.have.length(1);
    expect(small.shadowRoot!.querySelectorAll('svg [style]')).to.have.length(0);
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`passes axe in ${theme}`, async () => {
      const states = [
        await trend(deals(...calm, 90), { theme, target: '60%', limits: 'xmr' }),
        await trend(deals(...calm), { theme, by: 'owner' }),
      ];
      for (const element of states) {
        element.parentElement!.style.background = theme === 'light' ? '#fff' : '#14181d';
        await expect(element).to.be.accessible();
      }
    });
  }
});

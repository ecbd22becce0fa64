import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { KpiRow } from '../../src/elements/kpi-row.js';
import type { KpiScorecard } from '../../src/elements/kpi-scorecard.js';
import '../../src/define/kpi-scorecard.js';
import '../../src/define/kpi-source.js';
import { deals } from './gauges.js';

/** May: 10 of 20 won. June: 15 of 25. */
const records = [...deals(10, 10, '2026-05'), ...deals(15, 10, '2026-06')];
const answers = Array.from({ length: 20 }, (_, i) => ({ score: i < 12 ? 10 : 5, respondedAt: '2026-06-10' }));

type Told = Partial<Omit<KpiRow, 'children'>>;

/** A scorecard of rows in a room, measured and drawn. */
async function scorecard(rows: readonly Told[], told: Partial<KpiScorecard> = {}, width = 1000): Promise<KpiScorecard> {
  const room = await fixture<HTMLElement>(html`<div></div>`);
  room.style.width = `${String(width)}px`;
  const element = document.createElement('kpi-scorecard');
  Object.assign(element, { records, period: '2026-06', asOf: '2026-06-30', ...told });
  element.append(...rows.map((row) => Object.assign(document.createElement('kpi-row'), row)));
  room.append(element);
  await element.updateComplete;
  return element;
}

const said = (node: Element | null | undefined): string =>
  (node?.textContent ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();

const all = (element: KpiScorecard, selector: string): string[] =>
  [...element.shadowRoot!.querySelectorAll(selector)].map(said);

const values = (element: KpiScorecard): string[] => all(element, 'td [part="value"]');

/** A fetch that answers every address, with other deals when it is asked again, and which it was asked for. */
function answering(): { fetcher: (url: string) => Promise<Response>; asked: string[] } {
  const asked: string[] = [];
  const fetcher = (url: string): Promise<Response> => {
    const { pathname } = new URL(url);
    const answer = asked.includes(pathname) ? deals(20, 5, '2026-06') : records;
    asked.push(pathname);
    return Promise.resolve(pathname === '/gone.json' ? new Response('', { status: 404 }) : Response.json(answer));
  };
  return { fetcher, asked };
}

describe('kpi-scorecard', () => {
  it('gives each row its value with interval, its change with its noise, a line, a scale and a verdict', async () => {
    // 15 of 25; Wilson 95 %: 40.7 to 76.6 %.
    const element = await scorecard([{ metric: 'win-rate', target: '90%' }]);
    expect(values(element)).to.deep.equal(['60.0%']);
    expect(all(element, '[part="interval"].quiet')).to.deep.equal(['40.7 – 76.6']);
    expect(all(element, '[part="delta"]')).to.deep.equal(['+10.0 pts within noise vs May']);
    expect(all(element, '[part="verdict"]')).to.deep.equal(['▼ Behind target 90%']);
    const picture = element.shadowRoot!.querySelector('td svg')!;
    expect(picture.querySelectorAll('path[part="line"]')).to.have.length(1);
    expect(picture.querySelectorAll('path[part="track"]')).to.have.length(1);
  });

  it('lets a row say otherwise, and goes on telling the others', async () => {
    const element = await scorecard([{ metric: 'win-rate' }, { metric: 'win-rate', period: '2026-05' }]);
    expect(values(element)).to.deep.equal(['60.0%', '50.0%']);
    element.period = '2026-04';
    element.where = 'owner=Ada';
    await element.updateComplete;
    // Ada has every second deal: of May 10 with 5 won.
    expect(values(element)).to.deep.equal(['50.0%']);
    expect(all(element, 'td.message strong')).to.deep.equal(['No deals to measure in this period.']);
    element.where = undefined;
    element.period = '2026-06';
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['60.0%', '50.0%']);
  });

  it('goes on telling a row that no longer says otherwise', async () => {
    const element = await scorecard([{ metric: 'win-rate' }]);
    const [row] = element.rows;
    row!.setAttribute('period', '2026-05');
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['50.0%']);
    row!.removeAttribute('period');
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['60.0%']);
  });

  it('names the period once, and that of a row that has another', async () => {
    const element = await scorecard([
      { metric: 'win-rate' },
      { metric: 'average-deal-value' },
      { metric: 'win-rate', period: '2026-05' },
    ]);
    expect(all(element, '[part="scope"]')).to.deep.equal(['Jun 2026']);
    expect(all(element, 'th.name .quiet')).to.deep.equal(['25 deals', '15 deals', 'May 2026 · 20 deals']);
  });

  it('takes rows from several sources, each written in its own way', async () => {
    await fixture(html`<kpi-source id="answers" .records=${answers}></kpi-source>`);
    const element = await scorecard([{ metric: 'win-rate' }, { metric: 'nps', source: 'answers' }], {
      records: deals(15, 10, '2026-06').map(({ closedAt: Ende, ...deal }: { closedAt?: string }) => ({
        ...deal,
        Ende,
      })),
      fields: 'closedAt=Ende, respondedAt=Ende',
    });
    // 12 promoters and 8 detractors of 20: 60 less 40. It is leading, and so comes first.
    expect(values(element)).to.deep.equal(['+20', '60.0%']);
  });

  it('asks an address once for all its rows, and once more when it is told to refresh', async () => {
    const { fetcher, asked } = answering();
    const rows = [
      { metric: 'win-rate' },
      { metric: 'win-rate', where: 'owner=Ada' },
      { metric: 'win-rate', src: '/own.json', fetcher },
    ];
    const element = await scorecard(rows, { records: undefined, src: '/deals.json', fetcher });
    expect(asked.toSorted()).to.deep.equal(['/deals.json', '/own.json']);
    await element.refresh();
    expect(asked.toSorted()).to.deep.equal(['/deals.json', '/deals.json', '/own.json', '/own.json']);
    await element.updateComplete;
    // 20 of 25; of Ada's 12 all but two, the last of which are lost: 10 of 12.
    expect(values(element)).to.deep.equal(['80.0%', '83.3%', '80.0%']);
  });

  it('has a row that fails say why, and the others go on', async () => {
    const { fetcher } = answering();
    const element = await scorecard([
      { metric: 'win-rate' },
      { metric: 'average-deal-value', src: '/gone.json', fetcher },
      { metric: 'nps', source: 'nowhere' },
      { metric: 'no-such' },
    ]);
    expect(values(element)).to.deep.equal(['60.0%']);
    const told = all(element, 'td.message strong').join(' ');
    expect(told).to.contain('404').and.to.contain('There is no <kpi-source id="nowhere">').and.to.contain('"no-such"');
    expect(all(element, 'td .action')).to.deep.equal(['Try again', 'Try again']);
    expect(element.toText())
      .to.match(/Win rate: 60\.0%.*404/s)
      .and.to.contain('There is no <kpi-source id="nowhere">');
    expect(element.toText()).to.contain('There is no metric "no-such"');
  });

  it('says of a benchmark that cannot be used why, in the row and in the sentence', async () => {
    const yearly = { id: 'yearly', metric: 'win-rate', kind: 'target', shape: { point: 0.5 } } as const;
    const method = { periodLength: 'year' } as const;
    const given = [{ ...yearly, method, source: { name: 'a plan' } }];
    const element = await scorecard([{ metric: 'win-rate', benchmark: 'yearly, nowhere' }], { benchmarks: given });
    const told = ['not comparable: target 50% covers another length of period', 'benchmark="nowhere" is no number'];
    for (const text of told) {
      expect(element.toText()).to.contain(text);
      expect(all(element, 'td .said').join(' ').toLowerCase()).to.contain(text.toLowerCase());
    }
  });

  it('shows counts of too few instead of a rate, with no change and no picture', async () => {
    const element = await scorecard([{ metric: 'win-rate' }], { records: deals(3, 1, '2026-06') });
    expect(values(element)).to.deep.equal(['3 of 4']);
    expect(all(element, '[part="delta"]')).to.deep.equal(['']);
    expect(all(element, '[part="verdict"]')).to.deep.equal(['● Cannot tell yet']);
    expect(element.shadowRoot!.querySelector('td svg')).to.equal(null);
  });

  it('leaves a name its room in a narrow one, however much is said of the value', async () => {
    const element = await scorecard([{ metric: 'win-rate' }], { records: deals(3, 1, '2026-06') }, 240);
    const [name, now] = [...element.shadowRoot!.querySelectorAll('tbody .name, tbody .now')].map((cell) =>
      cell.getBoundingClientRect(),
    );
    expect(name!.width).to.be.at.least(0.4 * 240);
    expect(now!.right).to.be.at.most(element.getBoundingClientRect().right);
  });

  it('waits row by row, and keeps its place for what is on its way', async () => {
    const late = {
      metric: 'average-deal-value',
      src: '/late.json',
      fetcher: () => new Promise<Response>(() => undefined),
    };
    const room = await fixture<HTMLElement>(html`<div></div>`);
    const element = document.createElement('kpi-scorecard');
    const [ready, waiting] = [{ metric: 'win-rate', records }, late].map((row) =>
      Object.assign(document.createElement('kpi-row'), row),
    );
    element.append(ready!, waiting!);
    room.append(element);
    // Of all 45 deals 25 are won.
    await ready!.updateComplete;
    // The row tells its scorecard, which then draws.
    await new Promise((resolve) => {
      requestAnimationFrame(() => requestAnimationFrame(resolve));
    });
    expect(values(element)).to.deep.equal(['55.6%']);
    expect(element.shadowRoot!.querySelectorAll('tr:has(.bar)')).to.have.length(1);
    expect(element.shadowRoot!.querySelector('figure')!.getAttribute('aria-busy')).to.equal('true');
  });

  it('keeps what moves first apart from what came of it, whatever the order of the rows', async () => {
    const element = await scorecard([
      { metric: 'win-rate' },
      { metric: 'pipeline-value' },
      { metric: 'average-deal-value' },
    ]);
    const rows = all(element, 'tbody th');
    expect(rows.filter((row) => /^(Leading|Lagging)/.test(row))).to.deep.equal([
      'Leading: what moves first',
      'Lagging: what came of it',
    ]);
    expect(rows[1]).to.match(/^Pipeline value/);
    expect(rows.slice(3).map((row) => row.replace(/ \d.*/, ''))).to.deep.equal(['Win rate', 'Average deal value']);
  });

  it('remarks on more than seven rows, and on seven not', async () => {
    const rows = Array.from({ length: 8 }, () => ({ metric: 'win-rate' }));
    expect(all(await scorecard(rows), 'figure > .foot .said')[0]).to.contain('8 metrics: beyond seven');
    expect(all(await scorecard(rows.slice(1)), 'figure > .foot .said')).to.deep.equal(['']);
  });

  it('tells each audience in its words and as much as it needs, and every number alike', async () => {
    const rows = [{ metric: 'win-rate', benchmark: '30%', target: '10%' }];
    const told = [];
    for (const audience of ['executive', 'manager', 'employee', 'customer'] as const) {
      const element = await scorecard(rows, { audience });
      expect(values(element)).to.deep.equal(['60.0%']);
      expect(all(element, '[part="interval"].quiet')).to.deep.equal(['40.7 – 76.6']);
      told.push([
        all(element, '[part="verdict"]').length,
        all(element, 'thead th').length,
        all(element, '.name .quiet').length,
      ]);
    }
    expect(told).to.deep.equal([
      [1, 6, 0],
      [2, 6, 1],
      [1, 6, 1],
      [1, 4, 0],
    ]);
    const customer = await scorecard([{ metric: 'win-rate', target: '10%' }], { audience: 'customer' });
    expect(all(customer, '[part="verdict"]')).to.deep.equal(['▲ Better than our promise 10%']);
  });

  it('is a table to those who hear it, also where its rows stand under each other', async () => {
    for (const width of [1000, 320]) {
      const element = await scorecard([{ metric: 'win-rate' }], {}, width);
      const table = element.shadowRoot!.querySelector('table[role="table"]')!;
      expect(table.querySelectorAll('thead [role="columnheader"]')).to.have.length(6);
      const row = table.querySelector('tbody tr[role="row"]:last-child')!;
      expect([...row.children].map((cell) => cell.getAttribute('role'))).to.deep.equal([
        'rowheader',
        'cell',
        'cell',
        'cell',
        'cell',
      ]);
      expect(getComputedStyle(row).display).to.equal(width === 320 ? 'grid' : 'table-row');
      expect(element.scrollWidth).to.be.at.most(width);
    }
  });

  it('has its pictures stand under the heads of their columns', async () => {
    const element = await scorecard([{ metric: 'win-rate', target: '50%' }]);
    const root = element.shadowRoot!;
    const track = root.querySelector('[part="track"]')!.getBoundingClientRect();
    const head = root.querySelectorAll('thead th')[4]!;
    const padding = Number.parseFloat(getComputedStyle(head).paddingInlineStart);
    expect(track.left).to.be.closeTo(head.getBoundingClientRect().left + padding, 1);
  });

  it('leads the keys through the values of each row', async () => {
    const element = await scorecard([{ metric: 'win-rate' }, { metric: 'average-deal-value' }]);
    const lists = [...element.shadowRoot!.querySelectorAll<HTMLElement>('[role="listbox"]')];
    expect(lists.map((list) => list.getAttribute('aria-label'))).to.deep.equal(['Win rate', 'Average deal value']);
    lists[1]!.focus();
    lists[1]!.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await element.updateComplete;
    const chosen = element.shadowRoot!.querySelectorAll('[aria-selected="true"]');
    expect(chosen).to.have.length(1);
    expect(chosen[0]!.id).to.equal(lists[1]!.getAttribute('aria-activedescendant'));
    expect(said(chosen[0])).to.contain('Jun 2026');
    const ids = [...element.shadowRoot!.querySelectorAll('[role="option"]')].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(ids.length);
  });

  it('opens the working of the row whose "How?" was asked', async () => {
    const element = await scorecard([{ metric: 'win-rate' }, { metric: 'average-deal-value' }]);
    const buttons = [...element.shadowRoot!.querySelectorAll<HTMLElement>('.how')];
    expect(buttons.map((button) => button.getAttribute('aria-label'))).to.deep.equal([
      'How? Win rate',
      'How? Average deal value',
    ]);
    const opened = new Promise((resolve) => {
      element.shadowRoot!.addEventListener('focusin', resolve, { once: true });
    });
    buttons[0]!.click();
    await opened;
    const dialog = element.shadowRoot!.querySelector('dialog[open]');
    expect(said(dialog)).to.contain('15 won ÷ (15 won + 10 lost) = 60.0%');
  });

  it('keeps the working of a row open while another row leaves, and closes it where its own is moved', async () => {
    const rows = [{ metric: 'win-rate' }, { metric: 'average-deal-value' }, { metric: 'win-rate' }];
    const element = await scorecard(rows);
    const open = (): Element | null => element.shadowRoot!.querySelector('dialog:modal');
    element.shadowRoot!.querySelector<HTMLElement>('.how[aria-label="How? Average deal value"]')!.click();
    await waitUntil(open);
    element.rows[0]!.remove();
    await waitUntil(() => all(element, 'th.name [part="label"]').length === 2);
    expect(said(open()!.querySelector('h3'))).to.match(/^Average deal value/);
    element.append(element.rows[0]!);
    await waitUntil(() => !element.shadowRoot!.querySelector('dialog[open]'));
  });

  it('tells all of its rows of records that come later, and a row that comes from another of its own', async () => {
    const element = await scorecard([{ metric: 'win-rate' }], { records: undefined });
    const other = await scorecard([], { records: deals(5, 15), period: '2026-05' });
    const script = Object.assign(document.createElement('script'), { type: 'application/json' });
    script.textContent = JSON.stringify(records);
    element.append(script);
    await waitUntil(() => element.rows[0]!.result);
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['60.0%']);
    other.append(element.rows[0]!);
    await waitUntil(() => values(other).length === 1);
    expect(values(other)).to.deep.equal(['25.0%']);
  });

  it('gives the whole as CSV, as evidence and in sentences', async () => {
    const element = await scorecard([{ metric: 'win-rate', target: '90%' }, { metric: 'no-such' }]);
    const lines = element.toCSV().trimEnd().split('\r\n');
    expect(lines.slice(0, 2)).to.deep.equal([
      'metric,name,value,shown,note',
      '"Win rate","Win rate",0.6,"60.0%","25 deals"',
    ]);
    const [row, none] = element.toJSON() as [{ reading: { value: number } }, null];
    expect([row.reading.value, none]).to.deep.equal([0.6, null]);
    expect(element.toText()).to.match(/^Win rate: 60.0%/);
  });

  it('takes rows that come later, and lets go of those that leave', async () => {
    const element = await scorecard([]);
    expect(all(element, '[part="message"]')[0]).to.contain('No rows are named.');
    const row = Object.assign(document.createElement('kpi-row'), { metric: 'win-rate', label: 'Won' });
    element.append(row);
    await element.updateComplete;
    expect(values(element)).to.deep.equal(['60.0%']);
    expect(all(element, 'th.name [part="label"]')).to.deep.equal(['Won']);
    row.remove();
    await element.updateComplete;
    expect(values(element)).to.deep.equal([]);
  });

  for (const width of [1000, 320]) {
    it(`has no problem that axe knows of at ${String(width)} px, light and dark`, async () => {
      for (const theme of ['light', 'dark'] as const) {
        const element = await scorecard(
          [{ metric: 'win-rate', target: '90%' }, { metric: 'no-such' }],
          { theme },
          width,
        );
        element.parentElement!.style.background = theme === 'dark' ? '#14181d' : '#fff';
        await expect(element).to.be.accessible();
      }
    });
  }
});

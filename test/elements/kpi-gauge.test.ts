import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import { named } from '../../src/elements/caption.js';
import type { KpiErrorEvent, KpiReadyEvent } from '../../src/elements/events.js';
import { KpiGauge } from '../../src/elements/kpi-gauge.js';
import { coreMetrics } from '../../src/metrics/core.js';
import { deals, gauge, words } from './gauges.js';

const svgText = (element: KpiGauge): string => element.shadowRoot!.querySelector('svg')?.textContent ?? '';

describe('kpi-gauge', () => {
  it('shows the value and its interval', async () => {
    // 14 of 20; Wilson 95 %: 48.1 to 85.5 %.
    const element = await gauge(deals(14, 6));
    expect(svgText(element)).to.contain('70.0%').and.to.contain('48.1 – 85.5');
  });

  it('is measured and drawn when updateComplete is settled, from records, a script and an address alike', async () => {
    const json = JSON.stringify(deals(14, 6));
    const script = await fixture<KpiGauge>(
      html`<kpi-gauge metric="win-rate"
        ><script type="application/json">
          ${json}
        </script></kpi-gauge
      >`,
    );
    const url = URL.createObjectURL(new Blob([json], { type: 'application/json' }));
    const fetched = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate" src=${url}></kpi-gauge>`);
    for (const element of [script, fetched]) {
      await element.updateComplete;
      expect(element.result?.reading.value).to.equal(0.7);
      expect(svgText(element)).to.contain('70.0%');
    }
  });

  it('has the target of a goal as a tick, and tells whether it is on track, with the projection', async () => {
    // 50, 52 … 60 % of a hundred a month: 72 % in December, and June itself could be 9 points less: 40 % lies below all of it.
    const course = [50, 52, 54, 56, 58, 60].flatMap((won, i) => deals(won, 100 - won, `2026-0${String(i + 1)}`));
    const goal = '{"baseline": "30%", "target": "40%", "start": "2026-01-01", "due": "2026-12-31"}';
    const told = { period: '2026-06', asOf: '2026-06-30', benchmark: '50%' };
    const element = await gauge(course, { ...told, goal });
    expect(svgText(element)).to.contain('60.0%').and.to.contain('target 40');
    expect(words(element, 'verdict')).to.equal('▲ On track for 40% by Dec 31, 2026');
    expect(words(element, 'table')).to.contain('Projection').and.to.contain('72%');
    expect(element.toText()).to.contain('Goal: from 30% to 40% by Dec 31, 2026');
    const first = element.result;
    element.requestUpdate();
    await element.updateComplete;
    expect(element.result, 'worked out once').to.equal(first);
    element.goal = undefined;
    await element.updateComplete;
    expect(words(element, 'verdict')).to.equal('▲ Ahead of benchmark 50%');
  });

  it('names the darker stretch of its scale: the middle half of many, the lowest to the highest of a few', async () => {
    // Of 30, 31 … 37 of a hundred a quarter of the way up is 31.75, and three quarters 35.25.
    const course = (months: number): object[] =>
      Array.from({ length: months }, (_, i) => deals(30 + i, 70 - i, `2026-0${String(i + 1)}`)).flat();
    const monthly = await gauge([...course(8), ...deals(50, 50, '2026-09')], { period: '2026-09', asOf: '2026-09-30' });
    expect(monthly.shadowRoot!.querySelector('.said')!.textContent.replace(/\s+/g, ' ')).to.contain(
      'Ahead of own upper quartile usual range 31.8% – 35.3%',
    );
    const few = await gauge([...course(4), ...deals(50, 50, '2026-05')], { period: '2026-05', asOf: '2026-05-31' });
    expect(few.shadowRoot!.querySelector('.said')!.textContent).to.contain('lowest to highest 30% – 33%');
    expect(few.shadowRoot!.querySelectorAll('svg .band-3')).to.have.length(1);
  });

  it('refuses a goal that could mean two things, and one of another variant', async () => {
    const goal = { target: '+15%', start: '2026-01-01', due: '2026-12-31' };
    const element = await gauge(deals(14, 6), { goal });
    expect(element.error?.message).to.contain('does not say of what');
    element.goal = { ...goal, target: '80%', baseline: '50%', variant: 'value' };
    await element.updateComplete;
    expect(element.error?.message).to.equal('goal, variant: it is of "value", and "closed" is measured.');
  });

  it('tells that a reading is drawn, with the reading', async () => {
    const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate"></kpi-gauge>`);
    const told = oneEvent<KpiReadyEvent>(element, 'kpiready');
    element.records = deals(14, 6);
    const { detail } = await told;
    expect(detail.reading.value).to.equal(0.7);
    expect(svgText(element)).to.contain('70.0%');
  });

  it('gives its evidence with a hash of the records: the same for the same, another where one cell changed', async () => {
    const evidence = async (records: unknown, attributes = {}) =>
      (await gauge(records, attributes)).toJSON() as { reading: { definition: string }; inputsHash: string };
    const records = deals(14, 6);
    const { reading, inputsHash } = await evidence(records);
    expect(reading.definition).to.match(/^\d+\.\d+\.\d+$/);
    expect(inputsHash).to.match(/^[0-9a-f]{16}$/);
    expect((await evidence(JSON.stringify(records), { level: 0.9 })).inputsHash).to.equal(inputsHash);
    const changed = records.map((deal, i) => (i === 7 ? { ...deal, amount: 108 } : deal));
    expect((await evidence(changed)).inputsHash).not.to.equal(inputsHash);
    expect((await evidence(records.toReversed())).inputsHash).not.to.equal(inputsHash);
  });

  it('measures anew when where, period or level change, without asking for the records again', async () => {
    let requests = 0;
    const fetcher = (): Promise<Response> => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify([...deals(14, 6), ...deals(5, 15, '2026-06')])));
    };
    const element = await fixture<KpiGauge>(
      html`<kpi-gauge metric="win-rate" src="/deals.json" .fetcher=${fetcher}></kpi-gauge>`,
    );
    await element.updateComplete;
    expect(element.result?.reading.n).to.equal(40);
    element.period = '2026-06';
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.25);
    element.where = 'owner=Ada';
    await element.updateComplete;
    expect(element.result?.reading.n).to.equal(10);
    expect(requests).to.equal(1);
  });

  it('asks an address once for all elements that name it', async () => {
    let requests = 0;
    const fetcher = (): Promise<Response> => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify(deals(14, 6))));
    };
    const page = await fixture<HTMLElement>(
      html`<div>
        <kpi-gauge metric="win-rate" src="/deals.json" .fetcher=${fetcher}></kpi-gauge>
        <kpi-gauge metric="average-deal-value" src="/deals.json" .fetcher=${fetcher}></kpi-gauge>
      </div>`,
    );
    const gauges = [...page.querySelectorAll('kpi-gauge')];
    for (const element of gauges) await element.updateComplete;
    expect(gauges.map(({ result }) => result?.reading.n)).to.deep.equal([20, 14]);
    expect(requests).to.equal(1);
  });

  it('shows the outline while records are on their way, and no number', async () => {
    const never = (): Promise<Response> => new Promise(() => undefined);
    const page = await fixture<HTMLElement>(html`<div></div>`);
    const element = new KpiGauge();
    Object.assign(element, { metric: 'win-rate', src: '/slow.json', fetcher: never });
    page.append(element);
    await nextFrame();
    await nextFrame();
    expect(element.shadowRoot!.querySelector('.outline')).to.be.instanceOf(SVGElement);
    expect(element.shadowRoot!.querySelector('figure')!.getAttribute('aria-busy')).to.equal('true');
    expect(words(element, 'value')).to.equal('');
  });

  it('is as high while records are on their way as it will be, where the verdict takes a line and where it takes two', async () => {
    const records = [...deals(10, 10, '2026-05'), ...deals(12, 8, '2026-06')];
    const peers = { population: { industry: 'made-up firms' }, fieldwork: { to: '2019' }, source: { name: 'a study' } };
    const method = { aggregation: 'pooled' } as const;
    const old = { id: 'old', metric: 'win-rate', kind: 'industry', shape: { point: 0.2 }, method, ...peers } as const;
    const heightOf = async (benchmark: string): Promise<number[]> => {
      let answer: (response: Response) => void = () => undefined;
      const fetcher = (): Promise<Response> => new Promise((resolve) => (answer = resolve));
      const page = await fixture<HTMLElement>(html`<div></div>`);
      page.style.width = '260px';
      const told = {
        metric: 'win-rate',
        period: '2026-06',
        asOf: '2026-06-30',
        src: '/slow.json',
        fetcher,
        benchmark,
        benchmarks: [old],
      };
      const element = Object.assign(new KpiGauge(), told);
      page.append(element);
      await waitUntil(() => element.shadowRoot!.querySelector('.outline'));
      const waiting = element.getBoundingClientRect().height;
      answer(Response.json(records));
      await element.updateComplete;
      const lines = element.shadowRoot!.querySelector('[part="verdict"]')!.getBoundingClientRect().height / 12;
      return [Math.round(lines / 1.4), element.getBoundingClientRect().height - waiting];
    };
    for (const [benchmark, lines] of [
      ['20%', 1],
      ['old', 2],
    ] as const) {
      const [told, jump] = await heightOf(benchmark);
      expect(told).to.equal(lines);
      expect(Math.abs(jump!)).to.be.below(6);
    }
  });

  it('looks at the page once for all that are drawn together, before the first of them changes it', async () => {
    const page = await fixture<HTMLElement>(html`<div></div>`);
    let answer: (response: Response) => void = () => undefined;
    const answered = new Promise<Response>((resolve) => (answer = resolve));
    const told = { metric: 'win-rate', src: '/looked.json', fetcher: () => answered };
    const gauges = Array.from({ length: 3 }, () => Object.assign(new KpiGauge(), told));
    let done = '';
    for (const one of gauges) {
      for (const way of ['outline', 'draw']) {
        const draw = Reflect.get(one, way) as () => unknown;
        const value = (...room: readonly unknown[]): unknown => {
          done += way.charAt(0);
          return Reflect.apply(draw, one, room);
        };
        Object.defineProperty(one, way, { value });
      }
    }
    const look = window.getComputedStyle.bind(window);
    window.getComputedStyle = (element, ...rest) => {
      if (gauges.some((one) => one === element)) done += 'l';
      return look(element, ...rest);
    };
    try {
      page.append(...gauges);
      await waitUntil(() => gauges.every(({ shadowRoot }) => shadowRoot?.querySelector('.outline')));
      answer(Response.json(deals(14, 6)));
      for (const element of gauges) await element.updateComplete;
    } finally {
      window.getComputedStyle = look;
    }
    expect(gauges.map(svgText).join(' ').match(/70.0%/g)).to.have.length(3);
    expect(done).to.match(/^(lllooo)+lllddd$/);
  });

  it('measures once what many ask of the same records', async () => {
    const records = deals(14, 6);
    const one = await gauge(records, { target: '40%' });
    const same = await gauge(records, { target: '40%' });
    const other = await gauge(records, { target: '50%' });
    expect(same.result).to.equal(one.result);
    expect(other.result).to.not.equal(one.result);
    expect(words(other, 'verdict')).to.contain('50%');
  });

  it('is drawn once it is shown, as wide as it is then', async () => {
    const page = await fixture<HTMLElement>(html`<div style="width: 200px; display: none"></div>`);
    const element = Object.assign(new KpiGauge(), { metric: 'win-rate', records: deals(14, 6) });
    const told = oneEvent<KpiReadyEvent>(element, 'kpiready');
    page.append(element);
    await told;
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
    page.style.display = 'block';
    // Layout, its observer, and the frame in which the width is taken up.
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    expect(svgText(element)).to.contain('70.0%');
    expect(element.shadowRoot!.querySelector('figure')!.className).to.equal('narrow');
  });

  it('says that there is nothing to measure, never zero', async () => {
    const element = await gauge(deals(14, 6), { period: '2020' });
    expect(words(element, 'message')).to.contain('No deals to measure in this period.');
    expect(element.shadowRoot!.querySelector('svg')).to.equal(null);
    expect(element.result?.reading.value).to.equal(undefined);
  });

  it('says what went wrong and what to do, and tells the page', async () => {
    const gone = (): Promise<Response> => Promise.resolve(new Response('', { status: 404 }));
    const element = await fixture<KpiGauge>(html`<kpi-gauge></kpi-gauge>`);
    const told = oneEvent<KpiErrorEvent>(element, 'kpierror');
    Object.assign(element, { src: '/deals.json', fetcher: gone, metric: 'win-rate' });
    const { detail } = await told;
    expect(detail.message).to.contain('404');
    expect(words(element, 'message')).to.contain('…/deals.json was not found (404).').and.to.contain('Try again');
  });

  it('tells one reading where records and question change together, and nothing of the records before', async () => {
    const element = await gauge(deals(14, 6), { period: '2026-05' });
    const told: unknown[] = [];
    element.addEventListener('kpiready', ({ detail }) => told.push(detail.reading.value));
    element.addEventListener('kpierror', ({ detail }) => told.push(detail.message));
    Object.assign(element, { records: deals(5, 15, '2026-06'), period: '2026-06' });
    await element.updateComplete;
    expect(told).to.deep.equal([0.25]);
    const answers = Array.from({ length: 10 }, () => ({ score: 10, respondedAt: '2026-06-02' }));
    Object.assign(element, { records: answers, metric: 'nps' });
    await element.updateComplete;
    expect(told).to.deep.equal([0.25, 100]);
  });

  it('tells nothing of an address that failed when it is told another', async () => {
    const answers = [Response.json(deals(5, 15)), new Response('', { status: 404 }), Response.json(deals(14, 6))];
    const element = await gauge(undefined, { fetcher: () => Promise.resolve(answers.pop()!), src: '/a' });
    await element.refresh();
    await element.updateComplete;
    const told: unknown[] = [];
    element.addEventListener('kpiready', ({ detail }) => told.push(detail.reading.value));
    element.addEventListener('kpierror', ({ detail }) => told.push(detail.message));
    element.src = '/b';
    await element.updateComplete;
    expect(told).to.deep.equal([0.25]);
  });

  it('takes benchmarks and a goal’s grain that are not told for none and for a month', async () => {
    const element = await gauge(deals(14, 6), { benchmarks: undefined });
    expect(element.result?.reading.value).to.equal(0.7);
    element.setAttribute('grain', 'quarter');
    element.removeAttribute('grain');
    expect(element.grain).to.equal('month');
  });

  it('says of a zone that is none that it is none, also where it would tell today', async () => {
    const element = await gauge(deals(14, 6), { zone: 'Mars/Base', asOf: 'now' });
    expect(words(element, 'message')).to.contain('"Mars/Base" is no time zone.');
  });

  it('tries again when asked to', async () => {
    let works = false;
    const sometimes = (): Promise<Response> =>
      Promise.resolve(works ? new Response(JSON.stringify(deals(14, 6))) : new Response('', { status: 503 }));
    const element = await fixture<KpiGauge>(
      html`<kpi-gauge metric="win-rate" src="/deals.json" .fetcher=${sometimes}></kpi-gauge>`,
    );
    await element.updateComplete;
    works = true;
    element.shadowRoot!.querySelector<HTMLButtonElement>('.action')!.click();
    await oneEvent(element, 'kpiready');
    expect(svgText(element)).to.contain('70.0%');
  });

  it('shows counts instead of a rate of fewer than five', async () => {
    const element = await gauge(deals(3, 1));
    expect(words(element, 'value')).to.contain('3 of 4');
    expect(words(element, 'verdict')).to.contain('Cannot tell yet');
    expect(element.result?.reading.value).to.equal(0.75);
  });

  it('says in words how the value stands to a benchmark, by its interval', async () => {
    // 14 of 20 is 48.1 to 85.5 %: it leaves out 40 % and 90 %, and covers 60 %.
    const element = await gauge(deals(14, 6), { benchmark: '40%' });
    expect(words(element, 'verdict')).to.contain('▲ Ahead of benchmark 40%');
    element.benchmark = '90%';
    await element.updateComplete;
    expect(words(element, 'verdict')).to.contain('▼ Behind benchmark 90%');
    element.benchmark = '0.6';
    await element.updateComplete;
    expect(words(element, 'verdict')).to.contain('● Cannot be told from benchmark 60%');
  });

  it('says that there is no own history where it was asked for and cannot be had', async () => {
    const element = await gauge(deals(14, 6), { benchmark: 'history' });
    expect(element.shadowRoot!.querySelector('.said')!.textContent).to.contain('No own history');
    element.benchmark = '40%';
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('.said')!.textContent).to.not.contain('No own history');
  });

  const said = (element: KpiGauge): string =>
    element.shadowRoot!.querySelector('.said')!.textContent.replace(/\s+/g, ' ');

  it('judges no cohort of which some are still open, and says so', async () => {
    const leads = ['2026-04', '2026-07'].flatMap((month, q) =>
      Array.from({ length: 100 }, (_, i) => ({
        createdAt: `${month}-01`,
        status: i < (q === 0 ? 20 : 6) ? 'converted' : q === 0 || i < 30 ? 'lost' : 'open',
      })),
    );
    const young = { metric: 'lead-conversion-rate', period: '2026-Q3', asOf: '2026-10-31' };
    const element = await gauge(leads, { ...young, target: '20%' });
    expect(words(element, 'verdict')).to.equal('● Cannot tell: 70 still open');
    expect(words(element, 'delta')).to.equal('not compared with Q2: some are still open');
    const alone = await gauge(leads, { ...young, compare: 'none' });
    expect(said(alone)).to.contain('70 leads still open: the value may still change');
  });

  it('tells how many records could not be read', async () => {
    const element = await gauge([...deals(14, 6), { status: 'won', closedAt: '2026-02-30' }]);
    expect(said(element)).to.contain('1 record could not be read');
  });

  it('tells that the newest record is of a day to come, where the period follows the records', async () => {
    const year = new Date().getFullYear() + 1;
    const ahead = { status: 'won', closedAt: `${String(year)}-12-31` };
    const records = [...deals(14, 6, `${String(year)}-11`), ahead];
    const element = await gauge(records, { period: 'this-quarter' });
    expect(said(element)).to.contain(`The newest record is of Dec 31, ${String(year)}, which is still to come`);
    element.period = '2026-Q2';
    await element.updateComplete;
    expect(said(element)).to.not.contain('still to come');
  });

  it('reads the ends of its scale as it reads a target, and says that the value lies beyond them', async () => {
    const element = await gauge(deals(10, 10), { min: '60%', max: '0.9' });
    expect(svgText(element)).to.contain('60').and.to.contain('90');
    expect(said(element)).to.contain('50.0% is below the scale, which begins at 60.0%');
    element.min = '80';
    await element.updateComplete;
    expect(words(element, 'message')).to.contain('min="80" is no ratio: write 0.47 or 47%.');
    element.min = '20%';
    await element.updateComplete;
    expect(said(element)).to.not.contain('scale');
  });

  it('gives the narration in one sentence', async () => {
    const element = await gauge(deals(14, 6), { target: '40%' });
    expect(element.toText()).to.match(
      /^Win rate: 70.0%, between 48.1% and 85.5% \(95% interval\), from 20 deals, .*\.$/,
    );
  });

  it('lists in its working the records that count and those left out, when they are asked for', async () => {
    const element = await gauge([...deals(14, 6), { id: 'late', status: 'open' }]);
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open] details'), 'the working is open');
    const details = element.shadowRoot!.querySelector('details')!;
    expect(details.textContent).not.to.contain('late');
    details.open = true;
    await oneEvent(details, 'toggle');
    expect(details.textContent).to.contain('still open: late').and.to.contain('counted:');
    element.shadowRoot!.querySelector('dialog')!.close();
  });

  it('tells in its working what was put right in reading the records, and of what end nobody can know', async () => {
    const element = await gauge('id,status,closedAt\na,won,2026-05-01\nb, Jr.,lost,2026-05-02\n');
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog[open] details'), 'the working is open');
    expect(words(element, 'working'))
      .to.contain('1 row with a separator outside of quotes was put together in the one way that fits all columns.')
      .and.to.contain('so a cut at its end would not show.');
    element.shadowRoot!.querySelector('dialog')!.close();
  });

  it('opens the working with the numbers in the formula, and closes it by Escape', async () => {
    const element = await gauge(deals(14, 6), { target: '40%' });
    const how = element.shadowRoot!.querySelector<HTMLButtonElement>('.how')!;
    const opened = new Promise<HTMLDialogElement>((resolve) => {
      new MutationObserver(() => {
        const open = element.shadowRoot!.querySelector<HTMLDialogElement>('dialog[open]');
        if (open) resolve(open);
      }).observe(element.shadowRoot!, { attributes: true, childList: true, subtree: true });
    });
    how.focus();
    how.click();
    const dialog = await opened;
    expect(words(element, 'working')).to.contain('14 won ÷ (14 won + 6 lost) = 70.0%');
    expect(element.shadowRoot!.activeElement).to.equal(dialog.querySelector('h3'));
    expect(dialog.scrollTop).to.equal(0);
    dialog.close();
    await oneEvent(dialog, 'close');
    expect(element.shadowRoot!.activeElement).to.equal(how);
  });

  it('takes its dialog down when it is moved, and opens it where it is then', async () => {
    const element = await gauge(deals(14, 6));
    const dialog = (): HTMLDialogElement | null => element.shadowRoot!.querySelector('dialog');
    const open = async (): Promise<void> => {
      element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
      await waitUntil(() => dialog()?.matches(':modal'));
    };
    await open();
    element.parentElement!.appendChild(document.createElement('div')).append(element);
    await element.updateComplete;
    expect(dialog()!.open).to.equal(false);
    await open();
    expect(words(element, 'working')).to.contain('14 won ÷ (14 won + 6 lost) = 70.0%');
  });

  it('opens the working while its records are asked for again', async () => {
    const answers = [Response.json(deals(14, 6))];
    const element = await gauge(undefined, {
      fetcher: async () => answers.pop() ?? new Promise(() => undefined),
      src: '/a',
    });
    void element.refresh();
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog:modal'));
    expect(words(element, 'working')).to.contain('14 won ÷ (14 won + 6 lost) = 70.0%');
  });

  it('lists the records of the reading that its working shows', async () => {
    const element = await gauge(deals(5, 1));
    element.shadowRoot!.querySelector<HTMLElement>('.how')!.click();
    await waitUntil(() => element.shadowRoot!.querySelector('dialog:modal'));
    const details = element.shadowRoot!.querySelector('details')!;
    details.open = true;
    await oneEvent(details, 'toggle');
    expect(details.textContent).to.contain('2026-05-0');
    element.records = deals(5, 1, '2026-06');
    await element.updateComplete;
    expect(element.shadowRoot!.querySelector('details[open]')!.textContent)
      .to.contain('2026-06-0')
      .and.to.not.contain('2026-05-0');
  });

  it('draws itself where it has been taken out of the page, as it would be in one', async () => {
    const element = await gauge(deals(14, 6));
    element.remove();
    element.records = deals(5, 15);
    await element.updateComplete;
    expect(svgText(element)).to.contain('25.0%');
    const written = [...element.shadowRoot!.querySelectorAll('svg, svg *')].flatMap((node) => [...node.attributes]);
    expect(written.filter(({ value }) => value.includes('NaN'))).to.deep.equal([]);
  });

  it('keeps its styles when it is moved to another document', async () => {
    const element = await gauge(deals(14, 6));
    const frame = await fixture<HTMLIFrameElement>(html`<iframe title="Another document"></iframe>`);
    const before = getComputedStyle(element.shadowRoot!.querySelector('[part="caption"]')!).fontWeight;
    frame.contentDocument!.body.append(element);
    await element.updateComplete;
    const caption = element.shadowRoot!.querySelector('[part="caption"]')!;
    expect(before).to.equal('600');
    expect(frame.contentWindow!.getComputedStyle(caption).fontWeight).to.equal('600');
    element.remove();
  });

  it('gives its values as CSV, numbers in full', async () => {
    const element = await gauge(deals(14, 6));
    expect(element.toCSV()).to.contain('"Win rate",0.7,"70.0%","20 deals"');
  });

  it('gives every value by the keys, with its name and unit', async () => {
    const element = await gauge(deals(14, 6), { target: '40%' });
    const list = element.shadowRoot!.querySelector<HTMLElement>('[role="listbox"]')!;
    const chosen = async (key: string): Promise<string | undefined> => {
      list.dispatchEvent(new KeyboardEvent('keydown', { key }));
      await element.updateComplete;
      const id = list.getAttribute('aria-activedescendant');
      return id ? element.shadowRoot!.getElementById(id)!.textContent.replace(/\s+/g, ' ').trim() : undefined;
    };
    list.focus();
    expect(await chosen('Home')).to.equal('Win rate: 70.0%, 20 deals');
    expect(await chosen('ArrowRight')).to.equal('95% interval: 48.1% – 85.5%, Wilson');
    expect(await chosen('End')).to.equal('target: 40%, ▲ Ahead of target 40%');
    expect(await chosen('ArrowRight')).to.equal('target: 40%, ▲ Ahead of target 40%');
    expect(await chosen('Escape')).to.equal(undefined);
  });

  it('has every value in a table', async () => {
    const element = await gauge(deals(14, 6), { target: '40%' });
    const cells = [...element.shadowRoot!.querySelectorAll('[part="table"] tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent.trim()),
    );
    expect(cells[0]).to.deep.equal(['Win rate', '70.0%', '20 deals']);
    expect(cells.map(([name]) => name)).to.include('target');
  });

  it('calls a metric that comes with it by one name from the start on', () => {
    for (const { id, label, variant } of coreMetrics) {
      if (coreMetrics.find((each) => each.id === id)!.variant === variant) expect(named(id)).to.equal(label);
    }
  });

  it('takes a caption from its slot, else its label, else the metric', async () => {
    const element = await gauge(deals(14, 6));
    expect(words(element, 'caption')).to.equal('Win rate');
    element.label = 'Deals we win <b>';
    await element.updateComplete;
    expect(words(element, 'caption')).to.equal('Deals we win <b>');
    element.append('Own words');
    await oneEvent(element.shadowRoot!.querySelector('slot')!, 'slotchange');
    await element.updateComplete;
    expect(words(element, 'caption')).to.equal('');
  });

  it('keeps only caption, value and sign below 160 px', async () => {
    const element = await gauge(deals(14, 6), { target: '40%' });
    element.style.width = '120px';
    // Layout, its observer, and the frame in which the width is taken up.
    for (let frames = 0; frames < 3; frames++) await nextFrame();
    await element.updateComplete;
    expect(getComputedStyle(element.shadowRoot!.querySelector('[part="scope"]')!).display).to.equal('none');
    expect(element.shadowRoot!.querySelector<HTMLElement>('[part="verdict"]')!.innerText.trim()).to.equal('▲');
  });

  it('keeps its records when it is moved, with one request', async () => {
    let requests = 0;
    const fetcher = (): Promise<Response> => {
      requests++;
      return Promise.resolve(new Response(JSON.stringify(deals(14, 6))));
    };
    const element = await fixture<KpiGauge>(
      html`<kpi-gauge metric="win-rate" src="/deals.json" .fetcher=${fetcher}></kpi-gauge>`,
    );
    document.body.append(element);
    await element.updateComplete;
    expect(element.result?.reading.n).to.equal(20);
    expect(requests).to.equal(1);
    element.remove();
  });

  for (const theme of ['light', 'dark'] as const) {
    it(`passes axe in ${theme}, in every state`, async () => {
      const ground = theme === 'light' ? '#fff' : '#14181d';
      const states = [
        await gauge(deals(14, 6), { theme, target: '40%' }),
        await gauge(deals(14, 6), { theme, shape: 'bullet', benchmark: '0.6' }),
        await gauge(deals(3, 1), { theme }),
        await gauge(deals(14, 6), { theme, period: '2020' }),
        await gauge('<html>', { theme }),
      ];
      for (const element of states) {
        element.parentElement!.style.background = ground;
        await expect(element).to.be.accessible();
      }
    });
  }
});

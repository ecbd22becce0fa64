import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import '../../src/define/kpi-source.js';
import { deals, words } from './gauges.js';

/** A server that gives what `answer` says now, and counts. */
function server(first: () => Response): { fetcher: () => Promise<Response>; answer: () => Response; asked: number } {
  const state = {
    answer: first,
    asked: 0,
    fetcher: (): Promise<Response> => {
      state.asked++;
      return Promise.resolve(state.answer());
    },
  };
  return state;
}

const good = (): Response => Response.json(deals(14, 6));
const signIn = (): Response => new Response('<!doctype html><form></form>');

/** Timers that run when they are told to. */
function heldTimers(): { readonly every: number[]; running(): number; tick(): void; letGo(): void } {
  const held = new Map<number, () => void>();
  const every: number[] = [];
  const { setInterval, clearInterval } = window as unknown as Record<string, unknown>;
  window.setInterval = ((run: () => void, ms: number) => {
    held.set(every.push(ms), run);
    return every.length;
  }) as typeof window.setInterval;
  window.clearInterval = ((id: number) => void held.delete(id)) as typeof window.clearInterval;
  return {
    every,
    running: () => held.size,
    tick: () => {
      for (const run of held.values()) run();
    },
    letGo: () => Object.assign(window, { setInterval, clearInterval }),
  };
}

const twoGauges = (fetcher: () => Promise<Response>) =>
  fixture<HTMLElement>(
    html`<div>
      <kpi-source id="polled" src="/polled.json" refresh="60" .fetcher=${fetcher}></kpi-source>
      <kpi-gauge metric="win-rate" source="polled"></kpi-gauge>
      <kpi-gauge metric="win-rate" source="polled"></kpi-gauge>
    </div>`,
  );

describe('records that are asked for again', () => {
  it('stay where the address fails later, and the element says how old they are and why', async () => {
    const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate" src="/late.json"></kpi-gauge>`);
    let isDown = false;
    element.fetcher = () => Promise.resolve(isDown ? signIn() : good());
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.7);
    isDown = true;
    const failed = oneEvent(element, 'kpierror');
    await element.refresh();
    await element.updateComplete;
    await failed;
    expect(element.result?.reading.value).to.equal(0.7);
    expect(element.shadowRoot!.textContent.replace(/\s+/g, ' ')).to.contain(
      'Loaded this minute, and not again since: the answer is a web page, not records',
    );
    isDown = false;
    await element.refresh();
    await element.updateComplete;
    expect(element.shadowRoot!.textContent).to.not.contain('not again since');
  });

  it('of another address do not stay', async () => {
    const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate"></kpi-gauge>`);
    element.fetcher = (url) => Promise.resolve(url.endsWith('/good.json') ? good() : signIn());
    element.src = '/good.json';
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.7);
    element.src = '/bad.json';
    await element.updateComplete;
    expect(element.result).to.equal(undefined);
    expect(words(element, 'message')).to.contain('The answer is a web page, not records.');
  });

  it('come by themselves as often as the page says, with one request for all that share them', async () => {
    const timers = heldTimers();
    try {
      const state = server(good);
      const page = await twoGauges(state.fetcher);
      const gauges = [...page.querySelectorAll('kpi-gauge')];
      for (const gauge of gauges) await gauge.updateComplete;
      expect(timers.every).to.deep.equal([60_000, 60_000]);
      expect(state.asked).to.equal(1);
      state.answer = () => Response.json(deals(5, 15));
      const now = performance.now.bind(performance);
      performance.now = () => now() + 60_000;
      try {
        timers.tick();
      } finally {
        performance.now = now;
      }
      await Promise.all(gauges.map((gauge) => oneEvent(gauge, 'kpiready')));
      expect(gauges.map(({ result }) => result?.reading.value)).to.deep.equal([0.25, 0.25]);
      expect(state.asked).to.equal(2);
      page.remove();
      timers.tick();
      expect(state.asked).to.equal(2);
    } finally {
      timers.letGo();
    }
  });

  it('wait while the page is hidden, and come as soon as it is seen again', async () => {
    const timers = heldTimers();
    try {
      const state = server(good);
      const element = await fixture<KpiGauge>(
        html`<kpi-gauge metric="win-rate" src="/hidden.json" refresh="5"></kpi-gauge>`,
      );
      element.fetcher = state.fetcher;
      await element.updateComplete;
      const before = state.asked;
      const now = performance.now.bind(performance);
      performance.now = () => now() + 60_000;
      Object.defineProperty(document, 'hidden', { value: true, configurable: true });
      try {
        timers.tick();
        document.dispatchEvent(new Event('visibilitychange'));
        expect(state.asked).to.equal(before);
      } finally {
        delete (document as { hidden?: boolean }).hidden;
      }
      document.dispatchEvent(new Event('visibilitychange'));
      await element.updateComplete;
      performance.now = now;
      expect(state.asked).to.equal(before + 1);
    } finally {
      timers.letGo();
    }
  });

  it('go on coming to an element that has been moved', async () => {
    const timers = heldTimers();
    try {
      const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate" refresh="5"></kpi-gauge>`);
      await element.updateComplete;
      const place = element.parentElement!;
      const other = place.appendChild(document.createElement('div'));
      other.append(element);
      await element.updateComplete;
      expect(timers.running()).to.equal(1);
    } finally {
      timers.letGo();
    }
  });

  it('are the only reason to listen to the page for its being seen or online again', async () => {
    const listened: string[] = [];
    for (const target of [document, window]) {
      target.addEventListener = (type: string, listener: EventListener) => {
        listened.push(type);
        EventTarget.prototype.addEventListener.call(target, type, listener);
      };
    }
    const listenedFor = async (refresh: number | undefined): Promise<readonly string[]> => {
      listened.length = 0;
      const element = await fixture<KpiGauge>(html`<kpi-gauge metric="win-rate" .refreshEvery=${refresh}></kpi-gauge>`);
      await element.updateComplete;
      return listened.filter((type) => type === 'visibilitychange' || type === 'online');
    };
    try {
      expect(await listenedFor(undefined)).to.deep.equal([]);
      expect(await listenedFor(60)).to.deep.equal(['visibilitychange', 'online']);
    } finally {
      for (const target of [document, window]) Reflect.deleteProperty(target, 'addEventListener');
    }
  });
});

import { expect, fixture, html, nextFrame, oneEvent, waitUntil } from '@open-wc/testing';
import type { KpiGauge } from '../../src/elements/kpi-gauge.js';
import type { KpiScorecard } from '../../src/elements/kpi-scorecard.js';
import '../../src/define/kpi-scorecard.js';
import '../../src/define/kpi-source.js';
import { deals, gauge, words } from './gauges.js';

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

/** A server that never answers, or not the first so many requests, and knows who has hung up. */
function silent(most = Infinity): {
  fetcher: NonNullable<KpiGauge['fetcher']>;
  asked: () => number;
  hungUp: () => boolean;
} {
  const signals: AbortSignal[] = [];
  return {
    fetcher: (_, { signal }) => (signals.push(signal) > most ? Promise.resolve(good()) : new Promise(() => undefined)),
    asked: () => signals.length,
    hungUp: () => signals.some(({ aborted }) => aborted),
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

  it('come at once to an element that is put back after they would have come', async () => {
    const timers = heldTimers();
    try {
      const state = server(good);
      const element = await gauge(undefined, { fetcher: state.fetcher, src: '/kept-alive.json', refreshEvery: 60 });
      const place = element.parentElement!;
      const now = performance.now.bind(performance);
      for (const [seconds, asked] of [
        [59, 1],
        [61, 2],
      ] as const) {
        element.remove();
        performance.now = () => now() + seconds * 1000;
        place.append(element);
        await element.updateComplete;
        performance.now = now;
        expect(state.asked).to.equal(asked);
      }
    } finally {
      timers.letGo();
    }
  });

  it('are not asked for by an element that has left, whatever was still to be drawn or on its way', async () => {
    const timers = heldTimers();
    try {
      const drawn = await gauge(deals(14, 6), { refreshEvery: 60 });
      expect(timers.running()).to.equal(1);
      drawn.label = 'Won';
      drawn.remove();
      await drawn.updateComplete;
      expect(timers.running()).to.equal(0);
      const { fetcher, asked, hungUp } = silent();
      const waiting = await gauge(undefined, { refreshEvery: 60 });
      Object.assign(waiting, { fetcher, src: '/left.json' });
      await waitUntil(() => asked() === 1);
      waiting.remove();
      await waitUntil(hungUp);
      await waiting.updateComplete;
      expect(timers.running()).to.equal(0);
    } finally {
      timers.letGo();
    }
  });

  it('are waited for where they take longer than the time after which they would be asked for again', async () => {
    const timers = heldTimers();
    try {
      const { fetcher, asked, hungUp } = silent();
      const element = await gauge(undefined, { refreshEvery: 5 });
      Object.assign(element, { fetcher, src: '/slow.json' });
      await waitUntil(() => asked() === 1);
      const now = performance.now.bind(performance);
      performance.now = () => now() + 6_000;
      timers.tick();
      performance.now = now;
      await nextFrame();
      expect([asked(), hungUp()]).to.deep.equal([1, false]);
      element.remove();
    } finally {
      timers.letGo();
    }
  });

  it('come as often as a scorecard says, to the rows that have them from it', async () => {
    const timers = heldTimers();
    try {
      const board = await fixture<KpiScorecard>(
        html`<kpi-scorecard refresh="60" .records=${deals(14, 6)}>
          <kpi-row metric="win-rate"></kpi-row>
          <kpi-row metric="win-rate" .records=${deals(5, 15)}></kpi-row>
        </kpi-scorecard>`,
      );
      await board.updateComplete;
      expect(timers.every).to.deep.equal([60_000]);
    } finally {
      timers.letGo();
    }
  });

  it('wait as long as a timer can where the page names a longer time', async () => {
    const timers = heldTimers();
    try {
      await gauge(deals(14, 6), { refreshEvery: Infinity });
      expect(timers.every).to.deep.equal([2 ** 31 - 1]);
    } finally {
      timers.letGo();
    }
  });

  it('are not kept for others by an element that asked after it had left', async () => {
    const { fetcher, asked, hungUp } = silent(1);
    const element = await gauge(undefined);
    Object.assign(element, { fetcher, src: '/kept.json' });
    await waitUntil(() => asked() === 1);
    element.remove();
    await waitUntil(hungUp);
    await element.refresh();
    expect(asked()).to.equal(2);
    await gauge(undefined, { fetcher, src: '/kept.json' });
    expect(asked()).to.equal(3);
  });

  it('come after all where an element is put back, and it tells nothing of having been away', async () => {
    const { fetcher, asked, hungUp } = silent(1);
    const element = await gauge(undefined);
    const place = element.parentElement!;
    const told: string[] = [];
    for (const type of ['kpiready', 'kpierror']) element.addEventListener(type, () => told.push(type));
    Object.assign(element, { fetcher, src: '/back.json' });
    await waitUntil(() => asked() === 1);
    element.remove();
    place.append(element);
    element.remove();
    await waitUntil(hungUp);
    place.append(element);
    await element.updateComplete;
    expect(element.result?.reading.value).to.equal(0.7);
    expect(told).to.deep.equal(['kpiready']);
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

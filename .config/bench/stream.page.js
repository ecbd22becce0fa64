import '/kpi-elements.min.js';
import { offer, painted } from './page.js';

const count = 1_000_000;
const lines = '/deals.ndjson';

/** Every line parsed as soon as it is there, and won and lost counted: the least that any reading of lines has to do. */
async function bare() {
  const reader = (await fetch(lines)).body.pipeThrough(new TextDecoderStream()).getReader();
  const found = { won: 0, lost: 0 };
  let rest = '';
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    const lines = (rest + value).split('\n');
    rest = lines.pop();
    for (const line of lines) {
      const { stage } = JSON.parse(line);
      if (stage === 'Closed Won') found.won++;
      else if (stage === 'Closed Lost') found.lost++;
    }
  }
  return found.won / (found.won + found.lost);
}

/** A gauge of the win rate of the records there, and what was seen on the way. */
async function gauge(src) {
  const longest = { ms: 0 };
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest.ms = Math.max(longest.ms, duration);
  }).observe({ type: 'longtask' });
  const element = document.createElement('kpi-gauge');
  Object.assign(element, { metric: 'win-rate', src, timeout: 300 });
  let first;
  element.addEventListener(
    'kpiready',
    () => (first ??= { records: element.result.reading.records, at: performance.now() }),
  );
  const begun = performance.now();
  document.body.append(element);
  await element.updateComplete;
  await painted();
  const { reading } = element.result ?? {};
  if (reading?.records !== count || reading.missing.length > 0)
    throw new Error(element.error?.message ?? `<kpi-gauge> measured ${reading?.records} of ${count} records.`);
  const all = performance.now() - begun;
  const told = {
    value: reading.value,
    first: first.records / count,
    firstAt: (first.at - begun) / all,
    longest: longest.ms,
  };
  globalThis.element = element;
  return told;
}

offer({
  bare: () => bare,
  gauge: () => () => gauge(lines),
  rows: () => () => gauge('/deals.csv'),
  /** The same in a page that has drawn such a gauge before: what it keeps then is records and not code. */
  async kept() {
    const element = Object.assign(document.createElement('kpi-gauge'), { metric: 'win-rate', src: '/few.ndjson' });
    document.body.append(element);
    await element.updateComplete;
    return () => gauge(lines);
  },
});

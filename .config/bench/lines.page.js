import { TrendLine } from '/kpi-elements.min.js';
import uPlot from 'uplot';
import { offer, painted } from './page.js';

const count = 1_000_000;
const msPerDay = 86_400_000;
/** A day each from here on: the year 1000 to the year 3737. */
const first = Date.UTC(1000, 0, 1);
const day = (i) => new Date(first + i * msPerDay).toISOString().slice(0, 10);

/** A random walk, the same every time. */
function walk() {
  let seed = 1;
  let value = 50_000;
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    value = Math.max(1, value + (seed % 201) - 100);
    return value;
  });
}

const room = () => Object.assign(document.body.appendChild(document.createElement('div')), { className: 'line' });

/**
 * Reads and measures its records, as wide as it will be, and draws only when it is told. uPlot is given finished columns, and
 * those of the element are its trend: periods, values, their lowest and highest, and which of them its table tells, all worked
 * out with the reading. In the measured time are thinning, layout of the picture, words, table, stops of the keys and painting.
 */
class WaitingLine extends TrendLine {
  isToDraw = false;
  room = Object.assign(document.createElement('div'), { className: 'ruler' });

  render() {
    return this.isToDraw ? super.render() : this.room;
  }
}
customElements.define('waiting-line', WaitingLine);

/** A line with a record a day, which it has not read yet. */
function lineOfRecords() {
  const records = walk().map((amount, i) => {
    const id = String(i);
    return { id, status: 'won', closedAt: day(i), amount, currency: 'EUR' };
  });
  const asked = { metric: 'average-deal-value', grain: 'day', limits: 'none', asOf: day(count), records };
  return Object.assign(new WaitingLine(), asked);
}

async function measured(line) {
  room().append(line);
  await line.updateComplete;
  const points = line.result?.reading.groups.length;
  if (points !== count) throw new Error(line.error?.message ?? `<trend-line> measured ${points} of ${count} points.`);
  return line;
}

offer({
  /** From records to reading and trend, before anything is drawn. */
  reading() {
    const line = lineOfRecords();
    return () => measured(line);
  },
  async element() {
    const line = await measured(lineOfRecords());
    return async () => {
      line.isToDraw = true;
      line.requestUpdate();
      await line.updateComplete;
      await painted();
      if (!line.shadowRoot.querySelector('svg path[part~="mark"]')) throw new Error('<trend-line> drew no line.');
    };
  },
  uplot() {
    const ys = Float64Array.from(walk());
    const xs = Float64Array.from(ys, (_, i) => (first + i * msPerDay) / 1000);
    const place = room();
    const options = { width: 800, height: 300, series: [{}, { stroke: '#3b5bdb', width: 2 }] };
    return async () => {
      new uPlot(options, [xs, ys], place);
      await painted();
    };
  },
});

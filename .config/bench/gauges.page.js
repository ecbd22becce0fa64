import '/kpi-elements.min.js';
import { offer, painted } from './page.js';

const count = 1000;

/** 200 deals of one month, 124 of them won; one array for every gauge. */
const records = Array.from({ length: 200 }, (_, i) => ({
  id: `D-${i}`,
  status: (i * 7919) % 200 < 124 ? 'won' : 'lost',
  closedAt: `2026-09-${String(1 + (i % 28)).padStart(2, '0')}`,
}));

function gauge() {
  const cell = document.createElement('div');
  cell.className = 'cell';
  cell.append(Object.assign(document.createElement('kpi-gauge'), { metric: 'win-rate', target: '50%', records }));
  return cell;
}

/** The shadow content of a gauge that is drawn, without lit's comments, and the sheets that style it. */
async function drawnOnce() {
  const cell = gauge();
  document.body.append(cell);
  await cell.firstChild.updateComplete;
  await painted();
  const { innerHTML, adoptedStyleSheets } = cell.firstChild.shadowRoot;
  cell.remove();
  return { markup: innerHTML.replace(/<!--.*?-->/gs, ''), sheets: adoptedStyleSheets };
}

offer({
  elements() {
    const room = document.body.appendChild(document.createElement('div'));
    return async () => {
      const cells = Array.from({ length: count }, gauge);
      room.append(...cells);
      await Promise.all(cells.map((cell) => cell.firstChild.updateComplete));
      await painted();
      const drawn = cells.filter((cell) => cell.firstChild.shadowRoot.querySelector('svg [part~="value"]'));
      if (drawn.length < count) throw new Error(`Only ${drawn.length} of ${count} gauges were drawn.`);
    };
  },
  async markup() {
    const { markup, sheets } = await drawnOnce();
    const room = document.body.appendChild(document.createElement('div')).attachShadow({ mode: 'open' });
    const cells = new CSSStyleSheet();
    cells.replaceSync([...document.styleSheets[0].cssRules].map(({ cssText }) => cssText).join(''));
    room.adoptedStyleSheets = [...sheets, cells];
    return async () => {
      room.innerHTML = `<div class="cell">${markup}</div>`.repeat(count);
      await painted();
    };
  },
});

import { measure } from './harness.mjs';

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);
const median = (numbers) => {
  const all = sorted(numbers);
  return (all[Math.floor((all.length - 1) / 2)] + all[Math.ceil((all.length - 1) / 2)]) / 2;
};

/** Says a ratio over all rounds; true where its median is within the bound, if it has one. */
function report(title, ratios, bound) {
  const [low, middle, high] = [Math.min(...ratios), median(ratios), Math.max(...ratios)].map((n) => n.toFixed(2));
  const within = bound === undefined || median(ratios) <= bound;
  const verdict = bound === undefined ? '' : `, at most ${bound}: ${within ? 'met' : 'NOT MET'}`;
  console.log(`${title}: min ${low}, median ${middle}, max ${high}${verdict}`);
  return within;
}

async function gauges() {
  const rounds = await measure('.config/bench/gauges.page.js', ['elements', 'markup'], 7);
  const ratios = rounds.map(({ elements, markup }) => elements / markup);
  return report('1,000 <kpi-gauge> ÷ innerHTML of the same', ratios, 1.5);
}

async function lines() {
  const page = '.config/bench/lines.page.js';
  const rounds = await measure(page, ['element', 'uplot'], 5);
  const ratios = rounds.map(({ element, uplot }) => element / uplot);
  const isWithin = report('First draw of a million points in <trend-line> ÷ uPlot, columns finished', ratios, 1.2);
  const [{ reading }] = await measure(page, ['reading'], 1);
  console.log(
    `From a million records to their reading and trend, before that: ${(reading / 1000).toFixed(1)} s, no bound`,
  );
  return isWithin;
}

const suites = { gauges, lines };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(suites, name));
if (unknown.length > 0) {
  console.error(
    `There is no suite ${unknown.join(', ')}: write ${Object.keys(suites).join(' or ')}, or nothing for all.`,
  );
  process.exitCode = 1;
} else {
  for (const name of asked.length > 0 ? asked : Object.keys(suites)) if (!(await suites[name]())) process.exitCode = 1;
}

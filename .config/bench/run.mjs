import { millionLines, millionRows } from './deals.mjs';
import { measure, observe } from './harness.mjs';

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
  const rounds = await measure('.config/bench/gauges.page.js', ['elements', 'markup'], 15);
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

async function stream() {
  const page = '.config/bench/stream.page.js';
  const deals = millionLines();
  const files = { '/deals.ndjson': deals, '/few.ndjson': deals.subarray(0, deals.indexOf('\n', 20_000_000) + 1) };
  const rounds = await measure(page, ['gauge', 'bare'], 3, files);
  const ratios = rounds.map(({ gauge, bare }) => gauge / bare);
  const isWithin = report('A million deals as lines of JSON into <kpi-gauge> ÷ split and JSON.parse', ratios, 2);
  const { first, firstAt, longest } = await observe(page, 'gauge', files);
  const { kept } = await observe(page, 'kept', files);
  const rows = await observe(page, 'rows', { '/deals.csv': millionRows() });
  const said = [
    [
      first <= 0.2 && firstAt <= 0.2,
      `first picture from ${percent(first)} of them, after ${percent(firstAt)} of the time`,
    ],
    [longest <= 50, longestSaid(longest)],
    [kept <= (25 + BYTES_OF_ID) * 1e6, `keeps ${(kept / 1e6).toFixed(1)} B a record, ${BYTES_OF_ID} of them its id`],
    [rows.longest <= 50, `the same as rows of CSV: ${longestSaid(rows.longest)}`],
  ];
  for (const [holds, sentence] of said) console.log(`${sentence}: ${holds ? 'met' : 'NOT MET'}`);
  return isWithin && said.every(([holds]) => holds);
}

const longestSaid = (ms) => (ms === 0 ? 'no task over 50 ms' : `longest task ${ms.toFixed(0)} ms`);

/** Of `"deal-0000000"`: its bytes, where they end, and its code. */
const BYTES_OF_ID = 14 + 4 + 4;

const percent = (share) => `${(100 * share).toFixed(1)} %`;

async function text() {
  const rounds = await measure('.config/bench/text.page.js', ['reading', 'hand'], 7);
  const ratios = rounds.map(({ reading, hand }) => reading / hand);
  return report('100,000 deals of JSON text to a reading by segment ÷ JSON.parse and a loop', ratios, 0.5);
}

const suites = { gauges, lines, stream, text };
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

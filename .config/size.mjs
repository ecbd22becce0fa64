import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { formatTotals } from './totals.mjs';

const tags = ['funnel-stages', 'kpi-card', 'kpi-gauge', 'nps-breakdown', 'trend-line'];

/** Most bytes, gzip -9, that a page loads at once for some entries. What is imported later is reported apart. */
const budgets = [
  { name: 'kpi-gauge', tags: ['kpi-gauge'], most: 30_720 },
  { name: 'four elements and the card', tags, most: 46_080 },
];

/** The areas of metrics, and most bytes that one may add to what measures. */
const areas = ['sales', 'loyalty', 'service', 'marketing', 'economics', 'adoption'];
const mostOfArea = 5_120;

/** What a page has beside these, where its records need it. */
const peers = ['@uwdata/flechette', 'hyparquet'];

const bytes = (count) => `${count.toLocaleString('en')} B`;

async function chunksOf(entries) {
  const { outputFiles, metafile } = await build({
    stdin: {
      contents: entries.map((tag) => `import './src/define/${tag}.ts';`).join('\n'),
      resolveDir: process.cwd(),
      sourcefile: 'entry.js',
    },
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'dist',
    external: peers,
    write: false,
    metafile: true,
  });
  const sizes = Object.values(metafile.outputs).map((_, i) => gzipSync(outputFiles[i].contents, { level: 9 }).length);
  return Object.entries(metafile.outputs).map(([path, output], i) => ({ path, ...output, size: sizes[i] }));
}

function neededAtOnce(chunks) {
  const needed = new Set();
  const visit = (chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const { path, kind } of chunk.imports) {
      if (kind === 'import-statement') visit(chunks.find((other) => other.path === path));
    }
  };
  visit(chunks.find((chunk) => chunk.entryPoint === 'entry.js'));
  return needed;
}

/** Bytes of one file that holds what measures and some areas, gzip -9. */
async function measuring(...names) {
  const imports = names.map((name) => `import './src/define/metrics/${name}.ts';`);
  const { outputFiles } = await build({
    stdin: {
      contents: [`export * from './src/elements/engine.ts';`, ...imports].join('\n'),
      resolveDir: process.cwd(),
    },
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    external: ['*/csv.js', '*/adapters/vendors.js', '*/measure-states.js', ...peers],
    write: false,
  });
  return gzipSync(outputFiles[0].contents, { level: 9 }).length;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const { name, tags: entries, most } of budgets) {
  const chunks = await chunksOf(entries);
  const needed = neededAtOnce(chunks);
  const size = [...needed].reduce((sum, chunk) => sum + chunk.size, 0);
  console.log(`${name}: ${bytes(size)} of ${bytes(most)}`);
  for (const chunk of chunks) {
    if (!needed.has(chunk)) console.log(`  later: ${chunk.entryPoint ?? chunk.path} ${bytes(chunk.size)}`);
  }
  totals[size > most ? 'failed' : 'passed'] += 1;
}
const alone = await measuring();
for (const area of areas) {
  const size = (await measuring(area)) - alone;
  console.log(`metrics of ${area}: ${bytes(size)} of ${bytes(mostOfArea)} beside the core`);
  totals[size > mostOfArea ? 'failed' : 'passed'] += 1;
}
console.log(`metrics of all areas: ${bytes((await measuring(...areas)) - alone)}`);
console.log(formatTotals(totals));
if (totals.failed > 0) process.exitCode = 1;

import { existsSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { formatTotals } from './totals.mjs';

/** Most bytes, gzip -9, that a page loads at once for an entry. */
const budgets = {
  'src/define/kpi-gauge.ts': 30_720,
};

const bytes = (count) => `${count.toLocaleString('en')} B`;

async function chunksOf(entry) {
  const { outputFiles, metafile } = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    outdir: 'dist',
    write: false,
    metafile: true,
    absWorkingDir: process.cwd(),
  });
  const sizes = Object.values(metafile.outputs).map((_, i) => gzipSync(outputFiles[i].contents, { level: 9 }).length);
  return Object.entries(metafile.outputs).map(([path, output], i) => ({ path, ...output, size: sizes[i] }));
}

function neededAtOnce(chunks, entry) {
  const needed = new Set();
  const visit = (chunk) => {
    if (needed.has(chunk)) return;
    needed.add(chunk);
    for (const { path, kind } of chunk.imports) {
      if (kind === 'import-statement') visit(chunks.find((other) => other.path === path));
    }
  };
  visit(chunks.find((chunk) => chunk.entryPoint === entry));
  return needed;
}

const totals = { passed: 0, failed: 0, skipped: 0 };
for (const [entry, budget] of Object.entries(budgets)) {
  if (!existsSync(entry)) {
    console.log(`${entry}: not there yet`);
    totals.skipped += 1;
    continue;
  }
  const chunks = await chunksOf(entry);
  const needed = neededAtOnce(chunks, entry);
  const size = [...needed].reduce((sum, chunk) => sum + chunk.size, 0);
  console.log(`${entry}: ${bytes(size)} of ${bytes(budget)}`);
  for (const chunk of chunks) {
    if (!needed.has(chunk)) console.log(`  later: ${chunk.entryPoint ?? chunk.path} ${bytes(chunk.size)}`);
  }
  totals[size > budget ? 'failed' : 'passed'] += 1;
}
console.log(formatTotals(totals));
if (totals.failed > 0) process.exitCode = 1;

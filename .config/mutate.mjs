import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';

const layers = ['statistics', 'benchmarks', 'states', 'metrics'];
const asked = process.argv.slice(2);
const unknown = asked.find((layer) => !layers.includes(layer));
if (unknown) throw new Error(`"${unknown}" is not mutated. The layers that are: ${layers.join(', ')}.`);

// The score is that of the tests that always run.
process.env.KPI_REAL_DATA = join(tmpdir(), 'no-real-data');

/** A layer's folder and those in it. */
function foldersOf(layer) {
  const entries = readdirSync(join('src', layer), { withFileTypes: true });
  return [layer, ...entries.filter((entry) => entry.isDirectory()).map(({ name }) => `${layer}/${name}`)];
}

/** A folder is held to its own tests: a mutant that only another folder's tests would notice survives. */
const mutantsOf = (folder) =>
  new Stryker({
    mutate: [`src/${folder}/*.ts`],
    ignorePatterns: ['**', '!src/**', '!test/**', '!package.json', '!tsconfig.json'],
    plugins: [fileURLToPath(new URL('mutate-runner.mjs', import.meta.url))],
    testRunner: 'bundle',
    coverageAnalysis: 'perTest',
    concurrency: 2,
    // A busy machine must not pass for a killer.
    timeoutMS: 5000,
    timeoutFactor: 4,
    tempDirName: '.mutants',
    cleanTempDir: 'always',
    reporters: ['progress', 'clear-text'],
    clearTextReporter: { allowColor: false, allowEmojis: false, logTests: false },
    logLevel: 'warn',
  }).runMutationTest();

function score(mutants) {
  const count = (...statuses) => mutants.filter(({ status }) => statuses.includes(status)).length;
  const killed = count('Killed', 'Timeout');
  const all = killed + count('Survived', 'NoCoverage');
  return `killed ${killed} of ${all} (${((100 * killed) / all).toFixed(1)} %)`;
}

const scores = [];
for (const layer of asked.length > 0 ? asked : layers) {
  const mutants = [];
  for (const folder of foldersOf(layer)) mutants.push(...(await mutantsOf(folder)));
  scores.push(`${layer}: ${score(mutants)}`);
}
console.log(scores.join('\n'));

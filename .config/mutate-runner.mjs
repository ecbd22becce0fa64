import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { Script } from 'node:vm';
import { commonTokens, declareClassPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';

const require = createRequire(import.meta.url);

// A mutant is dead at the first counterexample; the smallest one would cost a hundred more runs.
require('fast-check').configureGlobal({ endOnFailure: true });

/** Runs the tests of the mutated folder in this process; each mutant has modules of its own, so none spoils the next. */
class BundleRunner {
  static inject = tokens(commonTokens.options);
  #folder;
  #script;
  #milliseconds = new Map();

  constructor({ mutate: [sources] }) {
    this.#folder = resolve(dirname(sources).replace(/^src/, 'test'));
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    const files = readdirSync(this.#folder).filter((name) => name.endsWith('.test.ts'));
    const { outputFiles } = await build({
      stdin: { contents: files.map((name) => `require('./${name}');`).join('\n'), resolveDir: this.#folder },
      bundle: true,
      write: false,
      platform: 'node',
      format: 'cjs',
      external: ['chai', 'fast-check'],
      logOverride: { 'empty-import-meta': 'silent' },
    });
    this.#script = new Script(`(require) => {${outputFiles[0].text}\n}`);
  }

  async dryRun() {
    globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } };
    const result = await this.#run(() => true);
    return { ...result, mutantCoverage: globalThis.__stryker__.mutantCoverage };
  }

  async mutantRun({ activeMutant, hitLimit: hundredfold, testFilter }) {
    const hitLimit = hundredfold && hundredfold / 10;
    globalThis.__stryker__ = { activeMutant: activeMutant.id, hitCount: 0, hitLimit };
    const result = await this.#run((id) => testFilter?.includes(id) ?? true);
    return toMutantRunResult(determineHitLimitReached(globalThis.__stryker__.hitCount, hitLimit) ?? result);
  }

  /** Runs the tests whose id is chosen, until one fails. Modules that cannot be loaded are a failure too. */
  async #run(chosen) {
    const tests = [];
    const time = async (id, run) => {
      const start = performance.now();
      const failure = await attempt(run);
      const status = failure === undefined ? TestStatus.Success : TestStatus.Failed;
      const timeSpentMs = performance.now() - start;
      this.#milliseconds.set(id, timeSpentMs);
      tests.push({ id, name: id, status, failureMessage: failure, timeSpentMs });
      return failure === undefined;
    };
    let steps = [];
    if (await time('modules load', () => (steps = this.#load()))) {
      for (const { id, run } of this.#quickestFirst(steps)) {
        globalThis.__stryker__.currentTestId = id;
        if ((id === undefined || chosen(id)) && !(await time(id ?? 'before', run))) break;
      }
    }
    return { status: DryRunStatus.Complete, tests };
  }

  /** By the time that each took last: a mutant that a worked case kills need not meet a thousand random ones. */
  #quickestFirst(steps) {
    const last = ({ id }) => this.#milliseconds.get(id) ?? 0;
    return steps.toSorted((a, b) => last(a) - last(b));
  }

  /** What the files ask of `node:test`, in their order: tests by their titles, and what precedes them. */
  #load() {
    const steps = [];
    const titles = [];
    const skipped = (rest) => Boolean(rest[0].skip);
    const describe = (title, ...rest) => {
      if (skipped(rest)) return;
      titles.push(title);
      rest.at(-1)();
      titles.pop();
    };
    const it = (title, ...rest) => {
      if (!skipped(rest)) steps.push({ id: [...titles, title].join(' > '), run: rest.at(-1) });
    };
    const before = (run) => steps.push({ run });
    const nodeTest = { describe, it, test: it, before };
    this.#script.runInThisContext()((id) => (id === 'node:test' ? nodeTest : require(id)));
    return steps;
  }
}

async function attempt(run) {
  try {
    await run();
  } catch (error) {
    return String(error);
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, 'bundle', BundleRunner)];

/// <reference types="vite/client" />
import { group } from 'd3-array';
import { measure, metrics } from '../../src/index.js';
import type { Area, MetricDefinition } from '../../src/metrics/define-metric.js';
import { withParams } from '../../src/metrics/prepare.js';
import type { Reading } from '../../src/metrics/reading.js';
import { english } from '../../src/text/english.js';
import { explain } from '../../src/text/explain.js';
import { exampleOf } from './examples.js';
import { mistakes } from './mistakes.js';

const folder = '../../src/metrics/*/*.ts';
const modules = import.meta.glob<Record<string, unknown>>('../../src/metrics/*/*.ts', { eager: true });
const texts = import.meta.glob<string>('../../src/metrics/*/*.ts', { eager: true, query: '?raw', import: 'default' });

/** What the source says above a definition, in Markdown. */
function commentOn(definition: MetricDefinition): string {
  for (const [path, module] of Object.entries(modules)) {
    const name = Object.keys(module).find((each) => module[each] === definition);
    const [before = '', here] = name === undefined ? [] : (texts[path] ?? '').split(`export const ${name} =`);
    if (here === undefined) continue;
    return before
      .slice(before.lastIndexOf('/**') + 3, before.lastIndexOf('*/'))
      .replace(/^ *\* ?/gm, '')
      .trim();
  }
  throw new Error(`${definition.id}, ${definition.variant} is in no file of ${folder}.`);
}

/** A definition as the guide tells it. */
export interface Definition {
  readonly definition: MetricDefinition;
  /** Its comment in the source: the definition in words, and how vendors differ. */
  readonly comment: string;
  /** The records that are counted nowhere in it, by reason. */
  readonly leftOut: readonly string[];
}

/** A metric of the glossary. */
export interface Entry {
  readonly id: string;
  /** Of its variants the first is the default. */
  readonly variants: readonly [Definition, ...Definition[]];
  /** What commonly goes wrong with it, in Markdown. */
  readonly mistakes: string;
  /** All words in which it can be found, in lower case. */
  readonly words: string;
}

const titles: Readonly<Record<Area, string>> = {
  sales: 'Sales',
  loyalty: 'Loyalty and retention',
  service: 'Service',
  marketing: 'Marketing',
  economics: 'Unit economics',
  adoption: 'Adoption and data',
};

/** Every definition of the kit. */
export const catalogue: readonly Definition[] = metrics.map((definition) => ({
  definition,
  comment: commentOn(definition),
  leftOut: Object.keys(withParams(definition, exampleOf(definition).options.params ?? {}).leavesOut ?? {}),
}));

function entryOf([id, variants]: [string, Definition[]]): Entry {
  const [first, ...others] = variants;
  if (!first) throw new Error(`${id} has no definition.`);
  const wrong = mistakes[id] ?? '';
  const told = variants.flatMap(({ definition: { label, variant, records, needs }, comment }) => [
    [label, variant, records, ...needs, comment].join(' '),
  ]);
  return { id, variants: [first, ...others], mistakes: wrong, words: [id, ...told, wrong].join(' ').toLowerCase() };
}

/** The metrics of each area, in the order of the kit. */
export const glossary: readonly { area: Area; title: string; entries: readonly Entry[] }[] = [
  ...group(catalogue, ({ definition }) => definition.area),
].map(([area, own]) => ({
  area,
  title: titles[area],
  entries: [...group(own, ({ definition }) => definition.id)].map(entryOf),
}));

/** A reading of the made-up records, and its formula with their numbers in it: by member where it has no value as a whole. */
export interface Worked {
  readonly formulas: readonly string[];
  /** What the interval is called and speaks of. */
  readonly interval: string;
}

const formulaOf = (reading: Reading): string =>
  explain(reading, 'en')
    .formula.map(({ text }) => text)
    .join('');

/** Measures the made-up records by a definition, and tells how it came about. */
export function workedOf(definition: MetricDefinition): Worked {
  const { records, options } = exampleOf(definition);
  const reading = measure(definition.id, records, options);
  const { groups, working } = reading;
  const members = groups.map((member) => ({ ...reading, ...member, working: { ...working, values: member.parts } }));
  const interval = [reading, ...members].find((each) => each.interval)?.interval;
  return {
    formulas:
      members.length === 0
        ? [formulaOf(reading)]
        : members.map((member, i) => `${Object.values(groups[i]?.key ?? {}).join(' → ')}: ${formulaOf(member)}`),
    interval: interval
      ? `${english.method[interval.method] ?? interval.method}: ${english.working[interval.kind]}`
      : definition.census
        ? 'none: a full count at one moment'
        : 'none',
  };
}

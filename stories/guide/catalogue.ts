/// <reference types="vite/client" />
import { measure, metrics } from '../../src/index.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { withParams } from '../../src/metrics/prepare.js';
import { english } from '../../src/text/english.js';
import { explain } from '../../src/text/explain.js';
import { records, satisfaction } from './records.js';

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
export interface Entry {
  readonly definition: MetricDefinition;
  /** Its comment in the source: the definition in words, and how vendors differ. */
  readonly comment: string;
  /** The formula with the numbers of made-up records in it. */
  readonly worked: string;
  /** What its interval is called and speaks of. */
  readonly interval: string;
  /** The records that are counted nowhere in it, by reason. */
  readonly leftOut: readonly string[];
}

function entryOf(definition: MetricDefinition): Entry {
  const { id, variant, records: type, census, inOrder } = definition;
  const params = inOrder ? { stages: 'Lead, Demo, Won' } : {};
  const reading = measure(id, id === 'csat' ? satisfaction : records[type], {
    variant,
    asOf: '2026-09-30',
    params,
  });
  const [member] = reading.groups;
  const { interval, parts } = member ?? reading;
  const one = member ? { ...reading, ...member, working: { ...reading.working, values: parts } } : reading;
  const formula = explain(one, 'en').formula.map(({ text }) => text);
  const { method, working } = english;
  return {
    definition,
    comment: commentOn(definition),
    worked: `${member ? `${Object.values(member.key).join(' → ')}: ` : ''}${formula.join('')}`,
    interval: interval
      ? `${method[interval.method] ?? interval.method}: ${working[interval.kind]}`
      : census
        ? 'none: a full count at one moment'
        : 'none',
    leftOut: Object.keys(withParams(definition, params).leavesOut ?? {}),
  };
}

/** Every definition of the kit; of a metric's variants the first is the default. */
export const catalogue: readonly Entry[] = metrics.map(entryOf);

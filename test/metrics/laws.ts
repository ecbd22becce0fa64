import { it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import type { Table } from '../../src/data/table.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { measuredFrom } from '../../src/metrics/measured.js';
import { planOf } from '../../src/metrics/plan.js';
import type { Query } from '../../src/metrics/query.js';
import { evaluating } from '../../src/states/evaluate.js';
import { finish } from '../../src/states/steps.js';
import { merge } from '../../src/states/merge.js';
import type { StateSet } from '../../src/states/values.js';
import { tableOf } from '../tables.js';

/** A record of a property test. `id` is given to it, so that its order is not its identity. */
export type Row = Readonly<Record<string, unknown>>;

/** How a metric is asked in its laws. A period and an as-of day are told, for parts must have one window. */
export interface Asked {
  readonly query?: Query;
  /** Whatever must lie in one part with its like, such as a customer’s id. */
  readonly entity?: string;
}

const asOf = '2026-12-31';

/** Words that have broken programs before. */
export const oddWord = fc.constantFrom('Ada', '__proto__', 'constructor', 'a "quoted" one', 'x=y & z', '<img src=x>');

/** A day of 2026. */
export const dayOf2026 = fc
  .tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map((parts) => ['2026', ...parts.map((part) => String(part).padStart(2, '0'))].join('-'));

/** Now and then nothing. */
export const orBlank = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 5 });

/** The definition with its options applied. */
function asked(definition: MetricDefinition, table: Table, query: Query): MetricDefinition {
  const plan = planOf(definition, table, query);
  return 'detail' in plan ? definition : plan.definition;
}

/**
 * Tests what holds for every metric over any records: the value lies in the domain and in its interval, the order of records
 * does not matter, and the merged states of parts give what the whole gives.
 */
export function itObeysTheLaws(
  definition: MetricDefinition,
  row: fc.Arbitrary<Row>,
  { query = {}, entity }: Asked = {},
): void {
  const all: Query = { period: '2026', ...query };
  const read = (rows: readonly Row[]) => tableOf(definition.records, rows, { asOf });
  const rowsOf = fc
    .array(row, { maxLength: 30 })
    .map((rows) => rows.map((each, i): Row => ({ id: `r${String(i)}`, ...each })));
  const statesOf = (rows: readonly Row[]): StateSet | undefined => {
    const plan = planOf(definition, read(rows), all);
    if ('detail' in plan) return undefined;
    const { fold, states } = plan.definition;
    return finish(evaluating({ where: plan.select, fold, states, by: [] }, plan.scope));
  };

  it('lies in its domain and within its interval, or has a reason', () => {
    const [low = -Infinity, high = Infinity] = definition.domain;
    fc.assert(
      fc.property(rowsOf, (rows) => {
        const { value, reason, interval } = measureTable(definition, read(rows), all);
        expect(value === undefined).to.equal(reason !== undefined);
        if (value === undefined) return;
        expect(value).to.be.within(low, high);
        if (!interval) return;
        expect(interval.low).to.be.within(low, value + 1e-9 * Math.abs(value));
        expect(interval.high).to.be.within(value - 1e-9 * Math.abs(value), high);
      }),
    );
  });

  it('does not depend on the order of the records', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (rows, keys) => {
        const turned = rows
          .map((each, i) => [keys[i]!, each] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, each]) => each);
        const told = (these: readonly Row[]): unknown =>
          JSON.parse(JSON.stringify(measureTable(definition, read(these), all)));
        expect(told(turned)).to.deep.equal(told(rows));
      }),
    );
  });

  it('is the same from the merged states of parts as from the whole', () => {
    fc.assert(
      fc.property(rowsOf, fc.array(fc.boolean(), { minLength: 30, maxLength: 30 }), (rows, side) => {
        const sideOf = new Map(rows.map((each, i) => [String(each[entity ?? 'id'] ?? each['id']), side[i]!]));
        const isLeft = (each: Row): boolean => sideOf.get(String(each[entity ?? 'id'] ?? each['id'])) ?? false;
        const [a, b] = [statesOf(rows.filter(isLeft)), statesOf(rows.filter((each) => !isLeft(each)))];
        fc.pre(a !== undefined && b !== undefined);
        const used = asked(definition, read(rows), all);
        const merged = merge(used.states, [a, b]).groups[0]!;
        const { value, parts, n, interval } = measuredFrom(used, merged, 0.95, undefined);
        const whole = measureTable(definition, read(rows), all);
        // Whether too many scores lie off the scale is asked of all records at once.
        fc.pre(whole.reason !== 'scale-refused');
        expect({ value, parts, n, interval }).to.deep.equal({
          value: whole.value,
          parts: whole.parts,
          n: whole.n,
          interval: whole.interval,
        });
      }),
    );
  });
}

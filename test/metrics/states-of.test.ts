import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measure, measureStates, statesOf, StatesError, type MetricStates, type Reading } from '../../src/index.js';
import { metrics } from '../../src/metrics/all.js';
import type { MetricDefinition, Params } from '../../src/metrics/define-metric.js';
import { measureHeld, statesTable } from '../../src/metrics/measure-states.js';
import { withParams } from '../../src/metrics/prepare.js';
import { setsFor, type Sets } from './any-records.js';
import { sidesOf } from './sides.js';

const paramsOf = ({ inOrder, asks }: MetricDefinition): Params => ({
  ...(inOrder && { [inOrder.option]: 'A, B, C' }),
  ...(asks && { [asks.option]: asks.example }),
});

const optionsOf = (definition: MetricDefinition, by?: string) => ({
  variant: definition.variant,
  by,
  asOf: '2026-12-31',
  period: '2026-01-01..2026-06-30',
  calendar: 'Mon-Fri 09:00-17:00',
  params: paramsOf(definition),
});

const asJson = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T;

const statesIn = (definition: MetricDefinition, sets: Sets, by?: string): MetricStates =>
  asJson(statesOf(definition.id, sets, optionsOf(definition, by)));

/** Cells that could not be read are shown in the working, and are no part of aggregates. */
const withoutSamples = (reading: Reading): unknown => ({
  ...(asJson(reading) as object),
  excluded: reading.excluded.map(({ reason, count }) => ({ reason, count })),
});

/** What is shown of a number, without what is told of the records as a whole. */
const numbers = ({ value, reason, interval, parts, n, currency, groups }: Reading): unknown =>
  asJson({ value, reason, interval, parts, n, currency, groups });

const leftOut = ({ excluded }: Reading): readonly string[] =>
  excluded.map(({ reason, count }) => `${reason}: ${String(count)}`).sort();

/** Whether parts of the records can be added up without them. */
const canMerge = (definition: MetricDefinition): boolean => {
  const { states, beside = {}, across } = definition;
  const all = [states, ...Object.values(beside).map((set) => set.states)].flatMap((each) => Object.values(each));
  return across === undefined && definition.edges === undefined && all.every(({ op }) => op !== 'distinct');
};

const grouped = fc.constantFrom(undefined, 'month');

for (const definition of metrics) {
  const { id, variant } = definition;

  describe(`the aggregates of ${id}, ${variant}`, () => {
    const any = setsFor(definition);

    it('give the reading that the records give, to the last digit and at any level', () => {
      fc.assert(
        fc.property(any, grouped, fc.constantFrom(0.95, 0.8), (sets, by, level) => {
          const told = measureStates(statesIn(definition, sets, by), { level });
          const whole = measure(id, sets, { ...optionsOf(definition, by), level });
          expect(asJson(told)).to.deep.equal(withoutSamples(whole));
        }),
        { numRuns: 25 },
      );
    });

    it('name no record', () => {
      fc.assert(
        fc.property(any, (sets) => {
          const text = JSON.stringify(statesIn(definition, sets, 'month'));
          const ids = Object.values(sets).flatMap((rows) => rows.map((row) => `"${String(row['id'])}"`));
          expect(ids.filter((each) => text.includes(each))).to.deep.equal([]);
        }),
        { numRuns: 10 },
      );
    });

    it('by month give what the records give for one of them or several, or ask for the records', () => {
      const periods = fc.constantFrom('2026-03', '2026-Q1', '2026-06', '2026-Q2');
      fc.assert(
        fc.property(any, periods, (sets, period) => {
          const table = statesTable(statesIn(definition, sets, 'month'));
          const told = measureHeld(definition, table, { period });
          fc.pre(told.reason !== 'missing-records');
          const whole = measure(id, sets, { ...optionsOf(definition), period });
          // Whether too many scores lie off the scale is asked of all records at once.
          fc.pre(![told, whole].some(({ reason }) => reason === 'scale-refused'));
          expect(numbers(told)).to.deep.equal(numbers(whole));
          expect(asJson(told.period)).to.deep.equal(asJson(whole.period));
        }),
        { numRuns: 20, maxSkipsPerRun: 1000 },
      );
    });

    it('of parts, added up, give what the whole gives, or are refused', () => {
      fc.assert(
        fc.property(any, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), grouped, (sets, side, by) => {
          const asked = withParams(definition, paramsOf(definition));
          const parts = sidesOf(asked, sets, side).map((half) => statesIn(definition, half, by));
          if (!canMerge(definition)) {
            expect(() => measureStates(parts)).to.throw(StatesError);
            return;
          }
          fc.pre(parts.every(({ obstacle }) => !obstacle));
          const whole = measure(id, sets, optionsOf(definition, by));
          fc.pre(whole.reason !== 'scale-refused');
          const told = measureStates(parts);
          expect(numbers(told)).to.deep.equal(numbers(whole));
          expect([leftOut(told), told.records, asJson(told.period), told.couldBe]).to.deep.equal([
            leftOut(whole),
            whole.records,
            asJson(whole.period),
            whole.couldBe,
          ]);
        }),
        { numRuns: 20 },
      );
    });
  });
}

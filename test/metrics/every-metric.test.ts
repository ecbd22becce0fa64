import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { readRecords } from '../../src/data/read-records.js';
import { NO_DAY, type Table, type TimeColumn } from '../../src/data/table.js';
import { metrics } from '../../src/metrics/all.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { leftOutOf } from '../../src/metrics/exclusions.js';
import { totalStates, type CountedGroup } from '../../src/metrics/grouped.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { measuredFrom } from '../../src/metrics/measured.js';
import { planOf, type Plan } from '../../src/metrics/plan.js';
import type { Query } from '../../src/metrics/query.js';
import { truthsOf } from '../../src/states/condition.js';
import { finish } from '../../src/states/steps.js';
import { rowsWhere } from '../../src/states/evaluate.js';
import { and } from '../../src/states/predicate.js';
import { mergeValues } from '../../src/states/merge.js';
import type { State } from '../../src/states/state.js';
import { english } from '../../src/text/english.js';
import { setsFor, typesOf, type Sets } from './any-records.js';
import type { Row } from './laws.js';
import { sidesOf } from './sides.js';

/** What metrics need to be told before they measure anything. */
const options: Readonly<Record<string, Query>> = { stages: { params: { stages: 'A, B, C' } } };

const askOf = ({ inOrder, asks }: MetricDefinition): Query => ({
  period: '2026-01-01..2026-06-30',
  calendar: 'Mon-Fri 09:00-17:00',
  ...(inOrder && options[inOrder.option]),
  ...(asks && { params: { [asks.option]: asks.example } }),
});

const read = ({ records }: MetricDefinition, sets: Sets): Table =>
  readRecords(sets, { type: records, asOf: '2026-12-31' }).table;

const told = (definition: MetricDefinition, sets: Sets, query = askOf(definition)) =>
  measureTable(definition, read(definition, sets), query);

const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

type States = Readonly<Record<string, State>>;

const merged = (states: States, a: CountedGroup['states'], b: CountedGroup['states']): CountedGroup['states'] =>
  Object.fromEntries(Object.entries(states).map(([name, state]) => [name, mergeValues(state, a[name]!, b[name]!)]));

const mergedGroups = ({ definition, beside }: Plan, a: CountedGroup, b: CountedGroup): CountedGroup => ({
  key: [],
  states: merged(definition.states, a.states, b.states),
  beside: Object.fromEntries(
    Object.entries(beside).map(([name, set]) => [
      name,
      merged(set.definition.states, a.beside![name]!, b.beside![name]!),
    ]),
  ),
});

const canMerge = ({ states, beside = {}, across }: MetricDefinition): boolean =>
  across === undefined &&
  [states, ...Object.values(beside).map((set) => set.states)].every((each) =>
    Object.values(each).every(({ op }) => op !== 'distinct'),
  );

/** A record of another id with a cell that cannot be read where it held a number or a date. */
function spoilt(rows: readonly Row[], at: number): Row {
  const row = rows[at % rows.length]!;
  const fields = Object.keys(row).filter((name) => /^\d/.test(String(row[name])));
  return { ...row, id: 'spoilt', ...(fields.length > 0 && { [fields[at % fields.length]!]: 'n/k' }) };
}

/** The rows that a set of records is asked about, by its dates and what it is about, and what becomes of them. */
function accountOf(plan: Plan): Readonly<Record<'asked' | 'counted' | 'left', readonly number[]>> {
  const { definition, scope, scoped, select } = plan;
  const { table, window } = scope;
  const { date, where = and(), followed = false } = definition;
  const about = truthsOf(where, scope);
  const days = date === undefined ? undefined : (table.column(date) as TimeColumn | undefined)?.day;
  const isAsked = (row: number): boolean => {
    const day = days?.[row] ?? NO_DAY;
    if (about[row] === 0) return false;
    if (day === NO_DAY) return true;
    return day < window.asOf && (!scoped.bounded || followed || (day >= window.t0 && day < window.t1));
  };
  const { of, asked } = leftOutOf(plan);
  return {
    asked: Array.from({ length: table.rows }, (_, row) => row)
      .filter(isAsked)
      .sort(),
    counted: [...rowsWhere(select, scope)],
    left: [...asked].filter((row) => of(row)),
  };
}

for (const definition of metrics) {
  const { id, variant, domain, needs, family = false } = definition;

  describe(`${id}, ${variant}`, () => {
    const any = setsFor(definition);

    it('has no value and a reason where there is nothing to measure', () => {
      for (const sets of [Object.fromEntries(typesOf(definition).map((type) => [type, []]))]) {
        const { value, reason, groups } = told(definition, sets);
        expect({ value, reason, groups }).to.deep.equal({ value: undefined, reason: 'nothing-to-measure', groups: [] });
      }
    });

    it('names a field that it needs and the records lack', () => {
      const [sets] = fc.sample(any, { seed: 1, numRuns: 1 });
      const fields = definition.betterWith || definition.derives ? [] : needs;
      for (const field of fields) {
        const without = {
          ...sets,
          [definition.records]: sets![definition.records]!.map((row) => ({ ...row, [field]: undefined })),
        };
        // A status is also told by other fields, and an expected close by the close date.
        const { reason, detail } = told(definition, asJson(without) as Sets);
        if (['status', 'id', 'expectedCloseAt'].includes(field)) continue;
        expect(reason, field).to.equal('missing-field');
        expect(detail).to.contain(field);
      }
    });

    it('lies in its domain and its interval, or has a reason', () => {
      const [low = -Infinity, high = Infinity] = domain;
      const near = 1e-9;
      fc.assert(
        fc.property(any, (sets) => {
          const reading = told(definition, sets);
          for (const { value, reason, interval } of [reading, ...reading.groups]) {
            expect(value === undefined, 'a value or a reason').to.equal(reason !== undefined);
            if (value === undefined) continue;
            const slack = near * Math.abs(value);
            expect(value).to.be.within(low - slack, high + slack);
            if (interval) expect(value).to.be.within(interval.low - slack, interval.high + slack);
          }
        }),
        { numRuns: 60 },
      );
    });

    it('counts each record that it is asked about, or leaves it out for one reason', () => {
      fc.assert(
        fc.property(any, fc.nat(), (clean, at) => {
          const sets = Object.fromEntries(
            Object.entries(clean).map(([type, rows]) => [type, [...rows, ...rows.slice(0, 3), spoilt(rows, at)]]),
          );
          const plan = planOf(definition, read(definition, sets), askOf(definition));
          if ('detail' in plan) return;
          const accounts = [plan, ...Object.values(plan.beside)].map(accountOf);
          for (const { asked, counted, left } of accounts) expect([...counted, ...left].sort()).to.deep.equal(asked);
          const { excluded } = told(definition, sets);
          expect(excluded.reduce((sum, { count }) => sum + count, 0)).to.equal(
            accounts.reduce((sum, { left }) => sum + left.length, 0),
          );
        }),
        { numRuns: 40 },
      );
    });

    it('does not depend on the order of the records', () => {
      fc.assert(
        fc.property(any, (sets) => {
          const turned = Object.fromEntries(Object.entries(sets).map(([type, rows]) => [type, rows.toReversed()]));
          expect(asJson(told(definition, turned))).to.deep.equal(asJson(told(definition, sets)));
        }),
        { numRuns: 30 },
      );
    });

    it('counts a record that comes twice once, and says so', () => {
      fc.assert(
        fc.property(any, (sets) => {
          const twice = Object.fromEntries(Object.entries(sets).map(([type, rows]) => [type, [...rows, ...rows]]));
          const [once, both] = [told(definition, sets), told(definition, twice)];
          expect(asJson([both.value, both.interval, both.parts])).to.deep.equal(
            asJson([once.value, once.interval, once.parts]),
          );
        }),
        { numRuns: 20 },
      );
    });

    if (!family && canMerge(definition)) {
      it('is the same from the merged states of parts, through JSON, as from the whole', () => {
        fc.assert(
          fc.property(any, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (sets, side) => {
            const halves = sidesOf(definition, sets, side);
            const plans = halves.map((half) => planOf(definition, read(definition, half), askOf(definition)));
            fc.pre(plans.every((plan) => !('detail' in plan)));
            const [a, b] = (plans as Plan[]).map(
              (plan) => asJson(finish(totalStates(plan, undefined))) as CountedGroup,
            );
            const plan = plans[0] as Plan;
            const whole = told(definition, sets);
            fc.pre(whole.reason !== 'scale-refused');
            const { value, interval, parts } = measuredFrom(
              plan.definition,
              mergedGroups(plan, a!, b!),
              0.95,
              undefined,
            );
            expect(asJson({ value, interval, parts })).to.deep.equal(
              asJson({ value: whole.value, interval: whole.interval, parts: whole.parts }),
            );
          }),
          { numRuns: 40 },
        );
      });
    }

    it('counts in a noun whose plural is regular, or told', () => {
      const isRegular = !/([^aeou]y|s|x|ch|sh)$/.test(definition.counted);
      expect(isRegular || definition.counted in english.noun).to.equal(true);
    });
  });
}

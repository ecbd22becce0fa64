import { couldBe } from './could-be.js';
import type { MetricDefinition } from './define-metric.js';
import { familyGroups, keyOf } from './family.js';
import type { CountedGroup } from './grouped.js';
import { measuredFrom } from './measured.js';
import type { MetricStates } from './metric-states.js';
import type { Obstacle } from './plan.js';
import { withParams } from './prepare.js';
import type { Measured, Reading } from './reading.js';

const asJson = (_: string, value: unknown): unknown => (value === undefined ? null : value);

/** Adds what JSON needs: undefined is written as null, so that a missing value is seen. */
const withJson = (reading: Reading): Reading =>
  Object.defineProperty(reading, 'toJSON', {
    enumerable: false,
    value: (): unknown => JSON.parse(JSON.stringify({ ...reading }, asJson)),
  });

const frame = (definition: MetricDefinition, { records, asOf, missing, notes }: MetricStates) => {
  const { id, variant, version, label, unit, better, domain, census = false, counted, working } = definition;
  return {
    metric: id,
    variant,
    definition: version,
    label,
    unit,
    better,
    domain,
    census,
    counted,
    records,
    missing,
    notes,
    asOf,
    formula: working,
  } as const;
};

/** A reading without a value, and why; its groups may have some. */
export function hindered(
  definition: MetricDefinition,
  states: MetricStates,
  { reason, detail }: Obstacle,
  groups: Reading['groups'] = [],
): Reading {
  const { formula, ...about } = frame(definition, states);
  return withJson({
    ...about,
    value: undefined,
    reason,
    detail,
    interval: undefined,
    parts: {},
    n: 0,
    excluded: [],
    refusals: [],
    params: {},
    currency: undefined,
    period: undefined,
    warnings: [],
    working: { formula, values: {} },
    groups,
    couldBe: undefined,
  });
}

/** The reading that states give, its intervals at `level`: from here on no record is asked. */
export function readingFrom(named: MetricDefinition, states: MetricStates, level = 0.95): Reading {
  if (states.obstacle) return hindered(named, states, states.obstacle);
  const { params, grain, groups, excluded, currency, refusals, period } = states;
  const definition = withParams(named, params);
  const by = [...(grain ? [grain] : []), ...states.by];
  const whole = { key: [], ...states.total };
  const numberOf = (group: CountedGroup): Measured => measuredFrom(definition, group, level, currency);
  const total = numberOf(whole);
  const { formula, ...about } = frame(definition, states);
  return withJson({
    ...about,
    ...total,
    detail: total.reason === 'scale-refused' ? states.detail : undefined,
    excluded,
    refusals,
    params,
    period,
    warnings: [...total.warnings, ...states.warnings],
    working: { formula, values: total.parts },
    couldBe: couldBe(definition, states, total),
    groups: definition.family
      ? familyGroups(definition, by.length > 0 ? { by, groups } : { by, groups: [whole] }, level, currency)
      : groups.map((group) => ({ key: keyOf({ by }, group), ...numberOf(group) })),
  });
}

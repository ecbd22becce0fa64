import fc from 'fast-check';
import { recordTypes, type FieldKind } from '../../src/data/record-types.js';
import type { RecordType } from '../../src/data/table.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { dayOf2026, type Row } from './laws.js';

/** Records of every type that a metric counts. */
export type Sets = Readonly<Partial<Record<RecordType, readonly Row[]>>>;

/** The types that a metric counts, its own first. */
export const typesOf = ({ records, beside = {} }: MetricDefinition): readonly RecordType[] => [
  ...new Set([records, ...Object.values(beside).map((set) => set.records)]),
];

const words = (...all: string[]): fc.Arbitrary<string> => fc.constantFrom(...all);

/** Words that mean something in a field, by type or for all. */
const vocabulary: Readonly<Record<string, fc.Arbitrary<unknown>>> = {
  'deals.status': words('open', 'won', 'lost'),
  'stageEvents.status': words('open', 'won', 'lost'),
  'leads.status': words('open', 'converted', 'lost'),
  'tickets.status': words('open', 'solved', 'pending'),
  'tickets.type': words('complaint', 'question'),
  'activities.type': words('call', 'email', 'meeting'),
  'statusEvents.status': words('open', 'solved'),
  'goals.metric': words('quota'),
  'goals.start': words('2026-01-01', '2026-04-01'),
  'goals.due': words('2026-06-30', '2026-12-31'),
  stage: words('A', 'B', 'C'),
  authorRole: words('customer', 'agent', 'bot'),
  kind: words('join', 'unsubscribe', 'clean'),
  sentiment: words('positive', 'neutral', 'negative'),
  area: words('help', 'shop'),
  currency: words('EUR'),
};

const day = dayOf2026;
const instant = fc
  .tuple(dayOf2026, fc.integer({ min: 0, max: 1439 }))
  .map(
    ([on, minute]) =>
      `${on}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00Z`,
  );

const kinds: Readonly<Record<FieldKind, fc.Arbitrary<unknown>>> = {
  id: words('a', 'b', 'c', 'd', 'e'),
  text: words('x', 'y'),
  number: fc.integer({ min: 0, max: 10 }),
  money: fc.integer({ min: 0, max: 1000 }),
  share: words('0', '25%', '50%', '100%'),
  time: fc.oneof(day, instant),
  bool: fc.boolean(),
};

const blankable = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value, { freq: 8 });

/** A record with the fields of its type, and those that a metric needs beside them, which hold words. */
function recordOf(type: RecordType, needs: readonly string[]): fc.Arbitrary<Row> {
  const fields = [...recordTypes[type]].filter(([name, { path }]) => name !== 'id' && path === undefined);
  const own = needs.filter((name) => !recordTypes[type].has(name));
  return fc.record({
    ...Object.fromEntries(own.map((name) => [name, blankable(kinds.text)])),
    ...Object.fromEntries(
      fields.map(([name, { kind }]) => {
        const cell = vocabulary[`${type}.${name}`] ?? vocabulary[name] ?? kinds[kind];
        return [name, name === 'currency' ? cell : blankable(cell)];
      }),
    ),
  });
}

/** So many records of a type, each with an id of its own. */
const recordsOf = (type: RecordType, needs: readonly string[]): fc.Arbitrary<readonly Row[]> =>
  fc.array(recordOf(type, needs), { minLength: 1, maxLength: 24 }).map((rows) =>
    rows.map((row, i) => ({
      id: `${type}-${String(i).padStart(2, '0')}`,
      ...row,
      // The lines of an order are all of one customer.
      ...(type === 'orderLines' && { customerId: row['orderId'] === 'e' ? 'd' : row['orderId'] }),
    })),
  );

/** Any records that a metric could be asked about. */
export const setsFor = (definition: MetricDefinition): fc.Arbitrary<Sets> =>
  fc.record(
    Object.fromEntries(
      typesOf(definition).map((type) => [type, recordsOf(type, type === definition.records ? definition.needs : [])]),
    ),
  );

import { parseList } from '../../data/grammar.js';
import type { RecordType } from '../../data/table.js';
import { count } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { isFilled } from './placeholders.js';

function filled(fields: readonly string[]) {
  const states = Object.fromEntries([
    ['records', count()],
    ...fields.map((field) => [field, count(isFilled(field))] as const),
  ]);
  return {
    needs: fields,
    states,
    finish: ({ records = 0, ...counts }: Readonly<Record<string, number>>) => {
      const cells = records * fields.length;
      const told = Object.values(counts).reduce((sum, each) => sum + each, 0);
      return cells === 0 ? nothing : { value: told / cells, n: records, parts: { ...counts, filled: told, cells } };
    },
  };
}

/**
 * Data completeness of records of one type: the share of the cells that should be filled, `required` as a list of fields, that are.
 *
 * Of all records, whatever the period. Placeholders such as "n/a", "tbd" or 1970-01-01 count as missing. Every field weighs the same; the parts say how many records have each. Records with a cell that cannot be read
 * are left out and counted. A full count, so it has no interval.
 */
export const dataCompleteness = (
  type: RecordType,
  id: string,
  label: string,
  counted: string,
  required: readonly string[],
) =>
  defineMetric({
    ...filled(required),
    id,
    variant: 'required',
    version: '1.0.0',
    label,
    area: 'adoption',
    timing: 'leading',
    unit: 'ratio',
    better: 'higher',
    domain: [0, 1],
    records: type,
    counted,
    census: true,
    working: 'filled ÷ cells',
    params: { required: 'the fields that should be filled, as a list' },
    withParams: (params) => filled([...new Set(parseList(params['required'] ?? ''))]),
  });

/**
 * Completeness of deals: of their cells for amount, stage and owner, or the fields that `required` names, the share that is filled.
 * Placeholders such as "n/a" count as missing. A full count of all records, so it has no interval.
 */
export const completenessOfDeals = dataCompleteness('deals', 'data-completeness', 'Data completeness', 'deal', [
  'amount',
  'stage',
  'ownerId',
]);

/**
 * Completeness of leads: of their cells for source and owner, or the fields that `required` names, the share that is filled.
 * Placeholders such as "n/a" count as missing. A full count of all records, so it has no interval.
 */
export const completenessOfLeads = dataCompleteness(
  'leads',
  'data-completeness-of-leads',
  'Completeness of leads',
  'lead',
  ['source', 'ownerId'],
);

/**
 * Completeness of customers: of their cells for name, start and owner, or the fields that `required` names, the share that is filled.
 * Placeholders such as "n/a" count as missing. A full count of all records, so it has no interval.
 */
export const completenessOfCustomers = dataCompleteness(
  'customers',
  'data-completeness-of-customers',
  'Completeness of customers',
  'customer',
  ['name', 'startAt', 'ownerId'],
);

/**
 * Completeness of tickets: of their cells for topic, priority and assignee, or the fields that `required` names, the share that is filled.
 * Placeholders such as "n/a" count as missing. A full count of all records, so it has no interval.
 */
export const completenessOfTickets = dataCompleteness(
  'tickets',
  'data-completeness-of-tickets',
  'Completeness of tickets',
  'ticket',
  ['topic', 'priority', 'assigneeId'],
);

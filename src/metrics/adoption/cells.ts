import { parseList } from '../../data/grammar.js';
import { constant, flag, plus, type Expression } from '../../states/expression.js';
import type { Predicate } from '../../states/predicate.js';
import { count, sum, type CountState, type SumState } from '../../states/state.js';
import type { Params } from '../define-metric.js';
import { nothing, type Estimate } from '../estimate.js';
import type { Audited } from './data-quality.js';

/** The fields that a record of a type should say something in. */
export const required: Readonly<Record<Audited, readonly string[]>> = {
  deals: ['amount', 'stage', 'ownerId'],
  leads: ['source', 'ownerId'],
  customers: ['name', 'startAt', 'ownerId'],
  tickets: ['topic', 'priority', 'assigneeId'],
};

/**
 * Of the cells for which `among` holds, in the fields that are required or told, the share for which `holds` does; undefined over
 * none. Every field weighs the same.
 */
export function shareOfCells(
  type: Audited,
  [holding, all]: readonly [string, string],
  holds: (field: string) => Predicate,
  among: (field: string) => Predicate,
) {
  const over = (fields: readonly string[]) => ({
    needs: fields,
    states: Object.fromEntries<CountState | SumState>([
      ['records', count()],
      ['cells', sum(fields.map((field) => flag(among(field))).reduce<Expression>(plus, constant(0)))],
      ...fields.map((field) => [field, count(holds(field))] as const),
    ]),
    finish: ({ records = 0, cells = 0, ...counts }: Readonly<Record<string, number>>): Estimate => {
      const found = Object.values(counts).reduce((total, each) => total + each, 0);
      if (cells === 0) return nothing;
      return { value: found / cells, n: records, parts: { ...counts, [holding]: found, [all]: cells } };
    },
  });
  return {
    ...over(required[type]),
    variant: 'required',
    census: true,
    working: `${holding} ÷ ${all}`,
    params: { required: 'the fields that should be filled, as a list' },
    withParams: (params: Params) => over([...new Set(parseList(params['required'] ?? ''))]),
  } as const;
}

import type { Table } from '../../data/table.js';
import { beyond } from '../../states/accumulate.js';
import { rowsWhere } from '../../states/evaluate.js';
import { instantOfRecord } from '../../states/instant.js';
import type { End } from '../../states/values.js';
import { vectorOf, wordsOf } from '../../states/vector.js';
import type { MetricDefinition } from '../define-metric.js';
import { planOf, type Plan } from '../plan.js';
import type { Query } from '../query.js';

/** What people wrote beside a score, newest first. */
export interface Comments {
  readonly shown: readonly string[];
  /** How many there are beside those. */
  readonly more: number;
}

const MOST_SHOWN = 20;
/** Beyond every date: an answer without one is never the one that counts where another has one. */
const NEVER = 8.64e15;

/** An answer that counts: its row, when it was given, and its score. */
interface Answer extends End {
  readonly row: number;
}

/** The answers that the score rests on: one a customer where the metric folds by customers. */
function answersThatCount({ definition, select, scope }: Plan): readonly Answer[] {
  const score = vectorOf({ op: 'field', field: 'score' }, scope);
  const [when, idOf] = [instantOfRecord('respondedAt', scope), wordsOf({ op: 'word', field: 'id' }, scope)];
  const end = definition.fold?.columns['score']?.op;
  const customerOf = wordsOf({ op: 'word', field: 'customerId' }, scope);
  const undated = end === 'first' ? NEVER : -NEVER;
  const kept = new Map<string | number, Answer>();
  for (const row of rowsWhere(select, scope)) {
    const at = when(row);
    const value = score.at(row) / 10 ** score.scale;
    const answer = { row, at: Number.isNaN(at) ? undated : at, id: idOf(row) ?? '', value };
    const customer = end === 'first' || end === 'last' ? (customerOf(row) ?? row) : row;
    const now = kept.get(customer);
    if (!now || (end === 'first' ? beyond('first', answer, now) : beyond('last', answer, now))) {
      kept.set(customer, answer);
    }
  }
  return [...kept.values()];
}

/**
 * What was written with the answers of one score (6 for all from 6 to below 7), of those answers that the score counts.
 * Per account it is still the person's own score that chooses.
 */
export function commentsOf(named: MetricDefinition, table: Table, query: Query, score: number): Comments {
  const plan = planOf(named, table, query);
  if ('detail' in plan || table.column('comment')?.kind !== 'text') return { shown: [], more: 0 };
  const commentOf = wordsOf({ op: 'word', field: 'comment' }, plan.scope);
  const written = answersThatCount(plan)
    .filter(({ value }) => Math.floor(value) === score)
    .toSorted((a, b) => (b.at % NEVER) - (a.at % NEVER) || b.row - a.row)
    .map(({ row }) => commentOf(row)?.trim() ?? '')
    .filter((text) => text !== '');
  return { shown: written.slice(0, MOST_SHOWN), more: Math.max(0, written.length - MOST_SHOWN) };
}

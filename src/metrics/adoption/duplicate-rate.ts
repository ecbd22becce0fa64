import { field } from '../../states/expression.js';
import { blank } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { nothing } from '../estimate.js';
import { dataQuality, type Audited } from './data-quality.js';

const matchedBy = (key: string) => ({
  needs: [key],
  fold: { per: key, columns: { alike: count() } },
  leavesOut: { 'without what to match by': blank(key) },
});

const duplicatesBy = (key: string, type: Audited) =>
  defineMetric({
    ...dataQuality(type, 'duplicate-rate', 'Duplicate rate', 'customers'),
    ...matchedBy(key),
    variant: 'alike',
    better: 'lower',
    census: true,
    states: { records: sum(field('alike')), kept: count() },
    finish: ({ records, kept }) =>
      records === 0
        ? nothing
        : { value: (records - kept) / records, n: records, parts: { 'too many': records - kept, records } },
    working: 'too many ÷ records',
    params: { match: 'the field by which records are alike' },
    withParams: (params) => matchedBy(params['match'] ?? key),
  });

/**
 * Duplicate rate: the share of the customer records that another one, under an id of its own, already stands for.
 *
 * Alike are those with the same word in one field, the name unless `match` says another; three alike are two too many. Written
 * otherwise is another word, so it is a lower bound; two customers of one name make it an upper one. Records of the same id are
 * one record here as everywhere, and reported as entered twice. A full count of all records, so it has no interval.
 */
export const duplicateRate = duplicatesBy('name', 'customers');

/** The same of leads, alike by their address, the column `email`, unless `match` says another. */
export const duplicateRateOfLeads = duplicatesBy('email', 'leads');

/** The same of deals, alike by their `name` unless `match` says another. */
export const duplicateRateOfDeals = duplicatesBy('name', 'deals');

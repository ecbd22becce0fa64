import { and } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import { shareOfCells } from './cells.js';
import { dataQuality, type Audited } from './data-quality.js';
import { isFilled } from './placeholders.js';

const dataCompleteness = (type: Audited) =>
  defineMetric({
    ...dataQuality(type, 'data-completeness', 'Data completeness'),
    ...shareOfCells(type, ['filled', 'cells'], isFilled, () => and()),
    better: 'higher',
  });

/**
 * Data completeness: of the cells of deals for amount, stage and owner, or the fields that `required` names, the share that is
 * filled.
 *
 * Of all records, whatever the period. Placeholders such as "n/a", "tbd" or 1970-01-01 count as missing. Every field weighs the
 * same; the parts say how many records have each. Records with a cell that cannot be read are left out and counted. A full
 * count, so it has no interval.
 */
export const completenessOfDeals = dataCompleteness('deals');

/** The same of leads: their cells for source and owner, or the fields that `required` names. */
export const completenessOfLeads = dataCompleteness('leads');

/** The same of customers: their cells for name, start and owner, or the fields that `required` names. */
export const completenessOfCustomers = dataCompleteness('customers');

/** The same of tickets: their cells for topic, priority and assignee, or the fields that `required` names. */
export const completenessOfTickets = dataCompleteness('tickets');

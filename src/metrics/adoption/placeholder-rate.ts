import { known } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import { shareOfCells } from './cells.js';
import { dataQuality, type Audited } from './data-quality.js';
import { isPlaceholder } from './placeholders.js';

const placeholderRate = (type: Audited) =>
  defineMetric({
    ...dataQuality(type, 'placeholder-rate', 'Placeholder rate'),
    ...shareOfCells(type, ['placeholders', 'cells not blank'], isPlaceholder, known),
    better: 'lower',
  });

/**
 * Placeholder rate: of the cells of deals for amount, stage and owner that are not blank, or of the fields that `required`
 * names, the share that stands for nothing, such as "n/a", "tbd" or 1970-01-01.
 *
 * What a field that must be filled gets from who knows nothing to fill in. Of all records, whatever the period; a full count,
 * so it has no interval.
 */
export const placeholdersOfDeals = placeholderRate('deals');

/** The same of leads: their cells for source and owner, or the fields that `required` names. */
export const placeholdersOfLeads = placeholderRate('leads');

/** The same of customers: their cells for name, start and owner, or the fields that `required` names. */
export const placeholdersOfCustomers = placeholderRate('customers');

/** The same of tickets: their cells for topic, priority and assignee, or the fields that `required` names. */
export const placeholdersOfTickets = placeholderRate('tickets');

import {
  completenessOfCustomers,
  completenessOfDeals,
  completenessOfLeads,
  completenessOfTickets,
} from './adoption/data-completeness.js';
import {
  dataFreshness,
  freshnessOfCustomers,
  freshnessOfLeads,
  freshnessOfTickets,
} from './adoption/data-freshness.js';
import { duplicateRate, duplicateRateOfDeals, duplicateRateOfLeads } from './adoption/duplicate-rate.js';
import {
  impossibleDatesOfCustomers,
  impossibleDatesOfDeals,
  impossibleDatesOfLeads,
  impossibleDatesOfTickets,
} from './adoption/impossible-dates.js';
import { loginFrequency } from './adoption/login-frequency.js';
import {
  placeholdersOfCustomers,
  placeholdersOfDeals,
  placeholdersOfLeads,
  placeholdersOfTickets,
} from './adoption/placeholder-rate.js';
import { timeToFirstValue } from './adoption/time-to-first-value.js';
import { userAdoption, userAdoptionByLogins } from './adoption/user-adoption.js';
import type { MetricDefinition } from './define-metric.js';

/** Every metric of adoption and data quality; of an id's variants the first is the default. */
export const adoptionMetrics: readonly MetricDefinition[] = [
  userAdoption,
  userAdoptionByLogins,
  loginFrequency,
  timeToFirstValue,
  completenessOfDeals,
  completenessOfLeads,
  completenessOfCustomers,
  completenessOfTickets,
  dataFreshness,
  freshnessOfLeads,
  freshnessOfCustomers,
  freshnessOfTickets,
  duplicateRate,
  duplicateRateOfLeads,
  duplicateRateOfDeals,
  impossibleDatesOfDeals,
  impossibleDatesOfLeads,
  impossibleDatesOfCustomers,
  impossibleDatesOfTickets,
  placeholdersOfDeals,
  placeholdersOfLeads,
  placeholdersOfCustomers,
  placeholdersOfTickets,
];

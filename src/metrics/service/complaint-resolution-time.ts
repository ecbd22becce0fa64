import { blank, is, not } from '../../states/predicate.js';
import { defineMetric } from '../define-metric.js';
import {
  meanTicketResolutionTime,
  ticketResolutionTime,
  ticketResolutionTimeBusiness,
  ticketResolutionTimeP90,
} from './ticket-resolution-time.js';

const ofComplaints = {
  id: 'complaint-resolution-time',
  needs: ['type', 'createdAt', 'solvedAt'],
  leavesOut: {
    'without a type': blank('type'),
    'no complaints': not(is('type', 'complaint', 'Complaint')),
    ...ticketResolutionTime.leavesOut,
  },
} as const;

/**
 * Complaint resolution time: the median of minutes from creation to (final) solution of the complaints solved in the period.
 *
 * Complaints are tickets of the type `complaint`; another word for it is told by `fields="type=kind(grievance:complaint)"`.
 * Complaints still open are not in it, so it looks better while they pile up: `time-to-resolution` with
 * `where="type=complaint"` counts them.
 */
export const complaintResolutionTime = defineMetric({
  ...ticketResolutionTime,
  ...ofComplaints,
  label: 'Complaint resolution time',
  working: 'median of minutes from creation to solution of solved complaints',
});

/** Complaint resolution time as a mean, which a few long ones pull up. */
export const meanComplaintResolutionTime = defineMetric({
  ...meanTicketResolutionTime,
  ...ofComplaints,
  label: 'Mean complaint resolution time',
});

/** The time within which nine of ten solved complaints were. For those who must keep a limit. */
export const complaintResolutionTimeP90 = defineMetric({
  ...ticketResolutionTimeP90,
  ...ofComplaints,
  label: 'Complaint resolution time, 90th percentile',
  working: '90th percentile of minutes from creation to solution of solved complaints',
});

/** The median in minutes of the opening hours. For limits in working hours. */
export const complaintResolutionTimeBusiness = defineMetric({
  ...ticketResolutionTimeBusiness,
  ...ofComplaints,
  label: 'Complaint resolution time in business hours',
  working: 'median of business minutes from creation to solution of solved complaints',
});

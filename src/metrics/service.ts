import type { MetricDefinition } from './define-metric.js';
import { backlog, backlogAge, backlogAgeP90 } from './service/backlog.js';
import {
  complaintResolutionTime,
  complaintResolutionTimeBusiness,
  complaintResolutionTimeP90,
  meanComplaintResolutionTime,
} from './service/complaint-resolution-time.js';
import { csat, csatGoodOrBad, csatMean, csatTopBox } from './service/csat.js';
import { customerEffortScore, customerEffortScoreMean } from './service/customer-effort-score.js';
import { escalationRate } from './service/escalation-rate.js';
import { firstContactResolution } from './service/first-contact-resolution.js';
import {
  firstResponseTime,
  firstResponseTimeBusiness,
  firstResponseTimeP90,
  meanFirstResponseTime,
} from './service/first-response-time.js';
import { nextResponseTime, nextResponseTimeBusiness } from './service/next-response-time.js';
import { reopenRate, reopensPerTicket } from './service/reopen-rate.js';
import { selfServiceRatio } from './service/self-service-ratio.js';
import { slaAttainment } from './service/sla-attainment.js';
import {
  meanTicketResolutionTime,
  ticketResolutionTime,
  ticketResolutionTimeBusiness,
  ticketResolutionTimeP90,
} from './service/ticket-resolution-time.js';
import { ticketVolume } from './service/ticket-volume.js';
import { timeToResolution } from './service/time-to-resolution.js';

/** Every metric of service; of an id's variants the first is the default. */
export const serviceMetrics: readonly MetricDefinition[] = [
  csat,
  csatTopBox,
  csatMean,
  csatGoodOrBad,
  customerEffortScore,
  customerEffortScoreMean,
  ticketResolutionTime,
  meanTicketResolutionTime,
  ticketResolutionTimeP90,
  ticketResolutionTimeBusiness,
  timeToResolution,
  complaintResolutionTime,
  meanComplaintResolutionTime,
  complaintResolutionTimeP90,
  complaintResolutionTimeBusiness,
  firstResponseTime,
  meanFirstResponseTime,
  firstResponseTimeP90,
  firstResponseTimeBusiness,
  nextResponseTime,
  nextResponseTimeBusiness,
  firstContactResolution,
  reopenRate,
  reopensPerTicket,
  backlog,
  backlogAge,
  backlogAgeP90,
  slaAttainment,
  ticketVolume,
  escalationRate,
  selfServiceRatio,
];

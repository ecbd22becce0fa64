import type { MetricDefinition } from './define-metric.js';
import {
  customerChurnRate,
  customerRetentionRate,
  customerRetentionRateByCount,
} from './loyalty/customer-retention-rate.js';
import { nps } from './loyalty/nps.js';
import { surveyResponseRate } from './loyalty/survey-response-rate.js';
import { averageDealValue } from './sales/average-deal-value.js';
import { leadConversionRate } from './sales/lead-conversion-rate.js';
import { leadStageConversionRate, leadStageConversionReached } from './sales/lead-stage-conversion-rate.js';
import { pipelineValue } from './sales/pipeline-value.js';
import { meanSalesCycleLength, salesCycleLength } from './sales/sales-cycle-length.js';
import { stageConversionCohort, stageConversionRate } from './sales/stage-conversion-rate.js';
import { leadStageCount, stageCount, stageValue } from './sales/stage-count.js';
import { weightedPipeline } from './sales/weighted-pipeline.js';
import { winRate, winRateByValue } from './sales/win-rate.js';
import { csat } from './service/csat.js';
import { meanTicketResolutionTime, ticketResolutionTime } from './service/ticket-resolution-time.js';

/** The metrics that come with every element. Of an id's variants the first is the default. */
export const coreMetrics: readonly MetricDefinition[] = [
  winRate,
  winRateByValue,
  averageDealValue,
  pipelineValue,
  weightedPipeline,
  salesCycleLength,
  meanSalesCycleLength,
  leadConversionRate,
  stageConversionRate,
  stageConversionCohort,
  leadStageConversionRate,
  leadStageConversionReached,
  stageCount,
  stageValue,
  leadStageCount,
  customerRetentionRate,
  customerRetentionRateByCount,
  customerChurnRate,
  nps,
  surveyResponseRate,
  csat,
  ticketResolutionTime,
  meanTicketResolutionTime,
];

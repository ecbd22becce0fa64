import type { MetricDefinition } from './define-metric.js';
import { activityVolume } from './sales/activity-volume.js';
import { averageDealValue, medianDealValue } from './sales/average-deal-value.js';
import { dealCloseRate } from './sales/deal-close-rate.js';
import { dealSlippage } from './sales/deal-slippage.js';
import { forecastAccuracy, forecastBias } from './sales/forecast-accuracy.js';
import { leadConversionRate } from './sales/lead-conversion-rate.js';
import { leadResponseTime, leadResponseTimeBusiness, leadResponseRate } from './sales/lead-response-time.js';
import { leadStageConversionRate, leadStageConversionReached } from './sales/lead-stage-conversion-rate.js';
import { leadVelocityRate } from './sales/lead-velocity-rate.js';
import { pipelineCoverage } from './sales/pipeline-coverage.js';
import { pipelineValue } from './sales/pipeline-value.js';
import { quotaAttainment, ownersMeetingQuota } from './sales/quota-attainment.js';
import { salesCycleLength, meanSalesCycleLength, salesCycleLengthP90 } from './sales/sales-cycle-length.js';
import { salesVelocity } from './sales/sales-velocity.js';
import { stageConversionRate, stageConversionCohort } from './sales/stage-conversion-rate.js';
import { stageCount, stageValue, leadStageCount } from './sales/stage-count.js';
import { timeInStage, timeInStageP85 } from './sales/time-in-stage.js';
import { timeToClose } from './sales/time-to-close.js';
import { weightedPipeline } from './sales/weighted-pipeline.js';
import { winRateCreated, winRateCreatedIncidence } from './sales/win-rate-created.js';
import { winRate, winRateByValue } from './sales/win-rate.js';

/** Every metric of sales; of an id's variants the first is the default. */
export const salesMetrics: readonly MetricDefinition[] = [
  winRate,
  winRateByValue,
  averageDealValue,
  medianDealValue,
  pipelineValue,
  weightedPipeline,
  salesCycleLength,
  meanSalesCycleLength,
  salesCycleLengthP90,
  leadConversionRate,
  stageConversionRate,
  stageConversionCohort,
  leadStageConversionRate,
  leadStageConversionReached,
  stageCount,
  stageValue,
  leadStageCount,
  leadVelocityRate,
  quotaAttainment,
  ownersMeetingQuota,
  activityVolume,
  dealCloseRate,
  dealSlippage,
  forecastAccuracy,
  forecastBias,
  leadResponseTime,
  leadResponseTimeBusiness,
  leadResponseRate,
  pipelineCoverage,
  salesVelocity,
  timeInStage,
  timeInStageP85,
  timeToClose,
  winRateCreated,
  winRateCreatedIncidence,
];

import type { MetricDefinition } from './define-metric.js';
import { conversionRate, mqlSqlRate } from './marketing/conversion-rate.js';
import { costPerLead } from './marketing/cost-per-lead.js';
import { customerAcquisitionCost } from './marketing/customer-acquisition-cost.js';
import { emailCampaignRevenue, revenuePerEmail } from './marketing/email-campaign-revenue.js';
import {
  emailBounceRate,
  emailClickRate,
  emailClickToOpenRate,
  emailHardBounceRate,
  emailOpenRate,
  emailUnsubscribeRate,
} from './marketing/email-rates.js';
import { engagementRate } from './marketing/engagement-rate.js';
import { listGrowthRate } from './marketing/list-growth-rate.js';
import { rfmSegments } from './marketing/rfm-segments.js';
import { netSentiment, socialEngagementRate, socialSentiment } from './marketing/social-sentiment.js';
import { websiteConversion, websiteConversionOfVisitors } from './marketing/website-conversion.js';

/** Every metric of marketing; of an id's variants the first is the default. */
export const marketingMetrics: readonly MetricDefinition[] = [
  customerAcquisitionCost,
  costPerLead,
  emailOpenRate,
  emailClickRate,
  emailClickToOpenRate,
  emailUnsubscribeRate,
  emailBounceRate,
  emailHardBounceRate,
  emailCampaignRevenue,
  revenuePerEmail,
  listGrowthRate,
  engagementRate,
  rfmSegments,
  conversionRate,
  mqlSqlRate,
  websiteConversion,
  websiteConversionOfVisitors,
  socialSentiment,
  netSentiment,
  socialEngagementRate,
];

import type { MetricDefinition } from './define-metric.js';
import {
  averageOrderValue,
  averageOrderValueFromLines,
  medianOrderValue,
  medianOrderValueFromLines,
} from './loyalty/average-order-value.js';
import { cohortRetention } from './loyalty/cohort-retention.js';
import { crossSellRatio, crossSellRatioFromLines } from './loyalty/cross-sell-ratio.js';
import { customerChurnPerMonth } from './loyalty/customer-churn-per-month.js';
import { customerLifetimeBySurvival } from './loyalty/customer-lifetime-by-survival.js';
import {
  customerLifetimeMargin,
  customerLifetimeSoFar,
  customerLifetimeValue,
} from './loyalty/customer-lifetime-value.js';
import {
  customerRetentionRate,
  customerRetentionRateByCount,
  customerChurnRate,
} from './loyalty/customer-retention-rate.js';
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurnOfCustomers,
  revenueChurnRate,
} from './loyalty/net-revenue-retention.js';
import { nps } from './loyalty/nps.js';
import { purchaseFrequency, purchaseFrequencyFromLines } from './loyalty/purchase-frequency.js';
import {
  repeatPurchaseRate,
  repeatPurchaseRateByDays,
  repeatPurchaseRateByDaysFromLines,
  repeatPurchaseRateFromLines,
} from './loyalty/repeat-purchase-rate.js';
import {
  amountFromExistingCustomers,
  amountFromExistingCustomersFromLines,
  revenueFromExistingCustomers,
  revenueFromExistingCustomersFromLines,
} from './loyalty/revenue-existing-customers.js';
import { secondOrderRate } from './loyalty/second-order-rate.js';
import { surveyResponseRate } from './loyalty/survey-response-rate.js';
import { upsellRate, upsellRateByRevenue } from './loyalty/upsell-rate.js';

/** Every metric of loyalty; of an id's variants the first is the default. */
export const loyaltyMetrics: readonly MetricDefinition[] = [
  customerRetentionRate,
  customerRetentionRateByCount,
  customerChurnRate,
  customerChurnPerMonth,
  cohortRetention,
  netRevenueRetention,
  grossRevenueRetention,
  revenueChurnRate,
  revenueChurnOfCustomers,
  upsellRate,
  upsellRateByRevenue,
  customerLifetimeValue,
  customerLifetimeMargin,
  customerLifetimeBySurvival,
  customerLifetimeSoFar,
  averageOrderValue,
  medianOrderValue,
  averageOrderValueFromLines,
  medianOrderValueFromLines,
  purchaseFrequency,
  purchaseFrequencyFromLines,
  repeatPurchaseRate,
  repeatPurchaseRateByDays,
  repeatPurchaseRateFromLines,
  repeatPurchaseRateByDaysFromLines,
  secondOrderRate,
  crossSellRatio,
  crossSellRatioFromLines,
  revenueFromExistingCustomers,
  amountFromExistingCustomers,
  revenueFromExistingCustomersFromLines,
  amountFromExistingCustomersFromLines,
  nps,
  surveyResponseRate,
];

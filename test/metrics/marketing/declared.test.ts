import { describe } from 'node:test';
import { marketingMetrics } from '../../../src/metrics/marketing.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of marketing', () => {
  itIsDeclaredAs('marketing', marketingMetrics, [
    'customer-acquisition-cost/blended | money | lower | 0…∞ | lagging | customer | customers by startAt | startAt | spend ÷ customers won',
    'cost-per-lead/blended | money | lower | 0…∞ | leading | lead | leads by createdAt | createdAt | spend ÷ leads',
    'email-open-rate/delivered | ratio | higher | 0…1 | leading | email | campaigns by sentAt | delivered uniqueOpens | unique opens ÷ delivered',
    'email-click-rate/delivered | ratio | higher | 0…1 | leading | email | campaigns by sentAt | delivered uniqueClicks | unique clicks ÷ delivered',
    'email-click-rate/opens | ratio | higher | 0…1 | leading | email | campaigns by sentAt | uniqueOpens uniqueClicks | unique clicks ÷ unique opens',
    'email-unsubscribe-rate/delivered | ratio | lower | 0…1 | leading | email | campaigns by sentAt | delivered unsubscribes | unsubscribes ÷ delivered',
    'email-bounce-rate/all | ratio | lower | 0…1 | leading | email | campaigns by sentAt | sent hardBounces softBounces | bounces ÷ sent',
    'email-bounce-rate/hard | ratio | lower | 0…1 | leading | email | campaigns by sentAt | sent hardBounces | hard bounces ÷ sent',
    'email-campaign-revenue/sum | money | higher | ∞…∞ | lagging | campaign | campaigns by sentAt | revenue | revenue',
    'email-campaign-revenue/delivered | money | higher | ∞…∞ | lagging | campaign | campaigns by sentAt | revenue delivered | revenue ÷ delivered',
    'list-growth-rate/net | ratio | higher | ∞…∞ | leading | subscriber | listEvents | at kind | (joined − left) ÷ at start',
    'engagement-rate/active | ratio | higher | 0…1 | leading | customer | activities by at | at customerId | engaged ÷ at start',
    'conversion-rate/cohort | ratio | higher | 0…1 | leading | lead | leads by createdAt | createdAt convertedAt | converted ÷ leads',
    'mql-sql-rate/cohort | ratio | higher | 0…1 | leading | lead | leads by mqlAt | mqlAt sqlAt | converted ÷ leads',
    'website-conversion/sessions | ratio | higher | 0…∞ | leading | lead | leads by createdAt | createdAt | leads ÷ sessions',
    'website-conversion/visitors | ratio | higher | 0…∞ | leading | lead | leads by createdAt | createdAt | leads ÷ visitors',
    'social-sentiment/positive | ratio | higher | 0…1 | leading | mention | mentions by at | sentiment | positive ÷ mentions',
    'social-sentiment/net | ratio | higher | -1…1 | leading | mention | mentions by at | sentiment | (positive − negative) ÷ mentions',
    'social-engagement-rate/reach | ratio | higher | 0…∞ | leading | mention | mentions by at | interactions reach | interactions ÷ reach',
  ]);
});

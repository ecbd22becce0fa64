import { describe } from 'node:test';
import { salesMetrics } from '../../../src/metrics/sales.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of sales', () => {
  itIsDeclaredAs('sales', salesMetrics, [
    'win-rate/closed | ratio | higher | 0…1 | lagging | deal | deals by closedAt | status | won ÷ (won + lost)',
    'win-rate/value | ratio | higher | 0…1 | lagging | deal | deals by closedAt | status amount | won amount ÷ decided amount',
    'average-deal-value/mean | money | higher | ∞…∞ | lagging | deal | deals by closedAt | status amount | won amount ÷ won deals',
    'average-deal-value/median | money | higher | ∞…∞ | lagging | deal | deals by closedAt | status amount | median amount of won deals',
    'pipeline-value/open | money | higher | 0…∞ | leading | deal | deals | status amount | sum of amounts of open deals',
    'weighted-pipeline/probability | money | higher | 0…∞ | leading | deal | deals | status amount probability | sum of amounts × probabilities of open deals',
    'sales-cycle-length/median | days | lower | 0…∞ | lagging | deal | deals by closedAt | status createdAt closedAt | median of days from creation to closing of won deals',
    'sales-cycle-length/mean | days | lower | 0…∞ | lagging | deal | deals by closedAt | status createdAt closedAt | days ÷ won deals',
    'sales-cycle-length/p90 | days | lower | 0…∞ | lagging | deal | deals by closedAt | status createdAt closedAt | 90th percentile of days from creation to closing of won deals',
    'lead-conversion-rate/cohort | ratio | higher | 0…1 | leading | lead | leads by createdAt | status | converted ÷ leads',
    'stage-conversion-rate/reached | ratio | higher | 0…1 | leading | deal | deals by createdAt | stage | reached ÷ entered',
    'stage-conversion-rate/cohort | ratio | higher | 0…1 | leading | deal | stageEvents by enteredAt | dealId stage enteredAt | reached ÷ (entered − still open)',
    'lead-stage-conversion-rate/cohort | ratio | higher | 0…1 | leading | lead | leads by createdAt | createdAt mqlAt sqlAt convertedAt | reached ÷ (entered − still open)',
    'lead-stage-conversion-rate/reached | ratio | higher | 0…1 | leading | lead | leads by createdAt | stage status | reached ÷ entered',
    'stage-count/count | count | target | 0…∞ | leading | deal | deals | status stage | open deals at each stage',
    'stage-count/value | money | target | 0…∞ | leading | deal | deals | status stage amount | sum of amounts of open deals at each stage',
    'lead-stage-count/count | count | target | 0…∞ | leading | lead | leads by createdAt | status stage | open leads at each stage',
    'lead-velocity-rate/qualified | ratio | higher | -1…∞ | leading | lead | leads by mqlAt | mqlAt | (qualified now − qualified before) ÷ qualified before',
    'quota-attainment/pooled | ratio | higher | 0…∞ | lagging | deal | deals by closedAt | status amount | won ÷ quota',
    'quota-attainment/owners | ratio | higher | 0…1 | lagging | owner | deals by closedAt | status amount ownerId | met ÷ owners',
    'activity-volume/owner-day | number | target | 0…∞ | leading | activity | activities by at | at ownerId | activities ÷ active days',
    'deal-close-rate/worked | ratio | target | 0…1 | leading | deal | deals | status createdAt closedAt | closed ÷ (closed + still open)',
    'deal-slippage/due | ratio | lower | 0…1 | leading | deal | stageEvents | dealId enteredAt expectedCloseAt status | slipped ÷ due',
    'forecast-accuracy/wape | ratio | higher | ∞…1 | lagging | period | forecasts by periodStart | asOf periodStart periodEnd amount | 1 − missed ÷ won',
    'forecast-bias/weighted | ratio | target | -1…∞ | lagging | period | forecasts by periodStart | asOf periodStart periodEnd amount | (forecast − won) ÷ won',
    'lead-response-time/median | minutes | lower | 0…∞ | leading | lead | leads by createdAt | createdAt firstTouchAt | median of minutes from creation to first contact of leads answered and never answered',
    'lead-response-time/business | minutes | lower | 0…∞ | leading | lead | leads by createdAt | createdAt firstTouchAt | median of business minutes from creation to first contact of leads answered and never answered',
    'lead-response-rate/within | ratio | higher | 0…1 | leading | lead | leads by createdAt | createdAt firstTouchAt | answered in time ÷ leads',
    'pipeline-coverage/remaining | multiple | target | 0…∞ | leading | deal | deals | status amount expectedCloseAt | due ÷ (quota − won)',
    'sales-velocity/open | money | higher | 0…∞ | leading | deal | deals | status createdAt closedAt amount | open deals × win rate × average deal value ÷ average cycle',
    'time-in-stage/median | days | lower | 0…∞ | leading | stay | stageEvents by enteredAt | dealId stage enteredAt | median of days in the stage of those that left and those still there',
    'time-in-stage/p85 | days | lower | 0…∞ | leading | stay | stageEvents by enteredAt | dealId stage enteredAt | 85th percentile of days in the stage of those that left and those still there',
    'time-to-close/median | days | lower | 0…∞ | leading | deal | deals by createdAt | status createdAt closedAt | median of days from creation to close of closed and still open deals',
    'win-rate-created/cohort | ratio | higher | 0…1 | lagging | deal | deals by createdAt | status | won ÷ created',
    'win-rate-created/incidence | ratio | higher | 0…1 | lagging | deal | deals by createdAt | status createdAt closedAt | cumulative incidence of won, from won, lost and still open deals by age',
  ]);
});

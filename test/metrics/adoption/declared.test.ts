import { describe } from 'node:test';
import { adoptionMetrics } from '../../../src/metrics/adoption.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of adoption', () => {
  itIsDeclaredAs('adoption', adoptionMetrics, [
    'user-adoption/licensed | ratio | higher | 0…1 | leading | user | activities by at | at ownerId | using ÷ licensed',
    'user-adoption-by-logins/licensed | ratio | higher | 0…1 | leading | user | logins by at | at userId | using ÷ licensed',
    'login-frequency/thirty-days | ratio | higher | 0…1 | leading | user | logins | at userId | days of users ÷ (30 × users)',
    'time-to-first-value/median | days | lower | 0…∞ | leading | customer | customers by startAt | startAt firstValueAt | median of days from start to first value, those still waiting among them',
    'data-completeness/required | ratio | higher | 0…1 | leading | deal | deals | amount stage ownerId | filled ÷ cells',
    'data-completeness-of-leads/required | ratio | higher | 0…1 | leading | lead | leads | source ownerId | filled ÷ cells',
    'data-completeness-of-customers/required | ratio | higher | 0…1 | leading | customer | customers | name startAt ownerId | filled ÷ cells',
    'data-completeness-of-tickets/required | ratio | higher | 0…1 | leading | ticket | tickets | topic priority assigneeId | filled ÷ cells',
    'data-freshness/open | ratio | higher | 0…1 | leading | deal | deals | status updatedAt | fresh ÷ open deals',
    'duplicate-rate/alike | ratio | lower | 0…1 | leading | customer | customers | name | too many ÷ records',
  ]);
});

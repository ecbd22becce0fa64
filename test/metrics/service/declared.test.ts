import { describe } from 'node:test';
import { serviceMetrics } from '../../../src/metrics/service.js';
import { itIsDeclaredAs } from '../declared.js';

describe('every metric of service', () => {
  itIsDeclaredAs('service', serviceMetrics, [
    'csat/top-two-box | ratio | higher | 0…1 | leading | answer | responses by respondedAt | score | satisfied ÷ answers',
    'csat/top-box | ratio | higher | 0…1 | leading | answer | responses by respondedAt | score | very satisfied ÷ answers',
    'csat/mean | number | higher | 1…5 | leading | answer | responses by respondedAt | score | sum of scores ÷ answers',
    'csat/good-bad | ratio | higher | 0…1 | leading | answer | responses by respondedAt | score | good ÷ (good + bad)',
    'customer-effort-score/agree | ratio | higher | 0…1 | leading | answer | responses by respondedAt | score | agreeing ÷ answers',
    'customer-effort-score/mean | number | higher | 1…7 | leading | answer | responses by respondedAt | score | sum of scores ÷ answers',
    'ticket-resolution-time/median | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | createdAt solvedAt | median of minutes from creation to solution of solved tickets',
    'ticket-resolution-time/mean | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | createdAt solvedAt | minutes ÷ solved tickets',
    'ticket-resolution-time/p90 | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | createdAt solvedAt | 90th percentile of minutes from creation to solution of solved tickets',
    'ticket-resolution-time/business | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | createdAt solvedAt | median of business minutes from creation to solution of solved tickets',
    'time-to-resolution/median | minutes | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt solvedAt | median of minutes from creation to solution of solved and still open tickets',
    'complaint-resolution-time/median | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | type createdAt solvedAt | median of minutes from creation to solution of solved complaints',
    'complaint-resolution-time/mean | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | type createdAt solvedAt | minutes ÷ solved tickets',
    'complaint-resolution-time/p90 | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | type createdAt solvedAt | 90th percentile of minutes from creation to solution of solved complaints',
    'complaint-resolution-time/business | minutes | lower | 0…∞ | lagging | ticket | tickets by solvedAt | type createdAt solvedAt | median of business minutes from creation to solution of solved complaints',
    'first-response-time/median | minutes | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt firstReplyAt | median of minutes from creation to first reply of answered and unanswered tickets',
    'first-response-time/mean | minutes | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt firstReplyAt | minutes ÷ answered tickets',
    'first-response-time/p90 | minutes | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt firstReplyAt | 90th percentile of minutes from creation to first reply of answered and unanswered tickets',
    'first-response-time/business | minutes | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt firstReplyAt | median of business minutes from creation to first reply of answered and unanswered tickets',
    'next-response-time/mean | minutes | lower | 0…∞ | leading | ticket | messages by repliedAt | ticketId at authorRole | minutes ÷ replies',
    'next-response-time/business | minutes | lower | 0…∞ | leading | ticket | messages by repliedAt | ticketId at authorRole | minutes ÷ replies',
    'first-contact-resolution/no-return | ratio | higher | 0…1 | leading | ticket | tickets by solvedAt | createdAt solvedAt customerId replies | solved at first contact ÷ solved tickets',
    'reopen-rate/any | ratio | lower | 0…1 | leading | ticket | tickets by firstSolvedAt | firstSolvedAt reopens | reopened ÷ solved tickets',
    'reopen-rate/count | number | lower | 0…∞ | leading | ticket | tickets by firstSolvedAt | firstSolvedAt reopens | reopenings ÷ solved tickets',
    'backlog/open | count | lower | 0…∞ | leading | ticket | tickets | createdAt solvedAt | open tickets',
    'backlog-age/median | days | lower | 0…∞ | leading | ticket | tickets | createdAt solvedAt | median of days since creation of open tickets',
    'backlog-age/p90 | days | lower | 0…∞ | leading | ticket | tickets | createdAt solvedAt | 90th percentile of days since creation of open tickets',
    'sla-attainment/ticket | ratio | higher | 0…1 | leading | ticket | tickets by slaDueAt | slaDueAt slaMetAt | met ÷ due',
    'ticket-volume/customer-month | number | lower | 0…∞ | leading | ticket | tickets by createdAt | createdAt | tickets ÷ customer-months',
    'escalation-rate/solved | ratio | lower | 0…1 | leading | ticket | tickets by solvedAt | solvedAt escalated | escalated ÷ solved tickets',
    'self-service-ratio/sessions | multiple | higher | 0…∞ | leading | ticket | tickets by createdAt | createdAt | help sessions ÷ tickets',
  ]);
});

import type { Group } from './choice.js';

/** By who looks at them. */
export const roles: readonly Group[] = [
  {
    title: 'Executive',
    choices: [
      {
        id: 'net-revenue-retention',
        why: 'One number for product, price and service together.',
        earlier: 'nps',
        against: ['customer-churn-rate', 'a few large customers carry it'],
      },
      {
        id: 'quota-attainment',
        why: 'It holds the plan against what was won.',
        earlier: 'pipeline-coverage',
        against: ['average-deal-value', 'discounts before the end of a quarter fill it'],
      },
      {
        id: 'ltv-cac-ratio',
        why: 'It says whether growth is worth its price.',
        earlier: 'time-to-first-value',
        against: ['lead-velocity-rate', 'it is best where one no longer grows'],
      },
    ],
  },
  {
    title: 'Manager',
    choices: [
      {
        id: 'stage-conversion-rate',
        why: 'It says at which step to help.',
        against: ['time-in-stage', 'deals that are never given up are never lost'],
      },
      {
        id: 'win-rate',
        why: 'It says whether the help has helped.',
        earlier: 'lead-response-time',
        against: ['activity-volume', 'few, sure deals win often'],
      },
      {
        id: 'forecast-accuracy',
        why: 'Others plan with what you promise.',
        earlier: 'deal-slippage',
        against: ['quota-attainment', 'who promises little is seldom wrong'],
      },
      {
        id: 'data-completeness',
        why: 'All other numbers rest on it.',
        against: ['data-freshness', 'fields fill with anything when they must be filled'],
      },
    ],
  },
  {
    title: 'Employee',
    choices: [
      {
        id: 'lead-response-rate',
        why: 'It can be changed today, by oneself.',
        against: ['lead-conversion-rate', 'a quick answer need not be a good one'],
      },
      {
        id: 'deal-slippage',
        why: 'It reminds of deals to ask about, one by one.',
        against: ['pipeline-coverage', 'who expects nothing lets nothing slip'],
      },
      {
        id: 'average-deal-value',
        why: 'It shows what haste costs.',
        earlier: 'pipeline-value',
        against: ['sales-cycle-length', 'waiting for large deals takes long'],
      },
    ],
  },
];

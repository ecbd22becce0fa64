import type { Group } from './choice.js';

/** By what one wants. */
export const aims: readonly Group[] = [
  {
    title: 'Find customers',
    choices: [
      {
        id: 'lead-velocity-rate',
        why: 'More qualified leads now are more deals in a few months.',
        against: ['mql-sql-rate', 'anything can be called qualified'],
      },
      {
        id: 'lead-response-time',
        why: 'It is wholly in your hands, and leads cool within hours.',
        against: ['lead-conversion-rate', 'a quick empty answer stops the clock'],
      },
      {
        id: 'customer-acquisition-cost',
        why: 'It says what growth costs, lead or no lead.',
        earlier: 'cost-per-lead',
        against: ['ltv-cac-ratio', 'the cheapest customers are often the first to leave'],
      },
    ],
  },
  {
    title: 'Win deals',
    choices: [
      {
        id: 'win-rate',
        why: 'It tells a better hand from more cards.',
        earlier: 'stage-conversion-rate',
        against: ['pipeline-value', 'who takes on sure deals only wins more of fewer'],
      },
      {
        id: 'pipeline-coverage',
        why: 'It says early whether the quarter can still be met.',
        against: ['deal-slippage', 'dead deals fill it'],
      },
      {
        id: 'sales-cycle-length',
        why: 'A deal closed sooner frees the hands for the next.',
        earlier: 'time-in-stage',
        against: ['average-deal-value', 'discounts and small deals close fast'],
      },
    ],
  },
  {
    title: 'Keep customers',
    choices: [
      {
        id: 'customer-retention-rate',
        why: 'Who stays is the one thing a customer cannot say out of politeness.',
        earlier: 'engagement-rate',
        against: ['net-revenue-retention', 'large discounts keep everybody'],
      },
      {
        id: 'time-to-first-value',
        why: 'Many who leave never arrived.',
        against: ['cohort-retention', 'a first value can be defined as anything'],
      },
      {
        id: 'nps',
        why: 'With its comments it says why, before anyone leaves.',
        against: ['survey-response-rate', 'asking only the happy raises it'],
      },
    ],
  },
  {
    title: 'Serve them',
    choices: [
      {
        id: 'first-response-time',
        why: 'Silence is what customers forgive least.',
        against: ['first-contact-resolution', '"We are looking into it" is a reply too'],
      },
      {
        id: 'ticket-resolution-time',
        why: 'An answer is no solution.',
        earlier: 'backlog',
        against: ['reopen-rate', 'tickets can be closed without being solved'],
      },
      {
        id: 'csat',
        why: 'Only they know whether it helped.',
        against: ['survey-response-rate', 'staff can choose whom to ask'],
      },
    ],
  },
  {
    title: 'Earn',
    choices: [
      {
        id: 'net-revenue-retention',
        why: 'It says whether the firm would grow with no new customer at all.',
        earlier: 'engagement-rate',
        against: ['gross-revenue-retention', 'one large expansion hides many losses'],
      },
      {
        id: 'cac-payback',
        why: 'It says how long growth ties up the money.',
        earlier: 'cost-per-lead',
        against: ['lead-velocity-rate', 'who stops spending pays back at once and stops growing'],
      },
      {
        id: 'weighted-pipeline',
        why: 'It is the nearest thing to the income of next quarter.',
        against: ['forecast-accuracy', 'probabilities are easily raised'],
      },
    ],
  },
];

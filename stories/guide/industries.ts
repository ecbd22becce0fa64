import type { Group } from './choice.js';

/** By what the firm does. */
export const industries: readonly Group[] = [
  {
    title: 'Retail',
    choices: [
      {
        id: 'second-order-rate',
        why: 'A shop without contracts loses its customers in silence, most of them after one order.',
        against: ['average-order-value', 'vouchers buy second orders'],
      },
      {
        id: 'repeat-purchase-rate',
        why: 'It says how much of the trade is a habit.',
        earlier: 'email-click-rate',
        against: ['revenue-existing-customers', 'it rises too when nobody new comes'],
      },
      {
        id: 'purchase-frequency',
        why: 'Habits grow before the sum of the year does.',
        against: ['average-order-value', 'one basket can be split into two orders'],
      },
    ],
  },
  {
    title: 'Financial services',
    choices: [
      {
        id: 'cross-sell-ratio',
        why: 'Who has an account, a card and a loan seldom moves all three.',
        earlier: 'engagement-rate',
        against: ['complaint-resolution-time', 'products nobody wanted come back as complaints'],
      },
      {
        id: 'complaint-resolution-time',
        why: 'Supervisors set limits to it.',
        earlier: 'time-to-resolution',
        against: ['reopen-rate', 'complaints can be closed unsolved, or filed as questions'],
      },
      {
        id: 'time-to-first-value',
        why: 'Papers and checks are where new customers give up.',
        against: ['data-completeness-of-customers', 'checks can be skipped'],
      },
    ],
  },
  {
    title: 'Telecommunications',
    choices: [
      {
        id: 'customer-churn-rate',
        why: 'The market is full: whom you lose a rival wins.',
        earlier: 'nps',
        against: ['revenue-churn-rate', 'staying can be bought with a cheaper plan'],
      },
      {
        id: 'customer-lifetime-value',
        why: 'By margin, it says what a subsidised handset may cost.',
        earlier: 'ticket-volume',
        against: ['customer-acquisition-cost', 'value is bought with costs that it does not see'],
      },
      {
        id: 'first-contact-resolution',
        why: 'A second call about the same fault is the first step away.',
        against: ['escalation-rate', 'hard cases can be passed on'],
      },
      {
        id: 'sla-attainment',
        why: 'An outage is a promise broken, whatever the mean says.',
        against: ['backlog-age', 'once a target is missed nobody hurries'],
      },
    ],
  },
];

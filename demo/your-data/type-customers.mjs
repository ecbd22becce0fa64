import { updatedAt } from './type-updated.mjs';

/** Customers, with the days on which they came and went. See the vocabulary for what each word says. */
export const customers = {
  label: 'customers',
  one: 'customer',
  hints: ['customer', 'customers', 'subscription', 'subscriptions', 'contract', 'churn'],
  files: ['account', 'accounts', 'members'],
  fields: {
    id: { label: 'id', kind: 'id', names: ['customer id', 'account id', 'id', 'contact id'] },
    startAt: {
      label: 'customer since',
      kind: 'time',
      names: [
        'start at',
        'start date',
        'contract start',
        'customer since',
        'signup date',
        'activated at',
        'current term started at',
      ],
    },
    endAt: {
      label: 'customer until',
      kind: 'time',
      names: [
        'end at',
        'end date',
        'contract end',
        'churn date',
        'canceled at',
        'cancelled at',
        'ended at',
        'expires at',
      ],
    },
    name: { label: 'name', kind: 'id', names: ['name', 'account name', 'company name', 'customer name'] },
    endReason: {
      label: 'reason for leaving',
      kind: 'words',
      names: ['end reason', 'churn reason', 'cancellation reason'],
    },
    updatedAt,
  },
};

/** Subscriptions, as billing systems export them: what a customer pays a month, and from when to when. See the vocabulary for what each word says. */
export const customerSpans = {
  label: 'subscriptions',
  one: 'subscription',
  hints: ['subscription', 'subscriptions', 'mrr', 'recurring'],
  fields: {
    id: { label: 'id', kind: 'id', names: ['subscription id', 'id'] },
    customerId: { label: 'customer', kind: 'id', names: ['customer id', 'account id', 'customer', 'account'] },
    startAt: {
      label: 'paid from',
      kind: 'time',
      names: ['start at', 'start date', 'started at', 'activated at', 'current term started at', 'created'],
    },
    endAt: {
      label: 'paid until',
      kind: 'time',
      names: ['end at', 'end date', 'ended at', 'expires at', 'cancelled at', 'canceled at'],
    },
    mrr: {
      label: 'monthly revenue',
      kind: 'number',
      names: ['mrr', 'mrr amount', 'monthly recurring revenue', 'monthly revenue'],
    },
    currency: { label: 'currency', kind: 'words', names: ['currency', 'currency code'] },
    planId: { label: 'plan', kind: 'id', names: ['plan id', 'plan', 'plan tier', 'product'] },
  },
};

/** Mailings, one a record, with what came of them. See the vocabulary for what each word says. */
export const campaigns = {
  label: 'campaigns',
  one: 'campaign',
  hints: ['campaign', 'campaigns', 'mailing', 'mailings', 'newsletter'],
  fields: {
    id: { label: 'id', kind: 'id', names: ['campaign id', 'id'] },
    name: { label: 'name', kind: 'id', names: ['campaign title', 'campaign name', 'name', 'subject line', 'title'] },
    sentAt: { label: 'sent on', kind: 'time', names: ['sent at', 'send time', 'sent date', 'send date'] },
    sent: { label: 'sent', kind: 'number', names: ['sent', 'emails sent', 'recipients'] },
    delivered: { label: 'delivered', kind: 'number', names: ['delivered'] },
    uniqueOpens: { label: 'opened by', kind: 'number', names: ['unique opens', 'opens'] },
    uniqueClicks: {
      label: 'clicked by',
      kind: 'number',
      names: ['unique clicks', 'clicks', 'unique subscriber clicks'],
    },
    hardBounces: { label: 'hard bounces', kind: 'number', names: ['hard bounces', 'bounces'] },
    softBounces: { label: 'soft bounces', kind: 'number', names: ['soft bounces'] },
    unsubscribes: { label: 'unsubscribed', kind: 'number', names: ['unsubscribes', 'unsubscribed', 'opt outs'] },
  },
};

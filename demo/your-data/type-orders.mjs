/** Orders, as shops and ERP systems export them. See the vocabulary for what each word says. */
export const orders = {
  label: 'orders',
  one: 'order',
  hints: ['order', 'orders', 'invoice', 'invoices', 'purchase'],
  fields: {
    id: { label: 'id', kind: 'id', names: ['order id', 'id', 'order number', 'invoice id', 'invoice no'] },
    customerId: { label: 'customer', kind: 'id', names: ['customer id', 'customer', 'account id', 'client id'] },
    placedAt: {
      label: 'ordered on',
      kind: 'time',
      names: ['placed at', 'order date', 'ordered at', 'invoice date', 'effective date', 'created'],
    },
    amount: { label: 'amount', kind: 'number', names: ['amount', 'order total', 'total amount', 'total', 'revenue'] },
    currency: { label: 'currency', kind: 'words', names: ['currency', 'currency iso code'] },
  },
};

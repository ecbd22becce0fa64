import type { Adapter } from './adapter.js';

/** Subscriptions and payments. What a subscription comes to in a month is before discounts, taxes and use. */
export const billing: readonly Adapter[] = [
  {
    vendor: 'stripe',
    object: 'subscriptions',
    type: 'subscriptions',
    has: 'billing_cycle_anchor, customer, start_date | billing_cycle_anchor, customer_id, start_date',
    fields: `id=id, customerId=customer or customerId|id, startAt=start_date|seconds, endAt=ended_at|seconds,
      cancelRequestedAt=canceled_at|seconds, mrr=items.data|monthly, currency=currency, status=status,
      trialEndAt=trial_end|seconds`,
  },
  {
    vendor: 'stripe',
    object: 'export of subscriptions',
    type: 'subscriptions',
    has: 'Customer ID, Status, Canceled At (UTC)',
    fields: `id=id, customerId=Customer ID, startAt="Start (UTC) or Start Date (UTC)"|utc, endAt="Ended At (UTC)"|utc,
      cancelRequestedAt="Canceled At (UTC)"|utc, currency=Currency, planId=Plan, status=Status,
      trialEndAt="Trial End (UTC)"|utc`,
  },
  {
    vendor: 'stripe',
    object: 'charges',
    type: 'orders',
    has: 'amount_refunded, balance_transaction, customer | amount_refunded, balance_transaction_id, customer_id',
    fields: `id=id, customerId=customer or customerId|id, placedAt=created|seconds, amount=amount|minor, currency=currency,
      refundedAmount=amount_refunded|minor`,
    omits: 'paid=false',
  },
  {
    vendor: 'chargebee',
    object: 'subscriptions',
    type: 'subscriptions',
    has: 'subscription.customer_id, subscription.status | customer_id, current_term_end, billing_period_unit',
    fields: `id=id, customerId=customer_id, startAt=started_at|seconds, endAt=cancelled_at|seconds,
      cancelRequestedAt=cancel_schedule_created_at|seconds, mrr=mrr|minor, currency=currency_code, planId=plan_id,
      status=status, trialEndAt=trial_end|seconds`,
    omits: 'deleted=true',
  },
  {
    vendor: 'recurly',
    object: 'SUBSCRIPTION_HISTORY',
    type: 'subscriptions',
    has: 'activated_at, expires_at, plan_id, account_id',
    fields: `id=id, customerId=account_id, startAt=activated_at|utc, endAt=expires_at|utc, cancelRequestedAt=canceled_at|utc,
      currency=currency, planId=plan_id, status=state, trialEndAt=trial_ends_at|utc`,
    newest: 'updated_at',
  },
];

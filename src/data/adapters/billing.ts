import type { Adapter } from './adapter.js';

/** A vendor's subscriptions: `fields` are what these and the spans paid for have alike. */
interface Subscriptions extends Omit<Adapter, 'type'> {
  /** What only the subscription itself has. */
  readonly own: string;
  readonly startAt: string;
  /** From when on it is paid for: its trial is over then. */
  readonly paidFrom: string;
  /** What were never paid for, or not yet. */
  readonly unpaid: string;
}

/** Subscriptions as such, and as the spans of time for which customers pay. */
const subscriptions = ({
  own,
  startAt,
  paidFrom,
  unpaid,
  fields,
  omits,
  ...shape
}: Subscriptions): readonly Adapter[] => [
  { ...shape, type: 'subscriptions', fields: `${fields}, startAt=${startAt}, ${own}`, ...(omits && { omits }) },
  {
    ...shape,
    type: 'customerSpans',
    fields: `${fields}, startAt=${paidFrom}`,
    omits: omits ? `${omits}, ${unpaid}` : unpaid,
  },
];

/** Subscriptions and payments. What a subscription comes to in a month is before discounts, taxes and use. */
export const billing: readonly Adapter[] = [
  ...subscriptions({
    vendor: 'stripe',
    object: 'subscriptions',
    has: 'billing_cycle_anchor, customer, start_date | billing_cycle_anchor, customer_id, start_date',
    fields: `id=id, customerId=customer or customerId|id, endAt=ended_at|seconds, mrr=items.data|monthly, currency=currency`,
    startAt: 'start_date|seconds',
    paidFrom: 'trial_end or start_date|seconds',
    own: 'cancelRequestedAt=canceled_at|seconds, status=status, trialEndAt=trial_end|seconds',
    unpaid: 'status=trialing|incomplete|incomplete_expired',
  }),
  ...subscriptions({
    vendor: 'stripe',
    object: 'export of subscriptions',
    has: 'Customer ID, Status, Canceled At (UTC)',
    fields: 'id=id, customerId=Customer ID, endAt="Ended At (UTC)"|utc, currency=Currency, planId=Plan',
    startAt: '"Start (UTC) or Start Date (UTC)"|utc',
    paidFrom: '"Trial End (UTC) or Start (UTC) or Start Date (UTC)"|utc',
    own: 'cancelRequestedAt="Canceled At (UTC)"|utc, status=Status, trialEndAt="Trial End (UTC)"|utc',
    unpaid: 'Status=trialing|incomplete|incomplete_expired',
  }),
  {
    vendor: 'stripe',
    object: 'charges',
    type: 'orders',
    has: 'amount_refunded, balance_transaction, customer | amount_refunded, balance_transaction_id, customer_id',
    fields: `id=id, customerId=customer or customerId|id, placedAt=created|seconds, amount=amount|minor, currency=currency,
      refundedAmount=amount_refunded|minor`,
    omits: 'paid=false',
  },
  ...subscriptions({
    vendor: 'chargebee',
    object: 'subscriptions',
    has: 'subscription.customer_id, subscription.status | customer_id, current_term_end, billing_period_unit',
    fields: `id=id, customerId=customer_id, endAt=cancelled_at|seconds, mrr=mrr|minor, currency=currency_code, planId=plan_id`,
    startAt: 'started_at|seconds',
    paidFrom: 'trial_end or started_at|seconds',
    own: 'cancelRequestedAt=cancel_schedule_created_at|seconds, status=status, trialEndAt=trial_end|seconds',
    omits: 'deleted=true',
    unpaid: 'status=in_trial|future',
  }),
  ...subscriptions({
    vendor: 'recurly',
    object: 'SUBSCRIPTION_HISTORY',
    has: 'activated_at, expires_at, plan_id, account_id',
    fields: 'id=id, customerId=account_id, endAt=expires_at|utc, currency=currency, planId=plan_id',
    startAt: 'activated_at|utc',
    paidFrom: 'activated_at|utc',
    own: 'cancelRequestedAt=canceled_at|utc, status=state, trialEndAt=trial_ends_at|utc',
    unpaid: 'state=future',
    newest: 'updated_at',
  }),
];

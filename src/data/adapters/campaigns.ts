import type { Adapter } from './adapter.js';

/** Campaigns by mail. */
export const campaigns: readonly Adapter[] = [
  {
    vendor: 'mailchimp',
    object: 'reports',
    type: 'campaigns',
    has: 'campaign_title, emails_sent',
    fields: `id=id, name=campaign_title, channel=type, sentAt=send_time, sent=emails_sent,
      delivered=emails_sent + bounces.hard_bounces + bounces.soft_bounces|less, uniqueOpens=opens.unique_opens,
      uniqueClicks=clicks.unique_subscriber_clicks, hardBounces=bounces.hard_bounces, softBounces=bounces.soft_bounces,
      unsubscribes=unsubscribed, orders=ecommerce.total_orders, revenue=ecommerce.total_revenue,
      currency=ecommerce.currency_code`,
  },
  {
    vendor: 'mailchimp',
    object: 'CAMPAIGN',
    type: 'campaigns',
    has: 'send_time, subject_line, list_id',
    fields: 'id=id, name=title, channel=type, sentAt=send_time|utc',
  },
  {
    vendor: 'hubspot',
    object: 'EMAIL_CAMPAIGN',
    type: 'campaigns',
    has: 'content_id, num_included, app_id',
    fields: 'id=id, name=name, channel=type, sent=num_included',
  },
];

import { field, plus, type Expression } from '../../states/expression.js';
import { blank, compare, or, type Predicate } from '../../states/predicate.js';
import { count, sum } from '../../states/state.js';
import { defineMetric } from '../define-metric.js';
import { proportion } from '../estimate.js';

/** Mail programs that open every mail by themselves came with iOS 15 on this day. */
const machineAge: Predicate = { op: 'order', field: 'sentAt', relation: '>=', value: '2021-09-20' };

/** A sum of counts over another, campaign by campaign: where a part is more than the whole, or unknown, the campaign is left out. */
const shareOf = (
  part: Expression,
  fields: readonly string[],
  [what, whole, base]: readonly [string, string, string],
) => ({
  needs: [base, ...fields],
  states: { part: sum(part), whole: sum(field(base)), machine: count(machineAge) },
  finish: (s: { readonly part: number; readonly whole: number }) => ({
    ...proportion(s.part, s.whole),
    parts: { [what]: s.part, [whole]: s.whole },
  }),
  leavesOut: {
    [`without ${whole}`]: blank(base),
    [`without ${what}`]: or(...fields.map(blank)),
    [`with more ${what} than ${whole}`]: compare(part, '>', field(base)),
  },
  working: `${what} ÷ ${whole}`,
});

const emails = {
  version: '1.0.0',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  domain: [0, 1],
  records: 'campaigns',
  counted: 'email',
  date: 'sentAt',
} as const;

const opens = shareOf(field('uniqueOpens'), ['uniqueOpens'], ['unique opens', 'delivered', 'delivered']);

/**
 * Email open rate: the recipients who opened, of the emails delivered by the campaigns sent in the period.
 *
 * Counts are added up first, so that a large campaign weighs more than a small one; the mean of the campaigns' rates is
 * another number. An opening is told by a picture that was loaded: since September 2021 Apple's mail program loads them all,
 * so later rates are not to be compared with earlier ones, and say little. Some divide by emails sent.
 */
export const emailOpenRate = defineMetric({
  ...emails,
  ...opens,
  id: 'email-open-rate',
  variant: 'delivered',
  label: 'Email open rate',
  better: 'higher',
  finish: (s) => ({ ...opens.finish(s), warnings: s.machine > 0 ? ['machine-opens'] : [] }),
});

/**
 * Email click rate: the recipients who clicked, of the emails delivered by the campaigns sent in the period.
 *
 * Of those opened (`variant: 'opens'`) it is the click-to-open rate, which falls where machines open. Programs that check links
 * for harm click too.
 */
export const emailClickRate = defineMetric({
  ...emails,
  ...shareOf(field('uniqueClicks'), ['uniqueClicks'], ['unique clicks', 'delivered', 'delivered']),
  id: 'email-click-rate',
  variant: 'delivered',
  label: 'Email click rate',
  better: 'higher',
});

const clicks = shareOf(field('uniqueClicks'), ['uniqueClicks'], ['unique clicks', 'unique opens', 'uniqueOpens']);

/**
 * Click-to-open rate: those who clicked of those who opened. For those who judge what a mail says apart from its
 * subject line.
 */
export const emailClickToOpenRate = defineMetric({
  ...emailClickRate,
  ...clicks,
  variant: 'opens',
  label: 'Email click-to-open rate',
  finish: (s) => ({ ...clicks.finish(s), warnings: s.machine > 0 ? ['machine-opens'] : [] }),
});

/** Email unsubscribe rate: the recipients who left the list, of the emails delivered by the campaigns sent in the period. */
export const emailUnsubscribeRate = defineMetric({
  ...emails,
  ...shareOf(field('unsubscribes'), ['unsubscribes'], ['unsubscribes', 'delivered', 'delivered']),
  id: 'email-unsubscribe-rate',
  variant: 'delivered',
  label: 'Email unsubscribe rate',
  better: 'lower',
});

/**
 * Email bounce rate: the emails that came back, of those sent by the campaigns of the period.
 *
 * Of those sent, since those delivered are what is left. Hard ones, to addresses that do not exist, and soft ones, to full boxes,
 * together; vendors' benchmarks are often of the hard ones (`variant: 'hard'`).
 */
export const emailBounceRate = defineMetric({
  ...emails,
  ...shareOf(
    plus(field('hardBounces'), field('softBounces')),
    ['hardBounces', 'softBounces'],
    ['bounces', 'sent', 'sent'],
  ),
  id: 'email-bounce-rate',
  variant: 'all',
  label: 'Email bounce rate',
  better: 'lower',
});

/** The hard bounces alone. They tell of addresses that no longer exist. */
export const emailHardBounceRate = defineMetric({
  ...emailBounceRate,
  ...shareOf(field('hardBounces'), ['hardBounces'], ['hard bounces', 'sent', 'sent']),
  variant: 'hard',
  label: 'Email hard bounce rate',
});

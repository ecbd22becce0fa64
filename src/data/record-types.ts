import { dayOf, type Day } from '../calendar/civil.js';
import type { RecordType } from './table.js';

/** How a field's cells are read. Money is in major units, a share is 0–1 or a percentage with its sign, ids are words. */
export type FieldKind = 'id' | 'text' | 'number' | 'money' | 'share' | 'time' | 'bool';

/** A field of the vocabulary. */
export interface FieldSpec {
  readonly kind: FieldKind;
  /** Whether its dates are things that have happened, which tell how far the records reach; plans and deadlines are not. */
  readonly event: boolean;
  /** Whether such a date may also lie in the future, as the end of a contract does. */
  readonly mayBeToCome?: true;
  /** Where it is looked for in the records, beside a column of its own name. */
  readonly path: string | undefined;
}

/**
 * From here on a day is "open-ended", not an event: exports write 2050-01-01 and 9999-12-31 for "until further notice".
 * Counted as an event, one such cell would put the whole source a generation into the future.
 */
export const sentinelDay: Day = dayOf(2050, 1, 1)!;

const id = field('id');
const text = field('text');
const number = field('number');
const money = field('money');
const event: FieldSpec = { kind: 'time', event: true, path: undefined };
const end: FieldSpec = { ...event, mayBeToCome: true };
const plan = field('time');
const bool = field('bool');

/** Every field that a type of records has, by name, in the order of the reference (section B1, record model). */
export const recordTypes: Readonly<Record<RecordType, ReadonlyMap<string, FieldSpec>>> = {
  deals: fields({
    id,
    createdAt: event,
    amount: money,
    currency: text,
    status: text,
    closedAt: event,
    expectedCloseAt: plan,
    probability: field('share'),
    pipelineId: id,
    stage: text,
    ownerId: id,
    customerId: id,
    leadId: id,
    type: text,
    lostReason: text,
    updatedAt: event,
  }),
  leads: fields({
    id,
    createdAt: event,
    source: text,
    ownerId: id,
    mqlAt: event,
    sqlAt: event,
    convertedAt: event,
    customerId: id,
    dealId: id,
    firstTouchAt: event,
    status: text,
    lostAt: event,
    updatedAt: event,
  }),
  stageEvents: fields({
    id,
    dealId: id,
    stage: text,
    enteredAt: event,
    exitedAt: event,
    status: text,
    amount: money,
    currency: text,
    probability: field('share'),
    expectedCloseAt: plan,
    source: text,
  }),
  customers: fields({
    id,
    name: text,
    parentId: id,
    firstAt: event,
    startAt: event,
    endAt: end,
    endReason: text,
    firstValueAt: event,
    status: text,
    ownerId: id,
    currency: text,
    updatedAt: event,
  }),
  customerSpans: fields({
    id,
    customerId: id,
    startAt: event,
    endAt: end,
    mrr: money,
    currency: text,
    planId: id,
    planRank: number,
    family: text,
  }),
  orders: fields({
    id,
    customerId: id,
    placedAt: event,
    amount: money,
    currency: text,
    refundedAmount: money,
    refundedAt: event,
    campaignId: id,
    family: text,
  }),
  orderLines: fields({
    id,
    orderId: id,
    customerId: id,
    placedAt: event,
    productId: id,
    family: text,
    quantity: number,
    amount: money,
    currency: text,
  }),
  subscriptions: fields({
    id,
    customerId: id,
    startAt: event,
    endAt: end,
    cancelRequestedAt: event,
    mrr: money,
    currency: text,
    planId: id,
    planRank: number,
    family: text,
    status: text,
    trialEndAt: plan,
  }),
  tickets: fields({
    id,
    createdAt: event,
    customerId: id,
    channel: text,
    type: text,
    priority: text,
    topic: text,
    status: text,
    assigneeId: id,
    firstReplyAt: event,
    firstSolvedAt: event,
    solvedAt: event,
    reopens: number,
    replies: number,
    onHoldMinutes: number,
    escalated: bool,
    slaDueAt: plan,
    slaMetAt: event,
    updatedAt: event,
  }),
  responses: fields({
    id,
    score: number,
    scaleMin: field('number', 'scale.min'),
    scaleMax: field('number', 'scale.max'),
    scaleKind: field('text', 'scale.kind'),
    respondedAt: event,
    sentAt: event,
    customerId: id,
    accountId: id,
    ticketId: id,
    surveyId: id,
    comment: text,
    channel: text,
    firstScore: number,
  }),
  messages: fields({ id, ticketId: id, at: event, authorRole: text, public: bool, automated: bool }),
  statusEvents: fields({ id, ticketId: id, status: text, at: event }),
  campaigns: fields({
    id,
    name: text,
    channel: text,
    sentAt: event,
    sent: number,
    delivered: number,
    uniqueOpens: number,
    uniqueClicks: number,
    hardBounces: number,
    softBounces: number,
    unsubscribes: number,
    cost: money,
    revenue: money,
    orders: number,
    currency: text,
  }),
  spend: fields({ id, date: event, amount: money, currency: text, category: text, campaignId: id, channel: text }),
  listEvents: fields({ id, listId: id, at: event, kind: text, contactId: id }),
  activities: fields({
    id,
    at: event,
    type: text,
    ownerId: id,
    customerId: id,
    leadId: id,
    dealId: id,
    direction: text,
    automated: bool,
  }),
  users: fields({ id, active: bool, licensedFrom: event, licensedTo: end, role: text, teamId: id }),
  logins: fields({ id, userId: id, at: event }),
  goals: fields({
    id,
    metric: text,
    target: number,
    unit: text,
    baseline: number,
    start: plan,
    due: plan,
    ownerId: id,
    why: text,
    currency: text,
  }),
  forecasts: fields({
    id,
    asOf: event,
    periodStart: plan,
    periodEnd: plan,
    amount: money,
    currency: text,
    category: text,
  }),
  sessions: fields({ id, at: event, visitorId: id, channel: text, area: text, automated: bool }),
  mentions: fields({ id, at: event, channel: text, sentiment: text, interactions: number, reach: number }),
};

function field(kind: FieldKind, path?: string): FieldSpec {
  return { kind, event: false, path };
}

function fields(specs: Readonly<Record<string, FieldSpec>>): ReadonlyMap<string, FieldSpec> {
  return new Map(Object.entries(specs));
}

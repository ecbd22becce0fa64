import * as z from 'zod/mini';
import { readTime } from './time-column.js';

/** What is required and what is optional, of each kind of field. Schemas are stricter than reading: numbers are numbers. */
const id = z
  .string('expected an id as text')
  .check(z.refine((value) => value.trim() !== '', 'expected an id that is not blank'));
const text = z.nullish(z.string('expected text'));
const number = z.nullish(z.number('expected a finite number'));
const share = z.nullish(
  z.number('expected a share from 0 to 1').check(z.gte(0, 'expected at least 0'), z.lte(1, 'expected at most 1')),
);
const bool = z.nullish(z.boolean('expected true or false'));
const currency = z.nullish(z.string().check(z.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR')));
/** One reader for both, so that the schema and the column cannot disagree. */
const time = z
  .union([z.string(), z.number()], 'expected a date')
  .check(
    z.refine(
      (value) => readTime(value, undefined) !== undefined,
      'expected an ISO 8601 date or time, or epoch milliseconds',
    ),
  );
const maybeTime = z.nullish(time);
const maybeId = z.nullish(z.string('expected an id as text'));

/** A deal: one opportunity to sell. Money is in major units of `currency`, `probability` a share. */
const deal = z.looseObject({
  id,
  createdAt: time,
  amount: number,
  currency,
  status: z.enum(['open', 'won', 'lost'], 'expected open, won or lost'),
  closedAt: maybeTime,
  expectedCloseAt: maybeTime,
  probability: share,
  pipelineId: maybeId,
  stage: z.string('expected the name of a stage'),
  ownerId: maybeId,
  customerId: maybeId,
  leadId: maybeId,
  type: text,
  lostReason: text,
  updatedAt: maybeTime,
});

const lead = z.looseObject({
  id,
  createdAt: time,
  source: text,
  ownerId: maybeId,
  mqlAt: maybeTime,
  sqlAt: maybeTime,
  convertedAt: maybeTime,
  customerId: maybeId,
  dealId: maybeId,
  firstTouchAt: maybeTime,
  status: z.nullish(z.enum(['open', 'converted', 'lost'], 'expected open, converted or lost')),
  lostAt: maybeTime,
});

const customer = z.looseObject({
  id,
  name: text,
  parentId: maybeId,
  firstAt: maybeTime,
  startAt: time,
  endAt: maybeTime,
  endReason: text,
  status: text,
  ownerId: maybeId,
  currency,
});

/** A stretch of time in which someone was a customer; several where one was won back. `mrr` is money a month. */
const customerSpan = z.looseObject({
  id: maybeId,
  customerId: id,
  startAt: time,
  endAt: maybeTime,
  mrr: number,
  currency,
  planId: maybeId,
});

const ticket = z.looseObject({
  id,
  createdAt: time,
  customerId: maybeId,
  channel: text,
  type: text,
  priority: text,
  topic: text,
  status: text,
  assigneeId: maybeId,
  firstReplyAt: maybeTime,
  firstSolvedAt: maybeTime,
  solvedAt: maybeTime,
  reopens: number,
  replies: number,
  onHoldMinutes: number,
  escalated: bool,
  slaDueAt: maybeTime,
  slaMetAt: maybeTime,
});

const scale = z.looseObject({
  min: z.number('expected the lowest score'),
  max: z.number('expected the highest score'),
  kind: z.nullish(z.enum(['nps', 'csat5', 'csat2', 'ces7'], 'expected nps, csat5, csat2 or ces7')),
});

/** A stage that a deal entered and, where `exitedAt` is known, left. */
const stageEvent = z.looseObject({
  id: maybeId,
  dealId: id,
  stage: z.string('expected the name of a stage'),
  enteredAt: time,
  exitedAt: maybeTime,
  status: z.nullish(z.enum(['open', 'won', 'lost'], 'expected open, won or lost')),
  amount: number,
  currency,
  probability: share,
  expectedCloseAt: maybeTime,
  source: text,
});

/** An answer to a survey. */
const response = z.looseObject({
  id,
  score: z.number('expected a score'),
  scale,
  respondedAt: time,
  sentAt: maybeTime,
  customerId: maybeId,
  accountId: maybeId,
  ticketId: maybeId,
  surveyId: maybeId,
  comment: text,
  channel: text,
  firstScore: number,
});

/** Schemas of one record of each type, for hosts that check what they send; fields of their own pass. */
export const recordSchemas = {
  deals: deal,
  leads: lead,
  customers: customer,
  customerSpans: customerSpan,
  tickets: ticket,
  responses: response,
  stageEvents: stageEvent,
} as const;

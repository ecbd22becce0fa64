import * as z from 'zod/mini';
import { recordTypes, type FieldKind, type FieldSpec } from './record-types.js';
import type { RecordType } from './table.js';
import { readTime } from './time-column.js';

/** One reader for both, so that the schema and the column cannot disagree. */
const time = z
  .union([z.string(), z.number()], 'expected a date')
  .check(
    z.refine(
      (value) => readTime(value, undefined) !== undefined,
      'expected an ISO 8601 date or time, or epoch milliseconds',
    ),
  );
const id = z
  .string('expected an id as text')
  .check(z.refine((value) => value.trim() !== '', 'expected an id that is not blank'));
const number = z.number('expected a finite number');

/** What a cell of each kind is where there is one. Schemas are stricter than reading: numbers are numbers. */
const kinds: Readonly<Record<FieldKind, z.ZodMiniType>> = {
  id: z.string('expected an id as text'),
  text: z.string('expected text'),
  number,
  money: number,
  share: z
    .number('expected a share from 0 to 1')
    .check(z.gte(0, 'expected at least 0'), z.lte(1, 'expected at most 1')),
  time,
  bool: z.boolean('expected true or false'),
};

const currency = z.string().check(z.regex(/^[A-Z]{3}$/, 'expected an ISO 4217 code such as EUR'));
const dealStatus = z.enum(['open', 'won', 'lost'], 'expected open, won or lost');
const leadStatus = z.enum(['open', 'converted', 'lost'], 'expected open, converted or lost');
const stage = z.string('expected the name of a stage');

const scale = z.looseObject({
  min: z.number('expected the lowest score'),
  max: z.number('expected the highest score'),
  kind: z.nullish(z.enum(['nps', 'csat5', 'csat2', 'ces7'], 'expected nps, csat5, csat2 or ces7')),
});

type Shape = Readonly<Record<string, z.ZodMiniType>>;

/** What a record of a type must have, and what says more than its kind. */
const special: Readonly<Record<RecordType, Shape>> = {
  deals: { id, createdAt: time, status: dealStatus, stage },
  leads: { id, createdAt: time, status: z.nullish(leadStatus) },
  stageEvents: { dealId: id, stage, enteredAt: time, status: z.nullish(dealStatus) },
  customers: { id, startAt: time },
  customerSpans: { customerId: id, startAt: time },
  orders: { id, customerId: id, placedAt: time, amount: number },
  orderLines: { orderId: id, placedAt: time, amount: number },
  subscriptions: { id, customerId: id, startAt: time, mrr: number },
  tickets: { id, createdAt: time },
  messages: {
    ticketId: id,
    at: time,
    authorRole: z.enum(['customer', 'agent', 'bot'], 'expected customer, agent or bot'),
  },
  statusEvents: { ticketId: id, status: z.string('expected a status'), at: time },
  responses: { id, score: z.number('expected a score'), scale, respondedAt: time },
  campaigns: { id },
  spend: { date: time, amount: number },
  listEvents: {
    at: time,
    kind: z.enum(['join', 'unsubscribe', 'clean'], 'expected join, unsubscribe or clean'),
  },
  activities: { id, at: time, type: z.string('expected a type of activity') },
  users: { id },
  logins: { userId: id, at: time },
  goals: { id, metric: z.string('expected the id of a metric'), target: number, start: time, due: time },
  forecasts: { asOf: time, periodStart: time, periodEnd: time, amount: number },
  sessions: { at: time },
  mentions: { at: time },
};

/** Fields that are an object in the records are one field of ours each: `scale.min`. */
const plain = (specs: ReadonlyMap<string, FieldSpec>): Shape =>
  Object.fromEntries(
    [...specs]
      .filter(([, { path }]) => path === undefined)
      .map(([name, { kind }]) => [name, z.nullish(name === 'currency' ? currency : kinds[kind])]),
  );

/** Schemas of one record of each type, for hosts that check what they send; fields of their own pass. */
export const recordSchemas = Object.fromEntries(
  Object.entries(recordTypes).map(([type, specs]) => [
    type,
    z.looseObject({ ...plain(specs), ...special[type as RecordType] }),
  ]),
) as Readonly<Record<RecordType, z.ZodMiniObject<Shape>>>;

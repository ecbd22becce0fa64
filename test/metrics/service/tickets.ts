import fc from 'fast-check';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { serviceMetrics } from '../../../src/metrics/service.js';
import { dayOf2026, orBlank } from '../laws.js';

registerMetrics(serviceMetrics);

export { measure } from '../../../src/measure.js';
export { leftOut } from '../sales/deals.js';

const instant = fc
  .tuple(dayOf2026, fc.integer({ min: 0, max: 23 }))
  .map(([day, hour]) => `${day}T${String(hour).padStart(2, '0')}:30:00Z`);

/** A ticket as a help desk may hold it, gaps and impossible dates among it. */
export const anyTicket = fc.record({
  createdAt: orBlank(instant),
  firstReplyAt: orBlank(instant),
  firstSolvedAt: orBlank(instant),
  solvedAt: orBlank(instant),
  slaDueAt: orBlank(instant),
  slaMetAt: orBlank(instant),
  customerId: orBlank(fc.constantFrom('a', 'b', '__proto__')),
  topic: orBlank(fc.constantFrom('billing', 'delivery')),
  type: orBlank(fc.constantFrom('complaint', 'question')),
  status: orBlank(fc.constantFrom('open', 'solved')),
  reopens: orBlank(fc.nat(3)),
  replies: orBlank(fc.nat(3)),
  escalated: orBlank(fc.boolean()),
});

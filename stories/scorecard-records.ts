import { at, on, scattered } from './guide/made-up.js';

/** Months from January 2025 to September 2026, each with the day of 2026 on which it begins, which is negative before. */
const months = Array.from({ length: 21 }, (_, i) => ({
  i,
  start: Math.round(Date.UTC(2025, i) / 86_400_000 - Date.UTC(2026) / 86_400_000),
}));

/** So many of a month, each with a number of its own. */
const each = <T>(count: number, make: (start: number, month: number, n: number) => T): readonly T[] =>
  months.flatMap(({ i, start }) => Array.from({ length: count }, (_, j) => make(start, i, i * count + j)));

/** Deals that are won a little more often from the summer of 2026 on, and take a little longer. */
export const scorecardDeals = each(58, (start, month, n) => {
  const closed = start + scattered(n, 27);
  const luck = scattered(n * 3 + 1, 100);
  return {
    id: `D-${String(n)}`,
    status: luck < 44 + (month > 17 ? 13 : (month * 7) % 5) ? 'won' : 'lost',
    createdAt: on(closed - 20 - scattered(n * 5, 60) - (month > 17 ? 9 : 0)),
    closedAt: on(closed),
    amount: 9_000 + 110 * scattered(n * 7, 180),
    currency: 'EUR',
  };
});

/** Leads of the web, of which fewer become customers since the spring of 2026. */
export const scorecardLeads = each(140, (start, month, n) => {
  const day = start + scattered(n, 27);
  const isConverted = scattered(n * 11, 100) < (month > 14 ? 13 : 19);
  return {
    id: `L-${String(n)}`,
    createdAt: at(day, 540),
    firstTouchAt: at(day, 560 + scattered(n * 13, 100) * (month > 17 ? 1 : 2)),
    status: isConverted ? 'converted' : 'lost',
    convertedAt: isConverted ? on(day + 3) : null,
  };
});

/** Answers to the question whether one would recommend the firm. */
export const scorecardAnswers = each(64, (start, month, n) => ({
  id: `A-${String(n)}`,
  customerId: `C-${String(n)}`,
  sentAt: on(start + scattered(n, 26)),
  respondedAt: on(start + scattered(n, 26) + 1),
  score: [10, 9, 10, 8, 9, 7, 10, 6, 9, month % 4 === 0 ? 3 : 8, 10, 4][scattered(n * 17, 12)],
}));

/** Questions of customers, of which nine in ten are answered in time. */
export const scorecardTickets = each(90, (start, month, n) => {
  const day = start + scattered(n, 27);
  const took = 20 + scattered(n * 19, 230) + (month > 17 ? -12 : 0);
  const met = scattered(n * 23, 100) < (month > 17 ? 94 : 88);
  return {
    id: `T-${String(n)}`,
    createdAt: at(day, 500),
    customerId: `C-${String(scattered(n, 900))}`,
    firstReplyAt: at(day, 500 + took),
    solvedAt: at(day, 500 + took * 6),
    escalated: scattered(n * 29, 100) < 7,
    slaDueAt: at(day, 740),
    slaMetAt: at(day, met ? 700 : 900),
  };
});

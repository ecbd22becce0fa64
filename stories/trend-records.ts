import { deals } from './records.js';

/** Numbers from 0 to 1 that look like chance and are the same every time (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const monthAt = (i: number): string => new Date(Date.UTC(2024, i, 1)).toISOString().slice(0, 7);

/** Deals of one month that no other month shares an id with: each is won by chance, of which `share` is the odds. */
function monthOf(i: number, share: number): readonly object[] {
  const draw = chance(1000 + i);
  const decided = 80 + Math.floor(41 * draw());
  const won = Array.from({ length: decided }, draw).filter((drawn) => drawn < share).length;
  return deals(decided, won, [monthAt(i)]).map((deal, k) => ({ ...deal, id: `${monthAt(i)}-${String(k)}` }));
}

/** Thirty-five months; from the twenty-seventh on fewer are won, and the last has begun only just. */
export const course = Array.from({ length: 35 }, (_, i) => {
  const all = monthOf(i, i < 26 ? 0.45 : 0.31);
  return i < 34 ? all : all.slice(0, 12);
}).flat();

/** The same without two of its months. */
export const withGap = course.filter(
  (deal) => !['2024-09', '2024-10'].some((month) => JSON.stringify(deal).includes(month)),
);

/** Of the leads of the last three months so many are decided. */
const decidedShare = (i: number): number => [0.85, 0.6, 0.3][i - 11] ?? 1;

/** Leads by the month they came in; of the last three months' some are still open, and the last month has begun only just. */
export const youngLeads = Array.from({ length: 14 * 90 }, (_, at) => {
  const [i, k] = [Math.floor(at / 90), at % 90];
  const [rank, share] = [(k * 7919) % 90, (0.3 + ((i * 37) % 11) / 100) * decidedShare(i)];
  const status = rank < 90 * share ? 'converted' : rank < 90 * decidedShare(i) ? 'lost' : 'open';
  const day = String(1 + (k % (i < 13 ? 27 : 9))).padStart(2, '0');
  return { id: `L-${String(at)}`, createdAt: `${monthAt(21 + i)}-${day}`, status };
});

/** Eleven years of days, each with five deals. */
export const longCourse = Array.from({ length: 5 * 4000 }, (_, at) => ({
  id: `D-${String(at)}`,
  status: 'won',
  closedAt: new Date(Date.UTC(2015, 0, 1 + Math.floor(at / 5))).toISOString().slice(0, 10),
  amount: Math.round(4000 + 900 * Math.sin(at / 1300) + ((at * 7919) % 613)),
  currency: 'EUR',
}));

const teamOf = (i: number): string => ['Nord', 'Süd', 'West', 'Ost', 'Online', 'Partner', 'Export', 'Messe'][i % 8]!;

/** The same months for eight teams. */
export const teams = Array.from({ length: 9 * 8 * 40 }, (_, i) => {
  const month = Math.floor(i / 320);
  const k = i % 320;
  const share = 20 + 7 * (k % 8) + ((month * 31 + k * 3) % 9);
  const status = Math.floor(k / 8) * 2.5 < share ? 'won' : 'lost';
  return { id: `T-${String(i)}`, team: teamOf(k), status, closedAt: `${monthAt(24 + month)}-12` };
});

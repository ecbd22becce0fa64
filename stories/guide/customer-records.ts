import { lastDay, on, scattered } from './made-up.js';

const families = ['Alarm', 'Camera', 'Care'] as const;

/** When each of 260 customers came, and which of them left. */
const stays = Array.from({ length: 260 }, (_, i) => {
  const start = -1000 + ((i * 131) % 1240);
  const isLost = i % 7 === 0;
  return { id: `C-${String(i)}`, start, end: isLost ? Math.min(start + 60 + ((i * 97) % 900), lastDay) : undefined };
});

const customers = stays.map(({ id, start, end }, i) => ({
  id,
  name: i % 40 === 39 ? 'Hill & Sons' : `Customer ${String(i)}`,
  startAt: on(start),
  endAt: end === undefined ? null : on(end),
  firstValueAt: i % 8 === 0 ? null : on(Math.min(start + 3 + ((i * 11) % 45), lastDay)),
  ownerId: i % 12 === 0 ? null : ['Ines', 'Tomas', 'Mei'][i % 3],
  updatedAt: on(end ?? lastDay - ((i * 13) % 60)),
}));

/** Contracts: every fifth customer moves to a higher plan in the year, every eleventh to a lower one, some have a second. */
const customerSpans = stays.flatMap(({ id, start, end }, i) => {
  const endAt = end === undefined ? null : on(end);
  const one = { customerId: id, currency: 'EUR', family: families[0] };
  const rank = 1 + (i % 3);
  const next = i % 5 === 0 ? rank + 1 : i % 11 === 0 ? rank - 1 : undefined;
  const move = Math.max(start, -60) + 120 + (i % 140);
  const moves = next !== undefined && move < (end ?? lastDay);
  const first = { ...one, startAt: on(start), endAt: moves ? on(move) : endAt, mrr: 40 * rank, planRank: rank };
  const second = { ...one, startAt: on(move), endAt, mrr: 40 * (next ?? rank), planRank: next };
  const extra = { ...one, startAt: on(start), endAt, mrr: 15, planRank: 1, family: families[1 + (i % 2)] };
  return [first, ...(moves ? [second] : []), ...(i % 4 === 0 ? [extra] : [])].map((span, n) => ({
    id: `${id}-${String(n)}`,
    ...span,
  }));
});

/** Orders of 18 months: customers 0 to 259 order ever more rarely, some only once. */
const orders = Array.from({ length: 900 }, (_, i) => ({
  id: `A-${String(i)}`,
  customerId: `C-${String(Math.floor(scattered(i, 1610) ** 2 / 10_000))}`,
  placedAt: on(-270 + scattered(i * 7, lastDay + 271)),
  amount: 20 + ((i * 37) % 130) + (i % 50 === 0 ? 400 : 0),
  refundedAmount: i % 25 === 0 ? 15 : null,
  currency: 'EUR',
}));

const orderLines = orders.flatMap(({ id, customerId, placedAt, amount }, i) =>
  families.slice(0, 1 + (i % 3)).map((family, n, all) => ({
    id: `${id}-${String(n)}`,
    orderId: id,
    customerId,
    placedAt,
    family: i % 2 === 0 ? families[0] : family,
    amount: amount / all.length,
    currency: 'EUR',
  })),
);

/** Made-up records of customers, of their contracts and of what they order. */
export const customerRecords = { customers, customerSpans, orders, orderLines };

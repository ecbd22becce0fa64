import { at, lastDay, on, scattered } from './made-up.js';

const euro = { currency: 'EUR' } as const;

/** A campaign a week. */
const campaigns = Array.from({ length: 26 }, (_, i) => {
  const delivered = 1800 + ((i * 173) % 900);
  return {
    id: `M-${String(i)}`,
    sentAt: on(90 + i * 7),
    sent: delivered + 30 + (i % 20),
    delivered,
    uniqueOpens: Math.round(delivered * (0.3 + (i % 5) / 50)),
    uniqueClicks: Math.round(delivered * (0.02 + (i % 4) / 200)),
    hardBounces: 10 + (i % 8),
    softBounces: 20 + (i % 12),
    unsubscribes: 3 + (i % 5),
    cost: 400 + ((i * 37) % 200),
    revenue: 900 + ((i * 331) % 1500),
    ...euro,
  };
});

const spend = Array.from({ length: 39 }, (_, i) => ({
  id: `X-${String(i)}`,
  date: on(i * 7),
  amount: 700 + ((i * 89) % 400),
  ...euro,
}));

const listEvents = Array.from({ length: 1500 }, (_, i) => ({
  id: `N-${String(i)}`,
  at: on(Math.floor(lastDay * (i / 1500) ** 2)),
  kind: i % 6 === 5 ? 'unsubscribe' : i % 40 === 0 ? 'clean' : 'join',
  contactId: `P-${String(i)}`,
}));

const sessions = Array.from({ length: 2400 }, (_, i) => ({
  id: `V-${String(i)}`,
  at: at(181 + (i % 92), (i * 7) % 1440),
  visitorId: `W-${String((i * 13) % 1700)}`,
  area: i % 4 === 0 ? 'help' : 'shop',
}));

const mentions = Array.from({ length: 220 }, (_, i) => ({
  id: `R-${String(i)}`,
  at: on(181 + (i % 92)),
  sentiment: ['positive', 'neutral', 'positive', 'negative', 'positive', null][(i * 5) % 6],
  interactions: (i * 7) % 40,
  reach: 300 + ((i * 61) % 900),
}));

/** Made-up records of marketing. */
export const marketingRecords = { campaigns, spend, listEvents, sessions, mentions };

const users = Array.from({ length: 40 }, (_, i) => ({
  id: `U-${String(i)}`,
  active: true,
  licensedFrom: on(-200),
  licensedTo: null,
}));

const logins = Array.from({ length: 2200 }, (_, i) => ({
  id: `K-${String(i)}`,
  userId: `U-${String(scattered(i, 36))}`,
  at: at(lastDay - scattered(i * 3, 91), 480 + (i % 500)),
}));

const activities = Array.from({ length: 1100 }, (_, i) => ({
  id: `H-${String(i)}`,
  at: at(181 + scattered(i, 92), 480 + ((i * 17) % 500)),
  type: ['call', 'email', 'meeting'][i % 3],
  ownerId: `U-${String(scattered(i * 5, 29))}`,
  customerId: `C-${String(scattered(i, 400))}`,
  automated: i % 30 === 0,
}));

/** Made-up records of who uses the tool, and for what. */
export const useRecords = { users, logins, activities };

import { yearOfDeals } from '../records.js';
import { at, lastDay, on } from './made-up.js';

const stages = ['Lead', 'Demo', 'Won'] as const;
const owners = ['Ines', 'Tomas', 'Mei'] as const;
const ownerOf = (i: number): string => owners[i % owners.length] ?? owners[0];

/** Deals that are still open, with a probability, due in the quarter to come. */
const openDeals = Array.from({ length: 90 }, (_, i) => ({
  id: `O-${String(i)}`,
  name: i % 30 === 29 ? 'Renewal' : `Offer ${String(i)}`,
  status: 'open',
  stage: i % 3 === 0 ? stages[1] : stages[0],
  createdAt: on(181 + i),
  updatedAt: on(lastDay - ((i * 13) % 60)),
  expectedCloseAt: on(lastDay + 1 + ((i * 11) % 90)),
  amount: 1500 + ((i * 877) % 6000),
  currency: 'EUR',
  probability: i % 3 === 0 ? 0.5 : 0.2,
  owner: ownerOf(i),
  ownerId: i % 9 === 8 ? null : ownerOf(i),
}));

const decidedDeals = yearOfDeals.map((deal, i) => {
  const { status, closedAt } = deal as { status: string; closedAt: string };
  const closed = Date.parse(closedAt) / 86_400_000 - Date.parse('2026-01-01') / 86_400_000;
  return {
    ...deal,
    id: `D-${String(i)}`,
    stage: status === 'won' ? 'Won' : stages[i % 2],
    createdAt: on(closed - 9 - ((i * 37) % 110)),
    updatedAt: closedAt,
    ownerId: ownerOf(i),
  };
});

/** The last of September, so that the month is over. */
const lastDeal = {
  id: 'D-last',
  status: 'won',
  stage: 'Won',
  createdAt: '2026-08-04',
  closedAt: '2026-09-30',
  updatedAt: '2026-09-30',
  amount: 2400,
  currency: 'EUR',
  owner: 'Mei',
  ownerId: 'Mei',
};

/** Leads of half a year: more each month, a third of them contacted within the hour. */
const leads = Array.from({ length: 420 }, (_, i) => {
  const luck = (i * 7) % 20;
  const created = 90 + Math.floor(182 * Math.sqrt(i / 420));
  const isConverted = luck < 3;
  const wait = i % 11 === 0 ? undefined : i % 3 === 0 ? 10 + (i % 45) : 90 + ((i * 53) % 2600);
  return {
    id: `L-${String(i)}`,
    createdAt: at(created, 540 + (i % 400)),
    firstTouchAt: wait === undefined ? null : at(created, 540 + (i % 400) + wait),
    mqlAt: luck < 11 ? on(created) : null,
    sqlAt: luck < 6 ? on(created + 1) : null,
    convertedAt: isConverted ? on(created + 1) : null,
    status: isConverted ? 'converted' : i % 2 === 0 ? 'open' : 'lost',
    stage: isConverted ? 'Won' : stages[i % 2],
    source: ['web', 'fair', 'telephone', null][i % 4],
    ownerId: i % 6 === 0 ? null : ownerOf(i),
    email: `lead${String(i - (i % 24 === 23 ? 1 : 0))}@example.com`,
    updatedAt: on(Math.min(created + 2 + ((i * 13) % 60), lastDay)),
  };
});

/** What happened to 240 deals, stage by stage; some are open for longer than they were expected to be. */
const stageEvents = Array.from({ length: 240 }, (_, deal) => {
  const reached = stages.slice(0, deal % 9 < 4 ? 1 : deal % 9 < 7 ? 2 : 3);
  const start = 60 + ((deal * 7) % 150);
  return reached.map((stage, i) => {
    const entered = start + i * (14 + (deal % 12));
    const isLast = i === reached.length - 1;
    const staysOpen = isLast && deal % 5 === 0;
    return {
      id: `E-${String(deal)}-${String(i)}`,
      dealId: `D-${String(deal)}`,
      stage,
      status: stage === 'Won' ? 'won' : 'open',
      enteredAt: on(entered),
      exitedAt: staysOpen && stage !== 'Won' ? null : on(entered + 14 + (deal % 12)),
      expectedCloseAt: on(start + 60 + ((deal * 11) % 50)),
    };
  });
}).flat();

const quarters = [
  ['2026-07-01', '2026-09-30'],
  ['2026-10-01', '2026-12-31'],
] as const;

const goals = quarters.flatMap(([start, due]) =>
  owners.map((ownerId, i) => ({
    id: `${start}-${ownerId}`,
    metric: 'quota',
    start,
    due,
    ownerId,
    target: start < '2026-10' ? [180_000, 200_000, 240_000][i] : 90_000,
    currency: 'EUR',
  })),
);

const forecasts = [165_000, 190_000, 170_000, 185_000, 165_000, 190_000, 225_000].map((amount, i) => {
  const month = (after: number): string => `2026-0${String(3 + i + after)}-01`;
  return {
    id: `F-${String(i)}`,
    asOf: month(0),
    periodStart: month(0),
    periodEnd: i === 6 ? '2026-10-01' : month(1),
    amount,
    currency: 'EUR',
  };
});

/** Made-up records of sales. */
export const salesRecords = { deals: [...decidedDeals, lastDeal, ...openDeals], leads, stageEvents, goals, forecasts };

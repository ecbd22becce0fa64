import type { RecordType } from '../../src/data/table.js';
import { answers } from '../answers.js';
import { stageHistory } from '../funnel-records.js';
import { yearOfDeals } from '../records.js';

const day = (month: number, i: number): string =>
  `2026-${String(month).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

const stages = ['Lead', 'Demo', 'Won'] as const;

/** Deals that are still open, with a probability. */
const openDeals = Array.from({ length: 90 }, (_, i) => ({
  id: `O-${String(i)}`,
  status: 'open',
  stage: stages[i % 3 === 0 ? 1 : 0],
  createdAt: day(7 + (i % 3), i),
  amount: 1500 + ((i * 877) % 6000),
  currency: 'EUR',
  probability: i % 3 === 0 ? 0.5 : 0.2,
  owner: ['Ines', 'Tomas', 'Mei'][i % 3],
}));

const decidedDeals = yearOfDeals.map((deal, i) => {
  const isWon = JSON.stringify(deal).includes('"won"');
  return { ...deal, id: `D-${String(i)}`, stage: isWon ? 'Won' : stages[i % 2], createdAt: day(1, i * 5) };
});

/** The last of September, so that the month is over. */
const lastDeal = {
  id: 'D-last',
  status: 'won',
  stage: 'Won',
  createdAt: '2026-08-04',
  closedAt: '2026-09-30',
  amount: 2400,
  currency: 'EUR',
  owner: 'Mei',
};

const leads = Array.from({ length: 420 }, (_, i) => {
  const isConverted = (i * 7) % 20 < 3;
  return {
    id: `L-${String(i)}`,
    createdAt: day(4 + (i % 6), i),
    mqlAt: (i * 7) % 20 < 11 ? day(4 + (i % 6), i) : null,
    sqlAt: (i * 7) % 20 < 6 ? day(4 + (i % 6), i) : null,
    convertedAt: isConverted ? day(4 + (i % 6), i) : null,
    status: isConverted ? 'converted' : i % 2 === 0 ? 'open' : 'lost',
    stage: isConverted ? 'Won' : stages[i % 2],
  };
});

const customers = Array.from({ length: 260 }, (_, i) => ({
  id: `C-${String(i)}`,
  startAt: `202${String(3 + (i % 4))}-0${String(1 + (i % 8))}-10`,
  endAt: i % 9 === 0 ? day(3 + (i % 6), i) : null,
}));

const tickets = Array.from({ length: 300 }, (_, i) => ({
  id: `T-${String(i)}`,
  createdAt: `${day(7 + (i % 3), i)}T09:${String(i % 60).padStart(2, '0')}:00Z`,
  solvedAt: i % 12 === 0 ? null : `${day(7 + (i % 3), i)}T${String(10 + (i % 11))}:30:00Z`,
}));

/** Made-up records of every type that a metric is measured over, the same every time. */
export const records: Readonly<Partial<Record<RecordType, readonly object[]>>> = {
  deals: [...decidedDeals, lastDeal, ...openDeals],
  leads,
  customers,
  responses: answers,
  tickets,
  stageEvents: stageHistory(stages, [400, 240, 90]),
};

/** Answers on a scale from 1 to 5. */
export const satisfaction = Array.from({ length: 180 }, (_, i) => ({
  id: `S-${String(i)}`,
  score: [5, 4, 4, 3, 5, 2, 4, 5, 1][i % 9],
  respondedAt: day(7 + (i % 3), i),
}));

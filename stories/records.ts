import type { Benchmark } from '../src/benchmarks/benchmark.js';

/** Made-up deals, the same every time: `won` of `decided` won, spread over the months named. */
export function deals(decided: number, won: number, months: readonly string[]): object[] {
  return Array.from({ length: decided }, (_, i) => {
    const month = months[i % months.length] ?? '2026-09';
    const day = String(1 + (i % 27)).padStart(2, '0');
    return {
      id: `${months.join()}-${String(i + 1)}`,
      status: (i * 7919) % decided < won ? 'won' : 'lost',
      createdAt: `${String(Number(month.slice(0, 4)) - 1)}${month.slice(4)}-02`,
      closedAt: `${month}-${day}`,
      amount: 1800 + ((i * 613) % 4000),
      currency: 'EUR',
      owner: ['Ines', 'Tomas', 'Mei'][i % 3],
    };
  });
}

/** Ten months of deals, the last of which decide a little better. */
export const yearOfDeals = [
  ...deals(183, 94, ['2025-12', '2026-01']),
  ...deals(640, 330, ['2026-02', '2026-03', '2026-04', '2026-05', '2026-06', '2026-07', '2026-08']),
  ...deals(110, 66, ['2026-09']),
];

/** Open deals that come month by month, of 1,234,567.89 euros in all. */
export const growingPipeline = Array.from({ length: 90 }, (_, i) => ({
  id: `P-${String(i)}`,
  status: 'open',
  createdAt: `2026-0${String(1 + Math.floor(i / 10))}-${String(1 + (i % 10) * 2).padStart(2, '0')}`,
  expectedCloseAt: '2026-12-15',
  amount: i === 0 ? 16502.89 : 13_000 + ((i * 613) % 1400),
  currency: 'EUR',
}));

/** A figure of a metric that no story measures. */
export const otherMetric: Benchmark = {
  id: 'peers',
  metric: 'csat',
  kind: 'industry',
  shape: { point: 0.8 },
  population: { industry: 'made-up firms' },
  source: { name: 'these stories' },
  fieldwork: { to: '2026-03' },
};

import type { Benchmark } from '../src/benchmarks/benchmark.js';

/** A made-up answer to an invitation, or an invitation that nobody answered. */
export interface StoryAnswer {
  readonly id: string;
  readonly customerId: string;
  readonly accountId: string;
  readonly sentAt: string;
  readonly respondedAt: string | null;
  readonly score: number | null;
  readonly comment: string | null;
}

const scores = [9, 10, 8, 6, 9, 7, 10, 3, 9, 8, 10, 9, 5, 7, 10, 9, 8, 6, 10, 9, 0, 8, 9, 7, 10] as const;

const comments = [
  'Quick, friendly, done.',
  'Works. The manual does not.',
  'Nobody called back, twice.',
  'The technician knew what she was doing, and said what would break next.',
] as const;

const day = (year: number, month: number, i: number): string =>
  `${String(year)}-${String(month).padStart(2, '0')}-${String(1 + (i % 28)).padStart(2, '0')}`;

/** Half a year of invitations, four in ten of which were answered; some customers answer in both quarters. */
export const answersOf = (year: number): readonly StoryAnswer[] =>
  [4, 5, 6, 7, 8, 9].flatMap((month) =>
    Array.from({ length: 150 }, (_, i): StoryAnswer => {
      const isAnswered = (i * 7 + month) % 10 < 4;
      const score = scores[(i * 11 + month * 3) % scores.length] ?? 9;
      return {
        id: `${String(month)}-${String(i)}`,
        customerId: `C-${String((i * 13 + month) % 320)}`,
        accountId: `A-${String((i * 13 + month) % 60)}`,
        sentAt: day(year, month, i),
        respondedAt: isAnswered ? day(year, month, i + 2) : null,
        score: isAnswered ? score : null,
        comment: isAnswered && i % 3 === 0 ? (comments[i % comments.length] ?? null) : null,
      };
    }),
  );

/** Those of 2026. */
export const answers = answersOf(2026);

/** Scores that were given on a slider. */
export const fractions = scores.map((score, i) => ({ score: i % 2 === 0 ? score : Math.max(0, score - 0.5) }));

/** An industry's quartiles. */
export const industryNps: readonly Benchmark[] = [
  {
    id: 'industry',
    metric: 'nps',
    kind: 'industry',
    shape: { quantiles: { p25: 22, p50: 36, p75: 51 } },
    population: { industry: 'made-up firms' },
    source: { name: 'these stories' },
    fieldwork: { to: '2026-03' },
  },
];

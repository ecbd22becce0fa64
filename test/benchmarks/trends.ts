import { measure } from '../../src/measure.js';
import type { MeasureOptions } from '../../src/measure.js';
import type { Judged } from '../../src/benchmarks/judged.js';
import { trendOf, type Trend } from '../../src/benchmarks/trend.js';
import type { LimitsChoice } from '../../src/benchmarks/trend-process.js';
import type { Grain } from '../../src/calendar/grain.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { coreMetrics } from '../../src/metrics/core.js';

registerMetrics(coreMetrics);

/** `won` deals won and `lost` lost on a day. */
export const decided = (day: string, won: number, lost: number, more: object = {}): object[] =>
  Array.from({ length: won + lost }, (_, i) => ({
    id: `${day}-${JSON.stringify(more)}-${i}`,
    status: i < won ? 'won' : 'lost',
    closedAt: day,
    amount: 100,
    ...more,
  }));

/** `converted` leads of a day that converted and `lost` that did not. */
export const leads = (day: string, converted: number, lost: number): object[] =>
  Array.from({ length: converted + lost }, (_, i) => ({
    id: `${day}-${i}`,
    createdAt: day,
    status: i < converted ? 'converted' : 'lost',
  }));

/** The first days of so many months from one on. */
export const months = (count: number, year = 2024, first = 0): string[] =>
  Array.from({ length: count }, (_, i) => new Date(Date.UTC(year, first + i, 1)).toISOString().slice(0, 10));

interface Asked extends MeasureOptions {
  readonly grain?: Grain;
  readonly limits?: LimitsChoice;
  readonly metric?: string;
}

/** A trend over records, and the reading it is of. */
export function trend(records: unknown, asked: Asked = {}): { trend: Trend; judged: Judged } {
  const { grain = 'month', limits = 'auto', metric = 'win-rate', by, ...options } = asked;
  const reading = measure(metric, records, { ...options, by: by === undefined ? grain : `${grain}, ${by}` });
  return {
    trend: trendOf(reading, { grain, fiscalStart: options.fiscalStart }, limits),
    judged: { reading, judgements: [], change: undefined },
  };
}

import type { Histogram } from '../../src/statistics/histogram.js';
import { kaplanMeier, type SurvivalCurve } from '../../src/statistics/kaplan-meier.js';
import { realText } from '../real-data.js';
import { counted } from './counted.js';

/** Months to the end of the maintained patients of Miller's leukaemia trial, and of those still in remission. */
export const [relapsed, inRemission] = [
  [9, 13, 18, 23, 31, 34, 48],
  [13, 28, 45, 161],
];

/** The survival curve of durations in any order. */
export function curveOf(ended: readonly number[], open: readonly number[] = []): SurvivalCurve {
  const curve = kaplanMeier(counted(ended), counted(open));
  if (!curve) throw new Error('There are no durations.');
  return curve;
}

/** The file of customers that {@link tenures} reads. */
export const telco = 'telco-churn/Telco-Customer-Churn.csv';
/** What R's `survival` makes of it. */
export const r = 'reference/km_telco_r_survival.json';

/** Months that customers (of one contract) stayed: of those who left and of those who are still there. */
export function tenures(contract?: string): readonly [ended: Histogram, open: Histogram] {
  const rows = (realText(telco) ?? '').trim().split(/\r?\n/).slice(1);
  const cells = rows.map((row) => row.split(',')).filter((row) => contract === undefined || row[15] === contract);
  const months = (churn: string) => counted(cells.filter((row) => row[20] === churn).map((row) => Number(row[5])));
  return [months('Yes'), months('No')];
}

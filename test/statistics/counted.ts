import type { Histogram } from '../../src/statistics/histogram.js';
import { realText } from '../real-data.js';

/** Values in any order, counted. */
export function counted(values: readonly number[]): Histogram {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => a - b);
}

/** The file of deals that {@link dealCycles} reads. */
export const deals = 'maven-crm-sales/sales_pipeline.csv';

/** Days from engagement to close of the deals at these stages; of open ones to the end of 2017. */
export function dealCycles(...stages: readonly string[]): number[] {
  const rows = (realText(deals) ?? '').trim().split(/\r?\n/).slice(1);
  return rows.flatMap((row) => {
    const [, , , , stage = '', engaged = '', closed] = row.split(',');
    return stages.includes(stage) ? [(Date.parse(closed || '2017-12-31') - Date.parse(engaged)) / 86_400_000] : [];
  });
}

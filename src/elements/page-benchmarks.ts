import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';

/**
 * Reads benchmarks for a page: the checks come with the first of them, and all metrics of the kit where they speak of one that the
 * page has not imported, to tell it from one that there is not.
 */
export async function parseForPage(json: unknown): Promise<ParsedBenchmarks> {
  const [{ parseBenchmarks }] = await Promise.all([import('../benchmarks/parse-benchmarks.js'), import('./engine.js')]);
  const parsed = parseBenchmarks(json);
  if (!parsed.refused.some(({ field }) => field === 'metric' || field === 'variant')) return parsed;
  return parseBenchmarks(json, (await import('../metrics/all.js')).metrics);
}

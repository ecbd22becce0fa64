import type { ParsedBenchmarks } from '../benchmarks/parse-benchmarks.js';
import { followers } from './followers.js';

/** A set of benchmarks in a page. */
export interface BenchmarkSet {
  readonly ownerDocument: Document;
  /** What was loaded; undefined while it is on its way, and where it could not be. */
  readonly loaded: ParsedBenchmarks | undefined;
  readonly isLoading: boolean;
}

/** Every set on a page, in the order in which they came. */
export const benchmarkSets = new Set<BenchmarkSet>();

const setsIn = (page: Document): readonly BenchmarkSet[] =>
  [...benchmarkSets].filter(({ ownerDocument }) => ownerDocument === page);

/** Whether a set of a page is on its way, so that what is not found may still come. */
export const isLoadingFor = (page: Document): boolean => setsIn(page).some(({ isLoading }) => isLoading);

/** What an element may name: its own, then those of the sets of its page. */
export function benchmarksFor(page: Document, own: ParsedBenchmarks | undefined): ParsedBenchmarks {
  const all = [own, ...setsIn(page).map(({ loaded }) => loaded)].filter((one) => one !== undefined);
  return { benchmarks: all.flatMap(({ benchmarks }) => benchmarks), refused: all.flatMap(({ refused }) => refused) };
}

/** Tells every element that there is another set, or one less. */
export function tellOfSets(): void {
  for (const follower of followers) follower.requestUpdate();
}

import { BenchmarkError } from './benchmark-error.js';
import type { Benchmark, Judgement } from './benchmark.js';
import type { Judged } from './judged.js';

/** The judgement on each benchmark; of one that there is not, or that the metric can never have, a sentence beside the rest. */
export function judgeEach<Held extends Benchmark | 'needed'>(
  benchmarks: readonly Held[],
  refused: readonly string[] = [],
  judged: (benchmark: Held) => Judgement,
): Pick<Judged, 'judgements' | 'refused'> {
  const faults = [...refused];
  const judgements = benchmarks.flatMap((benchmark) => {
    try {
      return judged(benchmark);
    } catch (error) {
      if (!(error instanceof BenchmarkError)) throw error;
      faults.push(error.message);
      return [];
    }
  });
  return { judgements, ...(faults.length > 0 && { refused: faults }) };
}

/** A benchmark or target that cannot be read; the sentence says which, where and what would have been right. */
export class BenchmarkError extends Error {
  override name = 'BenchmarkError';
}

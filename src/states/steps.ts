/** Work that pauses between its steps, so that a page can have its turn; it yields nothing. */
export type Steps<Result> = Generator<undefined, Result, undefined>;

/** Does all the steps at once. */
export function finish<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

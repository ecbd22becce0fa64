/** A period's text could not be understood; the message says what was wrong and what would have been right. */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
}

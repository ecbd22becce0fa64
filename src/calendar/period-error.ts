/**
 * The text of a period, or of how fiscal years are cut, could not be understood; the message says what was wrong and what would
 * have been right.
 */
export class PeriodError extends Error {
  override readonly name = 'PeriodError';
}

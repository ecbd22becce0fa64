/** What a {@link RecordsError} may carry beside its sentence. */
export interface RecordsErrorOptions {
  /** What to do about it, as a sentence of its own. */
  readonly hint?: string;
  readonly cause?: unknown;
}

/** A source failed as a whole: it could not be had, or holds no records. The message is the sentence, then the hint. */
export class RecordsError extends Error {
  override readonly name = 'RecordsError';
  /** What went wrong. */
  readonly sentence: string;
  /** What to do about it; undefined where nothing better than the sentence can be said. */
  readonly hint: string | undefined;

  constructor(sentence: string, { hint, cause }: RecordsErrorOptions = {}) {
    super(hint === undefined ? sentence : `${sentence} ${hint}`, cause === undefined ? undefined : { cause });
    this.sentence = sentence;
    this.hint = hint;
  }
}

/** A page's answer where records were expected, most often a login form. */
export function webPageError(): RecordsError {
  return new RecordsError('The answer is a web page, not records.', {
    hint: 'Its address may need you to sign in first.',
  });
}

/** Text from the data as a message may show it: in quotes, on one line, at most 60 characters. */
export function quoted(value: unknown): string {
  return `"${shown(value)}"`;
}

/** A cell as a fault shows it: its text on one line, at most 60 characters; objects by what they are. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) return '[list]';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (typeof value === 'object' && value !== null) return '[object]';
  const text = String(value).slice(0, 200).replace(/\s+/g, ' ');
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

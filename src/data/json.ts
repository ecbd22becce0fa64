import { quoted, RecordsError } from './errors.js';

/** What a JSON text holds. `lines` is set where it was one JSON value a line (NDJSON); a line that is none stays text. */
export interface ParsedJson {
  readonly value: unknown;
  readonly lines: boolean;
  /** Whether the text ends in the middle of its last line. */
  readonly cut: boolean;
}

/** Parses JSON or NDJSON. Throws {@link RecordsError}: cut short, or broken, and where. */
export function parseJson(text: string): ParsedJson {
  try {
    return { value: JSON.parse(text) as unknown, lines: false, cut: false };
  } catch (cause) {
    const lines = parseLines(text);
    if (lines) {
      const { values, cut } = lines;
      return { value: values, lines: true, cut };
    }
    if (isCutJson(text)) {
      throw new RecordsError(`The JSON ends too early, after ${text.length} characters: ${quoted(text.slice(-30))}.`, {
        hint: 'The answer was probably cut on its way; load it again.',
        cause,
      });
    }
    throw new RecordsError(
      `The text starts as JSON and is not valid JSON: ${cause instanceof Error ? cause.message : String(cause)}.`,
      { cause },
    );
  }
}

/** One value a line, where the first line is a whole object or list; without the last one where it is cut. */
function parseLines(text: string): { readonly values: readonly unknown[]; readonly cut: boolean } | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const values = lines.map((line): unknown => {
    try {
      return JSON.parse(line);
    } catch {
      return line; // Left out below as a record that is none, with its text.
    }
  });
  if (typeof values[0] !== 'object') return undefined;
  const last = values.at(-1);
  const cut = typeof last === 'string' && last === lines.at(-1) && isCutJson(last);
  return { values: cut ? values.slice(0, -1) : values, cut };
}

/** What is missing of lines or rows of which the last one is cut. */
export const endsEarly = 'The text ends in the middle of a record.';

/** Whether text ends inside an object or an array. Engines word this differently, so none is asked. */
export function isCutJson(text: string): boolean {
  let depth = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charCodeAt(at);
    if (inString) {
      if (char === backslash) at += 1;
      else if (char === quote) inString = false;
    } else if (char === quote) inString = true;
    else if (char === 123 || char === 91) depth += 1;
    else if (char === 125 || char === 93) depth -= 1;
  }
  return depth > 0;
}

const quote = 34;
const backslash = 92;

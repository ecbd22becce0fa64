import { Pages } from '../data/pages.js';

const isStates = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && 'v' in value && 'metric' in value;

/** How far into a text its beginning goes, where aggregates say what they are. */
const HEAD = 2000;

function parsed(text: string): unknown {
  const head = text.slice(0, HEAD);
  if (!/^\s*[[{]/.test(head) || !/"v"\s*:/.test(head) || !/"metric"\s*:/.test(head)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // Reading it as records will say what is wrong.
  }
}

/** What came, where it is aggregates in the place of records: an object of them, a list, or such as text. */
export function statesIn(input: unknown): readonly unknown[] | undefined {
  if (input instanceof Pages) return input.missing.length > 0 ? undefined : statesIn(input.bodies.flat());
  const all = [typeof input === 'string' ? parsed(input) : input].flat();
  return isStates(all[0]) ? all : undefined;
}

import { ParamError } from './define-metric.js';

/** An option that is a whole number, such as so many days. Throws {@link ParamError} for anything else, with an example. */
export function wholeNumber(name: string, text: string | undefined, example: number): number {
  const trimmed = text?.trim() ?? '';
  if (/^\d{1,6}$/.test(trimmed)) return Number(trimmed);
  throw new ParamError(`${name} is a whole number, such as ${String(example)}, and not "${trimmed}"`);
}

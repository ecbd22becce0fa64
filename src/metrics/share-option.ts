import { ParamError } from './define-metric.js';

/** An option that is a share above 0 and up to 1: `80%` or `0.8`. Throws {@link ParamError} for anything else, with an example. */
export function shareOption(name: string, text: string, example: string): number {
  const trimmed = text.trim();
  const [, number, percent] = /^(\d+(?:\.\d+)?|\.\d+)(\s*%)?$/.exec(trimmed) ?? [];
  const share = Number(number) / (percent ? 100 : 1);
  if (share > 0 && share <= 1) return share;
  throw new ParamError(`${name} is a share above 0% and up to 100%, such as ${example}, and not "${trimmed}"`);
}

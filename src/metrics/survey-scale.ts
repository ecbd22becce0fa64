import { constant, field } from '../states/expression.js';
import { compare, not, or, type Predicate } from '../states/predicate.js';
import { ParamError } from './define-metric.js';

/** The lowest and highest score that can be given. */
export interface Scale {
  readonly low: number;
  readonly high: number;
}

/** Whether a scale is declared, and as another one. */
export const isOther = (told: Scale | undefined, { low, high }: Scale): boolean =>
  told !== undefined && (told.low !== low || told.high !== high);

/** The answer says itself that it was given on another scale. */
export const onOtherScale = ({ low, high }: Scale): Predicate =>
  or(not(compare(field('scaleMin'), '=', constant(low))), not(compare(field('scaleMax'), '=', constant(high))));

/** A declared answering scale such as `0-10`; undefined where none is declared. Throws {@link ParamError} otherwise. */
export function scaleParam(text: string | undefined): Scale | undefined {
  if (text === undefined) return undefined;
  const ends = /^(\d+)\s*[-–]\s*(\d+)$/.exec(text);
  if (!ends) throw new ParamError(`scale is two whole numbers, such as 0-10, and not "${text}"`);
  return { low: Number(ends[1]), high: Number(ends[2]) };
}

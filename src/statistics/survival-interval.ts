import type { Survival } from './kaplan-meier.js';
import type { Limits } from './limits.js';
import { zOf } from './normal.js';

/** On what scale a survival's interval is symmetric: that of ln(−ln S), of ln S, or of S itself, cut to 0…1. */
export type SurvivalScale = 'log-log' | 'log' | 'plain';

/**
 * The interval of a survival at `level`, within 0…1. Undefined where none or all have ended: Greenwood's variance is 0 there.
 *
 * As R's `survfit` by its `conf.type`. The log-log scale keeps its level best in small samples (Borgan & Liestøl 1990, Scand. J.
 * Stat. 17, 35) and never needs cutting: S to the power exp(±z·SE ÷ (S ln S)).
 */
export function survivalInterval(
  { survival, variance }: Survival,
  level: number,
  scale: SurvivalScale = 'log-log',
): Limits | undefined {
  if (variance === 0) return undefined;
  const margin = zOf(level) * Math.sqrt(variance);
  if (scale === 'plain') return [Math.max(0, survival - margin), Math.min(1, survival + margin)];
  const factor = Math.exp(margin / survival);
  if (scale === 'log') return [survival / factor, Math.min(1, survival * factor)];
  const power = Math.exp(-margin / survival / Math.log(survival));
  return [survival ** power, survival ** (1 / power)];
}

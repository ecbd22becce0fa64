import { define } from './define/define.js';
import { FunnelStages } from './elements/funnel-stages.js';
import { KpiCard } from './elements/kpi-card.js';
import { KpiGauge } from './elements/kpi-gauge.js';
import { KpiSource } from './elements/kpi-source.js';
import { NpsBreakdown } from './elements/nps-breakdown.js';
import { TrendLine } from './elements/trend-line.js';

/** Every element of the kit by its tag. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'funnel-stages': FunnelStages,
  'kpi-card': KpiCard,
  'kpi-gauge': KpiGauge,
  'kpi-source': KpiSource,
  'nps-breakdown': NpsBreakdown,
  'trend-line': TrendLine,
};

for (const [tag, element] of Object.entries(elements)) define(tag, element);

/**
 * Registers every element once more under other tags: `defineAll({ prefix: 'acme-' })` gives `<acme-kpi-gauge>`, for a page
 * where a tag is taken.
 */
export function defineAll({ prefix }: { readonly prefix: string }): void {
  for (const [tag, element] of Object.entries(elements)) define(`${prefix}${tag}`, class extends element {});
}

export * from './index.js';

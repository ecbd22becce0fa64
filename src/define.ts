import { define } from './define/define.js';
import { BenchmarkBar } from './elements/benchmark-bar.js';
import { FunnelStages } from './elements/funnel-stages.js';
import { GoalTracker } from './elements/goal-tracker.js';
import { KpiBenchmarks } from './elements/kpi-benchmarks.js';
import { KpiCard } from './elements/kpi-card.js';
import { KpiGauge } from './elements/kpi-gauge.js';
import { KpiRow } from './elements/kpi-row.js';
import { KpiScorecard } from './elements/kpi-scorecard.js';
import { KpiSource } from './elements/kpi-source.js';
import { NpsBreakdown } from './elements/nps-breakdown.js';
import { TrendLine } from './elements/trend-line.js';

/** Every element of the kit by its tag. */
const elements: Readonly<Record<string, CustomElementConstructor>> = {
  'benchmark-bar': BenchmarkBar,
  'funnel-stages': FunnelStages,
  'goal-tracker': GoalTracker,
  'kpi-benchmarks': KpiBenchmarks,
  'kpi-card': KpiCard,
  'kpi-gauge': KpiGauge,
  'kpi-row': KpiRow,
  'kpi-scorecard': KpiScorecard,
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

import { define } from './define/define.js';
import { KpiGauge } from './elements/kpi-gauge.js';
import './define/kpi-gauge.js';

/**
 * Registers every element once more under other tags: `defineAll({ prefix: 'acme-' })` gives `<acme-kpi-gauge>`, for a page
 * where a tag is taken.
 */
export function defineAll({ prefix }: { readonly prefix: string }): void {
  define(`${prefix}kpi-gauge`, class extends KpiGauge {});
}

export * from './index.js';

import { metrics } from '/dist/kpi-elements.min.js';
import { decider } from './guess.mjs';
import { types } from './vocabulary.mjs';

/** Elements by type of record, the likeliest to be wanted first. `needs` are fields beside those of the metric. */
const elements = {
  deals: [
    { tag: 'kpi-gauge', metric: 'win-rate' },
    { tag: 'kpi-gauge', metric: 'average-deal-value' },
    { tag: 'kpi-gauge', metric: 'sales-cycle-length', more: { shape: 'bullet' } },
    { tag: 'kpi-gauge', metric: 'pipeline-value' },
    { tag: 'kpi-gauge', metric: 'weighted-pipeline' },
    { tag: 'funnel-stages', needs: ['stage'], staged: true },
    { tag: 'trend-line', metric: 'win-rate', needs: ['closedAt'], more: { grain: 'month' } },
  ],
  leads: [
    { tag: 'kpi-gauge', metric: 'lead-conversion-rate' },
    { tag: 'trend-line', metric: 'lead-conversion-rate', needs: ['createdAt'], more: { grain: 'month' } },
  ],
  customers: [
    // Where nothing says when a customer left, everyone would seem to have stayed.
    { tag: 'kpi-gauge', metric: 'customer-retention-rate', needs: ['endAt'] },
    { tag: 'kpi-gauge', metric: 'customer-churn-rate', needs: ['endAt'] },
  ],
  responses: [
    { tag: 'kpi-gauge', metric: 'nps', scale: 10 },
    { tag: 'kpi-gauge', metric: 'csat', scale: 5 },
    { tag: 'nps-breakdown', needs: ['score'], scale: 10 },
    { tag: 'trend-line', metric: 'nps', needs: ['respondedAt'], scale: 10, more: { grain: 'month' } },
  ],
  tickets: [
    { tag: 'kpi-gauge', metric: 'ticket-resolution-time', more: { shape: 'bullet' } },
    { tag: 'trend-line', metric: 'ticket-resolution-time', needs: ['createdAt'], more: { grain: 'month' } },
  ],
};

const metricOf = (id) => metrics.find((each) => each.id === id);

/** The scale that answers seem to have been given on: up to 5 where none is above it and none is 0, else up to 10. */
function scaleOf({ source, fields }) {
  const scores = (source.columns.find(({ name }) => name === fields.get('score'))?.words ?? []).map(Number);
  return scores.length > 0 && Math.min(...scores) >= 1 && Math.max(...scores) <= 5 ? 5 : 10;
}

const list = (words) => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);

/** What can be measured of the records as they are mapped, and a sentence for each thing that cannot. */
export function suggest(state) {
  const { type, fields } = state;
  const has = (field) =>
    field === 'status' ? decider(type, fields) !== undefined || fields.has('convertedAt') : fields.has(field);
  const possible = [];
  const sentences = [];
  for (const { tag, metric, needs = [], scale, staged, more = {} } of elements[type]) {
    if (!customElements.get(tag)) continue;
    const definition = metricOf(metric);
    const missing = [...new Set([...(definition?.needs ?? []), ...needs])].filter((field) => !has(field));
    const isGauge = tag === 'kpi-gauge';
    if (missing.length > 0) {
      const wanted = list(missing.map((field) => `“${types[type].fields[field]?.label ?? field}”`));
      if (isGauge)
        sentences.push(`${definition.label} needs ${wanted}: choose the column that holds it, if there is one.`);
    } else if ((scale === undefined || scale === scaleOf(state)) && !(staged && state.stages === '')) {
      const attributes = { ...(metric && { metric }), ...more, ...(staged && { stages: state.stages }) };
      possible.push({ key: `${tag} ${metric ?? ''}`, tag, attributes });
    }
  }
  return { possible, sentences };
}

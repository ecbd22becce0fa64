import { metrics } from '/dist/kpi-elements.min.js';
import { decider } from './guess.mjs';
import { lacking, undecided } from './sentences.mjs';
import { stagesProblem } from './stages.mjs';

const byMonth = { grain: 'month' };
/** Exports call leads open for years: what converted within ninety days is decided, whatever they are called. */
const inNinetyDays = { params: 'maturity=90', label: 'Lead conversion within 90 days' };
const lately = { period: 'last-3-months', compare: 'previous' };

/** Elements by type of record, the likeliest to be wanted first. `needs` are fields beside those of the metric. */
const suggested = {
  deals: [
    { tag: 'kpi-gauge', metric: 'win-rate' },
    { tag: 'kpi-gauge', metric: 'average-deal-value' },
    { tag: 'kpi-gauge', metric: 'sales-cycle-length', more: { shape: 'bullet' } },
    { tag: 'kpi-gauge', metric: 'pipeline-value' },
    { tag: 'kpi-gauge', metric: 'weighted-pipeline' },
    { tag: 'kpi-card', metric: 'win-rate', needs: ['closedAt'], more: lately },
    { tag: 'funnel-stages', needs: ['stage'] },
    { tag: 'trend-line', metric: 'win-rate', needs: ['closedAt'], more: byMonth },
  ],
  leads: [
    { tag: 'kpi-gauge', metric: 'lead-conversion-rate' },
    { tag: 'kpi-gauge', metric: 'lead-conversion-rate', needs: ['createdAt', 'convertedAt'], more: inNinetyDays },
    { tag: 'kpi-card', metric: 'lead-conversion-rate', needs: ['createdAt'], more: lately },
    { tag: 'trend-line', metric: 'lead-conversion-rate', needs: ['createdAt'], more: byMonth },
  ],
  customers: [
    // Where nothing says when a customer left, everyone would seem to have stayed.
    { tag: 'kpi-gauge', metric: 'customer-retention-rate', needs: ['endAt'] },
    { tag: 'kpi-gauge', metric: 'customer-churn-rate', needs: ['endAt'] },
    { tag: 'kpi-card', metric: 'customer-churn-rate', needs: ['endAt'], more: lately },
  ],
  customerSpans: [
    { tag: 'kpi-gauge', metric: 'net-revenue-retention' },
    { tag: 'kpi-gauge', metric: 'gross-revenue-retention' },
    { tag: 'kpi-gauge', metric: 'revenue-churn-rate' },
    { tag: 'kpi-gauge', metric: 'customer-lifetime-value' },
  ],
  orders: [
    { tag: 'kpi-gauge', metric: 'average-order-value' },
    { tag: 'kpi-gauge', metric: 'purchase-frequency' },
    { tag: 'kpi-gauge', metric: 'repeat-purchase-rate' },
    { tag: 'trend-line', metric: 'average-order-value', needs: ['placedAt'], more: byMonth },
  ],
  campaigns: [
    { tag: 'kpi-gauge', metric: 'email-open-rate' },
    { tag: 'kpi-gauge', metric: 'email-click-rate' },
    { tag: 'kpi-gauge', metric: 'email-unsubscribe-rate' },
    { tag: 'kpi-gauge', metric: 'email-bounce-rate' },
  ],
  responses: [
    { tag: 'kpi-gauge', metric: 'nps', scale: 10 },
    { tag: 'kpi-gauge', metric: 'csat', scale: 5 },
    { tag: 'kpi-card', metric: 'nps', needs: ['respondedAt'], scale: 10, more: lately },
    { tag: 'kpi-card', metric: 'csat', needs: ['respondedAt'], scale: 5, more: lately },
    { tag: 'nps-breakdown', needs: ['score'], scale: 10 },
    { tag: 'trend-line', metric: 'nps', needs: ['respondedAt'], scale: 10, more: byMonth },
  ],
  tickets: [
    { tag: 'kpi-gauge', metric: 'ticket-resolution-time', more: { shape: 'bullet' } },
    { tag: 'kpi-card', metric: 'ticket-resolution-time', needs: ['createdAt'], more: lately },
    { tag: 'trend-line', metric: 'ticket-resolution-time', needs: ['createdAt'], more: byMonth },
  ],
};

const metricOf = (id) => metrics.find((each) => each.id === id);

/** The scale that answers seem to have been given on: up to 5 where none is above it and none is 0, else up to 10. */
function scaleOf({ source, fields }) {
  const scores = (source.columns.find(({ name }) => name === fields.get('score'))?.words ?? []).map(Number);
  return scores.length > 0 && Math.min(...scores) >= 1 && Math.max(...scores) <= 5 ? 5 : 10;
}

/** Columns of dates that are a field and that a person has yet to tell the order of. */
const undecidedColumns = ({ source, fields, dateChoices }) =>
  source.columns
    .filter(
      ({ name, dates }) => dates?.choices.length > 1 && !dateChoices.has(name) && [...fields.values()].includes(name),
    )
    .map(({ name }) => name);

/** What can be measured of the records as they are mapped, and a sentence for each thing that cannot. */
export function suggest(state) {
  const { type, fields } = state;
  const has = (field) =>
    field === 'status' ? decider(type, fields) !== undefined || fields.has('convertedAt') : fields.has(field);
  const waiting = undecidedColumns(state);
  const elements = [];
  const without = new Map();
  for (const { tag, metric, needs = [], scale = scaleOf(state), more } of suggested[type]) {
    const definition = metricOf(metric);
    const needed = [...new Set([...(definition?.needs ?? []), ...needs])];
    const missing = needed.filter((field) => !has(field));
    const isPossible = missing.length === 0 && scale === scaleOf(state);
    if (tag === 'kpi-gauge' && more !== inNinetyDays && missing.length > 0) {
      const labels = without.get(missing.join()) ?? [];
      without.set(missing.join(), [...labels, definition.label]);
    }
    if (!isPossible || needed.some((field) => waiting.includes(fields.get(field)))) continue;
    if (tag === 'funnel-stages' && stagesProblem(state) !== '') continue;
    const own = { ...(metric && { metric }), ...more, ...(tag === 'funnel-stages' && { stages: state.stages }) };
    elements.push({ key: [tag, metric, more?.params].join(' '), tag, attributes: { source: type, ...own } });
  }
  const lacks = [...without].map(([missing, labels]) => lacking(labels, missing.split(','), state));
  return { elements, sentences: [...undecided(waiting), ...lacks] };
}

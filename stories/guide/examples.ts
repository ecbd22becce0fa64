import type { RecordType } from '../../src/data/table.js';
import type { MeasureOptions } from '../../src/measure.js';
import type { MetricDefinition, Params } from '../../src/metrics/define-metric.js';
import { records } from './records.js';
import { effort, ratings, satisfaction } from './service-records.js';

type Sets = Readonly<Partial<Record<RecordType, readonly object[]>>>;

/** Made-up records of a definition, and what is asked of them. */
export interface Example {
  readonly records: Sets;
  readonly options: Omit<MeasureOptions, 'params'> & { readonly asOf: string; readonly params?: Params };
}

type Asked = Pick<MeasureOptions, 'period'>;

const quarter: Asked = { period: '2026-Q3' };
const threeQuarters: Asked = { period: '2026-01-01..2026-09-30' };
/** All records: cohorts and contracts that a quarter is too short for. */
const whole: Asked = {};

/** What is asked of other periods than the third quarter. */
const asked: Readonly<Record<string, Asked>> = {
  'pipeline-coverage': { period: '2026-Q4' },
  'stage-conversion-rate': whole,
  'stage-count': whole,
  'lead-stage-conversion-rate': whole,
  'lead-stage-count': whole,
  'lead-velocity-rate': { period: '2026-09' },
  'time-in-stage': whole,
  'cohort-retention': whole,
  'net-revenue-retention': whole,
  'gross-revenue-retention': whole,
  'revenue-churn-rate': whole,
  'customer-lifetime-value': threeQuarters,
  'rfm-segments': threeQuarters,
  'forecast-accuracy': threeQuarters,
  'forecast-bias': threeQuarters,
  'second-order-rate': { period: '2026-Q1' },
};

/** Answers on the scale that a survey has. */
const answersOf: Readonly<Record<string, readonly object[]>> = {
  'csat good-bad': ratings,
  csat: satisfaction,
  'customer-effort-score': effort,
};

/** An example of a definition: the records that its formula speaks of, and no others. */
export function exampleOf({ id, variant, records: own, beside = {}, inOrder, asks }: MetricDefinition): Example {
  const types = [own, ...Object.values(beside).map((set) => set.records)];
  const answers = answersOf[`${id} ${variant}`] ?? answersOf[id];
  return {
    records: {
      ...Object.fromEntries(types.map((type) => [type, records[type]])),
      ...(answers && { responses: answers }),
    },
    options: {
      ...(asked[id] ?? quarter),
      variant,
      asOf: '2026-09-30',
      calendar: 'Mon-Fri 09:00-17:00',
      ...((inOrder ?? asks) && {
        params: { ...(inOrder && { stages: 'Lead, Demo, Won' }), ...(asks && { [asks.option]: asks.example }) },
      }),
    },
  };
}

/** An element that shows a definition, and what it is given. */
export interface Shown {
  readonly tag: string;
  readonly props: Readonly<Record<string, unknown>>;
}

const funnels: Readonly<Record<string, string | undefined>> = {
  'stage-conversion-rate': undefined,
  'lead-stage-conversion-rate': undefined,
  'stage-count': 'snapshot',
};

/** The element for a definition; undefined where no element draws it, and words must do. */
export function elementOf(definition: MetricDefinition): Shown | undefined {
  const { id, variant, unit, family, inOrder, asks } = definition;
  const { records, options } = exampleOf(definition);
  const props = { records, period: options.period, 'as-of': options.asOf };
  if (id in funnels) {
    const mode = funnels[id];
    const metric = mode === undefined ? id : undefined;
    return {
      tag: 'funnel-stages',
      props: { ...props, metric, mode: mode ?? variant, ...(inOrder && options.params) },
    };
  }
  if (family) return undefined;
  if (id === 'nps') return { tag: 'nps-breakdown', props };
  const given = { ...props, metric: id, variant, params: asks && `${asks.option}=${asks.example}` };
  return { tag: unit === 'ratio' ? 'kpi-gauge' : 'kpi-card', props: given };
}

import { lookup } from '../../states/derive.js';
import { asOf, constant, days, field, word } from '../../states/expression.js';
import { and, before, blank, compare, is, known, notBefore, or, unless } from '../../states/predicate.js';
import { count, max, sum } from '../../states/state.js';
import { currencies } from '../currency.js';
import { defineMetric, ParamError, type Params } from '../define-metric.js';
import { complement, ratio, type Estimate } from '../estimate.js';

/** The least and most days from the first day of such a period to its last, or to the day after it. */
const lengths = { week: [6, 7], month: [27, 31], quarter: [89, 92], year: [364, 366] } as const;

/** Forecasts of such periods, of each the last made by its first day: those of one day add up, as owners' forecasts do. */
function latest(every: keyof typeof lengths) {
  const [least, most] = lengths[every].map(constant);
  const length = days('periodStart', 'periodEnd');
  const fits = and(compare(length, '>=', least!), compare(length, '<=', most!));
  const inAdvance = and(known('amount'), fits, notBefore('periodStart', 'asOf'));
  return {
    across: every,
    derives: { newest: lookup('periodStart', max(word('asOf'), inAdvance)) },
    leavesOut: {
      'without a date or a period': or(blank('asOf'), blank('periodStart'), blank('periodEnd')),
      'without an amount': blank('amount'),
      'of a period of another length': unless(fits),
      'of a period that is not over': notBefore('periodEnd', asOf),
      'made after its period began': before('periodStart', 'asOf'),
      'replaced by a later one': before('asOf', 'newest'),
    },
  } as const;
}

function withEvery({ every = '' }: Params) {
  if (Object.hasOwn(lengths, every)) return latest(every as keyof typeof lengths);
  throw new ParamError(`every is ${Object.keys(lengths).join(', ')}, and not "${every}"`);
}

const deals = {
  records: 'deals',
  date: 'closedAt',
  needs: ['status', 'amount', 'closedAt'],
  where: is('status', 'won'),
  states: { won: sum(field('amount')), ...currencies() },
  leavesOut: { 'deals won without an amount': and(is('status', 'won'), blank('amount')) },
} as const;

interface ForecastPeriod {
  readonly states: { readonly forecast: number; readonly forecasts: number };
  readonly beside: { readonly deals: { readonly won: number } };
}

/** The misses over what was won as a ratio of sums over the periods that have a forecast. */
function missed(periods: readonly ForecastPeriod[], missOf: (difference: number) => number): Estimate {
  let [n, forecast, sx, sy, sxx, syy, sxy] = [0, 0, 0, 0, 0, 0, 0];
  for (const { states, beside } of periods) {
    if (states.forecasts === 0) continue;
    const x = beside.deals.won;
    const y = missOf(states.forecast - x);
    n++;
    forecast += states.forecast;
    sx += x;
    sy += y;
    sxx += x * x;
    syy += y * y;
    sxy += x * y;
  }
  return { ...ratio({ n, sx, sy, sxx, syy, sxy }), parts: { forecast, missed: sy, won: sx }, inMoney: true };
}

/**
 * Forecast accuracy: one less the misses over what was won, over the months of the window that had a forecast (1 − WAPE).
 *
 * Σ|forecast − won| ÷ Σwon: a mean of each month's share of miss would be ruled by the smallest month and has no value for one without
 * a deal. A month's forecast is the last made by its first day; those of one day add up, so pick one category with `where`. Months of misses
 * up and down do not cancel out here; in the bias they do. `every=quarter` takes forecasts of quarters. Below 0 where more was
 * missed than won.
 */
export const forecastAccuracy = defineMetric({
  ...latest('month'),
  id: 'forecast-accuracy',
  variant: 'wape',
  version: '1.0.0',
  label: 'Forecast accuracy',
  area: 'sales',
  timing: 'lagging',
  unit: 'ratio',
  better: 'higher',
  domain: [undefined, 1],
  records: 'forecasts',
  counted: 'period',
  date: 'periodStart',
  needs: ['asOf', 'periodStart', 'periodEnd', 'amount'],
  states: { forecast: sum(field('amount')), forecasts: count(), ...currencies() },
  beside: { deals },
  finish: (_, __, members) => complement(missed(members, Math.abs)),
  working: '1 − missed ÷ won',
  params: { every: 'week, month, quarter or year: the length of a forecast period' },
  withParams: withEvery,
});

/** Forecast bias: Σ(forecast − won) ÷ Σwon over the same months. Above 0 too much was promised, below 0 too little. */
export const forecastBias = defineMetric({
  ...forecastAccuracy,
  id: 'forecast-bias',
  variant: 'weighted',
  label: 'Forecast bias',
  better: 'target',
  domain: [-1, undefined],
  finish: (_, __, members) => missed(members, (difference) => difference),
  working: '(forecast − won) ÷ won',
});

import { parseList } from '../../data/grammar.js';
import { asOf, constant, days, field, flag, minus, plus, smaller, t1, times } from '../../states/expression.js';
import { blank, compare } from '../../states/predicate.js';
import { count, histogram, min, sum } from '../../states/state.js';
import type { Histogram } from '../../states/values.js';
import { sizeOf, valueAt } from '../../statistics/histogram.js';
import { currencies, foldedCurrencies } from '../currency.js';
import { defineMetric, ParamError, type Params } from '../define-metric.js';
import { nothing, proportion, type Estimate } from '../estimate.js';
import { ofNobody, orders, paid } from '../loyalty/orders.js';
import { inWindow } from '../window.js';

/** Names by rank of recency, 5 to 1, and in it by rank of frequency, 5 to 1. */
const grid = [
  ['champions', 'champions', 'potential loyalists', 'potential loyalists', 'new'],
  ['loyal', 'loyal', 'potential loyalists', 'potential loyalists', 'promising'],
  ['loyal', 'loyal', 'need attention', 'about to sleep', 'about to sleep'],
  ['cannot lose', 'at risk', 'at risk', 'hibernating', 'hibernating'],
  ['cannot lose', 'at risk', 'at risk', 'hibernating', 'hibernating'],
] as const;

/** What a value beyond one edge more takes from or adds to a score of three digits, which is 511 below all edges. */
const digits = { recency: -100, frequency: 10, monetary: 1 } as const;

/** The greatest value of each of the first four fifths: a cut there ranks as any quantile would, and tears no equals apart. */
const edgesOf = (values: Histogram): string =>
  [1, 2, 3, 4].map((fifth) => valueAt(values, 1 + Math.floor(((sizeOf(values) - 1) * fifth) / 5))).join(', ');

function edgesIn(name: string, text: string): readonly number[] {
  const edges = parseList(text).map(Number);
  if (edges.length === 4 && edges.every((edge, i) => edge >= (edges[i - 1] ?? 0))) return edges;
  throw new ParamError(`${name} is four edges that rise from 0, such as "1, 2, 3.5, 6", and not "${text}"`);
}

/** A customer's score, from 111 to 555, at edges that are all given. */
const scoreBy = (params: Params) =>
  Object.entries(digits)
    .flatMap(([name, digit]) =>
      edgesIn(name, params[name]!).map((edge) =>
        times(constant(digit), flag(compare(field(name), '>', constant(edge)))),
      ),
    )
    .reduce(plus, constant(511));

function segmentsOf({ scores }: { readonly scores: Histogram }): Estimate {
  const n = sizeOf(scores);
  if (n === 0) return nothing;
  const sizes = new Map<string, number>(grid.flat().map((segment) => [segment, 0]));
  for (const [score, customers] of scores) {
    const [r, f] = String(score);
    const segment = grid[5 - Number(r)]![5 - Number(f)]!;
    sizes.set(segment, sizes.get(segment)! + customers);
  }
  return {
    value: undefined,
    n,
    reason: 'many-values',
    parts: Object.fromEntries(scores.map(([score, customers]) => [`RFM ${String(score)}`, customers])),
    family: [...sizes].map(([segment, size]) => ({
      key: { segment },
      estimate: {
        ...proportion(size, n),
        parts: { 'in segment': size, customers: n },
        // A handful is no group, of however many.
        warnings: size < 5 && n >= 5 ? ['too-few'] : [],
      },
    })),
  };
}

/**
 * RFM segments: the share of the period's buyers in each of ten groups, by how lately, how often and for how much they bought.
 *
 * Customers are ranked in quintiles, 5 the best (Hughes 1994, Strategic Database Marketing): by the days from their last order to
 * the end of the period or of the records, by their orders, and by what these brought. Equals rank equal, so that ranks
 * need not be of one size: where half bought once, half have an F of 1. Names go by R and F, in the grid most in use:
 *
 * | ranks  | F 5         | F 4       | F 3                 | F 2                 | F 1            |
 * | ------ | ----------- | --------- | ------------------- | ------------------- | -------------- |
 * | R 5    | champions   | champions | potential loyalists | potential loyalists | new            |
 * | R 4    | loyal       | loyal     | potential loyalists | potential loyalists | promising      |
 * | R 3    | loyal       | loyal     | need attention      | about to sleep      | about to sleep |
 * | R 2, 1 | cannot lose | at risk   | at risk             | hibernating         | hibernating    |
 *
 * The parts count customers by all three ranks, `RFM 555` to `RFM 111`. Others put M into the names, or cut at values of their own.
 *
 * Quintiles of other records have other edges and, by their making, much the same shares: two periods, of one length,
 * compare only at the same edges. The reading gives its edges as `params`, the greatest value of each rank; given again, they
 * stay: `params='recency="30, 90, 180, 270", frequency="1, 2, 3, 6", monetary="20, 40, 75, 150"'`.
 */
export const rfmSegments = defineMetric({
  ...orders,
  id: 'rfm-segments',
  variant: 'quintiles',
  version: '1.0.0',
  label: 'RFM segments',
  area: 'marketing',
  timing: 'leading',
  unit: 'ratio',
  better: 'target',
  domain: [0, 1],
  counted: 'customer',
  // Recency is counted to the end of each window that is asked about.
  date: undefined,
  needs: ['customerId', 'placedAt', 'amount'],
  family: true,
  where: inWindow('placedAt', true),
  fold: {
    per: 'customerId',
    columns: {
      recency: min(minus(smaller(days('placedAt', t1), days('placedAt', asOf)), constant(1))),
      frequency: count(),
      monetary: sum(paid),
      ...currencies(),
    },
  },
  states: {
    recency: histogram(field('recency')),
    frequency: histogram(field('frequency')),
    monetary: histogram(field('monetary')),
    ...foldedCurrencies(),
  },
  finish: () => nothing,
  edges: ({ recency, frequency, monetary }: Readonly<Record<keyof typeof digits, Histogram>>) =>
    recency.length === 0
      ? undefined
      : { recency: edgesOf(recency), frequency: edgesOf(frequency), monetary: edgesOf(monetary) },
  leavesOut: { ...ofNobody, 'without an amount': blank('amount'), ...orders.leavesOut },
  working: 'in segment ÷ customers',
  params: {
    recency: 'days, four edges as a list',
    frequency: 'orders, four edges as a list',
    monetary: 'amounts, four edges as a list',
  },
  withParams: (params) =>
    Object.keys(digits).every((name) => name in params)
      ? { states: { scores: histogram(scoreBy(params)), ...foldedCurrencies() }, finish: segmentsOf }
      : {},
});

import type { RecordType, Table } from '../../../src/data/table.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { realText } from '../../real-data.js';
import { tableOf } from '../../tables.js';
import type { Row } from '../laws.js';

export const files = {
  cdnow: 'cdnow/CDNOW_master.txt',
  retail: 'online-retail-sample/online_retail_sample.csv',
  northwind: 'northwind/variants/orders.repaired.csv',
} as const;

const lines = (path: string): string[] => realText(path)!.trim().split('\n').slice(1);

/** A value that is made at the first call. */
const once = <T>(make: () => T): (() => T) => {
  let made: T | undefined;
  return () => (made ??= make());
};

/** Orders of a music shop, 1997-01 to 1998-06, without ids of their own. */
export const cdnow = once((): Table => {
  const rows = lines(files.cdnow).map((line) => {
    const [customerId, placedAt, , amount] = line.trim().split(/\s+/);
    return { customerId, placedAt, amount };
  });
  return tableOf('orders', rows, { dateFormat: 'YYYYMMDD' });
});

/** Lines of invoices to customers that are known, cancellations among them. */
export const retail = once((): Table => {
  const rows = lines(files.retail).flatMap((line) => {
    const cells = line.split(',');
    const [unitPrice, customerId] = [cells.at(-3), cells.at(-2)];
    const [quantity, placedAt] = [cells.at(-5), cells.at(-4)];
    const amount = Math.round(Number(quantity) * Number(unitPrice) * 1000) / 1000;
    return customerId === '' ? [] : [{ orderId: cells[0], customerId, placedAt, amount }];
  });
  return tableOf('orderLines', rows);
});

/** Lines of wholesale orders. */
export const northwind = once((): Table => {
  const orders = new Map(
    lines(files.northwind).map((line) => {
      const [orderId = '', customerId, , placedAt] = line.split(',');
      return [orderId, { customerId, placedAt }] as const;
    }),
  );
  const rows = lines('northwind/order-details.csv').map((line) => {
    const [orderId = '', , unitPrice, quantity, discount] = line.trim().split(',');
    const amount = Math.round(Number(unitPrice) * Number(quantity) * (1 - Number(discount)) * 1e5) / 1e5;
    return { orderId, ...orders.get(orderId), amount };
  });
  return tableOf('orderLines', rows);
});

/** The rows of one result of a reference file. */
export function reference(file: string, name: string): unknown {
  const { results } = JSON.parse(realText(file)!) as { results: Record<string, { rows: unknown }> };
  return results[name]!.rows;
}

/** Measures over records given as objects. */
export const over =
  (type: RecordType) =>
  (definition: MetricDefinition, rows: readonly Row[], query: Query = {}, asOf = '2026-12-31') =>
    measureTable(definition, tableOf(type, rows, { asOf }), query);

/** Four customers: Ada orders three times, twice on one day, Bob twice, Cyd once, and nobody knows whose the last is. */
export const fourCustomers: readonly Row[] = [
  { id: '1', customerId: 'ada', placedAt: '2026-01-31', amount: 100, currency: 'EUR', family: 'tea' },
  { id: '2', customerId: 'ada', placedAt: '2026-02-01', amount: 30, currency: 'EUR', family: 'tea' },
  { id: '3', customerId: 'ada', placedAt: '2026-02-01', amount: 20, currency: 'EUR', family: 'cups' },
  { id: '4', customerId: 'bob', placedAt: '2026-02-14', amount: 60, currency: 'EUR', family: 'tea' },
  {
    id: '5',
    customerId: 'bob',
    placedAt: '2026-02-28',
    amount: 40,
    refundedAmount: 40,
    currency: 'EUR',
    family: 'tea',
  },
  { id: '6', customerId: 'cyd', placedAt: '2026-02-20', amount: 0, currency: 'EUR', family: null },
  { id: '7', customerId: null, placedAt: '2026-02-21', amount: 90, currency: 'EUR', family: 'cups' },
  { id: '8', customerId: 'bob', placedAt: '2026-02-22', amount: -60, currency: 'EUR', family: 'tea' },
  { id: '9', customerId: 'cyd', placedAt: '2026-03-01', amount: 10, currency: 'EUR', family: 'tea' },
];

/** The same as lines, two of each order, refunds taken off and the order's number in place of its id. */
export const theirLines: readonly Row[] = fourCustomers.flatMap(({ id, amount, refundedAmount = 0, ...order }) => {
  const net = Number(amount) - Number(refundedAmount);
  return [0.25, 0.75].map((part) => ({ ...order, orderId: id, amount: part * net }));
});

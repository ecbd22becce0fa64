import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { parseCsv } from '../../../src/data/csv.js';
import { readRecords } from '../../../src/data/read-records.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { customerChurnRate } from '../../../src/metrics/loyalty/customer-retention-rate.js';
import {
  grossRevenueRetention,
  netRevenueRetention,
  revenueChurnOfCustomers,
  revenueChurnRate,
} from '../../../src/metrics/loyalty/net-revenue-retention.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Group } from '../../../src/metrics/reading.js';
import { realText, skipWithout } from '../../real-data.js';
import { expectClose } from '../../statistics/close.js';

const subscriptions = 'ravenstack-saas/ravenstack_subscriptions.csv';
const duckdb = 'reference/mrr_ravenstack_duckdb.json';
const fields = {
  customerSpans: 'id=subscription_id, customerId=account_id, startAt=start_date, endAt=end_date, mrr=mrr_amount',
  customers: 'id=account_id, startAt=start_date, endAt=end_date',
} as const;

type Told = Readonly<Record<string, number | string | null>>;

const over = (definition: MetricDefinition, query: Query) => {
  const type = definition.records as keyof typeof fields;
  const options = { type, fields: fields[type], asOf: '2024-12-31' };
  return measureTable(definition, readRecords(realText(subscriptions)!, options, { parseCsv }).table, query);
};

const byMonth = (definition: MetricDefinition, where?: string): ReadonlyMap<string, Group> => {
  const { groups } = over(definition, { period: '2023-02-01..2024-12-31', by: 'month', where });
  return new Map(groups.map((group) => [group.key['month']!, group]));
};

describe('ravenstack, as DuckDB tells it', { skip: skipWithout(subscriptions) || skipWithout(duckdb) }, () => {
  let results: Record<string, { rows: Told[] }> = {};
  before(() => {
    ({ results } = JSON.parse(realText(duckdb)!) as { results: typeof results });
  });
  /** The rows of the reference but its first month, before which there was nobody. */
  const rowsOf = (name: string) => {
    const rows = results[name]!.rows.filter(({ as_of }) => as_of !== '2023-01-31');
    expect(rows).to.have.length(23);
    return rows.map((row) => [String(row['as_of']).slice(0, 7), row] as const);
  };

  it('keeps the same net and gross revenue in each of 23 months', () => {
    const [net, gross, lost] = [netRevenueRetention, grossRevenueRetention, revenueChurnRate].map((each) =>
      byMonth(each),
    );
    for (const [month, told] of rowsOf('retention_rates')) {
      expectClose(net!.get(month)!.value, Number(told['nrr']));
      expectClose(gross!.get(month)!.value, Number(told['grr']));
      expect(lost!.get(month)!.value).to.be.closeTo(1 - Number(told['grr']), 1e-12);
    }
  });

  it('has the same waterfall: opening, expansion, contraction, churned', () => {
    const [net, customers] = [byMonth(netRevenueRetention), byMonth(revenueChurnOfCustomers)];
    for (const [month, told] of rowsOf('waterfall')) {
      expect(net.get(month)!.parts, month).to.deep.equal({
        'MRR at start': told['opening'],
        expansion: told['expansion'] ?? 0,
        contraction: told['contraction'] ?? 0,
        churned: told['churned'] ?? 0,
      });
      expect(net.get(month)!.n).to.equal(told['logos_open']);
      const churned = Number(told['churned'] ?? 0) / Number(told['opening']);
      expect(customers.get(month)!.value).to.be.closeTo(churned, 1e-12);
    }
  });

  it('loses the same customers, where a free trial makes none', () => {
    const churn = byMonth(customerChurnRate, 'mrr_amount>=1');
    for (const [month, told] of rowsOf('waterfall')) {
      expect(churn.get(month)!.parts, month).to.deep.equal({
        lost: told['logos_lost'],
        'at start': told['logos_open'],
      });
    }
  });

  it('is the same over the twelve months of 2024, which is what is measured where no period is named', () => {
    const [told] = results['annual_2024']!.rows;
    const [net, gross] = [over(netRevenueRetention, {}), over(grossRevenueRetention, {})];
    expectClose(net.value, Number(told!['nrr']));
    expectClose(gross.value, Number(told!['grr']));
    expect(net.period).to.include({ from: '2024-01-01', to: '2025-01-01' });
    expect(net.n).to.equal(told!['start_accounts']);
    expect(net.parts['MRR at start']).to.equal(told!['start_mrr']);
  });
});

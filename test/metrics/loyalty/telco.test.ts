import { before, describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../../../src/calendar/civil.js';
import { readRecords } from '../../../src/data/read-records.js';
import { parseCsv } from '../../../src/data/csv.js';
import type { MetricDefinition } from '../../../src/metrics/define-metric.js';
import { cohortRetention } from '../../../src/metrics/loyalty/cohort-retention.js';
import { customerLifetimeBySurvival } from '../../../src/metrics/loyalty/customer-lifetime-by-survival.js';
import { customerLifetimeValue } from '../../../src/metrics/loyalty/customer-lifetime-value.js';
import { customerChurnRate, customerRetentionRate } from '../../../src/metrics/loyalty/customer-retention-rate.js';
import { revenueChurnOfCustomers, revenueChurnRate } from '../../../src/metrics/loyalty/net-revenue-retention.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { realText, skipWithout } from '../../real-data.js';
import { expectClose } from '../../statistics/close.js';
import { day } from '../../tables.js';

const telco = 'telco-churn/Telco-Customer-Churn.csv';
const duckdb = 'reference/telco_churn_duckdb.json';
const survival = 'reference/km_telco_r_survival.json';

type Row = Readonly<Record<string, string>>;
type Told = Readonly<Record<string, number | string>>;

/** The file says who left in the month before it was made: here October 2026, so that the loss is on its last day. */
const asOf = '2026-10-31';
const october = { period: '2026-10' };

function customers(): readonly Row[] {
  const [head = [], ...rows] = (realText(telco) ?? '')
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return rows.map((cells) => Object.fromEntries(head.map((name, i) => [name, cells[i]!])));
}

const spanOf = (row: Row, startAt: string) => ({
  ...row,
  id: row['customerID'],
  customerId: row['customerID'],
  mrr: row['MonthlyCharges'],
  band: String(Math.floor(Number(row['tenure']) / 12)),
  startAt,
  endAt: row['Churn'] === 'Yes' ? asOf : null,
});

const over = (definition: MetricDefinition, rows: readonly object[], query: Query) =>
  measureTable(definition, readRecords(rows, { type: definition.records, asOf }, { parseCsv }).table, query);

describe('telco churn, as DuckDB tells it', { skip: skipWithout(telco) || skipWithout(duckdb) }, () => {
  let rows: readonly object[] = [];
  let results: Record<string, { rows: Told[] }> = {};
  before(() => {
    rows = customers().map((row) => spanOf(row, '2020-01-01'));
    ({ results } = JSON.parse(realText(duckdb)!) as { results: typeof results });
  });
  const total = (name: string): number => Number(results['totals']!.rows[0]![name]);

  it('is 26.537 % of customers and 30.503 % of revenue', () => {
    const lost = over(customerChurnRate, rows, october);
    expectClose(lost.value, total('churn_rate'));
    expect(lost.parts).to.deep.equal({ lost: 1869, 'at start': 7043 });
    expectClose(over(customerRetentionRate, rows, october).value, total('retention'));
    for (const definition of [revenueChurnRate, revenueChurnOfCustomers]) {
      const { value, parts } = over(definition, rows, october);
      expectClose(value, total('revenue_churn'));
      expectClose(parts['MRR at start'], total('mrr_start'));
      expectClose(parts['churned'], total('mrr_lost'));
    }
  });

  it('is the same by contract, internet service, way of paying, age and tenure', () => {
    const by = {
      Contract: 'contract',
      InternetService: 'internet',
      PaymentMethod: 'payment',
      SeniorCitizen: 'senior',
      band: 'tenure_band',
    };
    for (const [field, name] of Object.entries(by)) {
      const { groups } = over(customerChurnRate, rows, { ...october, by: field });
      const told = results[`by_${name}`]!.rows;
      expect(groups.map(({ key }) => key[field])).to.deep.equal(told.map(({ k }) => String(k)));
      groups.forEach(({ value, parts }, i) => {
        expectClose(value, Number(told[i]!['rate']));
        expect(parts).to.deep.equal({ lost: told[i]!['churned'], 'at start': told[i]!['n'] });
      });
    }
    const { groups } = over(revenueChurnRate, rows, { ...october, by: 'Contract' });
    groups.forEach(({ value }, i) => {
      expectClose(value, Number(results['by_contract']!.rows[i]!['revenue_churn']));
    });
  });

  it('makes a simple lifetime value of 244.04 months’ worth, where a month has the 31 days of October', () => {
    const { value } = over(customerLifetimeValue, rows, october);
    expectClose(value, (Number(results['simple_clv']!.rows[0]!['clv']) * 31) / (365.25 / 12));
  });
});

describe('telco survival, as R tells it', { skip: skipWithout(telco) || skipWithout(survival) }, () => {
  /** Each month of the file drawn out to 487 days, which are sixteen months of 30.4375. */
  const [DAYS, MONTHS] = [487, 16];
  type Curve = Record<'time' | 'surv' | 'lower' | 'upper' | 'n.event', number[]>;
  let drawn: readonly object[] = [];
  let r: {
    overall: { 'log-log': Curve };
    by_contract: Record<string, Curve>;
    table_by_contract: Record<string, number[]>;
  };
  before(() => {
    r = JSON.parse(realText(survival)!) as typeof r;
    // The eleven of tenure 0 have not begun, and are at risk in no month.
    drawn = customers()
      .filter((row) => row['tenure'] !== '0')
      .map((row) => {
        const end = day(asOf) + (row['Churn'] === 'Yes' ? 0 : 1);
        return spanOf(row, isoDate(end - DAYS * Number(row['tenure'])));
      });
  });
  const agesOf = ({ time }: Curve) => ({ params: { ages: time.map((age) => age * MONTHS).join(', ') } });

  it('is the same at each of 72 months, with log-log limits', () => {
    const curve = r.overall['log-log'];
    const { groups } = over(cohortRetention, drawn, agesOf(curve));
    expect(groups).to.have.length(72);
    let lost = 0;
    groups.forEach(({ value, interval, parts }, i) => {
      expectClose(value, curve.surv[i]!);
      expectClose([interval!.low, interval!.high], [curve.lower[i]!, curve.upper[i]!]);
      expect(parts['lost']).to.equal((lost += curve['n.event'][i]!));
    });
  });

  it('is the same by contract', () => {
    const contracts = Object.entries(r.by_contract);
    expect(contracts).to.have.length(3);
    for (const [stratum, curve] of contracts) {
      const contract = stratum.replace('Contract=', '');
      const { groups } = over(cohortRetention, drawn, { ...agesOf(curve), by: 'Contract' });
      const own = groups.filter(({ key }) => key['Contract'] === contract);
      expect(own).to.have.length(curve.time.length);
      own.forEach(({ value, interval }, i) => {
        expectClose(value, curve.surv[i]!);
        if (interval) expectClose([interval.low, interval.high], [curve.lower[i]!, curve.upper[i]!]);
      });
    }
  });

  it('makes a lifetime value at 1 a month of the restricted mean up to 72 months', () => {
    const rows = drawn.map((row) => ({ ...row, mrr: 1 }));
    const params = { margin: '100%', horizon: String(72 * MONTHS) };
    const { groups } = over(customerLifetimeBySurvival, rows, { ...october, params, by: 'Contract' });
    groups.forEach(({ value, interval }, i) => {
      expectClose(value, r.table_by_contract['rmean']![i]! * MONTHS);
      const error = r.table_by_contract['se(rmean)']![i]! * MONTHS;
      expectClose(interval!.high - value!, 1.959963984540054 * error);
    });
    expect(groups).to.have.length(3);
  });
});

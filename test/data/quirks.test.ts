import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Table } from '../../src/data/table.js';
import { realText, skipWithout } from '../real-data.js';
import { cells, read } from './reading.js';

// What is expected was counted in the raw files by Python's csv module.

const all = (table: Table, name: string): readonly (string | number | undefined)[] => cells(table, name) ?? [];
const how = (values: readonly unknown[], passes: (value: unknown) => boolean): number => values.filter(passes).length;
const isBlank = (value: unknown): boolean => value === undefined;
const sum = (values: readonly unknown[]): number =>
  values.reduce<number>((total, value) => total + Number(value ?? 0), 0);

const fileOf =
  (folder: string) =>
  (name: string): string =>
    `${folder}/${name}`;
const northwind = fileOf('northwind');

describe('the quirks of real CSV', () => {
  for (const [file, rows, rejoined] of [
    ['orders.csv', 830, 176],
    ['customers.csv', 91, 24],
    ['suppliers.csv', 29, 9],
  ] as const) {
    const path = northwind(file);
    it(
      `of ${path}: ${String(rejoined)} rows with an unquoted comma are put together`,
      { skip: skipWithout(path) },
      () => {
        const { table, refused } = read(realText(path), { type: 'customers' });
        expect([table.rows, refused]).to.deep.equal([rows, []]);
        expect(table.notes[0]).to.match(new RegExp(`^${String(rejoined)} rows with a separator outside of quotes`));
      },
    );
  }

  const [orders, repaired] = [northwind('orders.csv'), northwind('variants/orders.repaired.csv')];
  it('of Northwind’s orders are put together as by hand, cell by cell', { skip: skipWithout(repaired) }, () => {
    const [ours, theirs] = [orders, repaired].map((path) => read(realText(path), { type: 'orders' }).table);
    expect(ours!.names).to.deep.equal(theirs!.names);
    for (const name of ours!.names) expect(all(ours!, name), name).to.deep.equal(all(theirs!, name));
    expect(how(all(ours!, 'shippedDate'), isBlank), 'NULL').to.equal(21);
  });

  const deals = 'maven-crm-sales/sales_pipeline.csv';
  it('of Maven: open deals lack accounts and dates, lost ones have a value of 0', { skip: skipWithout(deals) }, () => {
    const { table } = read(realText(deals), { fields: 'stage=deal_stage, amount=close_value' });
    const stages = all(table, 'stage');
    const of = (stage: string, name: string): unknown[] => all(table, name).filter((_, row) => stages[row] === stage);
    expect(how(of('Engaging', 'account'), isBlank)).to.equal(1088);
    expect(how(of('Prospecting', 'account'), isBlank)).to.equal(337);
    expect(how(all(table, 'account'), isBlank)).to.equal(1088 + 337);
    expect(how(of('Prospecting', 'engage_date'), isBlank)).to.equal(500);
    expect(how(of('Engaging', 'close_date'), isBlank)).to.equal(1589);
    expect(how(of('Lost', 'amount'), (value) => value === 0)).to.equal(2473);
    expect(
      how(all(table, 'product'), (value) => value === 'GTXPro'),
      'GTX Pro is another name',
    ).to.equal(1480);
  });

  const [master, sample] = ['cdnow/CDNOW_master.txt', 'cdnow/CDNOW_sample.txt'];
  const separated = (path: string): string => realText(path)!.replace(/^ +/gm, '').replace(/ +/g, ',');
  it('of CDNOW: orders of nothing and orders entered twice stay', { skip: skipWithout(master) }, () => {
    const { table } = read(separated(master), { type: 'orders', fields: 'total=dollar_value', dateFormat: 'YYYYMMDD' });
    const names = ['customer_id', 'date', 'number_of_cds', 'dollar_value'];
    const columns = names.map((name) => all(table, name));
    const lines = all(table, 'date').map((_, row) => columns.map((column) => column[row]).join());
    expect([table.rows, new Set(lines).size]).to.deep.equal([69_659, 69_659 - 255]);
    expect(how(all(table, 'dollar_value'), (value) => value === 0)).to.equal(80);
  });

  it('of CDNOW’s sample: its first row is no header, and is not taken for one', { skip: skipWithout(sample) }, () => {
    expect(() => read(separated(sample))).to.throw('holds no names');
  });

  const telco = 'telco-churn/Telco-Customer-Churn.csv';
  it(
    'of the telco: a charge of one blank is none; 0 and 1 stand beside Yes and No',
    { skip: skipWithout(telco) },
    () => {
      const { table, refused } = read(realText(telco), { type: 'customers' });
      expect(how(all(table, 'TotalCharges'), isBlank)).to.equal(11);
      expect(sum(all(table, 'TotalCharges'))).to.be.closeTo(16_056_168.7, 1e-6);
      expect([sum(all(table, 'SeniorCitizen')), how(all(table, 'Partner'), (value) => value === 'Yes')]).to.deep.equal([
        1142, 3402,
      ]);
      expect(refused).to.deep.equal([]);
    },
  );

  const retail = 'online-retail-sample/online_retail_sample.csv';
  it('of the shop: returns, gifts and guests are all there', { skip: skipWithout(retail) }, () => {
    const { table, refused } = read(realText(retail), { type: 'orderLines' });
    const [invoices, quantities, prices] = ['InvoiceNo', 'Quantity', 'UnitPrice'].map((name) => all(table, name));
    const isCancelled = (row: number): boolean => String(invoices![row]).startsWith('C');
    expect(refused).to.deep.equal([]);
    expect(how([...invoices!.keys()], (row) => isCancelled(Number(row)))).to.equal(850);
    expect(how(quantities!, (value) => Number(value) < 0)).to.equal(877);
    expect(quantities!.filter((value, row) => Number(value) < 0 && !isCancelled(row))).to.have.length(27);
    expect(how(prices!, (value) => value === 0)).to.equal(52);
    expect(sum(quantities!.map((value, row) => Number(value) * Number(prices![row])))).to.be.closeTo(681_911.55, 1e-3);
    const customers = all(table, 'CustomerID');
    expect([how(customers, isBlank), new Set(customers).size - 1]).to.deep.equal([2702, 440]);
  });

  const incidents = 'servicenow-incidents/incident_event_log.csv';
  it(
    'of ServiceNow: ? is no date and no id, and a day stands before its month',
    { skip: skipWithout(incidents) },
    () => {
      const fields =
        'id=number, solvedAt=resolved_at, closedAt=closed_at, createdAt=opened_at, assigneeId=opened_by, status=x';
      const { table } = read(realText(incidents), { type: 'tickets', fields });
      expect(table.rows).to.equal(5998);
      expect(how(all(table, 'solvedAt'), isBlank)).to.equal(59);
      expect(table.column('solvedAt')?.faults).to.deep.equal([]);
      expect([...new Set(all(table, 'createdAt'))].sort().slice(0, 1)).to.deep.equal(['2016-02-29']);
      const agents = all(table, 'assigneeId');
      expect(how(agents, isBlank)).to.equal(668);
      expect(
        how(agents, (agent) => String(agent).includes('  ')),
        'ids keep their two blanks',
      ).to.equal(5330);
      const unsolved = all(table, 'id').filter((_, row) => all(table, 'solvedAt')[row] === undefined);
      expect(new Set(unsolved).size).to.equal(29);
    },
  );

  const [accounts, subscriptions, tickets] = ['accounts', 'subscriptions', 'support_tickets'].map(
    (name) => `ravenstack-saas/ravenstack_${name}.csv`,
  );
  it('of RavenStack: its sources of churn disagree, and none is put right', { skip: skipWithout(accounts!) }, () => {
    const churned = (path: string): number =>
      how(all(read(realText(path), { type: 'customers' }).table, 'churn_flag'), (value) => value === 'True');
    expect([churned(accounts!), churned(subscriptions!)]).to.deep.equal([110, 486]);
    const { table } = read(realText(subscriptions!), { type: 'subscriptions' });
    const trials = all(table, 'is_trial');
    const free = all(table, 'mrr_amount').filter((value, row) => value === 0 && trials[row] === 'True');
    expect(free).to.have.length(778);
    const scores = all(read(realText(tickets!), { type: 'tickets' }).table, 'satisfaction_score');
    expect([scores.length, how(scores, isBlank), sum(scores)]).to.deep.equal([2000, 825, 4678]);
  });

  const airlines = 'nps-preppin/case_122/input_01.csv';
  it('of the airlines: names with commas stand in quotes', { skip: skipWithout(airlines) }, () => {
    const { table, refused } = read(realText(airlines), { type: 'responses' });
    const names = all(table, 'Airline');
    expect([table.rows, new Set(names).size, refused.length]).to.deep.equal([5723, 98, 0]);
    expect(how(names, (name) => String(name).includes(','))).to.equal(1975);
  });

  const patients = 'event-logs-eventdatar/patients.csv';
  it('of the patients: numbers in quotes, and a name that begins with a dot', { skip: skipWithout(patients) }, () => {
    const { table } = read(realText(patients), { type: 'statusEvents' });
    expect(how(all(table, 'registration_type'), (value) => value === 'start')).to.equal(2721);
    expect(all(table, '.order').at(0)).to.equal(1);
    expect(all(table, 'handling_id').at(0)).to.equal(1);
  });

  const stages = 'connector-seeds-apache2/hubspot/deal_stage_data.csv';
  it(
    'of a connector: an end in 2050 or 9999 is a date, and an hour may lack its zero',
    { skip: skipWithout(stages) },
    () => {
      const { table } = read(realText(stages), { type: 'stageEvents', adapter: 'csv' });
      const text = realText(stages)!;
      expect(how(all(table, '_fivetran_end'), (value) => value === '2050-01-01')).to.equal(
        text.split('2050-01-01').length - 1,
      );
      expect(table.column('_fivetran_start')?.kind).to.equal('time');
      const opportunities = 'connector-seeds-apache2/salesforce/sf_opportunity_history_data.csv';
      const ends = read(realText(opportunities), { type: 'stageEvents', adapter: 'csv' }).table;
      expect(how(all(ends, '_fivetran_end'), (value) => value === '9999-12-31')).to.equal(8);
    },
  );
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { isoDate } from '../../src/calendar/civil.js';
import type { RecordType } from '../../src/data/table.js';
import { realText, skipWithout } from '../real-data.js';
import { cells, read } from './reading.js';

const maven = 'maven-crm-sales/sales_pipeline.csv';
const mavenMdy = 'maven-crm-sales/variants/sales_pipeline.mdy_excel.csv';
const sudzilla = 'nps-preppin/case_040/input_01.csv';
const cdnow = 'cdnow/CDNOW_master.txt';
const telco = 'telco-churn/Telco-Customer-Churn.csv';
const salesforce = 'api-fixtures/salesforce-restforce-mit/query_paginated_first_page_response.json';
const hubspot = 'api-fixtures/dlt-apache2/hubspot_mock_data.json';

function count(values: readonly unknown[] | undefined, wanted: unknown): number {
  return (values ?? []).filter((value) => value === wanted).length;
}

const fields = 'id=opportunity_id, status=deal_stage, createdAt=engage_date, closedAt=close_date, amount=close_value';

describe('real records', () => {
  for (const [path, dateFormat] of [
    [maven, undefined],
    [mavenMdy, 'M/D/YYYY'],
    [mavenMdy, undefined],
  ] as const) {
    it(
      `of ${path} ${dateFormat ? 'told' : 'untold'}: 4,238 deals won, 2,473 lost, 10,005,534 in revenue`,
      { skip: skipWithout(path) },
      () => {
        const { table, accepted, refused, complete } = read(realText(path), { fields, dateFormat });
        const status = cells(table, 'status');
        expect([count(status, 'won'), count(status, 'lost'), count(status, 'open')]).to.deep.equal([4238, 2473, 2089]);
        expect({ accepted, refused, complete }).to.deep.equal({ accepted: 8800, refused: [], complete: true });
        const revenue = cells(table, 'amount')?.reduce<number>(
          (sum, value, row) => sum + (status?.[row] === 'won' ? Number(value) : 0),
          0,
        );
        expect(revenue).to.equal(10_005_534);
        expect(count(cells(table, 'createdAt'), undefined), 'Prospecting deals have no engage date').to.equal(500);
        expect(count(cells(table, 'closedAt'), undefined), 'open deals have no close date').to.equal(2089);
        expect(table.asOf === undefined ? '' : isoDate(table.asOf)).to.equal('2017-12-31');
        expect(count(cells(table, 'deal_stage'), 'Engaging')).to.equal(1589);
      },
    );
  }

  it('of Sudzilla: 39 scores under a name with a comma in it', { skip: skipWithout(sudzilla) }, () => {
    const told = {
      type: 'responses',
      fields: 'score="On a scale of 0-10, how would you rate Sudzilla?", respondedAt=Timestamp',
    } as const;
    const scores = (cells(read(realText(sudzilla), told).table, 'score') ?? []).map(Number);
    expect([
      scores.length,
      scores.filter((score) => score >= 9).length,
      scores.filter((score) => score <= 6).length,
    ]).to.deep.equal([39, 8, 22]);
    // Every answer is of 1 to 4 November 2019, so that only its reader can know which number is the month.
    expect(read(realText(sudzilla), told).table.refusal('respondedAt')).to.contain('D/M/YYYY or M/D/YYYY');
    const days = cells(read(realText(sudzilla), { ...told, dateFormat: 'M/D/YYYY H:mm:ss' }).table, 'respondedAt');
    expect(new Set(days)).to.deep.equal(new Set(['2019-11-01', '2019-11-02', '2019-11-04']));
  });

  it(
    'of CDNOW, which are aligned by blanks, are refused rather than read as one column',
    { skip: skipWithout(cdnow) },
    () => {
      expect(() => read(realText(cdnow))).to.throw('one column, "customer_id date');
      const text = realText(cdnow)?.replace(/^ +/gm, '').replace(/ +/g, ',');
      const { table, refused } = read(text, { fields: 'closedAt=date, amount=dollar_value', dateFormat: 'YYYYMMDD' });
      const total = cells(table, 'amount')?.reduce<number>((sum, value) => sum + Number(value) * 100, 0) ?? 0;
      expect([table.rows, refused.length, Math.round(total)]).to.deep.equal([69_659, 0, 250_031_563]);
    },
  );

  it('of the telco: one blank space is no charge, for 11 customers', { skip: skipWithout(telco) }, () => {
    const { table } = read(realText(telco), { type: 'customers' });
    const charges = table.column('TotalCharges');
    expect(charges?.kind).to.equal('number');
    expect(count(cells(table, 'TotalCharges'), undefined)).to.equal(11);
    expect(table.rows).to.equal(7043);
  });

  it('of Salesforce: a first page says that it is not all', { skip: skipWithout(salesforce) }, () => {
    const { adapter, complete, table } = read(realText(salesforce));
    expect({ adapter, complete, rows: table.rows }).to.deep.equal({
      adapter: 'envelope:records',
      complete: false,
      rows: 1,
    });
  });

  it('of HubSpot: numbers in text under properties', { skip: skipWithout(hubspot) }, () => {
    const { mock_deals_data: deals } = JSON.parse(realText(hubspot) ?? '{}') as { readonly mock_deals_data: unknown };
    const { table, refused } = read(deals, {
      fields: 'amount=properties.amount, createdAt=properties.createdate, stage=properties.dealstage',
    });
    expect(refused).to.deep.equal([]);
    expect(cells(table, 'amount')?.every((value) => typeof value === 'number')).to.be.true;
    expect(table.rows).to.be.above(0);
  });

  const seeds: readonly (readonly [string, RecordType])[] = [
    ['connector-seeds-apache2/salesforce/sf_opportunity_data.csv', 'deals'],
    ['connector-seeds-apache2/hubspot/deal_data.csv', 'deals'],
    ['connector-seeds-apache2/zendesk/ticket_data.csv', 'tickets'],
    ['servicenow-incidents/incident_event_log.csv', 'tickets'],
    ['ravenstack-saas/ravenstack_accounts.csv', 'customers'],
  ];
  for (const [path, type] of seeds) {
    it(`of ${path} are columns of as many cells as rows`, { skip: skipWithout(path) }, () => {
      const { table } = read(realText(path), { type });
      const readable = table.names.filter((name) => table.refusal(name) === undefined);
      for (const name of readable) expect(cells(table, name), name).to.have.length(table.rows);
    });
  }
});

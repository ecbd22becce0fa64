import { describe, it } from 'node:test';
import { expect } from 'chai';
import { RecordsError } from '../src/data/errors.js';
import { readRecords } from '../src/data/read-with-csv.js';
import { measure, type MeasureOptions } from '../src/measure.js';
import { MetricError, registerMetrics } from '../src/metrics/catalogue.js';
import { coreMetrics } from '../src/metrics/core.js';
import type { Reading } from '../src/metrics/reading.js';
import { realText, skipWithout } from './real-data.js';
import { expectClose } from './statistics/close.js';

registerMetrics(coreMetrics);

const pipeline = 'maven-crm-sales/sales_pipeline.csv';
const american = 'maven-crm-sales/variants/sales_pipeline.mdy_excel.csv';
const sudzilla = 'nps-preppin/case_040/input_01.csv';
const airlines = ['nps-preppin/case_122/input_01.csv', 'nps-preppin/case_122/input_02.csv'] as const;
const tickets = 'ravenstack-saas/ravenstack_support_tickets.csv';
const duckdb = 'reference/maven_pipeline_duckdb.json';
const service = 'reference/service_dev_duckdb.json';
const pandas = 'reference/wilson_km_nps_dev_pandas.json';

const fields = 'status=deal_stage, createdAt=engage_date, closedAt=close_date, amount=close_value';
const relative = 1e-9;

/** The reason to skip where any of the files is absent. */
const skipWithoutAny = (...paths: string[]): string | false =>
  paths.map(skipWithout).find((skip) => skip !== false) ?? false;

/** The rows that DuckDB gave to a question, by the name of the question. */
const answered = <Row>(file: string, name: string): Row[] =>
  (JSON.parse(realText(file)!) as { results: Record<string, { rows: Row[] }> }).results[name]!.rows;

const byKey = ({ groups }: Reading, name: string) => new Map(groups.map((group) => [group.key[name], group]));

describe('measure', () => {
  const csv = 'Stage;Close date;Value\r\nWon;5.3.2026;1.200,50\r\nLost;17.3.2026;800\r\nwon;18.3.2026;99,50\r\n';
  const german: MeasureOptions = {
    fields: 'stage=Stage, closedAt=Close date, amount=Value',
    dateFormat: 'D.M.YYYY',
    numberLocale: 'de',
  };

  it('reads text as it is written, and measures it', () => {
    // 1,200.50 and 99.50 won.
    expect(measure('average-deal-value', csv, { ...german, currency: 'EUR' })).to.include({
      value: 650,
      n: 2,
      currency: 'EUR',
    });
    expect(measure('win-rate', csv, { ...german, variant: 'value' }).value).to.equal(1300 / 2100);
    expect(measure('win-rate', csv, { ...german, period: '2026-03', where: 'amount>=99.5' }).n).to.equal(3);
  });

  it('takes objects, an envelope, JSON text and a table that is already read for the same', () => {
    const rows = [{ status: 'won' }, { status: 'lost' }];
    const { table } = readRecords(rows, { type: 'deals' });
    for (const records of [rows, { data: rows }, JSON.stringify(rows), table]) {
      expect(measure('win-rate', records).parts).to.deep.equal({ won: 1, lost: 1 });
    }
  });

  it('counts days in the zone that is told', () => {
    const rows = [{ status: 'won', closedAt: '2026-03-31T23:30:00Z' }];
    expect(measure('win-rate', rows, { period: '2026-03' }).n).to.equal(1);
    expect(measure('win-rate', rows, { period: '2026-04', zone: 'Europe/Berlin' }).n).to.equal(1);
  });

  it('says what is wrong with what it was given', () => {
    expect(() => measure('win', [])).to.throw(MetricError, 'There is no metric "win" here');
    expect(() => measure('win-rate', [], { variant: 'created' })).to.throw(
      MetricError,
      'win-rate has no variant "created"',
    );
    expect(() => measure('win-rate', '<!doctype html>')).to.throw(RecordsError, 'web page');
    expect(() => measure('win-rate', '[{"status": "won"')).to.throw(RecordsError);
  });

  it('finds nothing in an empty array, and takes odd words for words', () => {
    expect(measure('win-rate', [])).to.include({ value: undefined, reason: 'nothing-to-measure' });
    const odd = [
      { status: 'won', stage: '__proto__' },
      { status: 'lost', stage: '<img src=x onerror=alert(1)>' },
    ];
    expect(measure('win-rate', odd, { by: 'stage' }).groups.map(({ key }) => key['stage'])).to.deep.equal([
      '<img src=x onerror=alert(1)>',
      '__proto__',
    ]);
  });
});

describe('measure, on the deals of Maven', { skip: skipWithout(pipeline) }, () => {
  const deals = realText(pipeline) ?? '';
  const ask = (metric: string, options: MeasureOptions = {}) => measure(metric, deals, { fields, ...options });

  it('finds 4,238 won of 6,711 decided, with Wilson’s interval', () => {
    const reading = ask('win-rate');
    expect(reading.parts).to.deep.equal({ won: 4238, lost: 2473 });
    expectClose(reading.value, 0.6315005215318135, relative);
    expectClose([reading.interval!.low, reading.interval!.high], [0.619886914783114, 0.642963669377957], relative);
    expect(reading).to.include({ n: 6711, records: 8800, asOf: '2017-12-31' });
    expect(reading.excluded).to.deep.equal([{ reason: 'open', count: 2089 }]);
    expect(reading.period).to.deep.equal({ name: 'all', from: '2017-03-01', to: '2018-01-01', complete: true });
    expect(reading.warnings).to.deep.equal([]);
  });

  it('refuses the win rate by value, whose lost deals all have the amount 0', () => {
    expect(ask('win-rate', { variant: 'value' })).to.include({ value: undefined, reason: 'amounts-missing', n: 6711 });
  });

  it('finds the mean deal', () => {
    const reading = ask('average-deal-value');
    expectClose(reading.value, 2360.9093912222747, relative);
    expect(reading.parts).to.deep.equal({ 'won amount': 10005534, 'won deals': 4238 });
    // Student over the standard deviation that DuckDB gives: 2544.4844628688584 ÷ √4238, t 1.96053… at 4,237 degrees.
    const half = (1.960527 * 2544.4844628688584) / Math.sqrt(4238);
    expect(reading.interval!.high - reading.value!).to.be.closeTo(half, half * 1e-5);
  });

  it('finds the median and the mean cycle', () => {
    expect(ask('sales-cycle-length')).to.include({ value: 57, n: 4238 });
    expectClose(ask('sales-cycle-length', { variant: 'mean' }).value, 51.781972628598396, relative);
  });

  it('finds 2,089 open deals, none with an amount', () => {
    const reading = ask('pipeline-value');
    expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure' });
    expect(reading.excluded).to.deep.equal([{ reason: 'open without an amount', count: 2089 }]);
  });

  it('agrees with DuckDB by quarter', { skip: skipWithout(duckdb) }, () => {
    const rows = answered<{ qtr: string; won: number; lost: number; win_rate: number; revenue: number }>(
      duckdb,
      'by_close_quarter',
    );
    const [rates, values] = [ask('win-rate', { by: 'quarter' }), ask('average-deal-value', { by: 'quarter' })];
    expect(rates.groups).to.have.length(rows.length);
    for (const { qtr, won, lost, win_rate, revenue } of rows) {
      const rate = byKey(rates, 'quarter').get(qtr)!;
      expect(rate.parts, qtr).to.deep.equal({ won, lost });
      expectClose(rate.value, win_rate, relative);
      expect(byKey(values, 'quarter').get(qtr)!.parts, qtr).to.deep.equal({ 'won amount': revenue, 'won deals': won });
      expectClose(ask('win-rate', { period: qtr }).value, win_rate, relative);
    }
  });

  it('agrees with DuckDB by month, the median cycle too', { skip: skipWithout(duckdb) }, () => {
    const rows = answered<{ m: string; won: number; win_rate: number; avg_deal: number; med_cycle: number }>(
      duckdb,
      'by_close_month',
    );
    const [rates, values, cycles] = ['win-rate', 'average-deal-value', 'sales-cycle-length'].map((metric) =>
      byKey(ask(metric, { by: 'month' }), 'month'),
    );
    expect(rates!.size).to.equal(rows.length);
    for (const { m, win_rate, avg_deal, med_cycle } of rows) {
      expectClose(rates!.get(m)!.value, win_rate, relative);
      expectClose(values!.get(m)!.value, avg_deal, relative);
      expectClose(cycles!.get(m)!.value, med_cycle, relative);
    }
  });

  it('agrees with DuckDB by agent', { skip: skipWithout(duckdb) }, () => {
    const rows = answered<{
      sales_agent: string;
      won: number;
      closed: number;
      win_rate: number;
      revenue: number;
      cycle_won: number;
    }>(duckdb, 'by_agent');
    const [rates, values, cycles] = [
      ask('win-rate', { by: 'sales_agent' }),
      ask('average-deal-value', { by: 'sales_agent' }),
      ask('sales-cycle-length', { by: 'sales_agent', variant: 'mean' }),
    ].map((reading) => byKey(reading, 'sales_agent'));
    expect(rates!.size).to.equal(30);
    expect(rows).to.have.length(30);
    for (const { sales_agent: agent, won, closed, win_rate, revenue, cycle_won } of rows) {
      expect(rates!.get(agent)!.parts, agent).to.deep.equal({ won, lost: closed - won });
      expectClose(rates!.get(agent)!.value, win_rate, relative);
      expect(values!.get(agent)!.parts['won amount'], agent).to.equal(revenue);
      expectClose(cycles!.get(agent)!.value, cycle_won, relative);
    }
  });

  it('agrees with statsmodels on the interval of every agent', { skip: skipWithout(pandas) }, () => {
    const { maven_win_rate_wilson_by_agent: agents } = JSON.parse(realText(pandas)!) as {
      maven_win_rate_wilson_by_agent: Record<string, { won: number; closed: number; ci95: [number, number] }>;
    };
    const groups = byKey(ask('win-rate', { by: 'sales_agent' }), 'sales_agent');
    expect(Object.keys(agents)).to.have.length(groups.size);
    for (const [agent, { closed, ci95 }] of Object.entries(agents)) {
      const { interval, n } = groups.get(agent)!;
      expect(n, agent).to.equal(closed);
      expectClose([interval!.low, interval!.high], ci95, relative);
    }
  });

  it('agrees with DuckDB by product, GTXPro by its raw name', { skip: skipWithout(duckdb) }, () => {
    const rows = answered<{ product_fixed: string; won: number; closed: number; win_rate: number; revenue: number }>(
      duckdb,
      'by_product',
    );
    const rates = byKey(ask('win-rate', { by: 'product' }), 'product');
    const values = byKey(ask('average-deal-value', { by: 'product' }), 'product');
    expect(rates.size).to.equal(rows.length);
    for (const { product_fixed, won, closed, win_rate, revenue } of rows) {
      const product = product_fixed === 'GTX Pro' ? 'GTXPro' : product_fixed;
      expect(rates.get(product)!.parts, product).to.deep.equal({ won, lost: closed - won });
      expectClose(rates.get(product)!.value, win_rate, relative);
      expect(values.get(product)!.parts['won amount'], product).to.equal(revenue);
    }
  });

  it('finds the same by where as by group', () => {
    const alone = ask('win-rate', { where: 'product="GTX Basic"', period: '2017-Q3' });
    const group = byKey(ask('win-rate', { by: 'product', period: '2017-Q3' }), 'product').get('GTX Basic')!;
    expect(alone.n).to.be.above(100);
    expect([alone.value, alone.parts, alone.interval]).to.deep.equal([group.value, group.parts, group.interval]);
  });

  it('gives the same from American dates, told or not', { skip: skipWithout(american) }, () => {
    const text = realText(american)!;
    for (const metric of ['win-rate', 'average-deal-value', 'sales-cycle-length']) {
      const iso = JSON.stringify(ask(metric, { by: 'quarter' }));
      expect(JSON.stringify(measure(metric, text, { fields, by: 'quarter' })), metric).to.equal(iso);
      expect(JSON.stringify(measure(metric, text, { fields, by: 'quarter', dateFormat: 'M/D/YYYY' })), metric).to.equal(
        iso,
      );
    }
  });

  it('refuses dates of which no day is above 12, and names both readings', { skip: skipWithout(american) }, () => {
    const lines = realText(american)!.split('\n');
    const early = lines.filter(
      (line, i) =>
        i === 0 ||
        line
          .split(',')
          .slice(5, 7)
          .every((date) => /^\d+\/([1-9]|1[0-2])\//.test(date)),
    );
    expect(early.length).to.be.above(100);
    const reading = measure('sales-cycle-length', early.join('\n'), { fields });
    expect(reading).to.include({ value: undefined, reason: 'unreadable-field' });
    expect(reading.detail).to.contain('D/M/YYYY').and.contain('M/D/YYYY');
    expect(measure('sales-cycle-length', early.join('\n'), { fields, dateFormat: 'M/D/YYYY' }).n).to.be.above(50);
  });
});

describe('measure, on surveys', () => {
  it('finds −100 × 14 ÷ 39 in the answers on Sudzilla', { skip: skipWithout(sudzilla) }, () => {
    const asked = 'score="On a scale of 0-10, how would you rate Sudzilla?"';
    const reading = measure('nps', realText(sudzilla)!, { fields: asked });
    expect(reading.parts).to.deep.equal({ promoters: 8, passives: 9, detractors: 22, answers: 39 });
    expectClose(reading.value, (-100 * 14) / 39, relative);
    expect(reading.warnings).to.deep.equal([]);
  });

  it('agrees with pandas on every airline of fifty answers', { skip: skipWithoutAny(...airlines, pandas) }, () => {
    const { computed } = (
      JSON.parse(realText(pandas)!) as {
        preppin_airlines_nps: {
          computed: Record<string, { n: number; promoters: number; detractors: number; nps_exact: number }>;
        };
      }
    ).preppin_airlines_nps;
    const [first, second] = airlines.map((path) => realText(path)!.trim().split(/\r?\n/));
    const both = [...first!, ...second!.slice(1)].join('\n');
    const groups = byKey(
      measure('nps', both, { fields: 'score="How likely are you to recommend this airline?"', by: 'Airline' }),
      'Airline',
    );
    expect(Object.keys(computed).length).to.be.above(10);
    for (const [airline, { n, promoters, detractors, nps_exact }] of Object.entries(computed)) {
      expect(groups.get(airline)!.parts, airline).to.include({ promoters, detractors, answers: n });
      expectClose(groups.get(airline)!.value, nps_exact, relative);
    }
  });
});

describe('measure, on the tickets of RavenStack', { skip: skipWithoutAny(tickets, service) }, () => {
  interface Answer {
    readonly n: number;
    readonly mean_h: number;
    readonly med_h: number;
    readonly rated: number;
    readonly csat_top2: number;
  }

  it('agrees with DuckDB on the time to resolution', () => {
    const [{ n, mean_h, med_h }] = answered<Answer>(service, 'ravenstack_tickets') as [Answer];
    const asked = { fields: 'createdAt=submitted_at, solvedAt=closed_at' };
    expect(measure('ticket-resolution-time', realText(tickets)!, asked)).to.include({ value: 60 * med_h, n });
    expectClose(
      measure('ticket-resolution-time', realText(tickets)!, { ...asked, variant: 'mean' }).value,
      60 * mean_h,
      relative,
    );
  });

  it('agrees with DuckDB on satisfaction, the unrated left out', () => {
    const [{ n, rated, csat_top2 }] = answered<Answer>(service, 'ravenstack_tickets') as [Answer];
    const reading = measure('csat', realText(tickets)!, { fields: 'score=satisfaction_score' });
    expectClose(reading.value, csat_top2, relative);
    expect(reading.n).to.equal(rated);
    expect(reading.excluded).to.deep.equal([{ reason: 'unanswered', count: n - rated }]);
  });
});

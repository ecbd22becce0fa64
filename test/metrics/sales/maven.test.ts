import { describe, it } from 'node:test';
import { expect } from 'chai';
import { measure, type MeasureOptions } from '../../../src/measure.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { salesMetrics } from '../../../src/metrics/sales.js';
import { realText, skipWithout } from '../../real-data.js';
import { expectClose } from '../../statistics/close.js';

registerMetrics(salesMetrics);

const folder = 'maven-crm-sales';
const [duckdb, pandas, quantiles] = ['maven_pipeline_duckdb', 'wilson_km_nps_dev_pandas', 'quantiles_dev_r'].map(
  (name) => `reference/${name}.json`,
) as [string, string, string];
const fields = 'status=deal_stage, createdAt=engage_date, closedAt=close_date, amount=close_value';
const relative = 1e-9;

type Cells = Readonly<Record<string, string>>;

/** The rows of a file without quotes. */
function rowsOf(name: string): Cells[] {
  const [head = [], ...lines] = realText(`${folder}/${name}.csv`)!
    .trim()
    .split(/\r?\n/)
    .map((line) => line.split(','));
  return lines.map((cells) => Object.fromEntries(head.map((column, i) => [column, cells[i] ?? ''])));
}

/** The deals with what the other files tell of their agents and accounts. */
function joined(): Cells[] {
  const teams = new Map(rowsOf('sales_teams').map((team) => [team['sales_agent'], team]));
  const accounts = new Map(rowsOf('accounts').map((account) => [account['account'], account]));
  return rowsOf('sales_pipeline').map((deal) => ({
    ...deal,
    ...teams.get(deal['sales_agent']),
    sector: accounts.get(deal['account'])?.['sector'] ?? '',
  }));
}

const groupOf = ({ groups }: Reading, name: string, key: string) => groups.find((group) => group.key[name] === key)!;

describe(
  'the sales metrics on the deals of Maven',
  { skip: skipWithout(`${folder}/sales_pipeline.csv`) || skipWithout(duckdb) },
  () => {
    const deals = realText(`${folder}/sales_pipeline.csv`) ?? '';
    const ask = (metric: string, options: MeasureOptions = {}, records: unknown = deals) =>
      measure(metric, records, { fields, ...options });
    const answered = <Row>(name: string): Row[] =>
      (JSON.parse(realText(duckdb)!) as { results: Record<string, { rows: Row[] }> }).results[name]!.rows;

    it('close, the open ones among them, after 69 days', { skip: skipWithout(pandas) }, () => {
      const { maven_time_to_close_km: km } = JSON.parse(realText(pandas)!) as {
        maven_time_to_close_km: { n: number; events: number; median: number };
      };
      const reading = ask('time-to-close', { asOf: '2017-12-31' });
      expect(reading).to.include({ value: km.median, n: km.n });
      expect(reading.parts).to.deep.equal({ closed: km.events, 'still open': km.n - km.events });
      // statsmodels 0.15.0, SurvfuncRight.quantile_ci(0.5, method="cloglog").
      expect(reading.interval).to.include({ low: 67, high: 70, method: 'kaplan-meier' });
      expect(reading.excluded).to.deep.equal([{ reason: 'without a creation date', count: 500 }]);
    });

    it('have a median amount and percentiles of the cycle', { skip: skipWithout(quantiles) }, () => {
      const [totals] = answered<{ median_deal: number }>('value_totals');
      expect(ask('average-deal-value', { variant: 'median' })).to.include({ value: totals!.median_deal, n: 4238 });
      const [cycle] = answered<{ q_type7: number[] }>('cycle_won');
      expect(ask('sales-cycle-length', { variant: 'p90' }).value).to.equal(cycle!.q_type7[4]);
      const r = JSON.parse(realText(quantiles)!) as {
        probs: number[];
        quantiles: { maven_cycle_won: { type7: number[] } };
      };
      expect(ask('sales-cycle-length', { variant: 'p90' }).value).to.equal(
        r.quantiles.maven_cycle_won.type7[r.probs.indexOf(0.9)],
      );
    });

    it('have a velocity with its four parts', () => {
      const [row] =
        answered<Record<'open_deals' | 'avg_deal' | 'win_rate' | 'avg_cycle' | 'velocity_per_day', number>>('velocity');
      const { value, parts } = ask('sales-velocity');
      expectClose(value, row!.velocity_per_day, relative);
      expectClose(Object.values(parts), [row!.open_deals, row!.win_rate, row!.avg_deal, row!.avg_cycle], relative);
    });

    it('are won, by the month in which they were engaged', () => {
      const rows = answered<{ m: string; engaged: number; won: number; lost: number; still_open: number }>(
        'by_engage_cohort',
      );
      const [cohort, followed] = ['cohort', 'incidence'].map((variant) =>
        ask('win-rate-created', { variant, by: 'month' }),
      ) as [Reading, Reading];
      expect(rows).to.have.length(15);
      for (const { m, engaged, won, lost, still_open } of rows) {
        const { value, parts } = groupOf(cohort, 'month', m);
        expect(parts, m).to.deep.equal({ won, created: engaged });
        expectClose(value, won / engaged, relative);
        expect(groupOf(followed, 'month', m).parts, m).to.deep.equal({ won, lost, 'still open': still_open });
      }
      const [{ win_rate: ofClosed, won_over_all: ofAll }] = answered<Record<'win_rate' | 'won_over_all', number>>(
        'win_rate',
      ) as [Record<'win_rate' | 'won_over_all', number>];
      // Deals without an engage date are among all.
      expectClose(ask('win-rate-created').value, ofAll, relative);
      expect(ofClosed).to.be.above(ofAll);
    });

    it('are won by age as statsmodels 0.15.0 has it (CumIncidenceRight)', () => {
      const expected: readonly (readonly [maturity: number, share: number, error: number])[] = [
        [30, 0.21899483408635576, 0.004540448959397842],
        [90, 0.3970147464494879, 0.005394585914951665],
        [120, 0.5000419621977475, 0.005538952067866548],
        [423, 0.5194391984997352, 0.005548110196818942],
      ];
      const z = 1.959963984540054;
      for (const [maturity, share, error] of expected) {
        const { value, interval } = ask('win-rate-created', {
          variant: 'incidence',
          params: `maturity=${String(maturity)}`,
        });
        const power = Math.exp((z * error) / share / Math.log(share));
        expectClose([value!, interval!.low, interval!.high], [share, share ** (1 / power), share ** power], relative);
      }
      expectClose(ask('win-rate-created', { variant: 'incidence' }).value, 0.5194391984997352, relative);
    });

    for (const [by, name] of [
      ['regional_office', 'by_region'],
      ['manager', 'by_manager'],
      ['sector', 'by_sector'],
    ] as const) {
      it(`agree with DuckDB by ${by}`, () => {
        const records = joined();
        const rows = answered<Record<string, string | number | null>>(name).filter((row) => row[by] !== null);
        const [rates, values] = [ask('win-rate', { by }, records), ask('average-deal-value', { by }, records)];
        expect(rows.length).to.be.within(3, 11);
        for (const { [by]: key, won, closed, win_rate, revenue, avg_deal } of rows) {
          const rate = groupOf(rates, by, String(key));
          expect(rate.parts, String(key)).to.deep.equal({ won, lost: Number(closed) - Number(won) });
          expectClose(rate.value, Number(win_rate), relative);
          const { value, parts } = groupOf(values, by, String(key));
          expect(parts, String(key)).to.deep.equal({ 'won amount': revenue, 'won deals': won });
          if (avg_deal !== undefined) expectClose(value, Number(avg_deal), relative);
        }
      });
    }

    it('earn by account what DuckDB finds of the ten largest', () => {
      const reading = ask('average-deal-value', { by: 'account' });
      for (const { account, won, revenue } of answered<{ account: string; won: number; revenue: number }>(
        'revenue_by_account_top10',
      )) {
        expect(groupOf(reading, 'account', account).parts).to.deep.equal({ 'won amount': revenue, 'won deals': won });
      }
    });

    it('close in a month at the rate of those closed to those open at its start or engaged in it', () => {
      // Counted from the rows of the file.
      const rows = rowsOf('sales_pipeline').filter(({ engage_date: from }) => from !== '' && from! < '2017-07-01');
      const closed = rows.filter(({ close_date: to }) => to! >= '2017-06-01' && to! < '2017-07-01').length;
      const open = rows.filter(({ close_date: to }) => to === '' || to! >= '2017-07-01').length;
      const reading = ask('deal-close-rate', { period: '2017-06' });
      expect(reading.parts).to.deep.equal({ closed, 'still open': open });
    });
  },
);

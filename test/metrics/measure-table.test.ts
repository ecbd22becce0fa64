import { describe, it } from 'node:test';
import { expect } from 'chai';
import { PeriodError } from '../../src/calendar/period-error.js';
import { GrammarError } from '../../src/data/grammar.js';
import { readRecords, type ReadOptions } from '../../src/data/read-records.js';
import { ParamError, type MetricDefinition } from '../../src/metrics/define-metric.js';
import { customerRetentionRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { nps } from '../../src/metrics/loyalty/nps.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { averageDealValue } from '../../src/metrics/sales/average-deal-value.js';
import { pipelineValue } from '../../src/metrics/sales/pipeline-value.js';
import { salesCycleLength } from '../../src/metrics/sales/sales-cycle-length.js';
import { winRate, winRateByValue } from '../../src/metrics/sales/win-rate.js';
import { QueryError } from '../../src/states/scope.js';
import { tableOf } from '../tables.js';
import type { Row } from './laws.js';
import { alike, leftOut } from './sales/deals.js';

const over = (
  definition: MetricDefinition,
  rows: readonly Row[],
  query: Query = {},
  options: Partial<ReadOptions> = {},
) => measureTable(definition, tableOf(definition.records, rows, options), query);

const deal = (status: string, closedAt: string | null, more: Row = {}): Row => ({
  status,
  closedAt,
  amount: 10,
  ...more,
});
const year = [
  deal('won', '2026-01-15', { product: 'GTX', region: 'EU' }),
  deal('lost', '2026-02-15', { product: 'MG', region: 'EU' }),
  deal('won', '2026-04-15', { product: 'GTX', region: null }),
  deal('lost', '2026-04-16', { product: '__proto__', region: 'US' }),
  deal('won', '2026-05-31', { product: 'GTX', region: 'US' }),
];

describe('measureTable', () => {
  describe('of periods', () => {
    it('takes all by default, from the first date to the last day the records know of', () => {
      const { value, period, asOf } = over(winRate, year);
      expect(value).to.equal(0.6);
      expect(period).to.deep.equal({ name: 'all', from: '2026-01-15', to: '2026-06-01', complete: true });
      expect(asOf).to.equal('2026-05-31');
    });

    it('tells one that is over from one that is not', () => {
      const april = over(winRate, year, { period: '2026-04' });
      expect(april).to.include({ value: 0.5, n: 2 });
      expect(april.period).to.deep.equal({ name: '2026-04', from: '2026-04-01', to: '2026-05-01', complete: true });
      expect(april.warnings).not.to.include('partial');
      const quarter = over(winRate, year, { period: '2026-Q2' });
      expect(quarter.period).to.include({ complete: false });
      expect(quarter.warnings).to.include('partial');
    });

    it('counts relative ones from the newest event, not from today', () => {
      expect(over(winRate, year, { period: 'last-1-months' }).parts).to.deep.equal({ won: 1, lost: 0 });
      expect(over(winRate, year, { period: 'this-year' }).period).to.include({ from: '2026-01-01', to: '2027-01-01' });
      expect(over(winRate, year, { period: 'this-quarter' }).parts).to.deep.equal({ won: 2, lost: 1 });
      expect(over(winRate, year, { period: 'last-1-months' }, { asOf: '2026-05-30' }).parts).to.deep.equal({
        won: 1,
        lost: 1,
      });
    });

    it('begins fiscal years where told', () => {
      expect(over(winRate, year, { period: 'FY2027-Q1', fiscalStart: 4 }).n).to.equal(3);
      expect(over(winRate, year, { period: 'this-year', fiscalStart: 12 }).period).to.include({ from: '2025-12-01' });
      expect(over(winRate, year, { period: 'this-year', fiscalStart: 1 }).period).to.include({ from: '2026-01-01' });
      expect(over(winRate, year, { by: 'year', fiscalStart: 4 }).groups.map(({ key }) => key['year'])).to.deep.equal([
        'FY2026',
        'FY2027',
      ]);
    });

    it('needs dates for one, and says which', () => {
      const reading = over(winRate, [{ status: 'won' }, { status: 'lost' }], { period: '2026' });
      expect(reading).to.include({ value: undefined, reason: 'missing-field', n: 0 });
      expect(reading.detail).to.contain('Win rate needs closedAt, which the records do not have. They have ');
      const other = over(winRate, [{ createdAt: '2026-01-01', closedAt: '2026-01-01' }], { period: '2026' });
      expect(other.detail).to.contain('Win rate needs status');
      const undated = over(winRate, [{ status: 'won', closedAt: null }], { period: '2026' });
      expect(undated.detail).to.equal('Win rate for 2026 needs dates, and no record says when anything happened.');
    });

    it('has none where the metric’s own date is nowhere', () => {
      const reading = over(winRate, [
        { status: 'won', createdAt: '2026-01-01' },
        { status: 'lost', createdAt: '2026-01-01' },
      ]);
      expect(reading).to.include({ value: 0.5, period: undefined, asOf: '2026-01-01' });
      expect(reading.warnings).to.deep.equal(['too-few']);
      expect(over(winRate, [{ status: 'won' }]).warnings).to.deep.equal(['too-few']);
    });

    it('asks a metric of whole windows anew for each fiscal month', () => {
      // Months of 26 November and 31 December 2023 and of 4 February 2024; b left in the second of them.
      const rows = [
        { id: 'a', startAt: '2023-01-01', endAt: null },
        { id: 'b', startAt: '2023-01-01', endAt: '2024-02-03' },
      ];
      const fiscalStart = '4-5-4 ending Saturday nearest end of January, named by start';
      const query = { period: '2023-11-26..2024-03-02', by: 'month', fiscalStart };
      const { groups } = over(customerRetentionRate, rows, query, { asOf: '2024-03-02' });
      expect(groups.map(({ key, value }) => [key['month'], value])).to.deep.equal([
        ['FY2023-P11', 1],
        ['FY2023-P12', 0.5],
        ['FY2024-P01', 1],
      ]);
    });

    it('takes the trailing year where a metric needs a start, and says so', () => {
      const rows = [{ id: 'a', startAt: '2025-12-01', endAt: '2026-03-10' }];
      const { period, warnings } = over(customerRetentionRate, rows);
      expect(period).to.deep.equal({ name: 'all', from: '2025-03-11', to: '2026-03-11', complete: true });
      expect(warnings).to.include('trailing-12-months');
    });

    it('refuses what is none', () => {
      expect(() => over(winRate, year, { period: '2026-Q5' })).to.throw(PeriodError, '"2026-Q5" is no period');
      expect(() => over(winRate, year, { fiscalStart: 13 })).to.throw(PeriodError, '"13" are no fiscal years');
    });
  });

  describe('by group', () => {
    const byGroup = (by: string, query: Query = {}) =>
      over(winRate, year, { ...query, by }).groups.map(({ key, parts }) => [
        ...Object.values(key),
        parts['won'],
        parts['lost'],
      ]);

    it('measures each as if it were alone', () => {
      expect(byGroup('product')).to.deep.equal([
        ['GTX', 3, 0],
        ['MG', 0, 1],
        ['__proto__', 0, 1],
      ]);
      const [first] = over(winRate, year, { by: 'product' }).groups;
      expect(first).to.include({ value: 1, n: 3, reason: undefined });
      expect(first!.interval).to.deep.equal(over(winRate, year, { where: 'product=GTX' }).interval);
      expect(first!.warnings).to.deep.equal(['too-few']);
    });

    it('gives a blank a group of its own, last', () => {
      expect(byGroup('region')).to.deep.equal([
        ['EU', 1, 1],
        ['US', 1, 1],
        [null, 1, 0],
      ]);
    });

    it('takes grains of the metric’s date, alone and crossed', () => {
      expect(byGroup('quarter')).to.deep.equal([
        ['2026-Q1', 1, 1],
        ['2026-Q2', 2, 1],
      ]);
      expect(byGroup('region, quarter', { where: 'region=EU|US' })).to.deep.equal([
        ['2026-Q1', 'EU', 1, 1],
        ['2026-Q2', 'US', 1, 1],
      ]);
    });

    it('takes a grain word in quotes for a field', () => {
      const rows = year.map((row, i) => ({ ...row, month: i < 2 ? 'mine' : 'theirs' }));
      expect(over(winRate, rows, { by: '"month"' }).groups.map(({ key }) => key)).to.deep.equal([
        { month: 'mine' },
        { month: 'theirs' },
      ]);
      expect(over(winRate, rows, { by: 'month' }).groups.map(({ key }) => key['month'])).to.deep.equal([
        '2026-01',
        '2026-02',
        '2026-04',
        '2026-05',
      ]);
    });

    it('reads JSON', () => {
      expect(byGroup('["product"]')).to.deep.equal(byGroup('product'));
    });

    it('has a total that is that of no groups', () => {
      const { groups, ...total } = over(winRate, year, { by: 'month,region' });
      const { groups: none, ...alone } = over(winRate, year);
      expect(groups).to.have.length(5);
      expect(none).to.deep.equal([]);
      expect(total).to.deep.equal(alone);
    });

    it('has no groups, and the total of nothing, where nothing is asked about', () => {
      const reading = over(winRate, year, { by: 'product', where: 'product=none' });
      expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', n: 0 });
      expect(reading.groups).to.deep.equal([]);
    });

    it('refuses names that the records do not have, and two grains', () => {
      expect(() => byGroup('produkt')).to.throw(
        QueryError,
        'by names "produkt", which the records do not have. They have ',
      );
      expect(() => byGroup('month, year')).to.throw(
        QueryError,
        'asks for two grains of time, month and year: name one',
      );
    });
  });

  describe('of where', () => {
    it('asks about those records alone, and counts what is left out among them', () => {
      const rows = [...year, { status: 'open', product: 'GTX' }, { status: 'open', product: 'MG' }];
      const reading = over(winRate, rows, { where: 'product=GTX' });
      expect(reading).to.include({ value: 1, n: 3, records: 7 });
      expect(leftOut(reading)).to.deep.equal({ open: 1 });
    });

    it('refuses names that the records do not have, and what it cannot read', () => {
      expect(() => over(winRate, year, { where: 'produkt=GTX' })).to.throw(
        QueryError,
        'where names "produkt", which the records do not have. They have ',
      );
      expect(() => over(winRate, year, { where: 'product' })).to.throw(GrammarError, 'is no condition');
      expect(() => over(winRate, year, { where: 'amount>=much' })).to.throw(QueryError, 'amount holds numbers');
    });
  });

  describe('of money', () => {
    const euro = deal('won', '2026-01-01', { currency: 'EUR' });
    const dollar = deal('won', '2026-01-01', { currency: 'usd', amount: 30 });

    it('names its currency, the records’ own before the one that is told', () => {
      expect(over(averageDealValue, [euro]).currency).to.equal('EUR');
      expect(over(averageDealValue, [euro], { currency: 'CHF' }, { currency: 'CHF' }).currency).to.equal('EUR');
      expect(over(averageDealValue, year, { currency: 'CHF' }, { currency: 'CHF' }).currency).to.equal('CHF');
      expect(over(averageDealValue, year).currency).to.equal(undefined);
    });

    it('is never added to money of another currency', () => {
      for (const metric of [averageDealValue, winRateByValue]) {
        const reading = over(metric, [euro, dollar]);
        expect(reading).to.include({ value: undefined, reason: 'mixed-currency', currency: undefined, n: 0 });
        expect(reading.interval).to.equal(undefined);
      }
      expect(
        over(pipelineValue, [
          { ...euro, status: 'open' },
          { ...dollar, status: 'open' },
        ]).reason,
      ).to.equal('mixed-currency');
    });

    it('is told apart by currency, and filtered by where', () => {
      const { value, groups } = over(averageDealValue, [euro, dollar, dollar], { by: 'currency' });
      expect(value).to.equal(undefined);
      expect(groups.map(({ key, value: mean, currency }) => [key['currency'], mean, currency])).to.deep.equal([
        ['EUR', 10, 'EUR'],
        ['USD', 30, 'USD'],
      ]);
      expect(over(averageDealValue, [euro, dollar], { where: 'currency=EUR' }).value).to.equal(10);
    });

    it('in a currency that is left out hinders nothing', () => {
      expect(over(averageDealValue, [euro, { ...dollar, status: 'lost' }]).value).to.equal(10);
      expect(over(winRate, [euro, { ...dollar, status: 'lost' }]).value).to.equal(0.5);
    });

    it('with a currency and money without one are not added', () => {
      expect(over(averageDealValue, [euro, deal('won', '2026-01-01', { currency: null })]).reason).to.equal(
        'mixed-currency',
      );
    });
  });

  describe('of what it is', () => {
    it('tells a full count from a rate', () => {
      expect(over(winRate, year).census).to.equal(false);
      expect(over(pipelineValue, year).census).to.equal(true);
    });
  });

  describe('of few', () => {
    it('still gives the value under five, and warns', () => {
      expect(over(winRate, alike(4, deal('won', '2026-01-01')))).to.deep.include({
        value: 1,
        n: 4,
        warnings: ['too-few'],
      });
      expect(over(winRate, alike(5, deal('won', '2026-01-01')))).to.deep.include({ value: 1, n: 5, warnings: [] });
    });
  });

  describe('of levels', () => {
    it('gives the interval at the level asked for', () => {
      // The 90 % interval is within the 95 % one.
      const [narrow, wide] = [over(winRate, year, { level: 0.9 }).interval!, over(winRate, year).interval!];
      expect([narrow.level, wide.level]).to.deep.equal([0.9, 0.95]);
      expect(narrow.low).to.be.above(wide.low);
      expect(narrow.high).to.be.below(wide.high);
    });

    it('refuses a level that is none', () => {
      for (const level of [0, 1, 95, NaN]) {
        expect(() => over(winRate, year, { level })).to.throw(
          QueryError,
          `level=${String(level)} is no confidence level: write 0.95`,
        );
      }
    });
  });

  describe('of options', () => {
    it('records those it was given', () => {
      expect(over(nps, [{ score: 9 }], { params: 'dedupe=all, scale=0-10' }).params).to.deep.equal({
        dedupe: 'all',
        scale: '0-10',
      });
    });

    it('refuses those that the metric does not have', () => {
      expect(() => over(nps, [{ score: 9 }], { params: 'maturity=9' })).to.throw(
        ParamError,
        /^nps has no option "maturity"\. It has dedupe, .*scale\.$/,
      );
      expect(() => over(winRate, year, { params: { lag: '3' } })).to.throw(
        ParamError,
        'win-rate has no option "lag". It has none.',
      );
      expect(() => over(winRate, year, { params: { lag: '3' } }))
        .to.throw()
        .with.property('name', 'ParamError');
      expect(() => over(winRate, year, { params: 'lag' })).to.throw(GrammarError, 'must read name=value');
    });
  });

  describe('of records that it cannot use', () => {
    const sick = [
      deal('won', '2026-01-15'),
      deal('won', '2024-02-30'),
      deal('lost', '2026-02-01', { amount: 'lots' }),
      deal('lost', '2026-02-01'),
    ];

    it('leaves a record out whose date cannot be read, counts it, and names record, field and value', () => {
      const reading = over(winRate, sick);
      expect(reading.parts).to.deep.equal({ won: 1, lost: 2 });
      expect(reading.excluded).to.deep.equal([
        {
          reason: 'unreadable closedAt',
          count: 1,
          samples: [{ record: 2, field: 'closedAt', value: '2024-02-30', expected: 'a date' }],
        },
      ]);
      expect(reading.warnings).to.include('records-refused');
    });

    it('leaves no record out for a field that it does not need', () => {
      expect(leftOut(over(winRate, sick))).not.to.have.property('unreadable amount');
      expect(leftOut(over(winRateByValue, sick))).to.deep.equal({ 'unreadable closedAt': 1, 'unreadable amount': 1 });
    });

    it('asks for the fields of where and by as well', () => {
      expect(leftOut(over(winRate, sick, { where: 'amount>=0' }))).to.have.property('unreadable closedAt', 1);
      expect(leftOut(over(winRate, sick, { by: 'amount' }))).to.have.property('unreadable amount', 1);
    });

    it('says nothing of unreadable cells that are not asked about', () => {
      const rows = [...sick.slice(2), deal('won', '2026-01-15', { product: 'MG' })];
      const { warnings, excluded } = over(winRateByValue, rows, { where: 'product=MG' });
      expect(excluded).to.deep.equal([]);
      expect(warnings).not.to.include('records-refused');
    });

    it('names the fields in one order, whatever that of the records', () => {
      const rows = [deal('lost', '2026-02-01', { amount: 'lots' }), deal('won', '2024-02-30')];
      const reasons = (these: Row[]) => over(winRateByValue, these).excluded.map(({ reason }) => reason);
      expect(reasons(rows)).to.deep.equal(['unreadable amount', 'unreadable closedAt']);
      expect(reasons(rows.toReversed())).to.deep.equal(reasons(rows));
    });

    it('counts what is no record at all, and names it', () => {
      const reading = over(winRate, [year[0]!, null, year[1]!, 'x'] as Row[]);
      expect(reading).to.include({ value: 0.5, records: 2 });
      expect(reading.excluded).to.deep.equal([
        {
          reason: 'unreadable record',
          count: 2,
          samples: [
            { record: 2, field: '(record)', value: 'null', expected: 'an object' },
            { record: 4, field: '(record)', value: 'x', expected: 'an object' },
          ],
        },
      ]);
      expect(reading.warnings).to.include('records-refused');
    });

    it('warns where the source says that there is more', () => {
      const { table } = readRecords({ results: year, paging: { next: { after: '1' } } }, { type: 'deals' });
      expect(measureTable(winRate, table)).to.deep.include({ value: 0.6, warnings: ['partial'] });
      expect(over(winRate, year).warnings).to.deep.equal([]);
    });

    it('shows five of them at most', () => {
      const { excluded } = over(winRate, alike(7, deal('won', 'never')));
      expect(excluded.map(({ count, samples }) => [count, samples?.length])).to.deep.equal([[7, 5]]);
    });

    it('counts each under the first reason that holds, in the order of the metric’s reasons', () => {
      const reading = over(salesCycleLength, [
        { status: 'won', createdAt: null, closedAt: '2026-01-01' },
        { status: 'lost', createdAt: null, closedAt: null },
        { status: 'open', createdAt: null, closedAt: null },
      ]);
      expect(reading.excluded).to.deep.equal([
        { reason: 'open', count: 1 },
        { reason: 'lost', count: 1 },
        { reason: 'won without both dates', count: 1 },
      ]);
    });

    it('counts those of no period, and not those of others', () => {
      const rows = [
        deal('won', '2026-01-15', { createdAt: '2026-01-01' }),
        deal('lost', '2026-02-15', { createdAt: '2026-01-01' }),
        deal('lost', '2026-01-15', { createdAt: '2026-01-01' }),
        { status: 'open', createdAt: '2026-01-01' },
      ];
      expect(leftOut(over(salesCycleLength, rows, { period: '2026-01' }))).to.deep.equal({ open: 1, lost: 1 });
    });
  });

  describe('of fields that are not there', () => {
    it('names the field, and what there is', () => {
      const reading = over(averageDealValue, [{ stage: 'Won', value: 5 }]);
      expect(reading).to.include({ value: undefined, reason: 'missing-field', n: 0 });
      expect(reading.detail).to.contain('Average deal value needs amount, which the records do not have. They have ');
      expect(reading.detail).to.contain('status, stage, value. Say which it is: fields="amount=…".');
    });

    it('passes on why a column was refused', () => {
      const rows = [
        { status: 'won', createdAt: '1/2/2026', closedAt: '3/4/2026' },
        { status: 'won', createdAt: '2/2/2026', closedAt: '3/5/2026' },
      ];
      const reading = over(salesCycleLength, rows);
      expect(reading).to.include({ value: undefined, reason: 'unreadable-field' });
      expect(reading.detail).to.contain('createdAt').and.contain('D/M/YYYY').and.contain('M/D/YYYY');
    });

    it('gives the value where only the period would have needed it, and warns', () => {
      const rows = [
        { status: 'won', closedAt: '3/4/2026' },
        { status: 'lost', closedAt: '3/5/2026' },
      ];
      const all = over(winRate, rows);
      expect(all.value).to.equal(0.5);
      expect(all.warnings).to.include('field-unreadable');
      expect(all.refusals).to.have.length(1);
      expect(all.refusals[0])
        .to.contain('The dates in closedAt could be')
        .and.contain('D/M/YYYY')
        .and.contain('M/D/YYYY');
      expect(over(winRate, [{ status: 'won', closedAt: '2026-04-03' }]).refusals).to.deep.equal([]);
      expect(over(winRate, rows, { period: '2026' }).reason).to.equal('unreadable-field');
    });

    it('finds nothing to measure in no records, whatever else is asked', () => {
      for (const query of [{}, { period: '2026' }, { by: 'product' }, { where: 'product=GTX' }]) {
        const reading = over(averageDealValue, [], query);
        expect(reading).to.include({ value: undefined, reason: 'nothing-to-measure', records: 0 });
        expect(reading.detail).to.equal('The source answered, and holds no records.');
      }
    });
  });

  describe('as JSON', () => {
    it('writes null and the reason for a value that is not there, never NaN', () => {
      const { value, reason, interval, detail, currency, domain } = JSON.parse(
        JSON.stringify(over(averageDealValue, [{ ...year[1] }])),
      ) as Record<string, unknown>;
      expect({ value, reason, interval, detail, currency, domain }).to.deep.equal({
        value: null,
        reason: 'nothing-to-measure',
        interval: null,
        detail: null,
        currency: null,
        domain: [null, null],
      });
      expect(JSON.parse(JSON.stringify(over(averageDealValue, [{ status: 'won' }])))).to.include({
        value: null,
        reason: 'missing-field',
        period: null,
      });
    });

    it('writes what the contract says', () => {
      const reading = over(winRate, alike(5, year[0]!), { by: 'product' });
      expect(JSON.parse(JSON.stringify(reading))).to.deep.include({
        metric: 'win-rate',
        variant: 'closed',
        definition: '1.0.0',
        label: 'Win rate',
        unit: 'ratio',
        better: 'higher',
        value: 1,
        reason: null,
        parts: { won: 5, lost: 0 },
        n: 5,
        excluded: [],
        params: {},
        currency: null,
        period: { name: 'all', from: '2026-01-15', to: '2026-01-16', complete: true },
        asOf: '2026-01-15',
        warnings: [],
        working: { formula: 'won ÷ (won + lost)', values: { won: 5, lost: 0 } },
      });
      const [group] = (JSON.parse(JSON.stringify(reading)) as { groups: Row[] }).groups;
      expect(group).to.deep.include({ key: { product: 'GTX' }, value: 1, reason: null, n: 5, currency: null });
    });

    it('holds no number that is not finite', () => {
      const huge = alike(6, deal('won', '2026-01-01', { amount: 1e200 }));
      const reading = over(averageDealValue, huge, { by: 'status' });
      // Σx² has left the range, and the interval with it; the mean has not.
      expect(reading.value).to.be.closeTo(1e200, 1e190);
      expect(reading.interval).to.equal(undefined);
      const numbers = JSON.stringify(reading, (_, each: unknown) =>
        typeof each === 'number' && !Number.isFinite(each) ? 'bad' : each,
      );
      expect(numbers).not.to.contain('bad');
    });
  });
});

import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { parseBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';
import { metrics } from '../../src/metrics/all.js';
import { registerMetrics } from '../../src/metrics/catalogue.js';
import { benchmarkJsonSchema } from './json-schema.js';

const study = {
  id: 'study',
  metric: 'win-rate',
  kind: 'industry',
  shape: { point: 0.47 },
  population: { industry: 'B2B software' },
  sample: { n: 939, unit: 'firms' },
  fieldwork: { to: '2024-06' },
  source: { name: 'A study' },
};
const other = { ...study, id: 'other' };

describe('parseBenchmarks', () => {
  it('takes a point, a range, quantiles or bands, with what is told of them, as they are written', () => {
    const rows = [
      study,
      { ...study, id: 'b', shape: { low: 0.4, high: 0.4 }, variant: 'closed', fieldwork: { from: '2023', to: '2024' } },
      { ...study, id: 'c', shape: { quantiles: { p25: 0.3, p50: 0.4, p90: 0.5 } }, unit: 'ratio' },
      { ...study, id: 'd', shape: { quantiles: { p10: 0.4, p75: 0.4 } }, fieldwork: { to: '2024-02-29' } },
      {
        ...study,
        id: 'e',
        kind: 'contract',
        shape: {
          bands: [
            { upTo: 0.3, label: 'poor' },
            { upTo: 0.3, label: 'ok' },
            { upTo: null, label: 'good' },
          ],
        },
      },
      {
        ...study,
        id: 'f',
        fieldwork: undefined,
        published: '2024',
        expires: '2024-12-31',
        method: { aggregation: 'pooled' },
      },
      { ...study, id: 'g', member: { from: 'Lead', to: 'Demo' }, confidence: 'high' },
    ];
    expect(parseBenchmarks(rows, metrics)).to.deep.equal({ benchmarks: rows, refused: [] });
  });

  it('takes a list, a list with a name, and either as text', () => {
    const file = { name: 'Ours', publisher: 'Acme', benchmarks: [study] };
    for (const json of [[study], file, JSON.stringify([study]), JSON.stringify(file)]) {
      expect(parseBenchmarks(json, metrics).benchmarks).to.deep.equal([study]);
    }
    expect(parseBenchmarks([])).to.deep.equal({ benchmarks: [], refused: [] });
  });

  it('asks neither who nor when of what one aims at or has promised', () => {
    for (const kind of ['target', 'stretch', 'contract']) {
      const aim = { id: 'aim', metric: 'win-rate', kind, shape: { point: 0.5 }, source: { name: 'our plan' } };
      expect(parseBenchmarks([aim], metrics).refused, kind).to.deep.equal([]);
    }
  });

  const refused: readonly (readonly [name: string, row: object | null, field: string, says: RegExp])[] = [
    ['no object', null, '', /expected object/],
    ['a metric that is none', { ...other, metric: 'win-rat' }, 'metric', /there is no metric "win-rat"$/],
    ['a variant that is none', { ...other, variant: 'won' }, 'variant', /win-rate has no variant "won"$/],
    ['another unit', { ...other, unit: 'days' }, 'unit', /Win rate counts in ratio, not days$/],
    ['a unit that is none', { ...other, unit: 'hours' }, 'unit', /expected ratio, money, /],
    [
      'a bare percentage',
      { ...other, shape: { point: 47 } },
      'shape',
      /gives 47, and Win rate goes from 0 to 1\. Write 0\.47 for 47%\.$/,
    ],
    [
      'a percentage in text',
      { ...other, shape: { point: '47%' } },
      'shape.point',
      /expected a number, ratios from 0 to 1$/,
    ],
    ['a figure that is no number', { ...other, shape: { point: NaN } }, 'shape.point', /expected a number/],
    ['a ratio below its domain', { ...other, shape: { low: -0.1, high: 0.2 } }, 'shape', /gives -0\.1, and Win rate/],
    ['money without a currency', { ...other, metric: 'average-deal-value' }, 'currency', /expected the currency/],
    [
      'a range the wrong way round',
      { ...other, shape: { low: 0.5, high: 0.4 } },
      'shape',
      /must rise from low to high$/,
    ],
    [
      'quantiles that fall',
      { ...other, shape: { quantiles: { p25: 0.5, p50: 0.4, p75: 0.6 } } },
      'shape.quantiles',
      /the figures must rise from p10 to p90$/,
    ],
    ['a single quantile', { ...other, shape: { quantiles: { p50: 0.4 } } }, 'shape.quantiles', /expected two or more/],
    [
      'bands that fall',
      {
        ...other,
        shape: {
          bands: [
            { upTo: 0.5, label: 'ok' },
            { upTo: 0.4, label: 'good' },
          ],
        },
      },
      'shape.bands',
      /must rise from band to band$/,
    ],
    [
      'a band without an end before the last',
      {
        ...other,
        shape: {
          bands: [
            { upTo: null, label: 'ok' },
            { upTo: 0.4, label: 'good' },
          ],
        },
      },
      'shape.bands',
      /null can only be the last$/,
    ],
    [
      'a band of another name',
      {
        ...other,
        shape: {
          bands: [
            { upTo: 0.3, label: 'bad' },
            { upTo: 0.4, label: 'good' },
          ],
        },
      },
      'shape.bands.0.label',
      /expected poor, ok, good, excellent$/,
    ],
    ['two shapes in one', { ...other, shape: { point: 0.4, low: 0.3 } }, 'shape.low', /is no field of a benchmark$/],
    ['no shape at all', { ...other, shape: {} }, 'shape.point', /expected a number/],
    ['a shape in text', { ...other, shape: '47%' }, 'shape', /expected \{ point \}, \{ low, high \}/],
    ['no source', { ...other, source: undefined }, 'source', /expected \{ name \}/],
    ['a source without a name', { ...other, source: { name: '' } }, 'source.name', /that is not empty$/],
    [
      'a link that runs',
      { ...other, source: { name: 'A', url: 'javascript:alert(1)' } },
      'source.url',
      /http or https$/,
    ],
    ['nobody who was measured', { ...other, population: {} }, 'population', /expected who was measured/],
    ['no date', { ...other, fieldwork: undefined }, 'fieldwork', /expected when it was measured/],
    [
      'a date in words',
      { ...other, fieldwork: { to: 'June 2024' } },
      'fieldwork.to',
      /such as 2024, 2024-06 or 2024-06-30$/,
    ],
    ['a month that is none', { ...other, fieldwork: { to: '2024-13' } }, 'fieldwork.to', /expected a year/],
    ['a day that is none', { ...other, fieldwork: { to: '2023-02-29' } }, 'fieldwork.to', /expected a year/],
    ['a quarter for a date', { ...other, fieldwork: { to: '2024-Q1' } }, 'fieldwork.to', /expected a year/],
    [
      'fieldwork that ends first',
      { ...other, fieldwork: { from: '2025', to: '2024' } },
      'fieldwork',
      /ends before it begins$/,
    ],
    [
      'what expired before the fieldwork',
      { ...other, expires: '2024-05' },
      'expires',
      /expired before the fieldwork was over$/,
    ],
    ['a kind that is none', { ...other, kind: 'given' }, 'kind', /expected history, industry/],
    ['a sample of nobody', { ...other, sample: { n: 0, unit: 'firms' } }, 'sample.n', /above 0$/],
    ['a field that is none', { ...other, peers: 'B2B' }, 'peers', /is no field of a benchmark$/],
    ['an id that another row has', study, 'id', /benchmark 1 is "study" too$/],
  ];
  for (const [name, row, field, says] of refused) {
    it(`refuses ${name}, names row and field, and keeps the rows beside it`, () => {
      const last = { ...study, id: 'last' };
      const parsed = parseBenchmarks([study, row, last], metrics);
      expect(parsed.benchmarks.map(({ id }) => id)).to.deep.equal(['study', 'last']);
      expect(parsed.refused).to.have.length(1);
      expect(parsed.refused[0]).to.include({ row: 2, field });
      expect(parsed.refused[0]!.message)
        .to.match(new RegExp(`^benchmark 2${field && `, ${field}`}: `))
        .and.to.match(says);
    });
  }

  it('knows the metrics that are registered where it is told of no others', () => {
    expect(parseBenchmarks([study]).refused[0]).to.include({ row: 1, field: 'metric' });
    registerMetrics(metrics);
    expect(parseBenchmarks([study]).refused).to.deep.equal([]);
  });

  it('throws at what is no list of rows, or no JSON', () => {
    const wants = /^Expected a list of benchmarks, or \{ "name": …, "benchmarks": \[ … \] \}\.$/;
    for (const json of [{ study }, 'null', 7, { benchmarks: study }]) {
      expect(() => parseBenchmarks(json)).to.throw(BenchmarkError, wants);
    }
    expect(() => parseBenchmarks('[{')).to.throw(BenchmarkError, 'The file of benchmarks is no JSON.');
  });
});

describe('benchmarks.schema.json', () => {
  it('is what files are read by: npm run schema writes it anew', () => {
    const written: unknown = JSON.parse(readFileSync('benchmarks.schema.json', 'utf8'));
    expect(written).to.deep.equal(JSON.parse(JSON.stringify(benchmarkJsonSchema())));
  });
});

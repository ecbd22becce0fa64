import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { parseBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';

const study = {
  id: 'study',
  metric: 'win-rate',
  kind: 'industry',
  shape: { point: 0.47 },
  peers: 'B2B software, 939 firms',
  source: 'A study',
  date: '2024-06',
};

describe('parseBenchmarks', () => {
  it('takes a number, a range or quartiles, with peers, source and date', () => {
    const rows = [
      study,
      { ...study, shape: { low: 0.4, high: 0.4 }, variant: 'closed', date: '2024' },
      { ...study, shape: { p25: 0.3, p50: 0.4, p75: 0.5 }, date: '2024-06-30' },
      { ...study, shape: { p25: 0.4, p50: 0.4, p75: 0.4 }, date: '2024-02-29' },
    ];
    expect(parseBenchmarks(rows)).to.deep.equal(rows);
    expect(parseBenchmarks([])).to.deep.equal([]);
  });

  const refused: readonly (readonly [name: string, row: object, place: RegExp])[] = [
    ['peers that are missing', { ...study, peers: undefined }, /^benchmark 2, peers: /],
    ['a source that is empty', { ...study, source: '' }, /^benchmark 2, source: /],
    ['a date that is missing', { ...study, date: undefined }, /^benchmark 2, date: /],
    [
      'a date in words',
      { ...study, date: 'June 2024' },
      /^benchmark 2, date: expected a year, month or day such as 2024, 2024-06 or 2024-06-30$/,
    ],
    ['a month that is none', { ...study, date: '2024-13' }, /^benchmark 2, date: expected a year/],
    ['a day that is none', { ...study, date: '2024-02-30' }, /^benchmark 2, date: expected a year/],
    ['a quarter for a date', { ...study, date: '2024-Q1' }, /^benchmark 2, date: expected a year/],
    ['a kind that is none', { ...study, kind: 'peer' }, /^benchmark 2, kind: expected history, industry/],
    ['a figure in text', { ...study, shape: { point: '0.47' } }, /^benchmark 2, shape/],
    ['a figure that is no number', { ...study, shape: { point: NaN } }, /^benchmark 2, shape/],
    [
      'a range the wrong way round',
      { ...study, shape: { low: 0.5, high: 0.4 } },
      /^benchmark 2, shape: the figures must rise/,
    ],
    [
      'quartiles that fall',
      { ...study, shape: { p25: 0.5, p50: 0.4, p75: 0.6 } },
      /^benchmark 2, shape: the figures must rise/,
    ],
    [
      'a field that is none',
      { ...study, currency: 'EUR' },
      /^benchmark 2: expected id, metric, kind, .* and nothing else$/,
    ],
  ];
  for (const [name, row, place] of refused) {
    it(`refuses ${name}, and names the row and the field`, () => {
      expect(() => parseBenchmarks([{ ...study, id: 'x' }, row])).to.throw(BenchmarkError, place);
    });
  }

  it('refuses what is no list', () => {
    expect(() => parseBenchmarks({ study })).to.throw(BenchmarkError, /^benchmarks: expected a list$/);
  });
});

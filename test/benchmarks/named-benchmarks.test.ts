import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { namedBenchmarks, rowsFor } from '../../src/benchmarks/named-benchmarks.js';
import type { ParsedBenchmarks } from '../../src/benchmarks/parse-benchmarks.js';
import { salesCycleLength } from '../../src/metrics/sales/sales-cycle-length.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { benchmarkOf } from './readings.js';

const study = benchmarkOf({ point: 0.4 }, { id: 'xmi, 2024' });
const dated = benchmarkOf({ point: 0.3 }, { id: '2024-study' });
const page = (...benchmarks: readonly Benchmark[]): ParsedBenchmarks => ({ benchmarks, refused: [] });
const soft = (id: string, point: number, more: Partial<Benchmark> = {}): Benchmark =>
  benchmarkOf({ point }, { id, population: { industry: 'B2B software' }, ...more });

describe('namedBenchmarks', () => {
  it('reads a list of history, figures and ids, in order', () => {
    const { benchmarks, refused } = namedBenchmarks(
      'history, "xmi, 2024", 47%, 2024-study',
      winRate,
      page(study, dated),
    );
    const [first, second, third, ...rest] = benchmarks;
    expect([first, second, rest]).to.deep.equal(['history', study, [dated]]);
    expect(third).to.deep.include({ metric: 'win-rate', kind: 'given', shape: { point: 0.47 } });
    expect(refused).to.deep.equal([]);
  });

  it('is empty for nothing, and for none', () => {
    for (const text of ['', 'none']) {
      expect(namedBenchmarks(text, winRate)).to.deep.equal({ benchmarks: [], refused: [] });
    }
  });

  it('takes the first of two rows of one id', () => {
    const { benchmarks } = namedBenchmarks('2024-study', winRate, page(dated, { ...dated, shape: { point: 0.9 } }));
    expect(benchmarks).to.deep.equal([dated]);
  });

  it('goes on without what it cannot read, and says what would be right', () => {
    const { benchmarks, refused } = namedBenchmarks('xmi, 60, 0.5', winRate, page(study));
    expect(benchmarks).to.have.length(1);
    expect(refused).to.deep.equal([
      'benchmark="xmi" is no number, not history, and no id of a benchmark on this page.',
      'benchmark="60" is no ratio: write 0.47 or 47%.',
    ]);
    expect(namedBenchmarks('60', salesCycleLength).refused).to.deep.equal([]);
  });

  it('says why a row that it names was refused', () => {
    const fault = { row: 2, id: 'own', field: 'kind', message: 'benchmark 2, kind: expected history' };
    const { refused } = namedBenchmarks('own', winRate, { benchmarks: [], refused: [fault] });
    expect(refused).to.deep.equal(['"own" is not used: benchmark 2, kind: expected history.']);
  });

  it('takes all rows of an industry for the metric as one, with each source as a mark', () => {
    const rows = page(
      soft('a', 0.4),
      soft('b', 0.5),
      soft('value', 0.6, { variant: 'value' }),
      soft('nps', 30, { metric: 'nps' }),
      soft('asked', 0.9, { kind: 'expectation' }),
      benchmarkOf({ point: 0.1 }, { id: 'retail', population: { industry: 'Retail' } }),
    );
    const { benchmarks } = namedBenchmarks('industry:b2b-software', winRate, rows);
    expect(benchmarks).to.have.length(1);
    const [one] = benchmarks as Benchmark[];
    expect(one).to.deep.include({ id: 'industry:b2b-software', shape: { low: 0.4, high: 0.5 } });
    expect(one!.marks?.map(({ id }) => id)).to.deep.equal(['a', 'b']);
    expect(namedBenchmarks('industry:retail', winRate, rows).benchmarks).to.have.length(1);
    expect(namedBenchmarks('industry:mining', winRate, rows).refused).to.deep.equal([
      'benchmark="industry:mining": nothing of that industry for Win rate is loaded.',
    ]);
  });

  it('takes rows of another variant where there are no others, to say that they do not compare', () => {
    const { benchmarks } = namedBenchmarks(
      'industry:b2b-software',
      winRate,
      page(soft('value', 0.6, { variant: 'value' })),
    );
    expect(benchmarks).to.have.length(1);
  });

  it('keeps the members of a family apart', () => {
    const of = (id: string, from: string, point: number): Benchmark =>
      soft(id, point, { metric: 'stage-conversion-rate', member: { from, to: 'X' } });
    const rows = page(of('a', 'A', 0.4), of('b', 'A', 0.5), of('c', 'B', 0.6));
    const { benchmarks } = namedBenchmarks('industry:b2b-software', stageConversionRate, rows);
    expect(benchmarks.map((one) => typeof one !== 'string' && [one.member?.['from'], one.marks?.length])).to.deep.equal(
      [
        ['A', 2],
        ['B', undefined],
      ],
    );
  });
});

describe('rowsFor', () => {
  it('picks what an attribute may mean, of all that a page has', () => {
    const fault = (id: string) => ({ row: 1, id, field: 'kind', message: '' });
    const rows = {
      benchmarks: [study, dated, soft('a', 0.4), soft('b', 30, { metric: 'nps' })],
      refused: [fault('own'), fault('others')],
    };
    const ids = (text: string) => {
      const { benchmarks, refused } = rowsFor(text, 'win-rate', rows);
      return [...benchmarks, ...refused].map(({ id }) => id);
    };
    expect(ids('2024-study, own')).to.deep.equal(['2024-study', 'own']);
    expect(ids('industry:b2b-software')).to.deep.equal(['a']);
    expect(ids('history, 47%')).to.deep.equal([]);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { namedBenchmarks } from '../../src/benchmarks/named-benchmarks.js';
import { salesCycleLength } from '../../src/metrics/sales/sales-cycle-length.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { benchmarkOf } from './readings.js';

const study = benchmarkOf({ point: 0.4 }, { id: 'xmi, 2024' });
const dated = benchmarkOf({ point: 0.3 }, { id: '2024-study' });

describe('namedBenchmarks', () => {
  it('reads a list of history, figures and ids, in order', () => {
    const [first, second, third, fourth, ...rest] = namedBenchmarks('history, "xmi, 2024", 47%, 2024-study', winRate, [
      study,
      dated,
    ]);
    expect([first, second, fourth, rest.length]).to.deep.equal(['history', study, dated, 0]);
    expect(third).to.deep.include({ metric: 'win-rate', kind: 'given', shape: { point: 0.47 }, source: 'this page' });
  });

  it('reads figures in the metric’s own unit', () => {
    expect(namedBenchmarks('60', salesCycleLength, [])).to.have.length(1);
    expect(() => namedBenchmarks('60', winRate, [])).to.throw(BenchmarkError, 'benchmark="60" is no ratio');
  });

  it('is empty for nothing', () => {
    expect(namedBenchmarks('', winRate, [])).to.deep.equal([]);
  });

  it('names what there is where an id is unknown', () => {
    expect(() => namedBenchmarks('xmi', winRate, [study, dated])).to.throw(
      BenchmarkError,
      'benchmark="xmi" is no number, not history, and no id of those given (xmi, 2024, 2024-study).',
    );
    expect(() => namedBenchmarks('xmi', winRate, [])).to.throw(BenchmarkError, '(none)');
  });
});

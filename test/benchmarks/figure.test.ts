import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import { figureIn } from '../../src/benchmarks/figure.js';

describe('figureIn', () => {
  it('reads a ratio as a share or as a percentage with its sign', () => {
    expect(figureIn('0.47', 'ratio', 'target')).to.equal(0.47);
    expect(figureIn('47%', 'ratio', 'target')).to.equal(0.47);
    expect(figureIn(' 47.5 % ', 'ratio', 'target')).to.equal(0.475);
    expect(figureIn('110%', 'ratio', 'target')).to.equal(1.1);
    expect(figureIn('0', 'ratio', 'target')).to.equal(0);
    expect(figureIn('-5%', 'ratio', 'target')).to.equal(-0.05);
  });

  it('refuses a bare 47, which could be 47 % or 4,700 %', () => {
    expect(() => figureIn('47', 'ratio', 'target')).to.throw(
      BenchmarkError,
      'target="47" is no ratio: write 0.47 or 47%.',
    );
    for (const text of ['2', '1.01', '-2'])
      expect(() => figureIn(text, 'ratio', 'target'), text).to.throw(BenchmarkError);
    expect(figureIn('1', 'ratio', 'target')).to.equal(1);
  });

  it('reads all else as plain numbers', () => {
    expect(figureIn('47', 'days', 'target')).to.equal(47);
    expect(figureIn('-12.5', 'points', 'target')).to.equal(-12.5);
    expect(figureIn('+3', 'money', 'target')).to.equal(3);
  });

  it('refuses what is no number, and a percentage of days', () => {
    for (const text of ['', 'many', '1,5', '1e3', '0x1F', '47%']) {
      expect(() => figureIn(text, 'days', 'target'), text).to.throw(
        BenchmarkError,
        'is no number: write it as 1234.5.',
      );
    }
    for (const text of ['', 'half', '1,5', 'NaN']) {
      expect(() => figureIn(text, 'ratio', 'target'), text).to.throw(BenchmarkError, 'is no ratio');
    }
  });
});

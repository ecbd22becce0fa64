import { describe, it } from 'node:test';
import { expect } from 'chai';
import { judgeAll } from '../../src/benchmarks/judge-all.js';
import { namedBenchmarks } from '../../src/benchmarks/named-benchmarks.js';
import { readRecords } from '../../src/data/read-records.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { customerChurnRate } from '../../src/metrics/loyalty/customer-retention-rate.js';
import { customerAcquisitionCost } from '../../src/metrics/marketing/customer-acquisition-cost.js';
import { pipelineCoverage } from '../../src/metrics/sales/pipeline-coverage.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';

/** Deals of 2025 decided so, and open ones of 300 that close in the second quarter of 2026, of which 100 are lacking. */
function held(definition: MetricDefinition, won: number, lost: number) {
  const decided = Array.from({ length: won + lost }, (_, i) => ({
    status: i < won ? 'won' : 'lost',
    createdAt: '2025-01-05',
    closedAt: '2025-06-10',
    amount: 1,
  }));
  const open = { status: 'open', createdAt: '2026-01-05', expectedCloseAt: '2026-06-30', amount: 300 };
  const goals = [{ target: 100, start: '2026-04-01', due: '2026-06-30' }];
  const { table } = readRecords({ deals: [...decided, open], goals }, { type: 'deals', asOf: '2026-05-15' });
  const named = namedBenchmarks('needed', definition);
  return judgeAll(definition, table, { period: '2026-Q2' }, { ...named, target: undefined, compare: undefined });
}

describe('benchmark="needed"', () => {
  it('is of pipeline coverage 1 ÷ the win rate of the same deals, whatever the period', () => {
    // 20 of 50; Wilson’s interval is 0.2761 to 0.5382, which turned over is 1.858 to 3.622.
    const { reading, judgements, refused } = held(pipelineCoverage, 20, 30);
    expect(reading.value).to.equal(3);
    const { shape, source } = judgements[0]!.benchmark;
    const { low, high } = shape as { low: number; high: number };
    expect([low.toFixed(2), high.toFixed(2)]).to.deep.equal(['1.86', '3.62']);
    expect(source.name).to.equal('1 ÷ own win rate');
    expect(judgements[0]!.verdict).to.equal('within');
    expect(refused).to.equal(undefined);
  });

  it('says what it takes where too few deals are decided, or none is won', () => {
    const sentence =
      'benchmark="needed" of Pipeline coverage: it takes a win rate above 0 of five decided deals or more.';
    expect(held(pipelineCoverage, 4, 0).refused).to.deep.equal([sentence]);
    expect(held(pipelineCoverage, 0, 9).refused).to.deep.equal([sentence]);
  });

  it('says of other metrics what it takes, or that there is none', () => {
    const why = (definition: MetricDefinition) => held(definition, 20, 30).refused?.join(' ');
    expect(why(winRate)).to.equal('benchmark="needed" of Win rate: nothing that is needed follows from its records.');
    expect(why(customerAcquisitionCost)).to.contain('takes the lifetime value by margin');
    expect(why(customerChurnRate)).to.contain('takes a retention goal');
    expect(why(stageConversionRate)).to.contain('nothing that is needed');
  });
});

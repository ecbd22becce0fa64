import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../src/metrics/define-metric.js';
import { csat } from '../../src/metrics/service/csat.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { scaleParam } from '../../src/metrics/survey-scale.js';
import { tableOf } from '../tables.js';

describe('a declared scale', () => {
  it('is two whole numbers', () => {
    expect(scaleParam('0-10')).to.deep.equal({ low: 0, high: 10 });
    expect(scaleParam('1 – 7')).to.deep.equal({ low: 1, high: 7 });
    expect(scaleParam('10-100')).to.deep.equal({ low: 10, high: 100 });
    expect(scaleParam(undefined)).to.equal(undefined);
  });

  it('is nothing else', () => {
    for (const wrong of ['', '5', '1-', '-5', 'a1-5', '1-5a', '1x5', '1.5-5']) {
      expect(() => scaleParam(wrong), wrong).to.throw(
        ParamError,
        `scale is two whole numbers, such as 0-10, and not "${wrong}"`,
      );
    }
  });
});

describe('a metric of scores', () => {
  const scored = (scores: readonly number[], more: object = {}) =>
    tableOf(
      'responses',
      scores.map((score, i) => ({ id: String(i), score, respondedAt: '2026-02-01', ...more })),
    );
  const told = (table: ReturnType<typeof scored>, params: Record<string, string> = {}) => {
    const { value, reason, detail } = measureTable(csat, table, { params });
    return { value, reason, detail };
  };
  const refusal = (theirs: string) => ({
    value: undefined,
    reason: 'scale-refused',
    detail: `Customer satisfaction is asked on 1 to 5, and these answers were given on ${theirs}. Scores are not converted: keep those asked on 1 to 5 with where.`,
  });

  it('is refused on another scale than its own, and says which', () => {
    expect(told(scored([4, 2]), { scale: '0-5' })).to.deep.equal(refusal('0 to 5'));
    expect(told(scored([4, 2]), { scale: '1-5' }).value).to.equal(0.5);
    expect(told(scored([4, 2]), { scale: '1-7' })).to.deep.equal(refusal('1 to 7'));
    expect(told(scored([4, 2], { scale: { min: 1, max: 7 } }))).to.deep.equal(refusal('1 to 7'));
    expect(told(scored([4, 2], { scale: { min: 0, max: 5 } }))).to.deep.equal(refusal('0 to 5'));
  });

  it('names the first other scale among answers of which some are on its own', () => {
    const scales = [
      [1, 5],
      [1, 7],
      [0, 5],
    ] as const;
    const rows = scales.map(([min, max], i) => ({
      id: String(i),
      score: 4,
      respondedAt: '2026-02-01',
      scale: { min, max },
    }));
    expect(told(tableOf('responses', rows))).to.deep.equal(refusal('1 to 7'));
  });

  it('takes an end that is not told for its own', () => {
    expect(told(scored([4, 2], { scale: { max: 7 } }))).to.deep.equal(refusal('1 to 7'));
    expect(told(scored([4, 2], { scale: { min: 0 } }))).to.deep.equal(refusal('0 to 5'));
    expect(told(scored([4, 2], { scale: { min: 1 } })).value).to.equal(0.5);
  });

  it('takes one score beyond the scale, or a twentieth of them, for slips', () => {
    const four = (n: number) => Array.from({ length: n }, () => 4);
    expect(told(scored([4, 9])).value).to.equal(1);
    expect(told(scored([...four(38), 0, 9])).value).to.equal(1);
    expect(told(scored([...four(37), 0, 9]))).to.deep.equal({
      value: undefined,
      reason: 'scale-refused',
      detail: '2 of 39 scores lie outside 1 to 5, the scale of Customer satisfaction: they were given on another.',
    });
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../src/metrics/define-metric.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import type { Query } from '../../src/metrics/query.js';
import { mqlSqlRate } from '../../src/metrics/marketing/conversion-rate.js';
import { cacPayback } from '../../src/metrics/economics/cac-payback.js';
import { marketingRoi } from '../../src/metrics/economics/marketing-roi.js';
import { stageConversionRate } from '../../src/metrics/sales/stage-conversion-rate.js';
import { wholeNumber } from '../../src/metrics/whole-number.js';
import { tableOf } from '../tables.js';

describe('an option that is a whole number', () => {
  it('is digits', () => {
    expect(['0', '7', ' 30 ', '999999'].map((text) => wholeNumber('lag', text, 30))).to.deep.equal([0, 7, 30, 999_999]);
  });

  it('is nothing else, and says what would have been right', () => {
    for (const wrong of ['', '1.5', '-1', '1e3', 'x1', '1x', '1000000']) {
      expect(() => wholeNumber('lag', wrong, 30), wrong).to.throw(
        ParamError,
        `lag is a whole number, such as 30, and not "${wrong}"`,
      );
    }
    expect(() => wholeNumber('lag', undefined, 30)).to.throw(ParamError, 'and not ""');
  });
});

describe('a metric without options', () => {
  it('is measured as it is declared, and one with options as it is told', () => {
    const leads = tableOf('leads', [{ id: '1', createdAt: '2026-01-01', mqlAt: '2026-01-01', sqlAt: '2026-03-01' }]);
    const rate = (query: Query) => measureTable(mqlSqlRate, leads, { period: '2026-01', ...query });
    expect(rate({})).to.deep.include({ value: 1, params: {} });
    expect(rate({ params: 'maturity=30' })).to.deep.include({ value: 0, params: { maturity: '30' } });
    expect(rate({ params: { maturity: '30' } })).to.deep.include({ value: 0, params: { maturity: '30' } });
  });
});

describe('an option that nobody may assume', () => {
  const campaigns = tableOf('campaigns', [{ id: '1', sentAt: '2026-01-01', cost: 1, revenue: 4 }]);

  it('is asked for, with an example', () => {
    expect(measureTable(marketingRoi, campaigns)).to.include({
      value: undefined,
      reason: 'option-unknown',
      detail: 'Marketing ROI needs the gross margin, a share of revenue: params="margin=80%".',
    });
    expect(measureTable(marketingRoi, campaigns, { params: 'margin=50%' }).value).to.equal(1);
    expect(() => measureTable(marketingRoi, campaigns, { params: 'margin=50' })).to.throw(
      ParamError,
      'margin is a share above 0% and up to 100%, such as 80%, and not "50"',
    );
    expect(cacPayback.withParams!({ lag: '30' })).to.deep.equal({});
  });

  it('is called by its name where nothing more is said of it', () => {
    const bare = { ...marketingRoi, params: {} };
    expect(measureTable(bare, campaigns).detail).to.equal('Marketing ROI needs the margin: params="margin=80%".');
  });
});

describe('the order of stages', () => {
  const deals = (stages: readonly string[]) =>
    tableOf(
      'deals',
      stages.map((stage, i) => ({ id: String(i), stage, createdAt: '2026-01-01' })),
    );
  const detailOf = (stages: readonly string[], query: Query = {}) =>
    measureTable(stageConversionRate, deals(stages), query).detail;
  const asked = 'Stage conversion needs the stages in their order, first to last: stages="…".';

  it('is asked for, with the words that there are', () => {
    expect(detailOf(['Demo', 'Bid', 'Demo'])).to.equal(`${asked} The records have Bid, Demo.`);
    expect(detailOf(['Demo', 'Bid'], { stages: ' ' })).to.equal(`${asked} The records have Bid, Demo.`);
    expect(detailOf(['Demo', 'Bid'], { stages: 'Demo, Bid' })).to.equal(undefined);
  });

  it('is asked for without them where there are none', () => {
    const blank = tableOf('deals', [{ stage: null, status: 'open', createdAt: '2026-01-01' }]);
    expect(measureTable(stageConversionRate, blank)).to.include({ reason: 'order-unknown', detail: asked });
  });

  it('names twenty words and counts the rest', () => {
    const letters = (n: number) => Array.from({ length: n }, (_, i) => String.fromCharCode(65 + i));
    const twenty = 'A, B, C, D, E, F, G, H, I, J, K, L, M, N, O, P, Q, R, S, T';
    expect(detailOf(letters(20))).to.equal(`${asked} The records have ${twenty}.`);
    expect(detailOf(letters(22))).to.equal(`${asked} The records have ${twenty} and 2 more.`);
  });
});

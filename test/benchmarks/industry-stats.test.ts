import { describe, it } from 'node:test';
import { expect } from 'chai';
import { BenchmarkError } from '../../src/benchmarks/benchmark-error.js';
import type { Benchmark } from '../../src/benchmarks/benchmark.js';
import { industryStats, type CampaignReport } from '../../src/benchmarks/industry-stats.js';
import { realText, skipWithout } from '../real-data.js';

/** Of 1,000 mails sent 800 were not opened and 150 were; 50 came back. */
const report = {
  id: 'c1',
  send_time: '2026-03-17T23:30:00+00:00',
  industry_stats: {
    type: 'Retail',
    open_rate: 0.15,
    unopen_rate: 0.8,
    bounce_rate: 0.05,
    click_rate: 0.02,
    unsub_rate: 0.003,
  },
} satisfies CampaignReport;

const figures = (benchmarks: readonly Benchmark[]): readonly (readonly [string, number])[] =>
  benchmarks.map(({ metric, shape }) => [metric, 'point' in shape ? shape.point : NaN]);

describe('the industry figures in a campaign report', () => {
  it('are benchmarks of the industry for opens, clicks, bounces and unsubscribes', () => {
    // Opened of delivered: 150 ÷ 950.
    expect(figures(industryStats(report))).to.deep.equal([
      ['email-open-rate', 0.15 / 0.95],
      ['email-click-rate', 0.02],
      ['email-bounce-rate', 0.05],
      ['email-unsubscribe-rate', 0.003],
    ]);
  });

  it('are of the industry and of the day on which it was sent, and say by whom', () => {
    const all = industryStats(report);
    expect(all).to.have.length(4);
    for (const benchmark of all) {
      expect(benchmark).to.deep.include({ kind: 'industry', fieldwork: { to: '2026-03-17' } });
      expect(benchmark.population?.industry).to.equal('Retail');
      expect(benchmark.source.name).to.contain('Mailchimp');
    }
  });

  it('have an id each, of the report', () => {
    const ids = [report, { ...report, id: 'c2' }].flatMap(industryStats).map(({ id }) => id);
    expect(new Set(ids).size).to.equal(8);
  });

  it('do not say of what clicks and unsubscribes are shares, for the report does not', () => {
    const methods = Object.fromEntries(industryStats(report).map(({ metric, method }) => [metric, method]));
    expect(methods).to.deep.equal({
      'email-open-rate': { denominator: 'delivered' },
      'email-click-rate': undefined,
      'email-bounce-rate': { denominator: 'sent' },
      'email-unsubscribe-rate': undefined,
    });
  });

  it('are none where there are none, and none of a rate that is missing', () => {
    const { type, click_rate, bounce_rate, unsub_rate } = report.industry_stats;
    const stats = { type, open_rate: 0.15, click_rate, bounce_rate, unsub_rate };
    expect(industryStats({ id: 'c1', send_time: report.send_time })).to.deep.equal([]);
    expect(industryStats({ ...report, industry_stats: {} })).to.deep.equal([]);
    expect(figures(industryStats({ ...report, industry_stats: stats })).map(([metric]) => metric)).to.deep.equal([
      'email-click-rate',
      'email-bounce-rate',
      'email-unsubscribe-rate',
    ]);
  });

  it('are refused in percent, and without a day', () => {
    const stats = { ...report.industry_stats, click_rate: 2 };
    expect(() => industryStats({ ...report, industry_stats: stats })).to.throw(
      BenchmarkError,
      'Report c1, industry_stats.click_rate: 2 is no share from 0 to 1.',
    );
    expect(() => industryStats({ ...report, send_time: 'soon' })).to.throw(
      BenchmarkError,
      'Report c1, send_time: "soon" is no instant',
    );
  });

  const file = 'api-fixtures/mailchimp-telegraf-mit/reports.json';

  it('are read from the sample in Mailchimp’s documentation', { skip: skipWithout(file) }, () => {
    const { reports } = JSON.parse(realText(file) ?? '{}') as { reports: CampaignReport[] };
    const all = reports.flatMap(industryStats);
    // 0.17076777 ÷ (0.17076777 + 0.82285545).
    expect(all.map(({ shape }) => ('point' in shape ? shape.point.toFixed(6) : ''))).to.deep.equal([
      '0.171864',
      '0.027431',
      '0.006377',
      '0.001437',
    ]);
    expect(all[0]).to.deep.include({ fieldwork: { to: '2015-09-15' } });
    expect(all[0]?.population?.industry).to.equal('Social Networks and Online Communities');
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ReadOptions } from '../../src/data/read-records.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { leadConversionRate } from '../../src/metrics/sales/lead-conversion-rate.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { pipelineValue } from '../../src/metrics/sales/pipeline-value.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { QueryError } from '../../src/states/scope.js';
import { tableOf } from '../tables.js';

const rows = [
  { deal_stage: 'Closed Won', region: 'North', closedAt: '2026-07-01', amount: 5 },
  { deal_stage: 'Closed Lost', region: 'South', closedAt: '2026-07-02', amount: 5 },
  { deal_stage: 'Demo', region: 'South', amount: 5 },
];
const fields = 'stage=deal_stage';
const where = (text: string, options: Partial<ReadOptions> = { fields }, metric: MetricDefinition = winRate) =>
  measureTable(metric, tableOf('deals', rows, options), { where: text });

describe('a filter by words', () => {
  it('takes our words for a status, and those of the records for their own field', () => {
    expect(where('status=won')).to.include({ value: 1, n: 1 });
    expect(where('stage="Closed Won"')).to.include({ value: 1, n: 1 });
    expect(where('deal_stage=Closed Won|Closed Lost')).to.include({ value: 0.5, n: 2 });
  });

  it('refuses a word that a status never has, and says where it stands', () => {
    for (const text of [
      'status=Closed Won',
      'status!=Closed Won',
      'status=lost|Closed Won',
      '{"status": "Closed Won"}',
    ]) {
      expect(() => where(text), text).to.throw(
        QueryError,
        `where names status="Closed Won", and the status of deals is read as open, won, lost. It stands in stage: write where='stage="Closed Won"'.`,
      );
    }
    expect(() => where('status=Sold')).to.throw(/read as open, won, lost\.$/);
    const leads = tableOf('leads', [{ status: 'Qualified' }]);
    expect(() => measureTable(leadConversionRate, leads, { where: 'status=Qualified' })).to.throw(
      'open, converted, lost',
    );
  });

  it('takes a word of ours that no record happens to have', () => {
    const won = tableOf('deals', [rows[0]!], { fields });
    expect(measureTable(winRate, won, { where: 'status=lost' })).to.include({ reason: 'nothing-to-measure' });
  });

  it('tells of a word that no record has which there are, and of one that leaves nothing over does not', () => {
    const { reason, detail } = where('region=Nord', { fields }, pipelineValue);
    expect(reason).to.equal('nothing-to-measure');
    expect(detail).to.equal('No record has region="Nord", which where asks for. They have North, South.');
    expect(where('region=North', { fields }, pipelineValue)).to.include({ reason, detail: undefined });
  });

  it('is content with one of its alternatives, and with a word left out that is not there', () => {
    expect(where('region=North|Nord')).to.include({ value: 1, n: 1 });
    expect(where('region!=Nord')).to.include({ value: 0.5, n: 2 });
  });

  it('says of a stage whose words were told where the records’ own stand', () => {
    const { detail } = where('stage=Demo', { fields: 'stage=deal_stage(Demo:Presentation)' });
    expect(detail).to.equal(
      `No record has stage="Demo", which where asks for. They have Closed Lost, Closed Won, Presentation. It stands in deal_stage: write where='deal_stage="Demo"'.`,
    );
  });

  it('sends a grain of time to the period, where the records have no field of that name', () => {
    expect(() => where('month=2026-07')).to.throw(QueryError, 'For a month write period="…", as in period="2026-07"');
    const named = tableOf('deals', [{ status: 'won', month: 'July' }]);
    expect(measureTable(winRate, named, { where: 'month=July' }).value).to.equal(1);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { ReadOptions } from '../../src/data/read-records.js';
import type { MetricDefinition } from '../../src/metrics/define-metric.js';
import { leadConversionRate } from '../../src/metrics/sales/lead-conversion-rate.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { pipelineValue } from '../../src/metrics/sales/pipeline-value.js';
import { winRate } from '../../src/metrics/sales/win-rate.js';
import { QueryError } from '../../src/states/scope.js';
import { read } from '../data/reading.js';
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
    expect(detail).to.equal('No record of 3 has region="Nord", which where asks for. They have North, South.');
    expect(where('region=North', { fields }, pipelineValue)).to.include({ reason, detail: undefined });
  });

  it('is content with one of its alternatives, and with a word left out that is not there, and says which is not', () => {
    const either = where('region=North|Nord');
    expect(either).to.include({ value: 1, n: 1 });
    expect(either.notes).to.deep.equal(['No record of 3 has region="Nord", which where asks for.']);
    const rest = where('region!=Nord');
    expect(rest).to.include({ value: 0.5, n: 2 });
    expect(rest.notes).to.deep.equal(['No record of 3 has region="Nord", which where leaves out.']);
    expect(where('region!=North').notes).to.deep.equal([]);
  });

  it('understands what the records wrote where it was read as one word of ours, and ours first', () => {
    const told = { fields: 'stage=deal_stage(Closed Won:Won|Closed Lost:Lost|Demo:Lead)' };
    for (const text of ['stage=Closed Won', 'stage!=Closed Lost', 'stage=Won']) {
      expect(where(text, told), text).to.include({ value: 1, n: 1 });
      expect(where(text, told).notes, text).to.deep.equal([]);
    }
    // Of two that were exchanged each is a word of ours.
    const exchanged = { fields: 'stage=deal_stage(Closed Won:Closed Lost|Closed Lost:Closed Won)' };
    expect(where('stage=Closed Won & region=North', exchanged)).to.include({ reason: 'nothing-to-measure' });
    expect(where('stage=Closed Won & region=South', exchanged)).to.include({ value: 1, n: 1 });
  });

  it('says of a word that was read as another together with a second one where the records’ own stand', () => {
    const { detail } = where('stage=Demo', { fields: 'stage=deal_stage(Demo:Early|Contact:Early)' });
    expect(detail).to.equal(
      `No record of 3 has stage="Demo", which where asks for. They have Closed Lost, Closed Won, Early. It stands in deal_stage: write where='deal_stage="Demo"'.`,
    );
  });

  describe('by ids of stages', () => {
    const deals = [
      { id: '1', properties: { dealstage: '91', amount: '500', closedate: '2026-05-04T10:00:00Z' } },
      { id: '2', properties: { dealstage: '92', amount: '300', closedate: '2026-05-05T10:00:00Z' } },
      { id: '3', properties: { dealstage: '91', amount: '100', closedate: '2026-05-06T10:00:00Z' } },
    ];
    const signed = { id: '91', label: 'Signed', metadata: { isClosed: 'true', probability: '1.0' } };
    const gone = { id: '92', label: 'Gone', metadata: { isClosed: 'true', probability: '0.0' } };
    const again = { ...signed, id: '93' };
    const of = (text: string, ...stages: object[]) =>
      measureTable(winRate, read({ deals, pipelines: [{ id: 'default', stages }] }).table, { where: text });

    it('takes a vendor’s id for the name that its pipeline gives', () => {
      expect(of('stage=91', signed, gone)).to.include({ value: 1, n: 2 });
      expect(of('stage!=91', signed, gone)).to.include({ value: 0, n: 1 });
      expect(of('stage!=91', signed, gone).notes).to.deep.equal([]);
      expect(of('stage!=Signed', signed, gone)).to.include({ value: 0, n: 1 });
    });

    it('says that no record has it where two stages have one name, or there is none of that id', () => {
      expect(of('stage!=91', signed, gone, again)).to.include({ n: 3 });
      expect(of('stage!=91', signed, gone, again).notes).to.deep.equal([
        `No record of 3 has stage="91", which where leaves out. It stands in properties.dealstage: write where='properties.dealstage="91"'.`,
      ]);
      expect(of('properties.dealstage!=91', signed, gone, again)).to.include({ value: 0, n: 1 });
      expect(of('stage!=94', signed, gone).notes).to.deep.equal([
        'No record of 3 has stage="94", which where leaves out.',
      ]);
    });

    it('says so of ids that are numbers, and never for a blank', () => {
      const deals = [
        { add_time: '2026-05-01 00:00:00', status: 'won', stage_id: 5 },
        { add_time: '2026-05-02 00:00:00' },
      ];
      const stages = [5, 6].map((id) => ({ id, name: 'Signed' }));
      const { table } = read({ data: deals, stages });
      const notesOf = (text: string) => measureTable(winRate, table, { where: text }).notes;
      expect(notesOf('stage!=5')).to.deep.equal([
        `No record of 2 has stage="5", which where leaves out. It stands in stage_id: write where='stage_id="5"'.`,
      ]);
      expect(notesOf('stage!=Demo')).to.deep.equal(['No record of 2 has stage="Demo", which where leaves out.']);
      expect(measureTable(winRate, table, { where: 'stage_id=5' })).to.include({ n: 1 });
    });
  });

  it('sends a grain of time to the period, where the records have no field of that name', () => {
    expect(() => where('month=2026-07')).to.throw(QueryError, 'For a month write period="…", as in period="2026-07"');
    const named = tableOf('deals', [{ status: 'won', month: 'July' }]);
    expect(measureTable(winRate, named, { where: 'month=July' }).value).to.equal(1);
  });
});

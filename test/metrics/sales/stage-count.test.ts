import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { leadStageCount, stageCount, stageValue } from '../../../src/metrics/sales/stage-count.js';
import { realText, skipWithout } from '../../real-data.js';
import { readRecords } from '../../../src/data/read-with-csv.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank } from '../laws.js';
import { leftOut, overDeals } from './deals.js';

const stages = 'Lead, Demo';
const values = (reading: ReturnType<typeof overDeals>) =>
  reading.groups.map(({ key, value, n }) => [key['stage'], value, n]);

describe('open deals by stage', () => {
  const rows = [
    { stage: 'Demo', status: 'open', amount: 10, currency: 'EUR' },
    { stage: 'Demo', status: 'open', amount: 2.5, currency: 'EUR' },
    { stage: 'Lead', status: 'won', amount: 99, currency: 'EUR' },
    { stage: 'Nurture', status: 'open', amount: 1, currency: 'EUR' },
  ];

  it('are counted in the order told, decided ones not, those of other stages apart', () => {
    const reading = overDeals(stageCount, rows, { stages });
    expect(values(reading)).to.deep.equal([
      ['Lead', 0, 0],
      ['Demo', 2, 2],
    ]);
    expect(leftOut(reading)).to.deep.equal({ 'in a stage that is not listed': 1 });
    expect(reading).to.include({ census: true, reason: 'many-values' });
  });

  it('are worth their amounts, in one currency', () => {
    const reading = overDeals(stageValue, rows, { stages });
    expect(values(reading)).to.deep.equal([
      ['Lead', 0, 0],
      ['Demo', 12.5, 2],
    ]);
    expect(reading.groups[0]?.currency).to.equal('EUR');
    const mixed = overDeals(stageValue, [...rows, { ...rows[0], currency: 'USD' }], { stages });
    expect(mixed).to.include({ value: undefined, reason: 'mixed-currency' });
  });

  it('stand at no stage that says won, which holds none of them', () => {
    const reading = overDeals(stageCount, [...rows, { stage: 'Won', status: 'won' }], { stages: 'Lead, Demo, Won' });
    expect(values(reading).map(([stage]) => stage)).to.deep.equal(['Lead', 'Demo']);
    expect(() => overDeals(stageCount, rows, { stages: 'Won' })).to.throw(ParamError, 'can be open');
  });

  it('are found at a stage in any letter case', () => {
    expect(values(overDeals(stageCount, rows, { stages: 'LEAD, demo' }))).to.deep.equal([
      ['LEAD', 0, 0],
      ['demo', 2, 2],
    ]);
  });

  it('are told to lack an amount where amounts are asked for', () => {
    const bare = [...rows, { stage: 'Demo', status: 'open', amount: null, currency: 'EUR' }];
    expect(overDeals(stageValue, rows, { stages }).warnings).to.deep.equal([]);
    expect(overDeals(stageValue, bare, { stages }).warnings).to.deep.equal(['amounts-missing']);
    expect(overDeals(stageCount, bare, { stages }).warnings).to.deep.equal([]);
  });

  it('are nothing to measure where none is open, and are dated back by their present stages', () => {
    const closed = [{ stage: 'Demo', status: 'won', createdAt: '2026-01-01', closedAt: '2026-01-05' }];
    expect(overDeals(stageCount, closed, { stages })).to.include({ reason: 'nothing-to-measure', n: 0 });
    const dated = [...closed, { stage: 'Demo', status: 'open', createdAt: '2026-01-02', closedAt: null }];
    const january = overDeals(stageCount, dated, { stages, period: '2026-01' }, { asOf: '2026-03-31' });
    expect(january.warnings).to.deep.equal(['present-stages']);
  });

  it('are left out of a sum where their amount is below zero', () => {
    const reading = overDeals(stageValue, [...rows, { stage: 'Demo', status: 'open', amount: -5, currency: 'EUR' }], {
      stages,
    });
    expect(values(reading)[1]).to.deep.equal(['Demo', 12.5, 2]);
    expect(leftOut(reading)['with a negative amount']).to.equal(1);
  });

  it('are asked for in their order, and nothing is guessed', () => {
    expect(overDeals(stageCount, rows)).to.include({ reason: 'order-unknown' });
    for (const definition of [stageCount, stageValue])
      expect(overDeals(definition, rows, { stages: ' ' })).to.include({ reason: 'order-unknown' });
    const leads = tableOf('leads', [{ stage: 'Lead', status: 'new' }]);
    expect(measureTable(leadStageCount, leads, { stages: '' })).to.include({ reason: 'order-unknown' });
  });

  it('are leads where leads are asked about', () => {
    const leads = tableOf('leads', [
      { stage: 'Lead', status: 'new' },
      { stage: 'Demo', status: 'converted' },
    ]);
    expect(values(measureTable(leadStageCount, leads, { stages }))).to.deep.equal([
      ['Lead', 1, 1],
      ['Demo', 0, 0],
    ]);
  });

  const maven = 'maven-crm-sales/sales_pipeline.csv';
  it('are 500 and 1,589 of the maven deals', { skip: skipWithout(maven) }, () => {
    const { table } = readRecords(realText(maven), {
      type: 'deals',
      fields: 'stage=deal_stage, createdAt=engage_date',
    });
    const reading = measureTable(stageCount, table, { stages: 'Prospecting, Engaging' });
    expect(reading.groups.map(({ value }) => value)).to.deep.equal([500, 1589]);
  });

  const anyDeal = fc.record({
    stage: orBlank(fc.constantFrom('Lead', 'Demo', 'Nurture')),
    status: orBlank(fc.constantFrom('open', 'won', 'lost')),
    createdAt: orBlank(dayOf2026),
    closedAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(stageCount, anyDeal, { query: { stages } });
});

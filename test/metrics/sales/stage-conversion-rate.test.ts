import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measure } from '../../../src/measure.js';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { registerMetrics } from '../../../src/metrics/catalogue.js';
import { coreMetrics } from '../../../src/metrics/core.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { stageConversionCohort, stageConversionRate } from '../../../src/metrics/sales/stage-conversion-rate.js';
import { realText, skipWithout } from '../../real-data.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { alike, leftOut, overDeals } from './deals.js';
import { ofFirst, steps } from './funnels.js';

registerMetrics(coreMetrics);

const stages = 'Lead, Demo, Won';
const reached = (rows: readonly Row[], query: Query = {}) => overDeals(stageConversionRate, rows, { stages, ...query });
const cohort = (rows: readonly Row[], query: Query = {}) =>
  measureTable(stageConversionCohort, tableOf('stageEvents', rows), { stages, ...query });
const event = (dealId: string, stage: string, enteredAt: string, exitedAt: string | null = null): Row => ({
  dealId,
  stage,
  enteredAt: `2026-0${enteredAt}`,
  exitedAt: exitedAt === null ? null : `2026-0${exitedAt}`,
});

describe('stage conversion by the present stage', () => {
  it('gives 99.6, 16.7 and 15.4 % of the first for 228, 227, 38 and 35', () => {
    const rows = [
      ...alike(1, { stage: 'A', status: 'lost' }),
      ...alike(189, { stage: 'B', status: 'lost' }),
      ...alike(3, { stage: 'C', status: 'lost' }),
      ...alike(35, { stage: 'D', status: 'won' }),
    ];
    const reading = reached(rows, { stages: 'A, B, C, D' });
    expect(reading).to.include({ value: undefined, reason: 'many-values', n: 228 });
    expect(ofFirst(reading)).to.deep.equal(['99.6', '16.7', '15.4']);
    expect(steps(reading).map(({ value }) => value)).to.deep.equal([227 / 228, 38 / 227, 35 / 38]);
    expect(reading.groups.every(({ interval }) => interval?.method === 'wilson')).to.equal(true);
  });

  it('takes a deal at a stage to have reached all before it, and a won one every stage', () => {
    // 2 leads, 3 demos, 1 won without any stage of the list: 6, 4, 1.
    const rows = [...alike(2, { stage: 'Lead' }), ...alike(3, { stage: 'Demo' }), { stage: 'Signed', status: 'won' }];
    expect(steps(reached(rows)).map(({ counts }) => counts)).to.deep.equal([
      [6, 2, 4],
      [4, 3, 1],
    ]);
    expect(reached(rows).warnings).to.deep.equal(['stage-inferred']);
  });

  it('counts a lost deal as far as its last stage, and in the first alone where that is not told, saying so', () => {
    const rows = [{ stage: 'Demo', status: 'lost' }, { stage: 'Closed Lost' }, { stage: 'Won' }];
    const reading = reached(rows);
    expect(steps(reading).map(({ counts }) => counts)).to.deep.equal([
      [3, 0, 2],
      [2, 0, 1],
    ]);
    expect(reading.warnings).to.include('stage-at-loss-unknown');
    expect(reading.parts).to.include({ lost: 2, 'lost without a stage': 1 });
  });

  it('tells no step where more than a fifth were lost at a stage that is not kept, and counts all the same', () => {
    // 2 of 10 are a fifth, 3 of 10 are more.
    const of = (untold: number, listed = stages) =>
      reached([...alike(untold, { stage: 'Closed Lost' }), ...alike(9 - untold, { stage: 'Demo' }), { stage: 'Won' }], {
        stages: listed,
      });
    expect(steps(of(2)).map(({ value }) => value)).to.deep.equal([0.8, 1 / 8]);
    expect(steps(of(3))).to.deep.equal([
      { step: 'Lead to Demo', value: undefined, n: 10, counts: [10, 0, 7] },
      { step: 'Demo to Won', value: undefined, n: 7, counts: [7, 6, 1] },
    ]);
    expect(of(3).groups[0]).to.include({ reason: 'stage-at-loss-unknown' });
    // From the first to the last nothing lies between.
    expect(steps(of(3, 'Demo, Won')).map(({ value }) => value)).to.deep.equal([0.1]);
  });

  it('finds the stages in any letter case, and a stage twice in two of them', () => {
    const rows = [{ stage: 'Lead' }, { stage: 'DEMO' }, { stage: 'won' }];
    expect(steps(reached(rows, { stages: 'lead, demo, WON' })).map(({ counts }) => counts)).to.deep.equal([
      [3, 1, 2],
      [2, 1, 1],
    ]);
    expect(() => reached(rows, { stages: 'Lead, lead' })).to.throw(ParamError, '"lead" twice');
  });

  it('refuses a stage that says lost, wherever it stands', () => {
    for (const listed of ['Lead, Closed Lost, Won', 'Lead, Won, Lost - No Decision', 'Closed - Not Won, Lead'])
      expect(() => reached([{ stage: 'Lead' }], { stages: listed }), listed).to.throw(ParamError, 'leave it out');
  });

  it('counts how many stand at each stage themselves, so that one nobody knows is seen', () => {
    const { parts } = reached([{ stage: 'Lead' }, { stage: 'Lead' }, { stage: 'Won' }], { stages: 'Lead, Typo, Won' });
    expect(parts).to.include({ 'at Lead': 2, 'at Typo': 0, 'at Won': 1 });
    const signed = reached([{ stage: 'Signed', status: 'won' }], { stages: 'Lead, Won' });
    expect(signed.parts).to.include({ 'at Won': 1 });
  });

  it('counts open deals of stages that are not listed, and of none, apart', () => {
    const reading = reached([
      { stage: 'Lead' },
      { stage: 'Nurture' },
      { stage: null, status: 'open' },
      { stage: 'Won' },
    ]);
    expect(reading.n).to.equal(2);
    expect(leftOut(reading)).to.deep.equal({ 'without a stage': 1, 'in a stage that is not listed': 1 });
  });

  it('does not guess the order: it names the stages found', () => {
    const reading = overDeals(stageConversionRate, [{ stage: 'Won' }, { stage: 'Lead' }]);
    expect(reading).to.include({ value: undefined, reason: 'order-unknown' });
    expect(reading.detail).to.contain('stages="…". The records have Lead, Won.');
    expect(reached([{ stage: 'Won' }], { stages: '' })).to.include({ reason: 'order-unknown' });
    expect(cohort([event('a', 'Lead', '1-01')], { stages: '' })).to.include({ reason: 'order-unknown' });
  });

  it('refuses one stage, and a stage listed twice', () => {
    expect(() => reached([{ stage: 'Lead' }], { stages: 'Lead' })).to.throw(ParamError, '2 or more');
    expect(() => reached([{ stage: 'Lead' }], { stages: 'Lead, Demo, Lead' })).to.throw(ParamError, '"Lead" twice');
  });

  it('gives every segment its own steps', () => {
    const { groups } = reached(
      [
        { stage: 'Lead', ownerId: 'Ada' },
        { stage: 'Won', ownerId: 'Eve' },
      ],
      { by: 'ownerId' },
    );
    expect(groups.map(({ key, parts }) => [key['ownerId'], key['to'], parts['reached']])).to.deep.equal([
      ['Ada', 'Demo', 0],
      ['Ada', 'Won', 0],
      ['Eve', 'Demo', 1],
      ['Eve', 'Won', 1],
    ]);
  });

  it('weighs by amount where that is asked, and refuses where what was lost carries none', () => {
    const params = { measure: 'value' };
    const rows = [
      { stage: 'Demo', status: 'lost', amount: 30 },
      { stage: 'Won', amount: 10 },
      { stage: 'Won', amount: 20 },
    ];
    expect(steps(reached(rows, { params })).map(({ value }) => value)).to.deep.equal([1, 0.5]);
    const bare = rows.map((row) => ({ ...row, amount: row.stage === 'Won' ? row.amount : 0 }));
    expect(reached(bare, { params }).groups[1]).to.include({ value: undefined, reason: 'amounts-missing' });
    const nothing = reached(
      rows.map((row) => ({ ...row, amount: 0 })),
      { params },
    );
    expect(nothing.groups.map(({ reason }) => reason)).to.deep.equal(['nothing-to-measure', 'nothing-to-measure']);
    expect(nothing.groups.map(({ parts }) => parts['share of first'])).to.deep.equal([0, 0]);
  });

  it('warns of deals without an amount where amounts are asked for, and adds up one currency', () => {
    const params = { measure: 'value' };
    const euro = { stage: 'Won', amount: 10, currency: 'EUR' };
    const whole = reached([euro, euro], { params });
    expect(whole.groups[0]).to.include({ value: 1, currency: 'EUR' });
    expect(whole.warnings).to.deep.equal(['stage-inferred']);
    expect(reached([euro, { ...euro, amount: null }], { params }).warnings).to.include('amounts-missing');
    for (const currency of ['CHF', 'USD']) {
      expect(reached([euro, { ...euro, currency }], { params }).reason, currency).to.equal('mixed-currency');
    }
    expect(reached([euro, { ...euro, currency: 'USD' }]).groups[0]).to.include({ value: 1, currency: undefined });
  });

  it('asks for amounts by name, and for a measure that there is', () => {
    const bare = [{ stage: 'Lead' }, { stage: 'Won' }];
    expect(reached(bare, { params: 'measure=value' }).detail).to.contain('needs amount');
    expect(reached(bare, { params: 'measure=count' }).reason).to.equal('many-values');
    expect(reached([{ status: 'won' }]).detail).to.contain('needs stage');
    expect(() => reached(bare, { params: 'measure=price' })).to.throw(
      ParamError,
      'measure is count or value, and not "price"',
    );
  });

  it('keeps deals with a negative amount where deals are counted', () => {
    const reading = reached([{ stage: 'Lead', amount: -5 }, { stage: 'Won' }]);
    expect(reading.n).to.equal(2);
    expect(leftOut(reading)).to.deep.equal({});
  });

  it('has nothing to measure where no deal came in', () => {
    const rows = [{ stage: 'Lead', createdAt: '2026-01-05' }];
    expect(reached(rows, { period: '2025' })).to.include({ reason: 'nothing-to-measure', n: 0 });
  });

  it('leaves negative amounts out and counts them, and gives no interval where nothing varies', () => {
    const params = { measure: 'value' };
    const rows = [
      ...alike(6, { stage: 'Won', amount: 10 }),
      { stage: 'Lead', status: 'lost', amount: -50 },
      { stage: 'Won', amount: null },
    ];
    const reading = reached(rows, { params });
    expect(leftOut(reading)).to.deep.equal({ 'with a negative amount': 1 });
    expect(reading.groups.map(({ value, interval }) => [value, interval])).to.deep.equal([
      [1, undefined],
      [1, undefined],
    ]);
    expect(reading.parts).to.include({ 'without an amount': 1 });
  });

  const anyDeal = fc.record({
    stage: orBlank(fc.constantFrom('Lead', 'Demo', 'Won', 'Closed Lost', 'Nurture')),
    status: orBlank(fc.constantFrom('open', 'won', 'lost')),
    amount: orBlank(fc.nat(9)),
    createdAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(stageConversionRate, anyDeal, { query: { stages } });
  itObeysTheLaws(stageConversionRate, anyDeal, { query: { stages, params: { measure: 'value' } } });
});

describe('stage conversion by stage history', () => {
  it('counts a skipped stage as reached, and undoes nothing for a move back', () => {
    const reading = cohort([
      event('skips', 'Lead', '1-01', '1-05'),
      event('skips', 'Won', '1-05'),
      event('back', 'Demo', '1-01', '1-03'),
      event('back', 'Lead', '1-03', '1-09'),
    ]);
    expect(steps(reading).map(({ counts }) => counts)).to.deep.equal([
      [2, 0, 2],
      [2, 0, 1],
    ]);
  });

  it('leaves deals that are still open where they came to out of the step from there, and says how many', () => {
    const reading = cohort([
      event('open', 'Lead', '1-01'),
      event('left', 'Lead', '1-01', '1-02'),
      event('lost', 'Demo', '1-01', '1-02'),
      event('lost', 'Closed Lost', '1-02'),
      event('won', 'Won', '1-03'),
    ]);
    expect(steps(reading)).to.deep.equal([
      { step: 'Lead to Demo', value: 2 / 3, n: 3, counts: [4, 1, 2] },
      { step: 'Demo to Won', value: 0.5, n: 2, counts: [2, 0, 1] },
    ]);
    expect(reading.warnings).to.include('still-open');
    expect(reading.parts['still open']).to.equal(1);
  });

  it('counts the deals that entered each stage, and those lost, once each', () => {
    const reading = cohort([
      event('a', 'LEAD', '1-01', '1-02'),
      event('a', 'Lead', '1-03', '1-04'),
      event('a', 'Closed Lost', '1-04'),
      event('b', 'Lead', '1-01', '1-02'),
      event('b', 'Closed Won', '1-02'),
      event('c', 'Closed Lost', '1-02'),
    ]);
    const { parts, n } = reading;
    expect(parts).to.include({ lost: 2, 'lost without a stage': 1, 'at Lead': 2, 'at Demo': 0, 'at Won': 1 });
    // The one of which only the loss is known came in, as every deal did; the one that was won came all the way.
    expect(n).to.equal(3);
    expect(steps(reading).map(({ counts }) => counts)).to.deep.equal([
      [3, 0, 1],
      [1, 0, 1],
    ]);
  });

  it('goes by the last event, in whatever order they are listed', () => {
    const lost = [event('a', 'Lead', '1-01'), event('a', 'Closed Lost', '1-05')];
    for (const rows of [lost, lost.toReversed()]) expect(cohort(rows).parts['still open']).to.equal(0);
  });

  describe('by amount', () => {
    const params = { measure: 'value' };
    const worth = (amount: number | null, row: Row, currency = 'EUR'): Row => ({ ...row, amount, currency });
    const rows = [
      worth(30, event('a', 'Won', '1-05')),
      worth(10, event('a', 'Lead', '1-01', '1-05')),
      worth(20, event('b', 'Lead', '1-01', '1-02')),
      worth(10, event('c', 'Demo', '1-01', '1-02')),
    ];

    it('weighs a deal by the amount of its last event', () => {
      // Of 30, 20 and 10 the first and the last came to a demo, the first was won.
      const reading = cohort(rows, { params });
      for (const listed of [rows, rows.toReversed()])
        expect(steps(cohort(listed, { params })).map(({ value }) => value)).to.deep.equal([40 / 60, 30 / 40]);
      expect(reading.groups[0]).to.include({ currency: 'EUR' });
      expect(reading.warnings).to.deep.equal([]);
      expect(leftOut(cohort([...rows, worth(-1, event('d', 'Lead', '1-01'))], { params }))).to.deep.equal({
        'with a negative amount': 1,
      });
    });

    it('adds up one currency, and asks for amounts by name', () => {
      for (const currency of ['CHF', 'USD']) {
        const mixed = [...rows, worth(5, event('d', 'Lead', '1-01', '1-02'), currency)];
        expect(cohort(mixed, { params }).reason, currency).to.equal('mixed-currency');
        expect(cohort(mixed).reason, currency).to.equal('many-values');
      }
      expect(cohort([event('a', 'Lead', '1-01')], { params }).detail).to.contain('needs amount');
    });
  });

  it('names a field that it lacks, and leaves events out that cannot be placed', () => {
    const whole = { dealId: 'a', stage: 'Lead', enteredAt: '2026-01-01', amount: 1 };
    for (const field of ['dealId', 'stage', 'enteredAt']) {
      for (const params of [{}, { measure: 'value' }]) {
        const rest = Object.entries(whole).filter(([name]) => name !== field);
        expect(cohort([Object.fromEntries(rest)], { params }).detail, field).to.contain(`needs ${field}`);
      }
    }
    const stray = [
      { ...whole, dealId: null },
      { ...whole, enteredAt: null },
      { ...whole, stage: 'Nurture' },
    ];
    const negative = { ...whole, dealId: 'b', amount: -1 };
    const reading = cohort([whole, negative, ...stray]);
    expect(reading.n).to.equal(2);
    expect(leftOut(reading)).to.deep.equal({
      'without a deal': 1,
      'without an entry date': 1,
      'in a stage that is not listed': 1,
    });
  });

  it('is refused where the days of leaving cannot be told', () => {
    const rows = ['1/2/2026', '2/3/2026'].map((exitedAt) => ({
      ...{ dealId: 'a', stage: 'Lead', enteredAt: '2026-01-01', exitedAt },
    }));
    expect(cohort(rows)).to.include({ value: undefined, reason: 'unreadable-field' });
  });

  it('takes the deals that came in within the period and follows them beyond it', () => {
    const rows = [
      event('jan', 'Lead', '1-31', '2-01'),
      event('jan', 'Won', '2-01'),
      event('feb', 'Lead', '2-01', '3-01'),
      event('feb', 'Won', '3-01'),
    ];
    expect(steps(cohort(rows, { period: '2026-01' }))[0]?.counts).to.deep.equal([1, 0, 1]);
    expect(cohort(rows, { period: '2026-02' }).n).to.equal(1);
    expect(cohort(rows).n).to.equal(2);
  });

  it('takes a sentinel such as 2050 for "still there"', () => {
    const rows = [{ dealId: 'a', stage: 'Lead', enteredAt: '2026-01-01', exitedAt: '2050-01-01' }];
    expect(steps(cohort(rows))[0]?.counts).to.deep.equal([1, 1, 0]);
  });

  it('is what is measured where records have a stage history and no definition was named', () => {
    const rows = [event('a', 'Lead', '1-01', '1-02'), event('a', 'Won', '1-02')];
    expect(measure('stage-conversion-rate', rows, { stages }).variant).to.equal('cohort');
    expect(measure('stage-conversion-rate', [{ stage: 'Lead' }], { stages }).variant).to.equal('reached');
  });

  const anyEvent = fc.record({
    dealId: orBlank(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
    stage: orBlank(fc.constantFrom('Lead', 'Demo', 'Won', 'Closed Lost', 'Nurture')),
    enteredAt: orBlank(dayOf2026),
    exitedAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(stageConversionCohort, anyEvent, { query: { stages }, entity: 'dealId' });
});

describe('stage conversion of real records', () => {
  const maven = 'maven-crm-sales/sales_pipeline.csv';
  it('is 8,800, 8,300 and 4,238 of the maven deals, as counted by python', { skip: skipWithout(maven) }, () => {
    // collections.Counter of deal_stage: Prospecting 500, Engaging 1,589, Lost 2,473 (all of them engaged), Won 4,238.
    const fields = 'status=deal_stage, stage=deal_stage(Lost:Engaging)';
    const reading = measure('stage-conversion-rate', realText(maven), { fields, stages: 'Prospecting, Engaging, Won' });
    expect(steps(reading).map(({ counts }) => counts)).to.deep.equal([
      [8800, 500, 8300],
      [8300, 1589, 4238],
    ]);
    expect(ofFirst(reading)).to.deep.equal(['94.3', '48.2']);
    const untold = measure('stage-conversion-rate', realText(maven), {
      fields: 'stage=deal_stage',
      stages: 'Prospecting, Engaging, Won',
    });
    expect(steps(untold).map(({ counts }) => counts[2])).to.deep.equal([5827, 4238]);
    expect(untold.parts).to.include({ lost: 2473, 'lost without a stage': 2473 });
    expect(steps(untold).map(({ value }) => value)).to.deep.equal([undefined, undefined]);
  });

  const hubspot = 'connector-seeds-apache2/hubspot/deal_stage_data.csv';
  it('is 14, 8 and 1 of the HubSpot stage history, all still open', { skip: skipWithout(hubspot) }, () => {
    // By python: 14 deals with one entry each, at f66c… 6, 09a9… 7, 6e81… 1; every _fivetran_end is 2050-01-01.
    const [first, second, third] = [
      'f66ca9bc5a02c2f1513ce83f0a0e117d',
      '09a969da1d61b38bd3746f0f49c1475a',
      '6e81db225a3757a3fc20cc9b1b3d9e1b',
    ];
    const reading = measure('stage-conversion-rate', realText(hubspot), {
      fields: 'dealId=deal_id, stage=value, enteredAt=date_entered, exitedAt=_fivetran_end',
      dateFormat: 'YYYY-MM-DD H:mm:ss',
      stages: [first, second, third].join(', '),
    });
    expect(reading.variant).to.equal('cohort');
    expect(steps(reading).map(({ n, counts }) => [n, ...counts])).to.deep.equal([
      [8, 14, 6, 8],
      [1, 8, 7, 1],
    ]);
  });
});

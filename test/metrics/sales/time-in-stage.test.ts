import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { timeInStage, timeInStageP85 } from '../../../src/metrics/sales/time-in-stage.js';
import { realText, skipWithout } from '../../real-data.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { leftOut } from './deals.js';

const asOf = '2026-03-31';
const over = (rows: readonly Row[], query: Query = {}, definition = timeInStage) =>
  measureTable(definition, tableOf('stageEvents', rows, { asOf }), query);
const event = (dealId: string | null, stage: string | null, enteredAt: string | null, exitedAt?: string) => ({
  dealId,
  stage,
  enteredAt,
  exitedAt: exitedAt ?? null,
});

/** Stays in Demo of 2 days by its exit, 4 days by the next entry, and 30 days so far; in Offer of 6 days and 10 so far. */
const log = [
  event('a', 'Demo', '2026-03-01', '2026-03-03'),
  event('a', 'Offer', '2026-03-04', '2026-03-10'),
  event('a', 'Won', '2026-03-10'),
  event('b', 'Demo', '2026-03-17'),
  event('b', 'Offer', '2026-03-21'),
  event('c', 'Demo', '2026-03-01'),
];

describe('time in stage', () => {
  it('is the day by which half of the stays have ended, stage by stage', () => {
    // Demo: 2/3 left after 2 days, 1/3 after 4. Offer: half left after 6 days, level to the 10 that the other has lasted.
    const { groups } = over(log, { by: 'stage' });
    expect(groups.map(({ key, value, parts }) => [key['stage'], value, parts])).to.deep.equal([
      ['Demo', 4, { left: 2, 'still there': 1 }],
      ['Offer', 8, { left: 1, 'still there': 1 }],
    ]);
  });

  it('ends at the exit where there is one, else at the entry to the next stage, whatever its place', () => {
    expect(over(log.slice(0, 2).toReversed(), { by: 'stage', where: 'stage=Demo' }).value).to.equal(2);
    expect(over(log.slice(3, 5).toReversed(), { where: 'stage=Demo' }).value).to.equal(4);
  });

  it('is refused where the days of leaving cannot be told', () => {
    const rows = ['1/2/2026', '2/3/2026'].map((exitedAt) => event('a', 'Demo', '2026-01-01', exitedAt));
    expect(over(rows)).to.include({ value: undefined, reason: 'unreadable-field' });
  });

  it('is told as a percentile too, or not reached', () => {
    const rows = Array.from({ length: 20 }, (_, i) =>
      event(String(i), 'Demo', '2026-03-01', `2026-03-${String(i + 2).padStart(2, '0')}`),
    );
    // Of 1 to 20 days, 3 in 20 are left after day 17, level to day 18.
    expect(over(rows, {}, timeInStageP85)).to.include({ value: 17.5, variant: 'p85' });
    expect(over([...rows.slice(0, 4), event('z', 'Demo', '2026-03-01')], {}, timeInStageP85)).to.include({
      value: undefined,
      reason: 'not-reached',
    });
  });

  it('counts a stay in the period in which it began, and each of a deal that came back', () => {
    const rows = [event('a', 'Demo', '2026-02-28', '2026-03-02'), event('a', 'Demo', '2026-03-05', '2026-03-06')];
    expect(over(rows)).to.include({ n: 2 });
    expect(over(rows, { period: '2026-03' })).to.include({ value: 1, n: 1 });
  });

  it('leaves out ends of deals and events that cannot be placed, and says so', () => {
    const reading = over([
      ...log,
      event(null, 'Demo', '2026-03-01'),
      event('d', 'Demo', null),
      event('e', null, '2026-03-01'),
      event('f', 'Closed lost', '2026-03-01'),
      event('g', 'Demo', '2026-03-05', '2026-03-04'),
    ]);
    expect(reading.n).to.equal(5);
    expect(leftOut(reading)).to.deep.equal({
      'without a deal': 1,
      'without an entry date': 1,
      'without a stage': 1,
      'won or lost': 2,
      'left before it was entered': 1,
    });
  });

  it('is undefined over nothing', () => {
    expect(over([event('a', 'Won', '2026-03-10')])).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  const anyEvent = fc.record({
    dealId: orBlank(fc.constantFrom('a', 'b', 'c', 'd', '__proto__')),
    stage: orBlank(fc.constantFrom('Demo', 'Offer', 'Won')),
    enteredAt: orBlank(dayOf2026),
    exitedAt: orBlank(dayOf2026),
  });
  itObeysTheLaws(timeInStage, anyEvent, { entity: 'dealId' });

  const [patients, duckdb] = ['event-logs-eventdatar/patients.csv', 'reference/service_dev_duckdb.json'];
  it(
    'finds the stays of an event log that DuckDB finds, to the day',
    { skip: skipWithout(patients) || skipWithout(duckdb) },
    () => {
      const stays = new Map<string, Record<string, string>>();
      for (const line of realText(patients)!.trim().split('\n').slice(1)) {
        const [stage, dealId, , id, kind, time] = line.split(',').map((cell) => cell.replaceAll('"', ''));
        const field = kind === 'start' ? 'enteredAt' : 'exitedAt';
        stays.set(id!, { ...stays.get(id!), id: id!, stage: stage!, dealId: dealId!, [field]: time! });
      }
      const reading = measureTable(timeInStage, tableOf('stageEvents', [...stays.values()]), { by: 'stage' });
      const { results } = JSON.parse(realText(duckdb)!) as {
        results: { patients_funnel: { rows: { handling: string; patients: number; median_h: number }[] } };
      };
      const { rows } = results.patients_funnel;
      expect(reading.groups).to.have.length(rows.length);
      for (const { handling, patients: n, median_h } of rows) {
        const group = reading.groups.find(({ key }) => key['stage'] === handling)!;
        expect(group.parts['left'], handling).to.equal(n);
        // DuckDB counts seconds; a number of midnights is less than one day away from them.
        expect(group.value, handling).to.be.closeTo(median_h / 24, 1);
      }
    },
  );
});

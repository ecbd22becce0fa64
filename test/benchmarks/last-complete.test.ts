import { describe, it } from 'node:test';
import { expect } from 'chai';
import { lastComplete } from '../../src/benchmarks/last-complete.js';
import { benchmark, judged as verdictOn } from '../text/judged.js';
import { decided, leads, trend } from './trends.js';

const held = (found: ReturnType<typeof trend>) =>
  lastComplete(found.trend, {
    ...found.judged,
    judgements: [verdictOn(benchmark('industry', { low: 0.4, high: 0.6 }), 'cannot-tell')],
  });

describe('the last complete period of a trend', () => {
  it('is judged in place of the whole, and not the one that has begun only just', () => {
    const now = held(
      trend([...decided('2026-01-05', 90, 10), ...decided('2026-02-05', 10, 90), ...decided('2026-03-02', 50, 0)]),
    );
    expect([now?.reading.value, now?.reading.n, now?.reading.period?.name]).to.deep.equal([0.1, 100, '2026-02']);
    expect(now?.reading.working.values).to.include({ won: 10, lost: 90 });
    expect(now?.judgements.map(({ verdict }) => verdict)).to.deep.equal(['worse']);
  });

  it('is one whose cohort is mature', () => {
    const open = { id: 'open', createdAt: '2026-02-05', status: 'open' };
    const found = trend([...leads('2026-01-05', 6, 4), ...leads('2026-02-04', 9, 1), open], {
      metric: 'lead-conversion-rate',
      asOf: '2026-06-30',
    });
    expect(held(found)?.reading.value).to.equal(0.6);
  });

  it('warns of what the whole warns of, but for its end and its number, and of its own', () => {
    const warned = (won: number, lost: number) => {
      const found = trend([...decided('2026-01-05', won, lost), ...decided('2026-02-02', 9, 9)]);
      const reading = { ...found.judged.reading, warnings: ['partial', 'records-refused', 'too-few'] as const };
      return lastComplete(found.trend, { ...found.judged, reading })!.reading;
    };
    expect(warned(5, 5).warnings).to.deep.equal(['records-refused']);
    expect(warned(1, 2).warnings).to.deep.equal(['records-refused', 'too-few']);
    expect(warned(5, 5).period).to.deep.equal({
      name: '2026-01',
      from: '2026-01-01',
      to: '2026-02-01',
      complete: true,
    });
    expect(warned(5, 5).groups).to.deep.equal([]);
  });

  it('is held against periods of its own length, whatever the history of the whole is', () => {
    // 10 of 20, 12 of 20 and 14 of 20 in February, March and April; January is the first, in which records may begin.
    const found = trend(
      [
        ['01', 2],
        ['02', 10],
        ['03', 12],
        ['04', 14],
        ['05', 12],
      ].flatMap(([month, won]) => decided(`2026-${String(month)}-05`, Number(won), 20 - Number(won))),
      { asOf: '2026-05-31' },
    );
    const ofYears = { ...benchmark('history', { point: 0.9 }), id: 'history' };
    const now = lastComplete(found.trend, { ...found.judged, judgements: [verdictOn(ofYears)] });
    expect(now?.judgements.map(({ benchmark: { shape, population } }) => [shape, population?.segment])).to.deep.equal([
      [{ point: 0.6 }, 'own last 3 months'],
    ]);
  });

  it('is held against the same month of earlier years where there are two, else not at all with too little behind it', () => {
    const yearly = [5, 10, 12, 14].flatMap((won, i) => decided(`202${String(i + 2)}-03-05`, won, 20 - won));
    const history = [verdictOn({ ...benchmark('history', { point: 0.9 }), id: 'history' })];
    const of = (records: readonly object[], asOf: string) => {
      const found = trend(records, { asOf });
      return lastComplete(found.trend, { ...found.judged, judgements: history })?.judgements.map((one) => [
        one.benchmark.shape,
        one.benchmark.population?.segment,
      ]);
    };
    // March of 2023 and 2024, 50 % and 60 %; that of 2022 is the first period.
    expect(of(yearly, '2025-03-31')).to.deep.equal([[{ point: 0.55 }, 'same month of own last 2 years']]);
    expect(of(decided('2026-01-05', 10, 10).concat(decided('2026-02-05', 9, 9)), '2026-02-28')).to.deep.equal([]);
  });

  it('is not there of several lines, nor before a period is over', () => {
    expect(held(trend(decided('2026-01-31', 5, 5, { owner: 'Ada' }), { by: 'owner' }))).to.equal(undefined);
    expect(held(trend(decided('2026-01-10', 5, 5)))).to.equal(undefined);
  });
});

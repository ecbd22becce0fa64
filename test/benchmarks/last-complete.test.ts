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

  it('is not there of several lines, nor before a period is over', () => {
    expect(held(trend(decided('2026-01-31', 5, 5, { owner: 'Ada' }), { by: 'owner' }))).to.equal(undefined);
    expect(held(trend(decided('2026-01-10', 5, 5)))).to.equal(undefined);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { commentsOf } from '../../../src/metrics/loyalty/comments.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import { nps } from '../../../src/metrics/loyalty/nps.js';
import type { Query } from '../../../src/metrics/query.js';
import { tableOf } from '../../tables.js';
import type { Row } from '../laws.js';

const comments = (rows: readonly Row[], score: number, query: Query = {}) =>
  commentsOf(nps, tableOf('responses', rows), query, score);

const said = (score: number, comment: string | null, respondedAt: string, customerId?: string): Row => ({
  score,
  comment,
  respondedAt,
  customerId,
});

describe('the comments of a score', () => {
  it('are those written with it, newest first, blanks left out', () => {
    const rows = [
      said(3, 'old', '2026-01-01'),
      said(3, 'new', '2026-03-01'),
      said(3, '  ', '2026-02-01'),
      said(4, 'other', '2026-02-01'),
      said(3.9, 'between', '2026-02-01'),
    ];
    expect(comments(rows, 3)).to.deep.equal({ shown: ['new', 'between', 'old'], more: 0 });
  });

  it('are twenty at most, and the number of the others', () => {
    const rows = Array.from({ length: 23 }, (_, i) => said(9, String(i), `2026-01-${String(i + 1).padStart(2, '0')}`));
    const { shown, more } = comments(rows, 9);
    expect([shown.length, shown[0], shown.at(-1), more]).to.deep.equal([20, '22', '3', 3]);
  });

  it('are of the answers that count, and of the period asked about', () => {
    const rows = [
      said(2, 'first', '2026-01-01', 'a'),
      said(2, 'latest', '2026-02-01', 'a'),
      said(2, 'alone', '2026-01-15', 'b'),
    ];
    expect(comments(rows, 2).shown).to.deep.equal(['latest', 'alone']);
    expect(comments(rows, 2, { params: 'dedupe=first' }).shown).to.deep.equal(['alone', 'first']);
    expect(comments(rows, 2, { params: 'dedupe=all' }).shown).to.deep.equal(['latest', 'alone', 'first']);
    expect(comments(rows, 2, { period: '2026-01' }).shown).to.deep.equal(['alone', 'first']);
  });

  it('are none where nothing was written', () => {
    expect(comments([{ score: 3 }], 3)).to.deep.equal({ shown: [], more: 0 });
  });

  it('are trimmed, and of one day the one listed later comes first', () => {
    const rows = [said(3, ' early ', '2026-01-01'), said(3, 'late', '2026-01-01'), said(3, null, '2026-01-01')];
    expect(comments(rows, 3)).to.deep.equal({ shown: ['late', 'early'], more: 0 });
  });

  it('come last where nobody knows when they were written, and give way to a dated one of the same customer', () => {
    const undated = { score: 3, comment: 'undated', respondedAt: null };
    const rows = [{ ...undated, customerId: 'a' }, said(3, 'dated', '2026-01-01', 'a'), undated];
    for (const listed of [rows, rows.toReversed()]) {
      for (const dedupe of ['first', 'latest'])
        expect(comments(listed, 3, { params: { dedupe } }).shown, dedupe).to.deep.equal(['dated', 'undated']);
    }
  });

  it('are of the answer that the score counts, where two came at the same time', () => {
    const answer = (id: string, score: number) => ({ ...said(score, String(score), '2026-01-01', 'a'), id });
    for (const ids of [
      ['x', 'y'],
      ['y', 'x'],
    ] as const) {
      const rows = [answer(ids[0], 10), answer(ids[1], 0)];
      for (const dedupe of ['first', 'latest']) {
        const query = { params: { dedupe } };
        const { parts } = measureTable(nps, tableOf('responses', rows), query);
        expect(comments(rows, 10, query).shown).to.have.length(parts['promoters']!);
        expect(comments(rows, 0, query).shown).to.have.length(parts['detractors']!);
      }
    }
  });

  it('are none where there are no scores', () => {
    expect(comments([{ comment: 'but no score' }], 3)).to.deep.equal({ shown: [], more: 0 });
  });
});

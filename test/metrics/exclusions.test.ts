import { describe, it } from 'node:test';
import { expect } from 'chai';
import { defineMetric } from '../../src/metrics/define-metric.js';
import { measureTable } from '../../src/metrics/measure-table.js';
import { escalationRate } from '../../src/metrics/service/escalation-rate.js';
import { whichRecords } from '../../src/metrics/which-records.js';
import { is } from '../../src/states/predicate.js';
import { tableOf } from '../tables.js';

const ofComplaints = defineMetric({ ...escalationRate, where: is('type', 'complaint') });
const ticket = (id: string, type: string | null, solvedAt: string | null, escalated: unknown = false) => ({
  ...{ id, type, solvedAt, escalated, createdAt: '2026-03-01' },
});
const tickets = tableOf('tickets', [
  ticket('counts', 'complaint', '2026-03-02', true),
  ticket('open', 'complaint', null),
  ticket('dumb', 'complaint', '2026-03-02', null),
  ticket('soon', 'complaint', 'soon'),
  ticket('twice', 'complaint', '2026-03-02'),
  ticket('twice', 'complaint', '2026-03-02'),
  ticket('of April', 'complaint', '2026-04-02'),
  ticket('untyped', null, '2026-03-02'),
  ticket('untyped and open', null, null),
  // Questions: the definition does not speak of them, whatever else is the matter with them.
  ...['2026-03-02', null, 'later', '2026-04-02'].map((solvedAt, i) => ticket(`q${String(i)}`, 'question', solvedAt)),
  ticket('q0', 'question', '2026-03-02'),
]);

describe('what is left out of a number', () => {
  const query = { period: '2026-03' };

  it('is left out of the records that the number is about, each for the first reason that holds', () => {
    expect(whichRecords(ofComplaints, tickets, query)).to.deep.equal({
      counted: ['counts', 'twice'],
      leftOut: {
        unsolved: ['open', 'untyped and open'],
        'escalated or not unknown': ['dumb'],
        'unreadable solvedAt': ['soon'],
        duplicate: ['twice'],
        'without type': ['untyped'],
      },
    });
  });

  it('adds up with what counts to the records asked about, in the order in which reasons are declared', () => {
    const { n, excluded } = measureTable(ofComplaints, tickets, query);
    expect(n).to.equal(2);
    expect(excluded.map(({ reason, count }) => [reason, count])).to.deep.equal([
      ['unsolved', 2],
      ['escalated or not unknown', 1],
      ['without type', 1],
      ['unreadable solvedAt', 1],
      ['duplicate', 1],
    ]);
  });

  it('is asked in the filter of the page too', () => {
    const { excluded } = measureTable(ofComplaints, tickets, { ...query, where: 'id=open' });
    expect(excluded).to.deep.equal([{ reason: 'unsolved', count: 1 }]);
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import { deriving, lookup, next, previous } from '../../src/states/derive.js';
import { word } from '../../src/states/expression.js';
import { is } from '../../src/states/predicate.js';
import { count, min } from '../../src/states/state.js';
import { cells } from '../data/reading.js';
import { tableOf } from '../tables.js';
import { scopeOf } from './ask.js';
import type { Table } from '../../src/data/table.js';
import { finish } from '../../src/states/steps.js';

const derivedTable = (...asked: Parameters<typeof deriving>): Table => finish(deriving(...asked));

const orders = tableOf('orders', [
  { id: 'o3', customerId: 'ada', placedAt: '2026-03-01', amount: 30 },
  { id: 'o1', customerId: 'ada', placedAt: '2026-01-01', amount: 10 },
  { id: 'o4', customerId: 'bob', placedAt: '2026-01-05', amount: 40 },
  { id: 'o2', customerId: 'ada', placedAt: '2026-02-01', amount: 20 },
]);

describe('a derived column', () => {
  it('holds the cell of the record before, by date and not by place, blank for the first', () => {
    const table = derivedTable({ before: previous('placedAt', 'customerId', 'placedAt') }, scopeOf(orders));
    expect(cells(table, 'before')).to.deep.equal(['2026-02-01', undefined, undefined, '2026-01-01']);
  });

  it('holds the cell of the record after, blank for the last', () => {
    const table = derivedTable({ after: next('amount', 'customerId', 'placedAt') }, scopeOf(orders));
    expect(cells(table, 'after')).to.deep.equal([undefined, 20, undefined, 30]);
  });

  it('tells entities apart by several fields, of which all but the first may be blank or absent', () => {
    const tickets = [
      { id: '1', customerId: 'ada', topic: 'tea', createdAt: '2026-01-01' },
      { id: '2', customerId: 'ada', topic: 'cups', createdAt: '2026-01-02' },
      { id: '3', customerId: 'ada', topic: 'tea', createdAt: '2026-01-03' },
      { id: '4', customerId: 'ada', topic: null, createdAt: '2026-01-04' },
      { id: '5', customerId: 'bob', topic: 'tea', createdAt: '2026-01-05' },
      { id: '6', customerId: 'ada', topic: null, createdAt: '2026-01-06' },
      { id: '7', customerId: null, topic: 'tea', createdAt: '2026-01-07' },
      { id: '8', customerId: null, topic: 'tea', createdAt: '2026-01-08' },
    ];
    const after = (...per: string[]) =>
      cells(derivedTable({ after: next('id', per, 'createdAt') }, scopeOf(tableOf('tickets', tickets))), 'after');
    const none = undefined;
    expect(after('customerId', 'topic')).to.deep.equal(['3', none, none, '6', none, none, none, none]);
    expect(after('customerId', 'channel')).to.deep.equal(after('customerId'));
    expect(after('customerId')).to.deep.equal(['2', '3', '4', '6', none, none, none, none]);
  });

  it('passes over neighbours for which the condition does not hold', () => {
    const messages = tableOf('messages', [
      { id: 'm1', ticketId: 't', at: '2026-01-01T10:00:00Z', authorRole: 'customer' },
      { id: 'm2', ticketId: 't', at: '2026-01-01T10:05:00Z', authorRole: 'customer' },
      { id: 'm3', ticketId: 't', at: '2026-01-01T11:00:00Z', authorRole: 'agent' },
    ]);
    const reply = next('id', 'ticketId', 'at', is('authorRole', 'agent'));
    expect(cells(derivedTable({ reply }, scopeOf(messages)), 'reply')).to.deep.equal(['m3', 'm3', undefined]);
  });

  it('brings a state of the whole entity back to each of its records, dates as dates', () => {
    const derives = { first: lookup('customerId', min(word('placedAt'))), orders: lookup('customerId', count()) };
    const table = derivedTable(derives, scopeOf(orders));
    expect(table.column('first')?.kind).to.equal('time');
    expect(cells(table, 'first')).to.deep.equal(['2026-01-01', '2026-01-01', '2026-01-05', '2026-01-01']);
    expect(cells(table, 'orders')).to.deep.equal([3, 3, 1, 3]);
  });

  it('may be made from one before it', () => {
    const derives = {
      before: previous('placedAt', 'customerId', 'placedAt'),
      beforeThat: previous('before', 'customerId', 'placedAt'),
    };
    expect(cells(derivedTable(derives, scopeOf(orders)), 'beforeThat')).to.deep.equal([
      '2026-01-01',
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('orders records of one instant by their ids, whatever their places', () => {
    const same = [
      { id: 'b', customerId: 'ada', placedAt: '2026-01-01', amount: 2 },
      { id: 'a', customerId: 'ada', placedAt: '2026-01-01', amount: 1 },
    ];
    const derives = { before: previous('id', 'customerId', 'placedAt') };
    const read = (rows: readonly object[]) => cells(derivedTable(derives, scopeOf(tableOf('orders', rows))), 'before');
    expect(read(same)).to.deep.equal(['a', undefined]);
    expect(read(same.toReversed())).to.deep.equal([undefined, 'a']);
  });

  it('leaves a record that names no entity by itself', () => {
    const table = tableOf('orders', [
      { id: 'a', placedAt: '2026-01-01', amount: 1 },
      { id: 'b', placedAt: '2026-01-02', amount: 1 },
    ]);
    const derived = derivedTable({ before: previous('id', 'customerId', 'placedAt') }, scopeOf(table));
    expect(cells(derived, 'before')).to.deep.equal([undefined, undefined]);
  });
});

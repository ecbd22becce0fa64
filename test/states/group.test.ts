import { describe, it } from 'node:test';
import { expect } from 'chai';
import type { Dimension } from '../../src/states/group.js';
import { count } from '../../src/states/state.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

const deals = tableOf('deals', [
  { ownerId: 'Zoe', type: 'new', createdAt: '2026-04-01' },
  { ownerId: 'Ada', type: null, createdAt: '2026-03-31' },
  { ownerId: null, type: 'new', createdAt: null },
  { ownerId: '__proto__', type: '"a","b"', createdAt: '2025-12-29' },
  { ownerId: 'Ada', type: 'new', createdAt: '2026-03-01' },
]);

const counted = (...by: Dimension[]) =>
  ask({ states: { n: count() }, by }, scopeOf(deals)).groups.map(({ key, states }) => [...key, states['n']]);

const owner = { name: 'ownerId', field: 'ownerId' };
const type = { name: 'type', field: 'type' };
const by = (grain: 'week' | 'month' | 'quarter' | 'year', fiscalStart = 1) => ({
  name: grain,
  field: 'createdAt',
  grain,
  fiscalStart,
});

describe('groupRows', () => {
  it('puts groups in the order of their words, a blank last', () => {
    expect(counted(owner)).to.deep.equal([
      ['Ada', 2],
      ['Zoe', 1],
      ['__proto__', 1],
      [null, 1],
    ]);
  });

  it('tells a blank from a word, in one dimension and in two', () => {
    expect(counted(type, owner)).to.deep.equal([
      ['"a","b"', '__proto__', 1],
      ['new', 'Ada', 1],
      ['new', 'Zoe', 1],
      ['new', null, 1],
      [null, 'Ada', 1],
    ]);
  });

  it('names grains as periods are named, undated records last', () => {
    expect(counted(by('month'))).to.deep.equal([
      ['2025-12', 1],
      ['2026-03', 2],
      ['2026-04', 1],
      [null, 1],
    ]);
    expect(counted(by('week'))).to.deep.equal([
      ['2026-W01', 1],
      ['2026-W09', 1],
      ['2026-W14', 2],
      [null, 1],
    ]);
  });

  it('begins fiscal years where told', () => {
    expect(counted(by('year', 4))).to.deep.equal([
      ['FY2026', 3],
      ['FY2027', 1],
      [null, 1],
    ]);
    expect(counted(by('quarter', 4))).to.deep.equal([
      ['FY2026-Q3', 1],
      ['FY2026-Q4', 2],
      ['FY2027-Q1', 1],
      [null, 1],
    ]);
  });
});

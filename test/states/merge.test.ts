import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { days, field, flag, times, word } from '../../src/states/expression.js';
import type { Fold } from '../../src/states/fold.js';
import type { Dimension } from '../../src/states/group.js';
import { merge, MergeError, rollUp } from '../../src/states/merge.js';
import { is } from '../../src/states/predicate.js';
import { count, distinct, first, histogram, last, max, min, moments, sum, type State } from '../../src/states/state.js';
import type { StateSet } from '../../src/states/values.js';
import { tableOf } from '../tables.js';
import { ask, scopeOf } from './ask.js';

interface Deal {
  readonly id: string;
  readonly customerId: string | null;
  readonly ownerId: string | null;
  readonly amount: number | null;
  readonly createdAt: string | null;
  readonly closedAt: string | null;
  readonly status: string | null;
}

const oddWord = fc.constantFrom('Ada', '__proto__', 'constructor', 'He said "no", twice', 'a & b', '<img src=x>', 'é');
const date = fc.integer({ min: 1, max: 28 }).map((d) => `2026-0${String((d % 3) + 1)}-${String(d).padStart(2, '0')}`);
const instant = date.map((d) => `${d}T23:30:00-03:00`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { freq: 4 });

const deal = fc.record({
  customerId: maybe(oddWord),
  ownerId: maybe(oddWord),
  // Cents, of which some parts hold none: their columns have another scale than the whole.
  amount: maybe(
    fc.oneof(
      fc.integer({ min: -5, max: 5 }),
      fc.integer({ min: -1e9, max: 1e9 }).map((c) => c / 100),
    ),
  ),
  createdAt: maybe(fc.oneof(date, instant)),
  closedAt: maybe(date),
  status: fc.constantFrom('won', 'lost', 'open', null),
});

const deals: fc.Arbitrary<Deal[]> = fc
  .array(deal, { maxLength: 40 })
  .map((rows) => rows.map((row, i) => ({ id: `d${String(i)}`, ...row })));

const amount = field('amount');
const won = is('status', 'won');
const rowStates = {
  n: count(),
  won: count(won),
  amount: sum(amount, won),
  low: min(amount),
  high: max(amount),
  lowWord: min(word('ownerId')),
  highWord: max(word('ownerId')),
  from: first(amount, 'createdAt'),
  to: last(amount, 'createdAt'),
  cycle: histogram(days('createdAt', 'closedAt')),
  both: moments(amount, times(amount, flag(won))),
} satisfies Record<string, State>;

const fold: Fold = {
  per: 'customerId',
  columns: { spent: sum(amount), latest: last(amount, 'createdAt'), deals: count(), won: max(flag(won)) },
};
const foldedStates = {
  customers: count(),
  spent: sum(field('spent')),
  latest: histogram(field('latest')),
  won: sum(field('won')),
  spread: moments(field('spent'), field('deals')),
} satisfies Record<string, State>;

const month: Dimension = { name: 'month', field: 'createdAt', grain: 'month', fiscalStart: 1 };
const owner: Dimension = { name: 'ownerId', field: 'ownerId' };
const customer: Dimension = { name: 'customerId', field: 'customerId' };

const setOf = (rows: readonly Deal[], states: Record<string, State>, by: readonly Dimension[] = [], folded?: Fold) =>
  ask({ states, by, fold: folded }, scopeOf(tableOf('deals', rows, { zone: 'Europe/Berlin' })));

/** Finished numbers do not show at which scale a sum was held; a total of cents and one of euros may be the same. */
const plainly = (set: StateSet): unknown =>
  JSON.parse(
    JSON.stringify(set, (_, value: unknown) =>
      typeof value === 'object' && value !== null && 'hi' in value && 'lo' in value && 'scale' in value
        ? ratio(value as { hi: number; lo: number; scale: number })
        : value,
    ),
  );
const ratio = ({ hi, lo, scale }: { hi: number; lo: number; scale: number }): string => {
  const whole = (BigInt(hi) + BigInt(lo)) * 10n ** BigInt(12 - scale);
  return whole.toString();
};

describe('merge', () => {
  it('makes of any parts the whole, in whatever order the parts come', () => {
    fc.assert(
      fc.property(deals, fc.array(fc.nat(3), { minLength: 40, maxLength: 40 }), fc.boolean(), (rows, part, turned) => {
        const [a, b, c, d] = [0, 1, 2, 3].map((k) =>
          setOf(
            rows.filter((_, i) => part[i] === k),
            rowStates,
            [owner],
          ),
        );
        const parts = [a!, b!, c!, d!] as const;
        const merged = merge(rowStates, turned ? [parts[3], parts[2], parts[1], parts[0]] : parts);
        expect(plainly(merged)).to.deep.equal(plainly(setOf(rows, rowStates, [owner])));
      }),
    );
  });

  it('makes of parts that keep each customer whole the whole, folds and all', () => {
    fc.assert(
      fc.property(deals, fc.nat(97), (rows, salt) => {
        const partOf = ({ id, customerId }: Deal) => ((customerId ?? id).length + salt) % 2;
        const [a, b] = [0, 1].map((k) =>
          setOf(
            rows.filter((row) => partOf(row) === k),
            foldedStates,
            [],
            fold,
          ),
        );
        expect(plainly(merge(foldedStates, [a!, b!]))).to.deep.equal(plainly(setOf(rows, foldedStates, [], fold)));
      }),
    );
  });

  it('does the same with parts that went through JSON', () => {
    fc.assert(
      fc.property(deals, deals, (rows, more) => {
        const [a, b] = [setOf(rows, rowStates, [owner]), setOf(more, rowStates, [owner])];
        const sent = (set: StateSet) => JSON.parse(JSON.stringify(set)) as StateSet;
        expect(merge(rowStates, [sent(a), sent(b)])).to.deep.equal(merge(rowStates, [a, b]));
        expect(sent(a)).to.deep.equal(a);
      }),
    );
  });

  it('keeps undated values undated through JSON: a dated one stays the first and the last', () => {
    const states = { from: first(amount, 'createdAt'), to: last(amount, 'createdAt') };
    const blank = { customerId: null, ownerId: null, closedAt: null, status: 'won' };
    const undated = setOf([{ ...blank, id: 'z', amount: 1, createdAt: null }], states);
    const before1970 = setOf([{ ...blank, id: 'a', amount: 2, createdAt: '1969-01-01' }], states);
    const sent = JSON.parse(JSON.stringify(undated)) as StateSet;
    const { from, to } = merge(states, [sent, before1970]).groups[0]!.states as Record<string, { value: number }>;
    expect([from!.value, to!.value]).to.deep.equal([2, 2]);
  });

  it('compares dates of one part with instants of another', () => {
    const states = { to: last(amount, 'createdAt') };
    const blank = { customerId: null, ownerId: null, closedAt: null, status: 'won' };
    const dated = setOf([{ ...blank, id: 'a', amount: 1, createdAt: '2026-03-02' }], states);
    const timed = setOf([{ ...blank, id: 'b', amount: 2, createdAt: '2026-03-01T12:00:00Z' }], states);
    const { to } = merge(states, [dated, timed]).groups[0]!.states as Record<string, { value: number }>;
    expect(to!.value).to.equal(1);
  });

  it('refuses parts that are grouped otherwise', () => {
    const [a, b] = [setOf([], rowStates, [owner]), setOf([], rowStates, [customer])];
    expect(() => merge(rowStates, [a, b])).to.throw(MergeError, 'grouped by ownerId and by customerId');
  });
});

describe('the order of records', () => {
  const shuffled = (rows: readonly Deal[], keys: readonly number[]) =>
    rows
      .map((row, i) => [keys[i] ?? 0, row] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, row]) => row);
  const keys = fc.array(fc.nat(), { minLength: 40, maxLength: 40 });

  it('changes nothing, not the last digit of a sum nor the order of groups', () => {
    fc.assert(
      fc.property(deals, keys, (rows, order) => {
        expect(setOf(shuffled(rows, order), rowStates, [month, owner])).to.deep.equal(
          setOf(rows, rowStates, [month, owner]),
        );
      }),
    );
  });

  it('changes nothing with a fold, for dates that are the same are settled by id', () => {
    fc.assert(
      fc.property(deals, keys, (rows, order) => {
        expect(setOf(shuffled(rows, order), foldedStates, [owner], fold)).to.deep.equal(
          setOf(rows, foldedStates, [owner], fold),
        );
      }),
    );
  });
});

describe('rollUp', () => {
  it('makes of month × owner the months, the owners and the total', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const fine = setOf(rows, rowStates, [month, owner]);
        expect(rollUp(rowStates, fine, ['month'])).to.deep.equal(setOf(rows, rowStates, [month]));
        expect(rollUp(rowStates, fine, ['ownerId'])).to.deep.equal(setOf(rows, rowStates, [owner]));
        expect(rollUp(rowStates, fine, ['ownerId', 'month'])).to.deep.equal(setOf(rows, rowStates, [owner, month]));
        expect(plainly(rollUp(rowStates, fine, []))).to.deep.equal(plainly(setOf(rows, rowStates)));
      }),
    );
  });

  it('does so with a fold where each customer lies in one group', () => {
    fc.assert(
      fc.property(deals, (rows) => {
        const fine = setOf(rows, foldedStates, [customer], fold);
        expect(plainly(rollUp(foldedStates, fine, []))).to.deep.equal(plainly(setOf(rows, foldedStates, [], fold)));
      }),
    );
  });

  it('refuses where a customer lies in two groups', () => {
    const blank = { createdAt: null, closedAt: null, status: 'won' };
    const rows = [
      { ...blank, id: 'a', customerId: 'x', ownerId: 'Ada', amount: 1 },
      { ...blank, id: 'b', customerId: 'x', ownerId: 'Eve', amount: 2 },
    ];
    const fine = setOf(rows, foldedStates, [owner], fold);
    expect(() => rollUp(foldedStates, fine, [])).to.throw(MergeError, 'lie in several groups');
    expect(rollUp(foldedStates, setOf(rows.slice(1), foldedStates, [owner], fold), []).groups).to.have.length(1);
  });

  it('refuses to add numbers of different values, and so does merge', () => {
    const states = { owners: distinct(word('ownerId')) };
    const row = { id: 'a', customerId: 'x', ownerId: 'Ada', amount: 1, createdAt: null, closedAt: null, status: 'won' };
    const set = setOf([row], states, [customer]);
    expect(() => rollUp(states, set, [])).to.throw(MergeError, 'lie in several groups');
    expect(() => merge(states, [set, set])).to.throw(MergeError, 'the same value may be in both');
  });

  it('refuses a grouping that the groups do not have', () => {
    expect(() => rollUp(rowStates, setOf([], rowStates, [owner]), ['month'])).to.throw(
      MergeError,
      'grouped by ownerId, which cannot give month',
    );
  });
});

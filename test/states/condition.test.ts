import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { truthsOf } from '../../src/states/condition.js';
import { asOf, constant, days, field, t0, t1, times } from '../../src/states/expression.js';
import {
  and,
  before,
  blank,
  compare,
  is,
  known,
  not,
  notBefore,
  or,
  says,
  unless,
  type Predicate,
} from '../../src/states/predicate.js';
import { QueryError } from '../../src/states/scope.js';
import { tableOf, windowOf } from '../tables.js';
import { scopeOf } from './ask.js';

const deals = tableOf('deals', [
  { id: 'a', ownerId: 'Ada', amount: 1234567890.12, createdAt: '2026-03-01', product: 'GTX' },
  { id: 'b', ownerId: '', amount: null, createdAt: null, product: 'MG' },
  { id: 'c', ownerId: '__proto__', amount: -0.5, createdAt: '2026-03-02T23:30:00Z', product: 'GTX' },
]);
const at2026 = windowOf('2026-03-02', '2026-03-03', '2026-04-01');

const asked = (predicate: Predicate, table = deals) =>
  Array.from(truthsOf(predicate, scopeOf(table, at2026)), (truth) => truth / 2);

describe('is and its denial', () => {
  it('know words, and of a blank neither', () => {
    expect(asked(is('ownerId', 'Ada'))).to.deep.equal([1, 0.5, 0]);
    expect(asked(not(is('ownerId', 'Ada')))).to.deep.equal([0, 0.5, 1]);
    expect(asked(is('ownerId', 'Eve', 'Ada'))).to.deep.equal([1, 0.5, 0]);
  });

  it('take the names of an object’s own parts for words like any other', () => {
    expect(asked(is('ownerId', '__proto__'))).to.deep.equal([0, 0.5, 1]);
    expect(asked(is('ownerId', 'constructor'))).to.deep.equal([0, 0.5, 0]);
  });

  it('know numbers as they are written, at any number of digits', () => {
    expect(asked(is('amount', '1234567890.12'))).to.deep.equal([1, 0.5, 0]);
    expect(asked(is('amount', '-0.5'))).to.deep.equal([0, 0.5, 1]);
    expect(asked(is('amount', '-0.50'))).to.deep.equal([0, 0.5, 1]);
    expect(asked(is('amount', '-0.501'))).to.deep.equal([0, 0.5, 0]);
  });

  it('tell apart numbers that no power of ten makes whole', () => {
    const tiny = tableOf('deals', [{ amount: 1e-7 }, { amount: 0 }]);
    expect(asked(is('amount', '0'), tiny)).to.deep.equal([0, 1]);
    expect(asked(is('amount', '0.0000001'), tiny)).to.deep.equal([1, 0]);
  });

  it('know days, of an instant its local one', () => {
    expect(asked(is('createdAt', '2026-03-02'))).to.deep.equal([0, 0.5, 1]);
    const abroad = tableOf('deals', [{ createdAt: '2026-03-02T23:30:00Z' }], { zone: 'Europe/Berlin' });
    expect(asked(is('createdAt', '2026-03-03'), abroad)).to.deep.equal([1]);
  });

  it('are unknown throughout where the records have no such field', () => {
    expect(asked(is('region', 'EU'))).to.deep.equal([0.5, 0.5, 0.5]);
    expect(asked(not(is('region', 'EU')))).to.deep.equal([0.5, 0.5, 0.5]);
  });

  it('refuse what cannot be a value of the field, in a sentence', () => {
    expect(() => asked(is('amount', 'much'))).to.throw(QueryError, 'amount holds numbers, and "much" is none');
    expect(() => asked(is('amount', ''))).to.throw(QueryError, 'amount holds numbers');
    expect(() => asked(is('amount', '1e3'))).to.throw(QueryError, 'amount holds numbers');
    expect(() => asked(is('createdAt', '2026'))).to.throw(QueryError, 'createdAt holds dates, and "2026" is none');
    expect(() => asked(is('createdAt', '2026-02-30'))).to.throw(QueryError, 'createdAt holds dates');
  });
});

describe('order', () => {
  const order = (name: string, relation: '<=' | '>=', value: string): Predicate => ({
    op: 'order',
    field: name,
    relation,
    value,
  });

  it('has its bound in it, both ways', () => {
    expect(asked(order('amount', '>=', '-0.5'))).to.deep.equal([1, 0.5, 1]);
    expect(asked(order('amount', '>=', '-0.49'))).to.deep.equal([1, 0.5, 0]);
    expect(asked(order('amount', '<=', '-0.5'))).to.deep.equal([0, 0.5, 1]);
    expect(asked(order('createdAt', '<=', '2026-03-01'))).to.deep.equal([1, 0.5, 0]);
    expect(asked(order('createdAt', '>=', '2026-03-02'))).to.deep.equal([0, 0.5, 1]);
  });

  it('has bounds between two cents', () => {
    // Amounts are held in cents: −0.5 is above −0.501 and below −0.499.
    expect(asked(order('amount', '>=', '-0.501'))).to.deep.equal([1, 0.5, 1]);
    expect(asked(order('amount', '>=', '-0.499'))).to.deep.equal([1, 0.5, 0]);
    expect(asked(order('amount', '<=', '1234567890.119'))).to.deep.equal([0, 0.5, 1]);
    expect(asked(order('amount', '<=', '1234567890.121'))).to.deep.equal([1, 0.5, 1]);
  });

  it('is unknown without the field, and refuses text', () => {
    expect(asked(order('region', '>=', '1'))).to.deep.equal([0.5, 0.5, 0.5]);
    expect(() => asked(order('product', '>=', 'A'))).to.throw(QueryError, 'product holds text, which >= cannot order');
  });
});

describe('known and blank', () => {
  it('are the two that are never in doubt', () => {
    for (const name of ['ownerId', 'amount', 'createdAt']) {
      expect(asked(known(name)), name).to.deep.equal([1, 0, 1]);
      expect(asked(blank(name)), name).to.deep.equal([0, 1, 0]);
    }
    expect(asked(blank('region'))).to.deep.equal([1, 1, 1]);
  });
});

describe('before and notBefore', () => {
  it('compare local days: the same day is not before', () => {
    expect(asked(before('createdAt', t0))).to.deep.equal([1, 0.5, 0]);
    expect(asked(notBefore('createdAt', t0))).to.deep.equal([0, 0.5, 1]);
    expect(asked(before('createdAt', t1))).to.deep.equal([1, 0.5, 1]);
    expect(asked(before(t1, asOf))).to.deep.equal([1, 1, 1]);
    expect(asked(before('createdAt', 'createdAt'))).to.deep.equal([0, 0.5, 0]);
  });

  it('refuse a field that holds something else', () => {
    expect(() => asked(before('amount', t0))).to.throw(QueryError, 'amount holds numbers, not dates');
  });
});

describe('compare', () => {
  it('brings cents and whole numbers to one scale', () => {
    expect(asked(compare(field('amount'), '<', constant(0)))).to.deep.equal([0, 0.5, 1]);
    expect(asked(compare(field('amount'), '>', constant(1234567890)))).to.deep.equal([1, 0.5, 0]);
    expect(asked(compare(constant(1234567890), '<=', field('amount')))).to.deep.equal([1, 0.5, 0]);
  });

  it('compares tenths with hundredths, from either side', () => {
    const table = tableOf('deals', [
      { amount: 2.5, probability: 0.25 },
      { amount: 0.3, probability: 0.25 },
      { amount: 0.2, probability: 0.25 },
    ]);
    const [tenths, hundredths] = [field('amount'), field('probability')];
    expect(asked(compare(tenths, '>', hundredths), table)).to.deep.equal([1, 1, 0]);
    expect(asked(compare(hundredths, '>', tenths), table)).to.deep.equal([0, 0, 1]);
    expect(asked(compare(tenths, '<', constant(1)), table)).to.deep.equal([0, 1, 1]);
    expect(asked(compare(constant(1), '<', tenths), table)).to.deep.equal([1, 0, 0]);
    expect(asked(compare(times(constant(10), hundredths), '=', tenths), table)).to.deep.equal([1, 0, 0]);
  });

  it('tells each relation from its neighbours', () => {
    const one = tableOf('deals', [{ amount: 1 }, { amount: 2 }, { amount: 3 }]);
    const two = (relation: '<' | '<=' | '=' | '>=' | '>') =>
      asked(compare(field('amount'), relation, constant(2)), one);
    expect(two('<')).to.deep.equal([1, 0, 0]);
    expect(two('<=')).to.deep.equal([1, 1, 0]);
    expect(two('=')).to.deep.equal([0, 1, 0]);
    expect(two('>=')).to.deep.equal([0, 1, 1]);
    expect(two('>')).to.deep.equal([0, 0, 1]);
  });

  it('counts days up to a moment of the question', () => {
    // From 1 March, and from 2 March, to the window's end on 3 March.
    expect(asked(compare(days('createdAt', t1), '>=', constant(2)))).to.deep.equal([1, 0.5, 0]);
  });
});

describe('and, or, not and unless', () => {
  const truths = [0, 0.5, 1] as const;
  const said = { 0: is('ownerId', 'Eve'), 0.5: is('region', 'EU'), 1: is('ownerId', 'Ada') } as const;
  const first = (predicate: Predicate) => asked(predicate)[0];

  it('follow Kleene: and is the least, or the greatest, not what is left to one', () => {
    for (const a of truths) {
      expect(first(not(said[a]))).to.equal(1 - a);
      for (const b of truths) {
        expect(first(and(said[a], said[b])), `${String(a)} and ${String(b)}`).to.equal(Math.min(a, b));
        expect(first(or(said[a], said[b])), `${String(a)} or ${String(b)}`).to.equal(Math.max(a, b));
      }
    }
  });

  it('hold for nothing at all: and true, or false', () => {
    expect(first(and())).to.equal(1);
    expect(first(or())).to.equal(0);
  });

  it('turn doubt into no only where asked to', () => {
    expect(asked(unless(is('ownerId', 'Ada')))).to.deep.equal([0, 1, 1]);
  });

  it('obey De Morgan, doubts and all', () => {
    const leaf = fc.constantFrom(...Object.values(said));
    const { tree } = fc.letrec<{ tree: Predicate }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small' },
        leaf,
        fc.array(tie('tree'), { maxLength: 3 }).map((of) => and(...of)),
        fc.array(tie('tree'), { maxLength: 3 }).map((of) => or(...of)),
        tie('tree').map(not),
      ),
    }));
    fc.assert(
      fc.property(fc.array(tree, { maxLength: 4 }), (parts) => {
        expect(asked(not(and(...parts)))).to.deep.equal(asked(or(...parts.map(not))));
      }),
    );
  });
});

describe('a condition on what a field says', () => {
  const rows = [
    { id: 'a', stage: 'N/A', createdAt: '1970-01-01', amount: 5 },
    { id: 'b', stage: 'n/a, so far', createdAt: '1970-01-02', amount: 0 },
    { id: 'c', stage: null, createdAt: null, amount: null },
  ];
  const holds = (field: string, ...words: string[]) =>
    Array.from(truthsOf(says(field, ...words), scopeOf(tableOf('deals', rows))), (truth) => truth / 2);

  it('holds for whole words in any letter case, and for dates and numbers as they are written', () => {
    expect(holds('stage', '-', 'n/a')).to.deep.equal([1, 0, 0.5]);
    expect(holds('createdAt', 'n/a', '1970-01-01')).to.deep.equal([1, 0, 0.5]);
    expect(holds('amount', '0', 'n/a')).to.deep.equal([0, 1, 0.5]);
  });

  it('is unknown where the records lack the field', () => {
    expect(holds('budget', 'n/a')).to.deep.equal([0.5, 0.5, 0.5]);
  });
});

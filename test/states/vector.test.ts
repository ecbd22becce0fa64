import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseBusinessCalendar } from '../../src/calendar/parse-business-calendar.js';
import {
  asOf,
  businessMinutes,
  constant,
  days,
  field,
  flag,
  minus,
  minutes,
  plus,
  t0,
  times,
  type Expression,
} from '../../src/states/expression.js';
import { is } from '../../src/states/predicate.js';
import { QueryError } from '../../src/states/scope.js';
import { vectorOf, wordsOf } from '../../src/states/vector.js';
import { tableOf, windowOf } from '../tables.js';
import { scopeOf } from './ask.js';

const deals = tableOf('deals', [
  { id: 1, ownerId: 'Ada', amount: 19.99, probability: 0.5, closedAt: '2026-03-05', status: 'won' },
  { id: 2, ownerId: null, amount: null, probability: 0.25, closedAt: null, status: 'open' },
]);
const window = windowOf('2026-03-01', '2026-04-01');

const values = (expression: Expression, table = deals) => {
  const vector = vectorOf(expression, scopeOf(table, window));
  return Array.from({ length: table.rows }, (_, row) => vector.at(row) / 10 ** vector.scale);
};

describe('vectorOf', () => {
  it('keeps cents whole: 19.99 is 1999 at scale 2', () => {
    const vector = vectorOf(field('amount'), scopeOf(deals));
    expect([vector.at(0), vector.scale]).to.deep.equal([1999, 2]);
  });

  it('adds, subtracts and multiplies numbers of different scales', () => {
    // 0.5 and 0.25 are held at scale 2 as well; a constant at 0.
    expect(values(plus(field('amount'), constant(1)))).to.deep.equal([20.99, NaN]);
    expect(values(minus(constant(1), field('probability')))).to.deep.equal([0.5, 0.75]);
    expect(values(times(field('amount'), field('probability')))).to.deep.equal([9.995, NaN]);
    expect(values({ op: 'min', left: field('amount'), right: constant(3) })).to.deep.equal([3, NaN]);
    expect(values({ op: 'max', left: field('amount'), right: constant(3) })).to.deep.equal([19.99, NaN]);
  });

  it('is exact where doubles are not: three times 0.1 less 0.3 is nothing', () => {
    const tenths = tableOf('deals', [{ amount: 0.1, probability: 0.3 }]);
    const thrice = plus(field('amount'), plus(field('amount'), field('amount')));
    expect(values(minus(thrice, field('probability')), tenths)).to.deep.equal([0]);
  });

  it('counts an unknown flag as no', () => {
    expect(values(flag(is('ownerId', 'Ada')))).to.deep.equal([1, 0]);
  });

  it('counts whole local days, dates and instants alike, across a change of clocks', () => {
    // Berlin puts clocks forward on 29 March 2026: that day has 23 hours.
    const table = tableOf(
      'tickets',
      [
        { createdAt: '2026-03-28', solvedAt: '2026-03-30' },
        { createdAt: '2026-03-28T22:59:00Z', solvedAt: '2026-03-28T23:01:00Z' },
        { createdAt: '2026-03-30', solvedAt: '2026-03-28' },
      ],
      { zone: 'Europe/Berlin' },
    );
    expect(values(days('createdAt', 'solvedAt'), table)).to.deep.equal([2, 1, -2]);
  });

  it('counts minutes on the clock of the zone: a day of 23 hours has 1,380', () => {
    const table = tableOf(
      'tickets',
      [
        { createdAt: '2026-03-29', solvedAt: '2026-03-30' },
        { createdAt: '2026-10-25', solvedAt: '2026-10-26' },
        { createdAt: '2026-03-29T00:30:00+01:00', solvedAt: '2026-03-29T03:30:00+02:00' },
      ],
      { zone: 'Europe/Berlin' },
    );
    expect(values(minutes('createdAt', 'solvedAt'), table)).to.deep.equal([1380, 1500, 120]);
  });

  it('rounds what passed down to whole minutes, not each of the two instants', () => {
    const table = tableOf('tickets', [
      { createdAt: '2026-03-01T10:00:59Z', solvedAt: '2026-03-01T10:01:00Z' },
      { createdAt: '2026-03-01T10:00:00Z', solvedAt: '2026-03-01T10:01:59Z' },
      { createdAt: '2026-03-01T10:00:50Z', solvedAt: '2026-03-01T10:00:10Z' },
    ]);
    expect(values(minutes('createdAt', 'solvedAt'), table)).to.deep.equal([0, 1, -1]);
  });

  it('counts business minutes by the calendar of the question, on the clock of the zone', () => {
    // Friday 31 July 2026: 16:30 in Berlin is 14:30 UTC. The 3rd of August is a holiday, the 4th opens at 09:00.
    const table = tableOf(
      'tickets',
      [
        { createdAt: '2026-07-31T14:30:00Z', solvedAt: '2026-08-04T07:15:00Z' },
        { createdAt: '2026-08-04T07:15:00Z', solvedAt: '2026-07-31T14:30:00Z' },
        { createdAt: '2026-07-31', solvedAt: '2026-08-01' },
        { createdAt: '2026-07-31', solvedAt: null },
      ],
      { zone: 'Europe/Berlin' },
    );
    const calendar = parseBusinessCalendar('Mon-Fri 09:00-17:00; holidays 2026-08-03');
    const vector = vectorOf(businessMinutes('createdAt', 'solvedAt'), { ...scopeOf(table), calendar });
    expect([0, 1, 2, 3].map((row) => vector.at(row))).to.deep.equal([45, -45, 480, NaN]);
    expect(vector.scale).to.equal(0);
  });

  it('counts no business minutes without a calendar', () => {
    expect(() => values(businessMinutes('closedAt', asOf))).to.throw(
      QueryError,
      'Business minutes need opening hours: calendar="Mon-Fri 09:00-17:00"',
    );
  });

  it('takes moments of the question for dates, at local midnight', () => {
    expect(values(days(t0, 'closedAt'))).to.deep.equal([4, NaN]);
    expect(values(days('closedAt', asOf))).to.deep.equal([27, NaN]);
    expect(values(minutes(t0, 'closedAt'))).to.deep.equal([4 * 1440, NaN]);
  });

  it('is blank throughout where the records have no such field', () => {
    expect(values(field('margin'))).to.deep.equal([NaN, NaN]);
    expect(values(days('firstAt', asOf))).to.deep.equal([NaN, NaN]);
  });

  it('refuses words and dates where a number is needed', () => {
    expect(() => values(field('ownerId'))).to.throw(QueryError, 'ownerId holds text, not numbers');
    expect(() => values(field('closedAt'))).to.throw(QueryError, 'closedAt holds dates, not numbers');
    expect(() => values(days('amount', asOf))).to.throw(QueryError, 'amount holds numbers, not dates');
  });
});

describe('wordsOf', () => {
  const words = (name: string) => [0, 1].map(wordsOf({ op: 'word', field: name }, scopeOf(deals)));

  it('writes words, numbers and dates as where does, and leaves blanks', () => {
    expect(words('ownerId')).to.deep.equal(['Ada', null]);
    expect(words('amount')).to.deep.equal(['19.99', null]);
    expect(words('closedAt')).to.deep.equal(['2026-03-05', null]);
    expect(words('region')).to.deep.equal([null, null]);
  });
});

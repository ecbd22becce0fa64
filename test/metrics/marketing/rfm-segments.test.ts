import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { rfmSegments } from '../../../src/metrics/marketing/rfm-segments.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import type { Reading } from '../../../src/metrics/reading.js';
import { whichRecords } from '../../../src/metrics/which-records.js';
import { wordsFor } from '../../../src/text/words.js';
import { skipWithout } from '../../real-data.js';
import { tableOf } from '../../tables.js';
import { dayOf2026, itObeysTheLaws, orBlank, type Row } from '../laws.js';
import { cdnow, files, over } from '../loyalty/shops.js';
import { leftOut } from '../sales/deals.js';

const halfYear = { period: '2026-01-01..2026-06-30' };

/** Orders of one customer, the last so many days before 30 June, the earlier ones on 1 January; the first brought it all. */
const buyer = (customerId: string, daysAgo: number, orders: number, amount: number, region = 'north'): readonly Row[] =>
  Array.from({ length: orders }, (_, i) => ({
    id: `${customerId}-${String(i)}`,
    customerId,
    placedAt: i + 1 < orders ? '2026-01-01' : new Date(Date.UTC(2026, 5, 30 - daysAgo)).toISOString().slice(0, 10),
    amount: i === 0 ? amount : 0,
    currency: 'EUR',
    region,
  }));

/** Ten customers: each two of them are a fifth by days and by amounts, but four bought once. */
const ten = [
  buyer('ada', 0, 9, 16),
  buyer('bob', 5, 8, 15),
  buyer('cyd', 10, 1, 14),
  buyer('dan', 20, 4, 13),
  buyer('eve', 30, 1, 12),
  buyer('fay', 40, 2, 11),
  buyer('gus', 60, 1, 10),
  buyer('hal', 80, 6, 9),
  buyer('ivy', 100, 1, 8.2),
  buyer('jon', 120, 3, 1),
].flat();

const told = (rows: readonly Row[], query: Query = {}) =>
  over('orders')(rfmSegments, rows, { ...halfYear, ...query }, '2026-06-30');

/** How many customers are in each segment that has any. */
const sizes = ({ groups }: Pick<Reading, 'groups'>) =>
  Object.fromEntries(
    groups
      .filter(({ value }) => value !== 0)
      .map(({ key, parts }) => [Object.values(key).join(' '), parts['in segment']]),
  );

describe('rfm segments', () => {
  it('rank customers in fifths of days, orders and amounts, and name them by the first two', () => {
    const reading = told(ten);
    expect(sizes(reading)).to.deep.equal({
      champions: 2, // ada and bob, 5 and 5
      loyal: 1, // dan, 4 and 4
      promising: 1, // cyd, 4 and 1
      'need attention': 1, // fay, 3 and 3
      'about to sleep': 1, // eve, 3 and 1
      'at risk': 2, // hal, 2 and 4; jon, 1 and 3
      hibernating: 2, // gus, 2 and 1; ivy, 1 and 1
    });
    expect(reading.parts).to.deep.equal({
      'RFM 111': 1,
      'RFM 131': 1,
      'RFM 212': 1,
      'RFM 242': 1,
      'RFM 313': 1,
      'RFM 333': 1,
      'RFM 414': 1,
      'RFM 444': 1,
      'RFM 555': 2,
    });
    expect(reading).to.include({ value: undefined, reason: 'many-values', n: 10, counted: 'customer' });
  });

  it('are shares of all buyers with Wilson’s interval, those without anybody too', () => {
    const { groups } = told(ten);
    expect(groups.map(({ key }) => key['segment'])).to.deep.equal([
      'champions',
      'potential loyalists',
      'new',
      'loyal',
      'promising',
      'need attention',
      'about to sleep',
      'cannot lose',
      'at risk',
      'hibernating',
    ]);
    const [champions, potential] = groups;
    // Wilson, 2 of 10 and 0 of 10 (statsmodels).
    expect(champions).to.deep.include({ value: 0.2, parts: { 'in segment': 2, customers: 10 } });
    expect(champions!.interval).to.include({ method: 'wilson', kind: 'process' });
    expect(champions!.interval!.low).to.be.closeTo(0.0566822, 1e-7);
    expect(champions!.interval!.high).to.be.closeTo(0.5098375, 1e-7);
    expect(potential).to.include({ value: 0 });
    expect(potential!.interval!.high).to.be.closeTo(0.2775328, 1e-7);
  });

  it('never tear apart who is alike: all have one rank where all bought alike', () => {
    const alike = Array.from({ length: 7 }, (_, i) => buyer(`c${String(i)}`, 9, 1, 5)).flat();
    const { parts, params } = told(alike);
    expect(parts).to.deep.equal({ 'RFM 511': 7 });
    expect(params['recency']).to.equal('9, 9, 9, 9');
  });

  it('are too few where a segment has fewer than five, of however many', () => {
    const some = (name: string, n: number, daysAgo: number) =>
      Array.from({ length: n }, (_, i) => buyer(`${name}${String(i)}`, daysAgo, 1, 5)).flat();
    const query = { params: { recency: '9, 20, 30, 40', frequency: '1, 2, 3, 4', monetary: '1, 2, 3, 4' } };
    const warned = (rows: readonly Row[]) =>
      told(rows, query)
        .groups.filter(({ value }) => value !== 0)
        .map(({ key, warnings }) => [key['segment'], ...warnings]);
    expect(warned([...some('a', 5, 9), ...some('b', 4, 10)])).to.deep.equal([['new'], ['promising', 'too-few']]);
    expect(warned(some('a', 4, 9))).to.deep.equal([['new', 'too-few']]);
  });

  it('are by group at the edges of all, so that groups compare', () => {
    const north = ten.filter(({ customerId }) => ['ada', 'bob'].includes(customerId as string));
    const south = ten.filter((row) => !north.includes(row)).map((row) => ({ ...row, region: 'south' }));
    expect(sizes(told([...north, ...south], { by: 'region' }))).to.include({
      'north champions': 2,
      'south loyal': 1,
      'south hibernating': 2,
    });
  });

  it('look back from the end of the period, and from the last day of the records where that comes first', () => {
    const rows = [...buyer('ada', 10, 1, 5), { ...buyer('old', 0, 1, 5)[0], placedAt: '2025-12-31' }];
    expect(told(rows)).to.deep.include({
      n: 1,
      params: { recency: '10, 10, 10, 10', frequency: '1, 1, 1, 1', monetary: '5, 5, 5, 5' },
    });
    const early = over('orders')(rfmSegments, rows, halfYear, '2026-06-20');
    expect(early.params['recency']).to.equal('0, 0, 0, 0');
    expect(told(rows, { period: 'all' })).to.deep.include({
      n: 2,
      warnings: ['own-edges', 'trailing-12-months'],
    });
  });

  it('take each month for a period of its own', () => {
    const rows = [...buyer('ada', 30, 1, 5), ...buyer('bob', 2, 1, 5)];
    // 31 May and 28 June: no days and two days before the ends of their months.
    const params = { recency: '0, 1, 1, 1', frequency: '1, 2, 3, 4', monetary: '5, 6, 7, 8' };
    expect(sizes(told(rows, { by: 'month', params }))).to.deep.equal({ '2026-05 new': 1, '2026-06 hibernating': 1 });
  });

  it('take refunds off, and leave out what is no order, no amount and nobody’s, of the period alone', () => {
    const [order] = buyer('ada', 10, 1, 30);
    const rows = [
      { ...order, refundedAmount: 10 },
      { ...order, id: 'r', amount: -5 },
      { ...order, id: 's', refundedAmount: 31 },
      { ...order, id: 'n', customerId: null },
      { ...order, id: 'b', amount: null },
      { ...order, id: 'd', placedAt: null },
      { ...order, id: 'o', amount: -5, placedAt: '2025-01-01' },
    ];
    const reading = told(rows);
    expect(reading.params['monetary']).to.equal('20, 20, 20, 20');
    expect(leftOut(reading)).to.deep.equal({
      'without placedAt': 1,
      'without a customer': 1,
      'without an amount': 1,
      'a return': 1,
      'refunded more than it cost': 1,
    });
    expect(whichRecords(rfmSegments, tableOf('orders', rows, { asOf: '2026-06-30' }), halfYear).counted).to.deep.equal([
      'ada-0',
    ]);
  });

  it('refuse two currencies, and have nothing to say where nobody bought', () => {
    const dollars = buyer('kim', 1, 1, 1).map((row) => ({ ...row, currency: 'USD' }));
    expect(told([...ten, ...dollars])).to.deep.include({ reason: 'mixed-currency', groups: [] });
    expect(told(ten, { period: '2025' })).to.deep.include({
      reason: 'nothing-to-measure',
      groups: [],
      params: {},
    });
  });
});

describe('the edges of rfm segments', () => {
  const edges = {
    recency: '5, 20, 40, 80',
    frequency: '1, 1, 3, 6',
    monetary: '8.2, 10, 12, 14',
  };

  it('are the greatest values of the first four fifths, handed back to be used again', () => {
    const reading = told(ten);
    expect(reading.params).to.deep.equal(edges);
    const again = told(ten, { params: reading.params });
    expect(sizes(again)).to.deep.equal(sizes(reading));
    expect(again.parts).to.deep.equal(reading.parts);
  });

  it('are said to be of these records alone, in words to be copied, until they are given', () => {
    const reading = told(ten);
    expect(reading.warnings).to.deep.equal(['own-edges']);
    const [words] = wordsFor('en').warnings(reading);
    expect(words).to.equal(
      'edges of these records alone: two periods compare only at the same ones, ' +
        'recency="5, 20, 40, 80", frequency="1, 1, 3, 6", monetary="8.2, 10, 12, 14"',
    );
    expect(told(ten, { params: words!.slice(words!.indexOf('recency')) })).to.deep.include({
      warnings: [],
      parts: reading.parts,
    });
  });

  it('stay where they are given, and the others are told from the records', () => {
    const reading = told(ten, { params: 'recency="100, 110, 119, 120"' });
    expect(reading.params).to.deep.equal({ ...edges, recency: '100, 110, 119, 120' });
    expect(reading.warnings).to.deep.equal(['own-edges']);
    expect(sizes(reading)).to.include({ champions: 4, new: 4, 'at risk': 1 });
  });

  it('let two periods be compared: what fifths hide, the same edges show', () => {
    // A week later everybody is a week longer away.
    const later = ten.map((row) => ({ ...row, id: `${String(row['id'])}'` }));
    const on = (params?: Record<string, string>) =>
      over('orders')(rfmSegments, later, { period: '2026-01-01..2026-07-07', ...(params && { params }) }, '2026-07-07');
    expect(sizes(on())).to.deep.equal(sizes(told(ten)));
    // 7, 12 and 17 days are of the second fifth now, 27 and 37 of the third, 47 and 67 of the fourth, the others of the last.
    expect(sizes(on(edges))).to.deep.equal({
      loyal: 3,
      promising: 1,
      'about to sleep': 1,
      'at risk': 3,
      hibernating: 2,
    });
  });

  it('lie within their fifth: a day, an order or a cent more is the next', () => {
    const params = { recency: '1, 2, 3, 4', frequency: '1, 2, 3, 4', monetary: '1.15, 8.2, 20, 33.96' };
    const customers: readonly (readonly [number, number, number])[] = [
      [1, 1, 1.15],
      [2, 2, 1.16],
      [3, 3, 8.2],
      [4, 4, 8.21],
      [5, 5, 33.96],
      [0, 6, 33.97],
    ];
    const rows = customers.flatMap((customer, i) => buyer(`c${String(i)}`, ...customer));
    expect(Object.keys(told(rows, { params }).parts)).to.have.members(
      ['511', '422', '332', '243', '154', '555'].map((score) => `RFM ${score}`),
    );
  });

  it('are four that rise from 0, and nothing else', () => {
    for (const wrong of ['1, 2, 3', '1, 2, 3, 4, 5', '1, 3, 2, 4', '-1, 2, 3, 4', '1, 2, three, 4']) {
      expect(() => told(ten, { params: { ...edges, recency: wrong } }), wrong).to.throw(
        ParamError,
        `recency is four edges that rise from 0, such as "1, 2, 3.5, 6", and not "${wrong}"`,
      );
    }
  });
});

describe('rfm segments at given edges', () => {
  const order = fc.record({
    customerId: orBlank(fc.constantFrom('a', 'b', 'c', 'd', '__proto__')),
    placedAt: orBlank(dayOf2026),
    amount: orBlank(fc.integer({ min: -100, max: 5000 }).map((cents) => cents / 100)),
    refundedAmount: orBlank(fc.nat(9)),
  });
  const params = { recency: '30, 90, 150, 200', frequency: '1, 2, 3, 4', monetary: '8.2, 20, 33.96, 80' };
  itObeysTheLaws(rfmSegments, order, { query: { params }, entity: 'customerId' });
});

/** By sqlite: `row_number()` for the edges, `case` for the names. NumPy's quantile, method lower, has the same edges. */
describe('rfm segments of a music shop, against sqlite', { skip: skipWithout(files.cdnow) }, () => {
  const on = (period: string, params = {}) => measureTable(rfmSegments, cdnow(), { period, params });

  it('are those of all its customers, over eighteen months', () => {
    const reading = on('1997-01-01..1998-06-30');
    expect(reading.n).to.equal(23570);
    expect(reading.params).to.deep.equal({
      recency: '141, 432, 485, 512',
      frequency: '1, 1, 2, 4',
      monetary: '15.36, 31.35, 59.92, 133.95',
    });
    expect(sizes(reading)).to.deep.equal({
      champions: 4151,
      'potential loyalists': 2377,
      loyal: 3309,
      'need attention': 968,
      'about to sleep': 3478,
      'cannot lose': 11,
      'at risk': 846,
      hibernating: 8430,
    });
    expect(reading.parts).to.include({ 'RFM 555': 2360, 'RFM 111': 1665, 'RFM 211': 1643, 'RFM 311': 1492 });
    expect(Object.keys(reading.parts)).to.have.length(72);
  });

  it('are those of a half-year at the edges of the one before, and at its own', () => {
    const before = on('1997-07-01..1997-12-31');
    expect(before.n).to.equal(6421);
    expect(before.params).to.deep.equal({
      recency: '22, 46, 78, 130',
      frequency: '1, 1, 2, 3',
      monetary: '19.98, 38.97, 67.98, 122.65',
    });
    const names = ['champions', 'loyal', 'new', 'at risk', 'hibernating'];
    const some = (reading: Reading) => names.map((name) => sizes(reading)[name]);
    expect(some(before)).to.deep.equal([706, 835, 352, 604, 1845]);
    expect(some(on('1998-01-01..1998-06-30'))).to.deep.equal([579, 717, 258, 504, 1581]);
    expect(some(on('1998-01-01..1998-06-30', before.params))).to.deep.equal([596, 659, 274, 564, 1672]);
  });
});

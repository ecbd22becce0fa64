import { describe, it } from 'node:test';
import { expect } from 'chai';
import { ParamError } from '../../../src/metrics/define-metric.js';
import { cohortRetention } from '../../../src/metrics/loyalty/cohort-retention.js';
import { measureTable } from '../../../src/metrics/measure-table.js';
import type { Query } from '../../../src/metrics/query.js';
import { tableOf } from '../../tables.js';
import type { Row } from '../laws.js';
import { leftOut } from '../sales/deals.js';

const over = (rows: readonly Row[], query: Query = {}) =>
  measureTable(cohortRetention, tableOf('customers', rows, { asOf: '2026-06-30' }), query);
const curve = (rows: readonly Row[], query: Query = {}) =>
  over(rows, query).groups.map(({ key, value }) => [...Object.values(key), value]);

const many = (n: number, name: string, startAt: string, endAt?: string): Row[] =>
  Array.from({ length: n }, (_, i) => ({ id: `${name}${String(i)}`, startAt, endAt: endAt ?? null }));

/** Ten start on 1 January: two leave after 30 days, one after 31, seven have been seen for 181. */
const january = [
  ...many(2, 'early', '2026-01-01', '2026-01-31'),
  ...many(1, 'late', '2026-01-01', '2026-02-01'),
  ...many(7, 'stay', '2026-01-01'),
];
/** Five start on 1 June, and have been seen for 30 days. */
const june = many(5, 'new', '2026-06-01');

describe('cohort retention', () => {
  it('is 8 of 10 after a month of 30.4375 days, 7 of 10 after three, and not known after six', () => {
    const { groups, value, reason, n } = over(january, { params: { ages: '1, 3, 6' } });
    expect({ value, reason, n }).to.deep.equal({ value: undefined, reason: 'many-values', n: 10 });
    expect(groups.map(({ key, value: share, reason: why, parts }) => [key['age'], share, why, parts])).to.deep.equal([
      ['1', 0.8, undefined, { customers: 10, lost: 2 }],
      ['3', 0.8 * (7 / 8), undefined, { customers: 10, lost: 3 }],
      ['6', undefined, 'not-reached', {}],
    ]);
  });

  it('has the log-log interval of Greenwood’s variance', () => {
    const [{ interval } = { interval: undefined }] = over(january, { params: { ages: '1' } }).groups;
    // S = 0.8 of 10: Var = 0.8² · 2/(10·8) = 0.016; exponent exp(±1.959964 · √0.016 ÷ (0.8 ln 0.8)).
    const power = Math.exp((1.9599639845 * Math.sqrt(0.016)) / (0.8 * Math.log(0.8)));
    expect(interval).to.include({ method: 'kaplan-meier', kind: 'process' });
    expect(interval!.low).to.be.closeTo(0.8 ** (1 / power), 1e-9);
    expect(interval!.high).to.be.closeTo(0.8 ** power, 1e-9);
  });

  it('counts those whose time has not come yet for as long as they were seen', () => {
    // At 30 days 2 of 15 leave; at 31 days the five of June are no longer at risk: 1 of 8.
    expect(curve([...january, ...june], { params: { ages: '1, 3' } })).to.deep.equal([
      ['1', 13 / 15],
      ['3', (13 / 15) * (7 / 8)],
    ]);
  });

  it('takes who started in the period, to the day, and follows them past its end', () => {
    const rows = [...january, ...many(1, 'last', '2026-01-31'), ...many(1, 'first', '2026-02-01', '2026-02-02')];
    const at = (period: string) => over(rows, { period, params: { ages: '3' } });
    expect(at('2026-01').groups[0]).to.include({ value: 8 / 11, n: 11 });
    expect(at('2026-02').groups[0]).to.include({ value: 0, n: 1 });
    expect(at('2026-03')).to.include({ value: undefined, reason: 'nothing-to-measure' });
  });

  it('makes a cohort of each month, blank and not zero where it is too young', () => {
    expect(curve([...january, ...june], { by: 'month', period: '2026', params: { ages: '1, 3' } })).to.deep.equal([
      ['2026-01', '1', 0.8],
      ['2026-01', '3', 0.8 * (7 / 8)],
      ['2026-06', '1', undefined],
      ['2026-06', '3', undefined],
    ]);
  });

  it('takes who left and came back for one who was never gone, in the cohort of the first start', () => {
    const back = [...many(1, 'a', '2026-01-05', '2026-02-01'), ...many(1, 'a', '2026-04-01')];
    expect(curve(back, { period: '2026-01', params: { ages: '3' } })).to.deep.equal([['3', 1]]);
    expect(over(back, { period: '2026-04' }).reason).to.equal('nothing-to-measure');
  });

  it('shows 1, 3, 6, 12 and 24 months where none are told', () => {
    expect(over(january).groups.map(({ key }) => key['age'])).to.deep.equal(['1', '3', '6', '12', '24']);
  });

  it('leaves out who has no start or ended before it, and says what an age is', () => {
    const reading = over([
      ...january,
      { id: 'x', startAt: null, endAt: null },
      ...many(1, 'y', '2026-02-01', '2026-01-01'),
    ]);
    expect(leftOut(reading)).to.deep.equal({ 'without a start': 1, 'ended before it started': 1 });
    expect(() => over(january, { params: { ages: 'six' } })).to.throw(
      ParamError,
      'ages is a whole number, such as 12, and not "six"',
    );
  });
});

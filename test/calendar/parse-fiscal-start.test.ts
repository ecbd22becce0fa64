import { describe, it } from 'node:test';
import { expect } from 'chai';
import { parseFiscalStart } from '../../src/calendar/parse-fiscal-start.js';
import { PeriodError } from '../../src/calendar/period-error.js';

describe('parseFiscalStart', () => {
  it('reads a month, as a number or as text, and none as January', () => {
    expect([4, '4', ' 12 ', '', undefined].map((told) => parseFiscalStart(told))).to.deep.equal([4, 4, 12, 1, 1]);
  });

  it('reads weeks, the day that years end on, and what they are named by', () => {
    expect(parseFiscalStart('4-4-5 ending last Saturday of September, named by end')).to.deep.equal({
      weeks: [4, 4, 5],
      weekday: 6,
      month: 9,
      rule: 'last',
      namedBy: 'end',
    });
    expect(parseFiscalStart(' 4-5-4  ending sunday nearest end of December, named by start')).to.deep.equal({
      weeks: [4, 5, 4],
      weekday: 7,
      month: 12,
      rule: 'nearest',
      namedBy: 'start',
    });
  });

  for (const told of [
    0,
    13,
    1.5,
    NaN,
    'April',
    '4-4-5',
    '4-4-4 ending last Saturday of September, named by end',
    '4-5-5 ending last Saturday of September, named by end',
    '4-4-5 ending last Saturday of September',
    '4-4-5 ending Saturday of September, named by end',
    '4-4-5 ending last Sat of September, named by end',
    '4-4-5 ending last Saturday nearest end of September, named by end',
    '4-4-5 ending last Saturday of September, named by end of it',
  ]) {
    it(`refuses ‘${told}’ and says what would have been right`, () => {
      expect(() => parseFiscalStart(told)).to.throw(
        PeriodError,
        `"${told}" are no fiscal years: write the month they start with, 1 to 12, or their weeks`,
      );
    });
  }
});

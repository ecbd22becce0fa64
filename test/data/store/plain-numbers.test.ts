import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { cells, read } from '../reading.js';

const digits = fc.nat(1_000_000).map(String);
const decimal = fc
  .tuple(fc.constantFrom('', '-'), digits, fc.array(fc.nat(9), { maxLength: 12 }))
  .map(([sign, whole, decimals]) => `${sign}${whole}${decimals.length > 0 ? '.' : ''}${decimals.join('')}`);
const plain = fc.oneof(digits, decimal, fc.constantFrom('', '-0', '0.1', '007', '350', '12.000', '9007199254740993'));
const odd = fc.constantFrom('1.234', '1,5', '1.', '.5', '+5', '1e3', '-', ' 7 ', 'NULL', '1.2.3', '٣', 'x');
const texts = fc.array(fc.oneof({ weight: 9, arbitrary: plain }, odd), { minLength: 1, maxLength: 30 });

const csvOf = (amounts: readonly string[]): string =>
  ['id,amount', ...amounts.map((amount, i) => `${String(i)},"${amount}"`)].join('\n');

describe('texts of numbers in a store', () => {
  it('are read as those of objects, one by one: the same numbers, faults and refusals', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.array(plain, { minLength: 1 }), texts),
        fc.constantFrom(undefined, 'en', 'de'),
        (amounts, numberLocale) => {
          const [stored, each] = [csvOf(amounts), amounts.map((amount, i) => ({ id: String(i), amount }))].map(
            (input) => {
              const { table } = read(input, { numberLocale });
              return { column: table.column('amount'), refusal: table.refusal('amount') };
            },
          );
          expect(stored).to.deep.equal(each);
        },
      ),
      { numRuns: 500 },
    );
  });

  it('are numbers to the last digit', () => {
    const amounts = ['12.5', '-0.07', '4503599627370.5', '1234567'];
    expect(cells(read(csvOf(amounts)).table, 'amount')).to.deep.equal([12.5, -0.07, 4_503_599_627_370.5, 1_234_567]);
  });

  it('are refused where a point could part thousands', () => {
    expect(read(csvOf(['1.234', '12', '350'])).table.refusal('amount')).to.contain('could be 1.234 or 1234');
    expect(cells(read(csvOf(['1.234', '12', '0.5'])).table, 'amount')).to.deep.equal([1.234, 12, 0.5]);
  });
});

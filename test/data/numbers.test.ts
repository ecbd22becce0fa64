import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { isCanonicalNumber, isPlainNumber, makeWhole, plainNumber } from '../../src/data/numbers.js';

describe('plainNumber', () => {
  it('reads digits with a sign, a point and an exponent', () => {
    const texts = ['0', '-12', '+7', '1.50', '.5', '5.', '1e3', '1.5E-2', '007'];
    expect(texts.map(plainNumber)).to.deep.equal([0, -12, 7, 1.5, 0.5, 5, 1000, 0.015, 7]);
  });

  it('reads nothing else, least of all nothing', () => {
    for (const text of [
      '',
      ' ',
      '-',
      '.',
      'e3',
      '1e',
      '1e+',
      '1,234',
      '1.2.3',
      '1 000',
      '$5',
      '5%',
      '0x10',
      'Infinity',
      'NaN',
      '1e999',
      '１',
      '1_000',
      'null',
    ]) {
      expect(plainNumber(text), `‘${text}’`).to.equal(undefined);
      if (text !== '1e999') expect(isPlainNumber(text), `‘${text}’`).to.be.false;
    }
  });

  it('agrees with Number on every number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => plainNumber(String(value)) === value),
    );
  });
});

describe('isCanonicalNumber', () => {
  it('is what programs write, not ids and codes', () => {
    expect(['0', '-5', '0.5', '17850.0', '12'].every(isCanonicalNumber)).to.be.true;
    expect(['007', '-01', '+5', '1e5', '.5', '', '-', '5a', '00'].some(isCanonicalNumber)).to.be.false;
  });
});

describe('makeWhole', () => {
  function whole(...values: number[]) {
    const data = Float64Array.from(values);
    return { scale: makeWhole(data), data: [...data] };
  }

  it('counts cents where there are cents', () => {
    expect(whole(12.34, 5, NaN, -0.1)).to.deep.equal({ scale: 2, data: [1234, 500, NaN, -10] });
    expect(whole(0.1, 0.2)).to.deep.equal({ scale: 1, data: [1, 2] });
    expect(whole(1, 2)).to.deep.equal({ scale: 0, data: [1, 2] });
  });

  it('takes six decimals and leaves seven as they are', () => {
    expect(whole(0.000001, 1)).to.deep.equal({ scale: 6, data: [1, 1_000_000] });
    expect(whole(0.0000001, 1.5)).to.deep.equal({ scale: 0, data: [0.0000001, 1.5] });
    expect(whole(1 / 3, 1.5)).to.deep.equal({ scale: 0, data: [1 / 3, 1.5] });
  });

  it('leaves numbers as they are where a product would not be exact', () => {
    expect(whole(1e308, 0.5)).to.deep.equal({ scale: 0, data: [1e308, 0.5] });
    expect(whole(2 ** 53, 0.5)).to.deep.equal({ scale: 0, data: [2 ** 53, 0.5] });
  });

  it('loses nothing: every number is its whole number over the power of ten', () => {
    const decimals = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 8 }))
      .map(([digits, places]) => Number(`${digits}e-${places}`));
    fc.assert(
      fc.property(fc.array(decimals), (values) => {
        const { scale, data } = whole(...values);
        expect(data.map((value) => value / 10 ** scale)).to.deep.equal(values.map((value) => value));
        if (scale > 0) expect(data.every(Number.isSafeInteger)).to.be.true;
      }),
    );
  });
});

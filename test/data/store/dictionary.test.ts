import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { Dictionary, hashOf, viewOf } from '../../../src/data/store/dictionary.js';

const encoder = new TextEncoder();

function codeOf(dictionary: Dictionary, token: string): number {
  const view = viewOf(encoder.encode(token));
  return dictionary.code(view, 0, view.byteLength, hashOf(view, 0, view.byteLength));
}

/** Tokens that rise for a while, as ids do, and then are any, among them some that were there. */
const tokens = fc
  .tuple(fc.uniqueArray(fc.nat(30_000), { maxLength: 40 }), fc.array(fc.nat(30_000), { maxLength: 40 }))
  .chain(([rising, others]) =>
    fc
      .shuffledSubarray(rising)
      .map((known) => [...[...rising].sort((a, b) => a - b), ...others, ...known].map((n) => `"id-${n}"`)),
  );

describe('Dictionary', () => {
  it('gives the codes that a map gives, in the order in which tokens are first met', () => {
    fc.assert(
      fc.property(tokens, (met) => {
        const dictionary = new Dictionary();
        const distinct = [...new Set(met)];
        expect(met.map((token) => codeOf(dictionary, token))).to.deep.equal(
          met.map((token) => distinct.indexOf(token)),
        );
        expect(dictionary.texts(dictionary.size)).to.deep.equal(distinct);
      }),
    );
  });
});

import { describe, it } from 'node:test';
import { expect } from 'chai';
import fc from 'fast-check';
import { pieces, thinned } from '../../src/charts/thin.js';

describe('thinning', () => {
  it('keeps every value of a short series, and leaves out what has none', () => {
    expect(thinned([3, NaN, 5], 100)).to.deep.equal([0, 2]);
    expect(thinned([], 100)).to.deep.equal([]);
  });

  it('keeps first, lowest, highest and last of each column', () => {
    // Ten values in one column: first 5, lowest 1 at 3, highest 9 at 6, last 4.
    expect(thinned([5, 6, 2, 1, 3, 8, 9, 7, 6, 4], 1)).to.deep.equal([0, 3, 6, 9]);
    expect(thinned([5, 6, 9, 1, 3, 8, 2, 7, 6, 4], 1)).to.deep.equal([0, 2, 3, 9]);
  });

  it('keeps what each column would keep by itself, wherever its edges cut', () => {
    const value = fc.oneof(fc.integer({ min: -20, max: 20 }), fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(value, { maxLength: 2000 }), fc.integer({ min: 1, max: 60 }), (values, columns) => {
        const perColumn = values.length <= 4 * columns ? 1 : values.length / columns;
        const kept = new Set<number>();
        for (let column = 0; Math.floor(column * perColumn) < values.length; column++) {
          const indices = [...values.keys()].slice(
            Math.floor(column * perColumn),
            Math.floor((column + 1) * perColumn),
          );
          const all = indices.filter((i) => !Number.isNaN(values[i]));
          const level = (of: typeof Math.min): number =>
            all.find((i) => values[i] === of(...all.map((k) => values[k]!)))!;
          if (all.length > 0) [all[0]!, level(Math.min), level(Math.max), all.at(-1)!].forEach((i) => kept.add(i));
        }
        expect(thinned(values, columns)).to.deep.equal([...kept].toSorted((a, b) => a - b));
      }),
    );
  });

  it('keeps at most four values a column, in order, and loses neither the lowest nor the highest', () => {
    const series = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 3000 });
    fc.assert(
      fc.property(series, fc.integer({ min: 1, max: 200 }), (values, columns) => {
        const kept = thinned(values, columns);
        expect(kept.length).to.be.at.most(4 * columns);
        kept.forEach((i, k) => k === 0 || expect(i).to.be.above(kept[k - 1]!));
        const sorted = values.toSorted((a, b) => a - b);
        const shown = kept.map((i) => values[i]!).toSorted((a, b) => a - b);
        expect([shown[0], shown.at(-1)]).to.deep.equal([sorted[0], sorted.at(-1)]);
      }),
    );
  });

  it('thins a million values in a blink: no work beyond one pass', () => {
    const values = Float64Array.from({ length: 1_000_000 }, (_, i) => Math.sin(i / 5000));
    expect(thinned(values, 700).length).to.be.at.most(2800);
  });

  it('breaks a line at a period without a value, and in a thinned one at an empty column', () => {
    expect(pieces(thinned([1, NaN, 2, 3], 100), 4, 100)).to.deep.equal([[0], [2, 3]]);
    const long = Array.from({ length: 1000 }, (_, i) => (i >= 400 && i < 600 ? NaN : i));
    const found = pieces(thinned(long, 10), 1000, 10);
    expect(found.map((piece) => [piece[0], piece.at(-1)])).to.deep.equal([
      [0, 399],
      [600, 999],
    ]);
    expect(
      pieces(
        thinned(
          Array.from({ length: 1000 }, (_, i) => i),
          10,
        ),
        1000,
        10,
      ),
    ).to.have.length(1);
  });
});

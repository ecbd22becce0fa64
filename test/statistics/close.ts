import { expect } from 'chai';

/** Equal to `relative`; what ought to be 0 to 1e-15. */
export function expectClose(
  actual: number | readonly number[] | undefined,
  expected: number | readonly number[],
  relative = 1e-12,
): void {
  const [seen, wanted] = [[actual].flat(), [expected].flat()];
  expect(seen).to.have.length(wanted.length);
  wanted.forEach((value, i) => {
    expect(seen[i], JSON.stringify({ actual, expected })).to.be.closeTo(
      value,
      Math.max(relative * Math.abs(value), 1e-15),
    );
  });
}

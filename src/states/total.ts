/**
 * A sum as two doubles and a decimal scale: (hi + lo) / 10^scale.
 *
 * Whole numbers are added without loss up to about 2^106, so that no order of adding can change the result; other
 * numbers keep some thirty digits (Knuth's two-sum; Dekker 1971).
 */
export interface Total {
  readonly hi: number;
  readonly lo: number;
  readonly scale: number;
}

/** The upper 26 bits of a number, so that the product of two such is exact. */
function upper(x: number): number {
  const wide = x * (2 ** 27 + 1);
  return wide - (wide - x);
}

/** A sum being made, in place. */
export class Adder {
  hi = 0;
  lo = 0;

  /** Adds one number. */
  add(x: number): void {
    const s = this.hi + x;
    const back = s - this.hi;
    const low = this.lo + (this.hi - (s - back) + (x - back));
    this.hi = s + low;
    this.lo = low - (this.hi - s);
  }

  /** Adds a product, with what rounding it leaves out (Dekker's product). */
  addProduct(x: number, y: number): void {
    const product = x * y;
    const [xh, yh] = [upper(x), upper(y)];
    const [xl, yl] = [x - xh, y - yh];
    this.add(product);
    this.add(xl * yl - (product - xh * yh - xl * yh - xh * yl));
  }
}

/** The same sum at a finer scale: 10x = 8x + 2x, and powers of two lose nothing. */
function rescaled({ hi, lo, scale }: Total, to: number): Total {
  if (scale === to) return { hi, lo, scale };
  const ten = new Adder();
  for (const part of [8 * hi, 2 * hi, 8 * lo, 2 * lo]) ten.add(part);
  return rescaled({ hi: ten.hi, lo: ten.lo, scale: scale + 1 }, to);
}

/** Two sums as one; the finer scale is kept. */
export function addTotals(a: Total, b: Total): Total {
  const scale = Math.max(a.scale, b.scale);
  const x = rescaled(a, scale);
  const y = rescaled(b, scale);
  const adder = new Adder();
  for (const part of [x.hi, y.hi, x.lo, y.lo]) adder.add(part);
  return { hi: adder.hi, lo: adder.lo, scale };
}

/** The sum as one number in major units; not finite where it has left the range of doubles. */
export const numberOf = ({ hi, lo, scale }: Total): number => (hi + lo) / 10 ** scale;

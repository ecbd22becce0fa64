import { binet } from './special.js';

const ENOUGH = 100_000;

/** xᵃe⁻ˣ ÷ Γ(a) for x, a > 0: the gamma density times x. */
function gammaTerm(x: number, a: number): number {
  const off = (x - a) / a;
  return Math.exp(a * (Math.log1p(off) - off) - binet(a)) * Math.sqrt(a / (2 * Math.PI));
}

/**
 * The regularised incomplete gamma functions P(a, x) and Q(a, x) = 1 − P for x, a > 0: what of a gamma distribution of shape
 * a lies below x and above. The smaller is exact to about 1e-14 for small a and 1e-12 at a = 1e8, in some 9√a steps at most.
 *
 * P by its series below a + 1 (Abramowitz & Stegun 6.5.29), Q by its continued fraction above (6.5.31), by Lentz's method.
 */
export function incompleteGamma(x: number, a: number): readonly [below: number, above: number] {
  if (x < a + 1) {
    let series = 0;
    for (let k = 1, term = 1 / a; k < ENOUGH && term > 1e-17 * series; ++k) {
      series += term;
      term *= x / (a + k);
    }
    const below = gammaTerm(x, a) * series;
    return [below, 1 - below];
  }
  let fraction = x + 1 - a;
  let c = fraction;
  let d = 0;
  for (let k = 1, change = 0; k < ENOUGH && Math.abs(change - 1) > 4e-16; ++k) {
    const under = x + 2 * k + 1 - a;
    const over = k * (a - k);
    c = under + over / c;
    d = 1 / (under + over * d);
    change = c * d;
    fraction *= change;
  }
  const above = gammaTerm(x, a) / fraction;
  return [1 - above, above];
}

/**
 * The quantile of a gamma distribution of shape `a` ≥ 1 and scale 1: the x with P(a, x) = `p`, 1e-12 < p < 1 − 1e-12; half the
 * quantile of χ² at 2a degrees of freedom. Exact to 1e-13.
 *
 * Newton's method on the logarithm of the smaller tail, for the lower one over the logarithm of x. Both curves are concave, so
 * whatever the first step does, the rest come from one side.
 */
export function gammaQuantile(p: number, a: number): number {
  let x = a;
  for (let step = 0, change = 1; step < 50 && Math.abs(change) > 1e-9; ++step) {
    const [below, above] = incompleteGamma(x, a);
    const off = p > 0.5 ? Math.log(above / (1 - p)) * above : Math.log(p / below) * below;
    change = off / gammaTerm(x, a);
    x *= p > 0.5 ? 1 + change : Math.exp(change);
  }
  return x;
}

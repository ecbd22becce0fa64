import { normalQuantile } from './normal.js';
import { betaTerm, incompleteBeta } from './special.js';

/**
 * The quantile of Student's t: the t with P(T ≤ t) = `p`, 0 < p < 1, at `df` > 0 degrees of freedom (fractions allowed), exact
 * to 1e-14 (relative; absolute for p between 0.4 and 0.6).
 *
 * Newton's method on the logarithm of the tail over that of t. That curve is concave and the normal quantile lies before its
 * root, so the first step overshoots and the rest come back from one side. P(T > t) = ½ Iₓ(df/2, ½) at x = df/(df + t²)
 * (Abramowitz & Stegun 26.7.1).
 */
export function studentQuantile(p: number, df: number): number {
  if (p > 0.5) return -studentQuantile(1 - p, df);
  if (p === 0.5) return 0;
  let t = -normalQuantile(p);
  for (let step = 0, change = 1; step < 50 && Math.abs(change) > 1e-9; ++step) {
    const x = df / (df + t * t);
    const y = (t * t) / (df + t * t);
    const tail = incompleteBeta(x, df / 2, 0.5, y) / 2;
    change = (Math.log(tail / p) * tail) / betaTerm(x, df / 2, 0.5, y);
    t *= Math.exp(change);
  }
  return -t;
}

/**
 * What Stirling's formula lacks: ln Γ(x) − (x − ½) ln x + x − ½ ln 2π for x > 0 (Binet's function). By its asymptotic series
 * from 15 upward (Abramowitz & Stegun 6.1.41), by μ(x) = μ(x + 1) + (x + ½) ln(1 + 1/x) − 1 below.
 */
export function binet(x: number): number {
  let sum = 0;
  for (; x < 15; ++x) sum += (x + 0.5) * Math.log1p(1 / x) - 1;
  const y = 1 / (x * x);
  return sum + (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
}

/**
 * ln B(a, b) for a, b > 0. Stirling's formula for the three gammas put together on paper: their difference in floats would
 * lose five digits at a = 7,000.
 */
export function logBeta(a: number, b: number): number {
  return (
    Math.log(2 * Math.PI * (1 / a + 1 / b)) / 2 -
    a * Math.log1p(b / a) -
    b * Math.log1p(a / b) +
    binet(a) +
    binet(b) -
    binet(a + b)
  );
}

/** xᵃ(1 − x)ᵇ ÷ B(a, b) for 0 ≤ x ≤ 1: the beta density times x(1 − x). Give `y` = 1 − x where it is known more exactly. */
export function betaTerm(x: number, a: number, b: number, y = 1 - x): number {
  const log = (part: number, rest: number): number => (part < 0.5 ? Math.log(part) : Math.log1p(-rest));
  return Math.exp(a * log(x, y) + b * log(y, x) - logBeta(a, b));
}

/**
 * The regularised incomplete beta function Iₓ(a, b), 0–1, for 0 ≤ x ≤ 1 and a, b > 0. Give `y` = 1 − x where it is known
 * more exactly: near 1 an error in x counts a-fold. Exact to about 1e-15, where a and b are both large to 2e-16 times them.
 *
 * DiDonato and Morris's continued fraction (ACM TOMS 708, 1992) by Lentz's method, on the side where it is quick. It works
 * with ay − bx, which stays exact at a = 5e8 where the older fraction (Abramowitz & Stegun 26.5.8) loses seven digits.
 */
export function incompleteBeta(x: number, a: number, b: number, y = 1 - x): number {
  return x * (a + b + 2) > a + 1 ? 1 - lower(y, b, a, x) : lower(x, a, b, y);
}

function lower(x: number, a: number, b: number, y: number): number {
  let fraction = (a * (a * y - b * x + 1)) / (a + 1);
  let c = fraction;
  let d = 0;
  for (let m = 1, change = 0; m < 10_000 && Math.abs(change - 1) > 4e-16; ++m) {
    const s = a + 2 * m - 1;
    const over = ((a + m - 1) * (a + b + m - 1) * m * (b - m) * x * x) / (s * s);
    const under = m + (m * (b - m) * x) / s + ((a + m) * (a * y - b * x + 1 + m * (2 - x))) / (s + 2);
    c = under + over / c;
    d = 1 / (under + over * d);
    change = c * d;
    fraction *= change;
  }
  return betaTerm(x, a, b, y) / fraction;
}

/** A number of so many digits is exact, and so is its quotient by a power of ten: both are below 2^53. */
export const EXACT_DIGITS = 15;

/** The powers of ten that it may be parted by, by exponent. */
export const powersOfTen = Float64Array.from({ length: EXACT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

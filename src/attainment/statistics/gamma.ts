/**
 * The gamma distribution of scale 1: its probability and its quantile, which also gives chi-square, Poisson and normal ones.
 *
 * The incomplete gamma function by its series below a + 1 and by Legendre's continued fraction above, the logarithm of Γ after
 * Lanczos; the quantile by Newton's method, kept inside a shrinking bracket, from the estimate of Wilson and Hilferty (1931).
 *
 * From a shape of 10⁵ on the quantile is the normal one with four terms of its Cornish–Fisher expansion (E. A. Cornish and R. A. Fisher 1938):
 * the fraction would take ever more steps, and e^(a·ln x − x − ln Γ(a)) loses a digit for each digit of a. For tails of 10⁻⁶ and more the
 * error is below 10⁻⁹ of the standard deviation and 10⁻¹² of the quantile there, and shrinks with the shape.
 *
 * GAMMA1 probability · GAMMA2 quantile · GAMMA3 normal quantile by the chi-square of one degree of freedom · GAMMA4 the ends
 * GAMMA5 large shapes take no time, and agree with the exact quantile where one takes over from the other
 */

const LANCZOS = [
  0.99999999999980993, 676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(a), a > 0. */
export function logGamma(a: number): number {
  if (a < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * a)) - logGamma(1 - a);
  const x = a - 1;
  const t = x + 7.5;
  const sum = LANCZOS.reduce((total, c, i) => (i === 0 ? c : total + c / (x + i)), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x + 0.5) * Math.log(t) - t + Math.log(sum);
}

/** P(X ≤ x) for X of the gamma distribution of shape a. */
export function gammaProbability(a: number, x: number): number {
  if (x <= 0) return 0;
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  return x < a + 1 ? front * series(a, x) : 1 - front * fraction(a, x);
}

function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * 1e-17; k++) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** Lentz's evaluation. */
function fraction(a: number, x: number): number {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let k = 1; k < 1e6; k++) {
    const an = -k * (k - a);
    b += 2;
    d = 1 / (an * d + b);
    c = b + an / c;
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

/** From this shape on the expansion is nearer than the exact formula computes. */
const LARGE_SHAPE = 1e5;

/** The x below which the gamma distribution of shape a has probability p, 0 < p < 1. */
export function gammaQuantile(p: number, a: number): number {
  return a < LARGE_SHAPE ? exactQuantile(p, a) : normalQuantile(p, a);
}

/** Cornish and Fisher's expansion about the normal quantile z, for the gamma distribution of shape a. */
function normalQuantile(p: number, a: number): number {
  const z = Math.sign(p - 0.5) * normalWidth(Math.abs(1 - 2 * p));
  const z2 = z * z;
  const root = Math.sqrt(a);
  return a + z * root + (z2 - 1) / 3 + (z * (z2 - 7)) / (36 * root) - (3 * z2 * z2 + 7 * z2 - 16) / (810 * a);
}

function exactQuantile(p: number, a: number): number {
  let low = 0;
  let high = Infinity;
  let x = estimate(p, a);
  for (let i = 0; i < 200; i++) {
    const error = gammaProbability(a, x) - p;
    if (error > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) - x - logGamma(a));
    let next = x - error / density;
    if (!(next > low && next < high)) next = high === Infinity ? 2 * x + 1 : (low + high) / 2;
    if (Math.abs(next - x) <= 1e-14 * next) return next;
    x = next;
  }
  return x;
}

/** Wilson and Hilferty: the cube root is nearly normal; for small shapes the first term of the series. */
function estimate(p: number, a: number): number {
  const t = Math.sqrt(-2 * Math.log(Math.min(p, 1 - p)));
  const tail = t - (2.30753 + 0.27061 * t) / (1 + 0.99229 * t + 0.04481 * t * t);
  const z = p < 0.5 ? -tail : tail;
  const cube = a * (1 - 1 / (9 * a) + z / (3 * Math.sqrt(a))) ** 3;
  return a > 1 && cube > 0 ? cube : Math.exp((Math.log(p) + logGamma(a + 1)) / a);
}

/** How many standard deviations hold the middle `confidence` of a normal distribution: 1.96 for 0.95. */
export function normalWidth(confidence: number): number {
  return confidence > 0 ? Math.sqrt(2 * exactQuantile(confidence, 0.5)) : 0;
}

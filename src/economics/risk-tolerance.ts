/**
 * Arithmetic of one success fee under constant risk tolerance (exponential utility, Howard). Nothing is validated here.
 *
 * A tolerance R is money; undefined means risk-neutral, the limit of large R. Every formula is written so that neither
 * a large R (differences of nearly equal exponentials) nor a small one (overflow) costs digits.
 *   gap    what the fixed fee is above the base fee
 *   swing  what success is worth above failure
 */
type Tolerance = number | undefined;

/** ln|1 − e^−x|. */
function logOneMinusExp(x: number): number {
  return x < 0 ? logOneMinusExp(-x) - x : Math.log(-Math.expm1(-x));
}

/** ln((1 − w) + w·e^−x) for x ≥ 0: precise both where the sum is near 1 and where it is near 0. */
function logMixture(rest: number, weight: number, x: number): number {
  return x < Math.LN2 ? Math.log1p(weight * Math.expm1(-x)) : Math.log(rest + weight * Math.exp(-x));
}

/** The sure amount worth the same as `success` with probability p and `failure` otherwise: −R·ln E[e^(−X/R)]. */
export function findCertaintyEquivalent(success: number, failure: number, p: number, tolerance: Tolerance): number {
  if (p === 0) return failure;
  if (p === 1) return success;
  if (tolerance === undefined) return failure + p * (success - failure);
  const spread = Math.abs(success - failure) / tolerance;
  const betterWeight = success > failure ? p : 1 - p;
  const worseWeight = success > failure ? 1 - p : p;
  return Math.min(success, failure) - tolerance * logMixture(worseWeight, betterWeight, spread);
}

/**
 * The probability at which a client is indifferent between a fixed fee and a success fee. It lies in 0 to 1 where
 * 0 < gap ≤ fee (partnering is worth more below it) and where fee < gap ≤ 0 (worth more above it).
 *
 * The closed form (e^aG − 1)/(e^aG(1 − e^−aD) − (1 − e^−a(D−F))), a = 1/R, is divided through by e^aG − 1:
 * 1/(1 + e^L) with L = (F − G − D)/R + ln(1 − e^−(F−G)/R) − ln(1 − e^−G/R).
 */
export function findIndifference(gap: number, fee: number, swing: number, tolerance: Tolerance): number {
  if (fee === gap) return 1;
  if (tolerance === undefined) return gap / fee;
  const odds =
    (fee - gap - swing) / tolerance + logOneMinusExp((fee - gap) / tolerance) - logOneMinusExp(gap / tolerance);
  return 1 / (1 + Math.exp(odds));
}

/**
 * The least fee on success that is worth a sure `gap` > 0 to a provider: −R·log1p(expm1(−G/R)/p).
 * Infinity where no fee is enough, which is where 1/R ≥ −ln(1 − p)/G.
 */
export function findFeeToAccept(gap: number, p: number, tolerance: Tolerance): number {
  if (p === 0) return Infinity;
  if (p === 1) return gap;
  if (tolerance === undefined) return gap / p;
  const x = gap / tolerance;
  if (x >= -Math.log1p(-p)) return Infinity;
  const log = x < Math.LN2 ? Math.log1p(Math.expm1(-x) / p) : Math.log((Math.exp(-x) - (1 - p)) / p);
  return -tolerance * log;
}

/** The tolerance above which some fee is enough for a provider: gap ÷ −ln(1 − p). */
export function findLeastTolerance(gap: number, p: number): number {
  return gap / -Math.log1p(-p);
}

/**
 * The greatest fee on success that a client may pay rather than a sure `gap`, for p > 0; negative where gap < 0.
 * R·ln([e^aG(p·u + 1 − p) − (1 − p)]/(p·u)) with u = e^−aD, that is R·log1p(expm1(G/R)·(1 + (1 − p)/p·e^(D/R))).
 * NaN where the logarithm has no value.
 */
export function findFeeToOffer(gap: number, p: number, swing: number, tolerance: Tolerance): number {
  if (tolerance === undefined) return gap / p;
  if (p === 1 || gap === 0) return gap;
  const x = gap / tolerance;
  const product = Math.expm1(x) * (1 + ((1 - p) / p) * Math.exp(swing / tolerance));
  if (product <= -1) return NaN;
  if (product < 1e16) return tolerance * Math.log1p(product);
  const tilt = swing + tolerance * Math.log((1 - p) / p);
  const softplus = Math.max(tilt, 0) + tolerance * Math.log1p(Math.exp(-Math.abs(tilt) / tolerance));
  return gap + tolerance * logOneMinusExp(x) + softplus;
}

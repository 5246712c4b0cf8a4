/** The defining equations of the partnering functions, solved by brute force. Nothing here is shared with the closed forms. */

export interface Lottery {
  success: number;
  failure: number;
  probability: number;
}

/** The sure amount worth the same, from its definition; the shift by the worst outcome keeps the exponentials finite. */
export function certainty({ success, failure, probability }: Lottery, tolerance: number | undefined): number {
  if (tolerance === undefined) return probability * success + (1 - probability) * failure;
  const worst = Math.min(success, failure);
  const expected =
    probability * Math.exp(-(success - worst) / tolerance) +
    (1 - probability) * Math.exp(-(failure - worst) / tolerance);
  return worst - tolerance * Math.log(expected);
}

/** Where a function that falls from above 0 to below 0 crosses it. */
export function bisect(falling: (x: number) => number, low: number, high: number): number {
  let [above, below] = [low, high];
  for (let step = 0; step < 200; step++) {
    const middle = (above + below) / 2;
    if (falling(middle) > 0) above = middle;
    else below = middle;
  }
  return (above + below) / 2;
}

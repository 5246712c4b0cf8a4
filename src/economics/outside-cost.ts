import { OUTSIDE_COST_SCALE } from '../catalogue/money-bands';
import type { Money } from '../model/task';

/**
 * The fact outside_cost (1 = far cheaper outside, 5 = far dearer) from money: 1 + 4 × (ratio − 0.5)/0.75, held within
 * 1 to 5, where ratio = lowest quote ÷ annual cost. undefined without a quote or an annual cost above 0.
 * @example deriveOutsideCost({ annual_cost: 100000, quote_home: 87500 }) //=> 3
 */
export function deriveOutsideCost({ annual_cost, quote_home, quote_abroad }: Money): number | undefined {
  const quote = Math.min(quote_home ?? Infinity, quote_abroad ?? Infinity);
  if (quote === Infinity || annual_cost === undefined || annual_cost <= 0) return undefined;
  const level = 1 + (4 * (quote / annual_cost - OUTSIDE_COST_SCALE.low)) / OUTSIDE_COST_SCALE.spread;
  return Math.min(5, Math.max(1, level));
}

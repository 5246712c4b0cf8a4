import { TOTAL_COST } from '../catalogue/money-functions';
import { readGiven, type Given } from './read-quantity';
import { solve, type MoneyResult } from './result';

/**
 * All cost over whole years in present value: one_off + Σ annual(1+growth)^k/(1+rate)^(k+1−type) + exit/(1+rate)^years.
 * @param given one_off, annual (money), years (whole, from 1); rate, growth (decimals), exit (money), type (0 end of
 *   year, 1 beginning, as in PMT)
 * @example computeTotalCost({ one_off: 10000, annual: 1000, years: 3, exit: 500 }) //=> 13500
 */
export function computeTotalCost(given: Given<typeof TOTAL_COST>): MoneyResult<number> {
  const read = readGiven(TOTAL_COST, given);
  if (!read.ok) return read;
  const { one_off, annual, years, rate, growth, exit, type } = read.value;
  let total = one_off;
  for (let year = 0; year < years; year++) total += (annual * (1 + growth) ** year) / (1 + rate) ** (year + 1 - type);
  return solve(total + exit / (1 + rate) ** years);
}

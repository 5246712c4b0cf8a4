import { PARTNER_BREAKEVEN } from '../catalogue/money-functions';
import { readGiven, type Given } from './read-quantity';
import { refuse, remark, solve, type MoneyResult } from './result';
import { findIndifference } from './risk-tolerance';
import { readSuccessFee, warnOfSmallFee } from './success-fee';
import { isBlank, showNumber } from './wording';

/**
 * The probability of success below which partnering costs the client less than outsourcing.
 *
 * (fixed fee − base fee) ÷ (success fee − gain) for a risk-neutral client, the same with exponential utility where
 * client_tolerance is given. 0 where the base fee is at least the fixed fee. Salvage and value act only with a tolerance.
 * @param given fixed_fee, success_fee (money; 0 only where gain_client is given) and terms
 * @returns a probability; problem NEVER_REACHED where it would be above 1, BREAKEVEN_REVERSED where the gain exceeds the
 *   success fee so far that partnering costs less *above* a probability
 * @example findBreakEven({ fixed_fee: 60000, success_fee: 180000 }) //=> 1/3
 */
export function findBreakEven(given: Given<typeof PARTNER_BREAKEVEN>): MoneyResult<number> {
  const read = readGiven(PARTNER_BREAKEVEN, given);
  if (!read.ok) return read;
  const terms = read.value;
  const successFee = readSuccessFee(terms);
  if (!successFee.ok) return successFee;

  const { fixed_fee, base_fee, value, salvage, client_tolerance, gain_client = 0 } = terms;
  const gap = fixed_fee - base_fee;
  const fee = successFee.value - gain_client;
  const notes = warnOfSmallFee(successFee.value, fixed_fee);
  const words = { gap: showNumber(gap), fee: showNumber(fee) };
  if (gap <= 0 && fee < gap) {
    const crossing = findIndifference(gap, fee, value - salvage, client_tolerance);
    return refuse('BREAKEVEN_REVERSED', { ...words, probability: showNumber(crossing) });
  }
  if (gap <= 0) return solve(0, notes);
  if (fee < gap) return refuse('NEVER_REACHED', words);
  if (client_tolerance !== undefined && isBlank(given.value)) notes.push(remark('VALUE_LEFT_OUT', {}));
  return solve(findIndifference(gap, fee, value - salvage, client_tolerance), notes);
}

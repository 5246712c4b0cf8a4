import type { Note } from '../model/outcome';
import { refuse, remark, solve, type MoneyResult } from './result';
import { showCell, showNumber } from './wording';

/**
 * The success fee: above 0, or 0 or left out where the client has a gain without payment (D0: a partnership need not
 * involve money).
 */
export function readSuccessFee(terms: {
  success_fee: number | undefined;
  gain_client: number | undefined;
}): MoneyResult<number> {
  const { success_fee, gain_client } = terms;
  if (gain_client === undefined && !success_fee) return refuse('FEE_MISSING', { given: showCell(success_fee) });
  return solve(success_fee ?? 0);
}

/** D0 expects the success fee to be much larger than the fixed one; without any fee on success there is nothing to compare. */
export function warnOfSmallFee(successFee: number, fixedFee: number): Note[] {
  if (successFee === 0 || successFee > fixedFee) return [];
  return [remark('FEE_NOT_LARGER', { given: showNumber(successFee), fixed: showNumber(fixedFee) })];
}

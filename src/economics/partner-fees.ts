import { PARTNER_FEE, PARTNER_FEE_MAX, PARTNER_RANGE } from '../catalogue/money-functions';
import type { Note } from '../model/outcome';
import { readGiven, type Given, type Read } from './read-quantity';
import { refuse, remark, solve, type MoneyResult } from './result';
import { findFeeToAccept, findFeeToOffer, findLeastTolerance } from './risk-tolerance';
import { showNumber } from './wording';

/** What both sides can agree on. Each part is a result of its own: one may have no solution while another has. */
export interface FeeRange {
  least: MoneyResult<number>;
  greatest: MoneyResult<number>;
  /** greatest − least; negative where the provider needs more than the client can give. */
  room: MoneyResult<number>;
}

type ProviderTerms = Read<typeof PARTNER_FEE>;
type ClientTerms = Read<typeof PARTNER_FEE_MAX>;

function computeLeast(terms: ProviderTerms): MoneyResult<number> {
  const { probability, fixed_fee, base_fee, provider_tolerance, discount_rate, gain_partner } = terms;
  const growth = 1 + discount_rate;
  const gap = fixed_fee * growth ** -terms.years_fixed - base_fee * growth ** -terms.years_base;
  if (gap <= 0) return solve(0);
  const fee = findFeeToAccept(gap, probability, provider_tolerance) * growth ** terms.years_success;
  if (fee < Infinity) return solve(Math.max(0, fee - gain_partner));
  if (provider_tolerance === undefined || probability === 0)
    return refuse('FEE_WITHOUT_CHANCE', { given: showNumber(probability) });
  return refuse('NO_FEE_ENOUGH', {
    given: showNumber(provider_tolerance),
    probability: showNumber(probability),
    gap: showNumber(gap),
    allowed: showNumber(findLeastTolerance(gap, probability)),
  });
}

function computeGreatest(terms: ClientTerms): MoneyResult<number> {
  const { probability, fixed_fee, base_fee, value, salvage, client_tolerance, gain_client = 0 } = terms;
  const gap = fixed_fee - base_fee;
  const fee = probability === 0 ? Infinity : findFeeToOffer(gap, probability, value - salvage, client_tolerance);
  if (Math.abs(fee) === Infinity) return refuse('OFFER_WITHOUT_CHANCE', { given: showNumber(probability) });
  if (Number.isNaN(fee)) return refuse('NO_GREATEST_FEE', { given: showNumber(-gap) });
  return solve(fee + gain_client, fee + gain_client < 0 ? [remark('CLIENT_WOULD_BE_PAID', {})] : []);
}

/**
 * The provider's least success fee: worth as much to the provider as the fixed fee.
 *
 * (fixed − base) ÷ probability for a risk-neutral provider, more with provider_tolerance; both fees in present value at
 * the provider's discount_rate, the result in money of the day it is paid, less the provider's own gain, never below 0.
 * @param given probability, fixed_fee (money) and terms
 * @returns money; 0 where the base fee is at least the fixed fee; problem NO_FEE_ENOUGH where
 *   1/provider_tolerance ≥ −ln(1 − probability)/(fixed − base), FEE_WITHOUT_CHANCE at probability 0
 * @example findLeastFee({ probability: 0.25, fixed_fee: 60000 }) //=> 240000
 */
export function findLeastFee(given: Given<typeof PARTNER_FEE>): MoneyResult<number> {
  const read = readGiven(PARTNER_FEE, given);
  return read.ok ? computeLeast(read.value) : read;
}

/**
 * The client's greatest success fee: with it, partnering is worth as much to the client as outsourcing.
 * @param given probability, fixed_fee, value (money) and terms
 * @returns money; negative where the base fee is above the fixed fee; problem OFFER_WITHOUT_CHANCE at probability 0,
 *   NO_GREATEST_FEE where the logarithm has no value
 * @example findGreatestFee({ probability: 0.25, fixed_fee: 60000, value: 900000 }) //=> 240000
 */
export function findGreatestFee(given: Given<typeof PARTNER_FEE_MAX>): MoneyResult<number> {
  const read = readGiven(PARTNER_FEE_MAX, given);
  return read.ok ? computeGreatest(read.value) : read;
}

/**
 * Provider's least and client's greatest success fee, and the room between them.
 *
 * Two risk-neutral sides with the same probability have exactly no room: the remark NO_ROOM says what would make some.
 * @param given probability, fixed_fee, value (money) and the terms of both sides
 * @example findFeeRange({ probability: 0.25, fixed_fee: 60000, value: 900000 }) // least 240000, greatest 240000, room 0
 */
export function findFeeRange(given: Given<typeof PARTNER_RANGE>): MoneyResult<FeeRange> {
  const read = readGiven(PARTNER_RANGE, given);
  if (!read.ok) return read;
  const terms = read.value;
  const least = computeLeast(terms);
  const greatest = computeGreatest(terms);
  if (!least.ok) return solve({ least, greatest, room: least });
  if (!greatest.ok) return solve({ least, greatest, room: greatest });
  const room = greatest.value - least.value;
  const notes: Note[] = [...least.notes, ...greatest.notes];
  const isNeutral = terms.client_tolerance === undefined && terms.provider_tolerance === undefined;
  if (room === 0 && isNeutral) notes.push(remark('NO_ROOM', {}));
  if (room < 0) notes.push(remark('NO_AGREEMENT', {}));
  return solve({ least, greatest, room: solve(room) }, notes);
}

import { PARTNER_PAYOFF } from '../catalogue/money-functions';
import type { Note } from '../model/outcome';
import { readGiven, type Given, type Read } from './read-quantity';
import { remark, solve, type MoneyResult } from './result';
import { findCertaintyEquivalent } from './risk-tolerance';
import { readSuccessFee, warnOfSmallFee } from './success-fee';
import { showNumber } from './wording';

/** One contract seen by both parties. Money; what the client pays is negative for it, what the provider gets positive. */
export interface ContractPayoff {
  expected: number;
  sd: number;
  if_success: number;
  if_failure: number;
  certainty: number;
  payment_expected: number;
  payment_sd: number;
  payment_if_success: number;
  payment_if_failure: number;
  provider_expected: number;
  provider_if_failure: number;
}

/** Outsourcing for a fixed fee against partnering for a success fee (D0). Advantages: partnered less outsourced. */
export interface Payoff {
  outsource: ContractPayoff;
  partner: ContractPayoff;
  advantage: number;
  certainty_advantage: number;
  /** By the sign of `advantage`, which is expected money. */
  cheaper: Preference;
}
export type Preference = 'OUTSOURCE' | 'PARTNER' | 'EQUAL';

interface Contract {
  probability: number;
  fee: number;
  feeOnSuccess: number;
  clientGain: number;
  providerGain: number;
}

/** Below this share of the amounts that were added up, a difference is rounding. */
const ROUNDING = 1e-12;

function computeContract(contract: Contract, terms: Read<typeof PARTNER_PAYOFF>): ContractPayoff {
  const { probability: p, fee, feeOnSuccess, clientGain, providerGain } = contract;
  const onSuccess = terms.value - fee - feeOnSuccess - terms.other_cost + clientGain;
  const onFailure = terms.salvage - fee - terms.other_cost;
  const deviation = Math.sqrt(p * (1 - p));
  return {
    expected: onFailure + p * (onSuccess - onFailure),
    sd: Math.abs(onSuccess - onFailure) * deviation,
    if_success: onSuccess,
    if_failure: onFailure,
    certainty: findCertaintyEquivalent(onSuccess, onFailure, p, terms.client_tolerance),
    payment_expected: fee + p * feeOnSuccess,
    payment_sd: feeOnSuccess * deviation,
    payment_if_success: fee + feeOnSuccess,
    payment_if_failure: fee,
    provider_expected: fee + p * (feeOnSuccess + providerGain) - terms.provider_cost,
    provider_if_failure: fee - terms.provider_cost,
  };
}

function prefer(advantage: number, scale: number): Preference {
  if (Math.abs(advantage) <= ROUNDING * scale) return 'EQUAL';
  return advantage > 0 ? 'PARTNER' : 'OUTSOURCE';
}

/**
 * What both contracts are worth, to the client and to the provider.
 *
 * Client outsourced: value − fixed fee − other cost, or salvage − fixed fee − other cost. Partnered: value − base fee −
 * success fee − other cost + gain, or salvage − base fee − other cost, with probability_partner (default: the same).
 * @param given probability, value, fixed_fee, success_fee (money; 0 only where gain_client is given) and terms
 * @returns the payoff; remarks FEE_NOT_LARGER, NEVER_REACHED, PREFERENCE_DIFFERS, VALUE_BELOW_SALVAGE
 * @example computePayoff({ probability: 0.4, value: 900000, fixed_fee: 60000, success_fee: 180000 }) // advantage −12000
 */
export function computePayoff(given: Given<typeof PARTNER_PAYOFF>): MoneyResult<Payoff> {
  const read = readGiven(PARTNER_PAYOFF, given);
  if (!read.ok) return read;
  const terms = read.value;
  const fee = readSuccessFee(terms);
  if (!fee.ok) return fee;

  const { probability, value, fixed_fee, base_fee, salvage, gain_client = 0, gain_partner } = terms;
  const partnered = terms.probability_partner ?? probability;
  const outsource = computeContract(
    { probability, fee: fixed_fee, feeOnSuccess: 0, clientGain: 0, providerGain: 0 },
    terms,
  );
  const partner = computeContract(
    {
      probability: partnered,
      fee: base_fee,
      feeOnSuccess: fee.value,
      clientGain: gain_client,
      providerGain: gain_partner,
    },
    terms,
  );

  // Not the difference of the two expectations: at the break-even that would leave their rounding instead of 0.
  const parts = [
    (partnered - probability) * (value - salvage),
    fixed_fee - base_fee,
    -partnered * (fee.value - gain_client),
  ];
  const advantage = parts.reduce((sum, part) => sum + part, 0);
  const scale = parts.reduce((sum, part) => sum + Math.abs(part), 0);
  const cheaper = prefer(advantage, scale);
  const certainty_advantage =
    terms.client_tolerance === undefined ? advantage : partner.certainty - outsource.certainty;

  const notes: Note[] = warnOfSmallFee(fee.value, fixed_fee);
  if (fee.value - gain_client < fixed_fee - base_fee) notes.push(remark('NEVER_REACHED', {}));
  const preferred = prefer(certainty_advantage, Math.abs(partner.certainty) + Math.abs(outsource.certainty));
  if (preferred !== cheaper && preferred !== 'EQUAL' && cheaper !== 'EQUAL')
    notes.push(remark('PREFERENCE_DIFFERS', { cheaper, preferred }));
  if (value < salvage)
    notes.push(remark('VALUE_BELOW_SALVAGE', { given: showNumber(value), salvage: showNumber(salvage) }));
  return solve({ outsource, partner, advantage, certainty_advantage, cheaper }, notes);
}

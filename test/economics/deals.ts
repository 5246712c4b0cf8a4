import fc from 'fast-check';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { computePayoff } from '../../src/economics/partner-payoff';
import { valueOf } from './unwrap';

export const amount = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
export const positive = (most: number) => fc.integer({ min: 100, max: most * 100 }).map((cents) => cents / 100);
export const chance = fc.integer({ min: 1, max: 999 }).map((mils) => mils / 1000);
/** From about the size of the fees, where risk weighs heavily, to a thousand times as much; undefined is neutral. */
export const tolerance = fc.option(fc.integer({ min: 50_000, max: 50_000_000 }), { nil: undefined });

/** A deal as D0 has it: the fixed fee above the base fee, the success fee above their difference. */
export const deal = fc
  .record({
    base_fee: amount(20_000),
    gap: positive(60_000),
    extra: positive(150_000),
    gain_client: fc.option(amount(5_000), { nil: undefined }),
    salvage: amount(30_000),
    swing: amount(900_000),
    probability: chance,
    client_tolerance: tolerance,
  })
  .map(({ gap, extra, swing, ...rest }) => ({
    ...rest,
    fixed_fee: rest.base_fee + gap,
    success_fee: gap + extra + (rest.gain_client ?? 0),
    value: rest.salvage + swing,
  }));
export type Deal = typeof deal extends fc.Arbitrary<infer T> ? T : never;

/** What the functions of the success fee take: the deal without the fee that they find. */
export const feeTermsOf = ({
  probability,
  fixed_fee,
  base_fee,
  value,
  salvage,
  client_tolerance,
  gain_client,
}: Deal) => ({
  probability,
  fixed_fee,
  base_fee,
  value,
  salvage,
  client_tolerance,
  gain_client,
});

export const payoffOf = (given: Deal & { probability_partner?: number }) => valueOf(computePayoff(given));
export const breakEvenOf = ({
  fixed_fee,
  success_fee,
  base_fee,
  gain_client,
  salvage,
  value,
  client_tolerance,
}: Deal) => valueOf(findBreakEven({ fixed_fee, success_fee, base_fee, gain_client, salvage, value, client_tolerance }));

export const client = ({ probability, value, fixed_fee, base_fee, salvage, gain_client = 0 }: Deal, fee: number) => ({
  outsourced: { success: value - fixed_fee, failure: salvage - fixed_fee, probability },
  partnered: { success: value - base_fee - fee + gain_client, failure: salvage - base_fee, probability },
});

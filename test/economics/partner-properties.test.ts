import fc from 'fast-check';
import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff, type ContractPayoff } from '../../src/economics/partner-payoff';
import { isClose } from './close';
import { valueOf } from './unwrap';
import { bisect, certainty } from './utility';

const amount = (most: number) => fc.integer({ min: 0, max: most * 100 }).map((cents) => cents / 100);
const positive = (most: number) => fc.integer({ min: 100, max: most * 100 }).map((cents) => cents / 100);
const chance = fc.integer({ min: 1, max: 999 }).map((mils) => mils / 1000);
/** From about the size of the fees, where risk weighs heavily, to a thousand times as much; undefined is neutral. */
const tolerance = fc.option(fc.integer({ min: 50_000, max: 50_000_000 }), { nil: undefined });

/** A deal as D0 has it: the fixed fee above the base fee, the success fee above their difference. */
const deal = fc
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
type Deal = typeof deal extends fc.Arbitrary<infer T> ? T : never;

/** What the functions of the success fee take: the deal without the fee that they find. */
const feeTermsOf = ({ probability, fixed_fee, base_fee, value, salvage, client_tolerance, gain_client }: Deal) => ({
  probability,
  fixed_fee,
  base_fee,
  value,
  salvage,
  client_tolerance,
  gain_client,
});

const payoffOf = (given: Deal & { probability_partner?: number }) => valueOf(computePayoff(given));
const breakEvenOf = ({ fixed_fee, success_fee, base_fee, gain_client, salvage, value, client_tolerance }: Deal) =>
  valueOf(findBreakEven({ fixed_fee, success_fee, base_fee, gain_client, salvage, value, client_tolerance }));

const client = ({ probability, value, fixed_fee, base_fee, salvage, gain_client = 0 }: Deal, fee: number) => ({
  outsourced: { success: value - fixed_fee, failure: salvage - fixed_fee, probability },
  partnered: { success: value - base_fee - fee + gain_client, failure: salvage - base_fee, probability },
});

describe('A payoff', () => {
  it('speaks less for partnering the likelier success is, because the success fee is then paid more often', () => {
    fc.assert(
      fc.property(deal, chance, chance, (given, a, b) => {
        fc.pre(a < b);
        const [unlikely, likely] = [payoffOf({ ...given, probability: a }), payoffOf({ ...given, probability: b })];
        expect(likely.advantage).toBeLessThan(unlikely.advantage);
        expect(likely.outsource.expected).toBeGreaterThanOrEqual(unlikely.outsource.expected);
        expect(likely.partner.payment_expected).toBeGreaterThan(unlikely.partner.payment_expected);
      }),
    );
  });

  it('rises for the client with the probability of its partner, where success is worth more than its fee', () => {
    fc.assert(
      fc.property(deal, chance, chance, (given, a, b) => {
        fc.pre(a < b && given.value - given.success_fee > given.salvage);
        const [lower, higher] = [a, b].map((probability_partner) => payoffOf({ ...given, probability_partner }));
        expect(higher!.partner.expected).toBeGreaterThan(lower!.partner.expected);
        expect(higher!.advantage).toBeGreaterThan(lower!.advantage);
        expect(higher!.partner.certainty).toBeGreaterThanOrEqual(lower!.partner.certainty);
      }),
    );
  });

  it('speaks more for partnering the higher the fixed fee, and less the higher the success fee or the base fee', () => {
    fc.assert(
      fc.property(deal, positive(50_000), (given, more) => {
        const now = payoffOf(given);
        const fixed = payoffOf({ ...given, fixed_fee: given.fixed_fee + more });
        const success = payoffOf({ ...given, success_fee: given.success_fee + more });
        const base = payoffOf({ ...given, base_fee: given.base_fee + more });
        expect(fixed.advantage).toBeGreaterThan(now.advantage);
        expect(success.advantage).toBeLessThan(now.advantage);
        expect(base.advantage).toBeLessThan(now.advantage);
        expect(fixed.certainty_advantage).toBeGreaterThan(now.certainty_advantage);
        expect(success.certainty_advantage).toBeLessThanOrEqual(now.certainty_advantage);
        expect(base.certainty_advantage).toBeLessThan(now.certainty_advantage);
      }),
    );
  });

  it('is worth to a client with a tolerance what the definition of the certainty equivalent says, and no more than expected', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const { outsource, partner } = payoffOf(given);
        const { outsourced, partnered } = client(given, given.success_fee);
        const scale = given.value + given.fixed_fee + given.success_fee;
        expect(Math.abs(outsource.certainty - certainty(outsourced, given.client_tolerance))).toBeLessThan(
          1e-6 * scale,
        );
        expect(Math.abs(partner.certainty - certainty(partnered, given.client_tolerance))).toBeLessThan(1e-6 * scale);
        expect(outsource.certainty).toBeLessThanOrEqual(outsource.expected + 1e-9 * scale);
        expect(partner.certainty).toBeLessThanOrEqual(partner.expected + 1e-9 * scale);
      }),
    );
  });

  it('has the client’s payment arrive at the provider, whole', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const { outsource, partner } = payoffOf(given);
        const scale = given.value + given.fixed_fee + given.success_fee;
        const lost = (contract: ContractPayoff, gain: number) =>
          Math.abs(contract.expected + contract.payment_expected - worth(given, gain));
        expect(lost(outsource, 0)).toBeLessThanOrEqual(1e-12 * scale);
        expect(lost(partner, given.gain_client ?? 0)).toBeLessThanOrEqual(1e-12 * scale);
      }),
    );
  });
});

function worth({ probability, value, salvage }: Deal, gain: number): number {
  return probability * (value + gain) + (1 - probability) * salvage;
}

describe('The break-even', () => {
  it('inverts the payoff: there the advantage is 0, below it partnering is worth more, above it less', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const probability = breakEvenOf(given);
        const scale = given.value + given.fixed_fee + given.success_fee;
        const at = (p: number) => payoffOf({ ...given, probability: p }).certainty_advantage;
        expect(Math.abs(at(probability))).toBeLessThanOrEqual(1e-9 * scale);
        expect(at(probability * 0.9)).toBeGreaterThan(0);
        expect(at(probability + 0.1 * (1 - probability))).toBeLessThanOrEqual(1e-9 * scale);
      }),
    );
  });

  it('of a risk-neutral client leaves EQUAL as the cheaper contract', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const neutral = { ...given, client_tolerance: undefined };
        expect(payoffOf({ ...neutral, probability: breakEvenOf(neutral) }).cheaper).toBe('EQUAL');
      }),
    );
  });

  it('agrees with bisection on its defining equation', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const found = bisect(
          (probability) => {
            const { outsourced, partnered } = client({ ...given, probability }, given.success_fee);
            return certainty(partnered, given.client_tolerance) - certainty(outsourced, given.client_tolerance);
          },
          0,
          1,
        );
        // Where risk decides alone, the equation is flat near 1 and bisection finds any point of the flat.
        if (found < 0.999) expect(Math.abs(breakEvenOf(given) - found)).toBeLessThan(1e-6);
      }),
    );
  });
});

describe('The least fee of the provider', () => {
  const terms = fc.record({
    probability: chance,
    base_fee: amount(20_000),
    gap: positive(60_000),
    provider_tolerance: tolerance,
    discount_rate: fc.integer({ min: 0, max: 200 }).map((mils) => mils / 1000),
    years_success: fc.integer({ min: 0, max: 60 }).map((tenths) => tenths / 10),
  });

  it('agrees with bisection on the equation that makes it worth the fixed fee, in money of its own day', () => {
    fc.assert(
      fc.property(terms, ({ gap, ...given }) => {
        const result = findLeastFee({ ...given, fixed_fee: given.base_fee + gap });
        const needsMore = (fee: number) => {
          const success = given.base_fee + fee;
          const worthNow = certainty(
            { success, failure: given.base_fee, probability: given.probability },
            given.provider_tolerance,
          );
          return given.base_fee + gap - worthNow;
        };
        const most = 1e13;
        if (!result.ok) {
          expect(result.problem.code).toBe('NO_FEE_ENOUGH');
          expect(needsMore(most)).toBeGreaterThan(-1e-6);
          return;
        }
        const found = bisect(needsMore, 0, most) * (1 + given.discount_rate) ** given.years_success;
        // Next to the tolerance at which no fee is enough, the equation is too flat for bisection.
        if (needsMore(result.value * 2) < -1) expect(isClose(result.value, found, 1e-6)).toBe(true);
      }),
    );
  });

  it('rises with the gap and with the wait, and falls with the probability, the tolerance and an own gain', () => {
    fc.assert(
      fc.property(terms, positive(500), ({ gap, ...given }, more) => {
        const fixed_fee = given.base_fee + gap;
        const result = findLeastFee({ ...given, fixed_fee });
        fc.pre(result.ok);
        const now = valueOf(result);
        const feeAt = (change: object) => {
          const changed = findLeastFee({ ...given, fixed_fee, ...change });
          return changed.ok ? changed.value : Infinity;
        };
        const slack = now * 1e-12;
        expect(feeAt({ fixed_fee: fixed_fee + more })).toBeGreaterThan(now);
        expect(feeAt({ years_success: given.years_success + 1 })).toBeGreaterThanOrEqual(now);
        expect(feeAt({ probability: Math.min(1, given.probability * 1.01) })).toBeLessThan(now);
        if (given.provider_tolerance !== undefined)
          expect(feeAt({ provider_tolerance: given.provider_tolerance * 2 })).toBeLessThanOrEqual(now + slack);
        expect(feeAt({ gain_partner: more })).toBe(Math.max(0, now - more));
      }),
    );
  });
});

describe('The greatest fee of the client', () => {
  it('agrees with bisection on the equation that makes partnering worth outsourcing', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const result = valueOf(findGreatestFee(feeTermsOf(given)));
        const worthMore = (fee: number) => {
          const { outsourced, partnered } = client(given, fee);
          return certainty(partnered, given.client_tolerance) - certainty(outsourced, given.client_tolerance);
        };
        expect(isClose(result, bisect(worthMore, 0, 1e9), 1e-6)).toBe(true);
      }),
    );
  });

  it('is the success fee whose break-even is this probability', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const probability = breakEvenOf(given);
        fc.pre(probability > 1e-6 && probability < 0.999);
        const greatest = valueOf(findGreatestFee({ ...feeTermsOf(given), probability }));
        expect(isClose(greatest, given.success_fee, 1e-6)).toBe(true);
      }),
    );
  });
});

describe('The room between the two fees', () => {
  it('is exactly 0 for two risk-neutral sides with the same probability', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const result = findFeeRange({ ...feeTermsOf(given), client_tolerance: null, gain_client: null });
        expect(valueOf(valueOf(result).room)).toBe(0);
        expect(result.ok && result.notes.map(({ code }) => code)).toEqual(['NO_ROOM']);
      }),
    );
  });

  it('is what the client can give beyond what the provider needs', () => {
    fc.assert(
      fc.property(deal, tolerance, (given, provider_tolerance) => {
        const { least, greatest, room } = valueOf(findFeeRange({ ...feeTermsOf(given), provider_tolerance }));
        fc.pre(least.ok);
        expect(valueOf(room)).toBe(valueOf(greatest) - valueOf(least));
      }),
    );
  });

  it('is there when only the client shuns risk, and the fee takes some of the swing off it', () => {
    fc.assert(
      fc.property(deal, (given) => {
        const range = valueOf(findFeeRange({ ...feeTermsOf(given), client_tolerance: 100_000, gain_client: null }));
        fc.pre(given.value - given.salvage > valueOf(range.least));
        expect(valueOf(range.room)).toBeGreaterThan(0);
      }),
    );
  });
});

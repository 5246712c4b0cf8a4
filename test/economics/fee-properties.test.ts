import fc from 'fast-check';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { isClose } from './close';
import { amount, breakEvenOf, chance, client, deal, feeTermsOf, positive, tolerance } from './deals';
import { valueOf } from './unwrap';
import { bisect, certainty } from './utility';

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

import fc from 'fast-check';
import type { ContractPayoff } from '../../src/economics/partner-payoff';
import { breakEvenOf, chance, client, deal, payoffOf, positive, type Deal } from './deals';
import { bisect, certainty } from './utility';

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

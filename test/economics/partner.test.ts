import { findBreakEven } from '../../src/economics/partner-breakeven';
import { findFeeRange, findGreatestFee, findLeastFee } from '../../src/economics/partner-fees';
import { computePayoff } from '../../src/economics/partner-payoff';
import { noteCodesOf, problemOf, valueOf } from './unwrap';

const deal = { probability: 0.4, value: 900_000, fixed_fee: 60_000, success_fee: 180_000 };

describe('Outsourcing for a fixed fee against partnering for a success fee', () => {
  it('costs the client 60,000 either way, or 180,000 with probability 0.4: outsourcing is 12,000 cheaper', () => {
    const { outsource, partner, advantage, cheaper } = valueOf(computePayoff(deal));
    expect(outsource).toMatchObject({ expected: 300_000, if_success: 840_000, if_failure: -60_000 });
    expect(partner).toMatchObject({ expected: 288_000, if_success: 720_000, if_failure: 0 });
    expect(advantage).toBe(-12_000);
    expect(cheaper).toBe('OUTSOURCE');
  });

  it('pays the provider for sure, or on success only', () => {
    const { outsource, partner } = valueOf(computePayoff({ ...deal, provider_cost: 50_000, base_fee: 5_000 }));
    expect(outsource).toMatchObject({
      payment_expected: 60_000,
      payment_sd: 0,
      payment_if_success: 60_000,
      payment_if_failure: 60_000,
      provider_expected: 10_000,
      provider_if_failure: 10_000,
    });
    expect(partner).toMatchObject({
      payment_expected: 77_000,
      payment_if_success: 185_000,
      payment_if_failure: 5_000,
      provider_expected: 27_000,
      provider_if_failure: -45_000,
    });
    expect(partner.payment_sd).toBeCloseTo(180_000 * Math.sqrt(0.24), 6);
  });

  it('counts the effort of a partner as a probability of its own', () => {
    const { partner, outsource } = valueOf(computePayoff({ ...deal, probability_partner: 0.5 }));
    expect(outsource.expected).toBe(300_000);
    expect(partner.expected).toBe(360_000);
  });

  it('takes a probability_partner of 0 as given, not as left out', () => {
    expect(valueOf(computePayoff({ ...deal, probability_partner: 0 })).partner.expected).toBe(0);
  });

  it('knows no risk in what is certain: at probability 0 and 1 the certainty equivalent is the outcome', () => {
    for (const probability of [0, 1]) {
      const { outsource, partner } = valueOf(computePayoff({ ...deal, probability, client_tolerance: 1_000 }));
      const outcome = probability === 1 ? 'if_success' : 'if_failure';
      expect(outsource.certainty).toBe(outsource[outcome]);
      expect(partner.certainty).toBe(partner[outcome]);
    }
  });

  it('needs no payment at all where partnering brings the client a gain (D0)', () => {
    const shared = { probability: 0.5, value: 100_000, fixed_fee: 20_000, gain_client: 30_000, gain_partner: 8_000 };
    for (const success_fee of [0, null, '']) {
      const { partner, advantage } = valueOf(computePayoff({ ...shared, success_fee }));
      expect(partner.payment_expected).toBe(0);
      expect(partner.provider_expected).toBe(4_000);
      expect(advantage).toBe(20_000 + 0.5 * 30_000);
    }
    expect(noteCodesOf(computePayoff({ ...shared, success_fee: 0 }))).toEqual(['NEVER_REACHED']);
  });

  it('says EQUAL at the break-even', () => {
    expect(valueOf(computePayoff({ ...deal, probability: 1 / 3 })).cheaper).toBe('EQUAL');
  });

  const REMARKS: [string, object, string[]][] = [
    ['nothing about a deal as D0 expects it', {}, []],
    ['that the success fee is not above the fixed fee', { success_fee: 60_000 }, ['FEE_NOT_LARGER']],
    ['that break-even is never reached', { success_fee: 50_000 }, ['FEE_NOT_LARGER', 'NEVER_REACHED']],
    ['that a project seems worth more when it fails', { value: 10, salvage: 20 }, ['VALUE_BELOW_SALVAGE']],
    ['that risk turns the answer round', { client_tolerance: 300_000 }, ['PREFERENCE_DIFFERS']],
  ];
  it.each(REMARKS)('remarks %s', (_, change, codes) => {
    expect(noteCodesOf(computePayoff({ ...deal, ...change }))).toEqual(codes);
  });
});

describe('What was left out', () => {
  it('is null, undefined, "" or spaces', () => {
    for (const blank of [null, undefined, '', '  ']) {
      const given = { ...deal, base_fee: blank, salvage: blank, probability_partner: blank, client_tolerance: blank };
      expect(valueOf(computePayoff(given))).toEqual(valueOf(computePayoff(deal)));
    }
  });

  it('includes a risk tolerance of 0, which means risk-neutral', () => {
    expect(valueOf(computePayoff({ ...deal, client_tolerance: 0 }))).toEqual(valueOf(computePayoff(deal)));
    expect(valueOf(findLeastFee({ probability: 0.25, fixed_fee: 60_000, provider_tolerance: 0 }))).toBe(240_000);
  });

  it('does not include a fixed fee or a probability of 0', () => {
    expect(valueOf(computePayoff({ ...deal, probability: 0, fixed_fee: 0 })).outsource.expected).toBe(0);
  });
});

describe('The break-even', () => {
  it('is the fixed fee over the success fee', () => {
    expect(valueOf(findBreakEven({ fixed_fee: 60_000, success_fee: 180_000 }))).toBe(1 / 3);
  });

  it('is 1 where the success fee is what the fixed fee is above the base fee', () => {
    expect(valueOf(findBreakEven({ fixed_fee: 60_000, base_fee: 10_000, success_fee: 50_000 }))).toBe(1);
    const averse = { client_tolerance: 70_000, value: 400_000 };
    expect(valueOf(findBreakEven({ fixed_fee: 60_000, base_fee: 10_000, success_fee: 50_000, ...averse }))).toBe(1);
  });

  it('is 0 where the base fee is at least the fixed fee', () => {
    for (const base_fee of [60_000, 75_000])
      expect(valueOf(findBreakEven({ fixed_fee: 60_000, success_fee: 180_000, base_fee }))).toBe(0);
  });

  it('counts a gain of the client against the success fee', () => {
    const given = { fixed_fee: 60_000, success_fee: 180_000, gain_client: 30_000 };
    expect(valueOf(findBreakEven(given))).toBe(0.4);
  });

  it('is higher for a client that shuns risk, because a success fee insures it', () => {
    const neutral = { fixed_fee: 60_000, success_fee: 180_000, value: 900_000 };
    expect(valueOf(findBreakEven({ ...neutral, client_tolerance: 500_000 }))).toBeGreaterThan(1 / 3);
  });

  it('remarks that it depends on the value, where a tolerance came without one', () => {
    const given = { fixed_fee: 60_000, success_fee: 180_000, client_tolerance: 500_000 };
    expect(noteCodesOf(findBreakEven(given))).toEqual(['VALUE_LEFT_OUT']);
    expect(noteCodesOf(findBreakEven({ ...given, value: 0 }))).toEqual([]);
  });
});

describe('The least and the greatest success fee', () => {
  it('are the fixed fee over the probability for risk-neutral sides', () => {
    expect(valueOf(findLeastFee({ probability: 0.25, fixed_fee: 60_000 }))).toBe(240_000);
    expect(valueOf(findGreatestFee({ probability: 0.25, fixed_fee: 60_000, value: 900_000 }))).toBe(240_000);
  });

  it('are the fixed fee itself where success is certain', () => {
    const certain = { probability: 1, fixed_fee: 60_000 };
    expect(valueOf(findLeastFee({ ...certain, provider_tolerance: 10 }))).toBe(60_000);
    expect(valueOf(findGreatestFee({ ...certain, value: 900_000, client_tolerance: 10 }))).toBe(60_000);
  });

  it.each([60_000, 80_000])('ask for no success fee where the base fee is %d of 60,000', (base_fee) => {
    for (const probability of [0, 0.25]) {
      expect(valueOf(findLeastFee({ probability, fixed_fee: 60_000, base_fee }))).toBe(0);
      expect(valueOf(findLeastFee({ probability, fixed_fee: 60_000, base_fee, provider_tolerance: 1_000 }))).toBe(0);
    }
  });

  it('say that the client would have to be paid where the base fee is above the fixed fee', () => {
    const result = findGreatestFee({ probability: 0.5, fixed_fee: 60_000, base_fee: 70_000, value: 900_000 });
    expect(valueOf(result)).toBe(-20_000);
    expect(noteCodesOf(result)).toEqual(['CLIENT_WOULD_BE_PAID']);
  });

  it('discount what the provider gets, each payment from its own day', () => {
    const given = { probability: 0.5, fixed_fee: 60_500, base_fee: 10_000, discount_rate: 0.1 };
    const fee = valueOf(findLeastFee({ ...given, years_fixed: 1, years_base: 0, years_success: 2 }));
    expect(fee).toBeCloseTo(((55_000 - 10_000) / 0.5) * 1.21, 6);
  });

  it('take a gain of the provider off its fee, and never below 0', () => {
    const given = { probability: 0.25, fixed_fee: 60_000 };
    expect(valueOf(findLeastFee({ ...given, gain_partner: 40_000 }))).toBe(200_000);
    expect(valueOf(findLeastFee({ ...given, gain_partner: 300_000 }))).toBe(0);
  });

  it('leave no room between two risk-neutral sides, and the range says what would make some', () => {
    const result = findFeeRange({ probability: 0.25, fixed_fee: 60_000, value: 900_000 });
    const { least, greatest, room } = valueOf(result);
    expect([least, greatest, room].map((part) => valueOf(part))).toEqual([240_000, 240_000, 0]);
    expect(noteCodesOf(result)).toEqual(['NO_ROOM']);
  });

  it('have room where both gain without payment', () => {
    const given = { probability: 0.25, fixed_fee: 60_000, value: 900_000, gain_client: 10_000, gain_partner: 5_000 };
    expect(valueOf(valueOf(findFeeRange(given)).room)).toBe(15_000);
  });

  it('say that there is no agreement where the provider needs more than the client can give', () => {
    const given = { probability: 0.25, fixed_fee: 60_000, value: 900_000, provider_tolerance: 400_000 };
    const result = findFeeRange(given);
    expect(valueOf(valueOf(result).room)).toBeLessThan(0);
    expect(noteCodesOf(result)).toEqual(['NO_AGREEMENT']);
  });

  it('keep the part that has a solution where the other has none', () => {
    const given = { probability: 0.25, fixed_fee: 60_000, value: 900_000, provider_tolerance: 100_000 };
    const { least, greatest, room } = valueOf(findFeeRange(given));
    expect(problemOf(least).code).toBe('NO_FEE_ENOUGH');
    expect(valueOf(greatest)).toBe(240_000);
    expect(problemOf(room).code).toBe('NO_FEE_ENOUGH');
  });

  it('change from a high fee to none at the tolerance that the message names', () => {
    const given = { probability: 0.25, fixed_fee: 60_000 };
    const limit = 60_000 / -Math.log(0.75);
    expect(findLeastFee({ ...given, provider_tolerance: limit * 0.999 }).ok).toBe(false);
    expect(valueOf(findLeastFee({ ...given, provider_tolerance: limit * 1.001 }))).toBeGreaterThan(1_000_000);
  });
});

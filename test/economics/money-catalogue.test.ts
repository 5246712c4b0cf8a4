import { FAIR_PAY_QUANTITIES, MILESTONE_QUANTITIES, TOTAL_COST_QUANTITIES } from '../../src/catalogue/money-arguments';
import { CLIENT_ACTIONS, DUTY_WEIGHT, FAIR_PAY_BANDS, READINESS_DUTIES } from '../../src/catalogue/money-bands';
import * as functions from '../../src/catalogue/money-functions';
import { OFFSHORE_QUANTITIES } from '../../src/catalogue/money-inputs';
import { FAIR_PAY_MEASURES, OFFSHORE_MEASURES, READINESS_MEASURES } from '../../src/catalogue/money-measures';
import { MONEY_PROBLEMS } from '../../src/catalogue/money-messages';
import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import type { Quantity } from '../../src/catalogue/money-quantity';
import { PARTNER_QUANTITIES } from '../../src/catalogue/money-terms';
import { readQuantity } from '../../src/economics/read-quantity';

const groups: Record<string, Quantity>[] = [
  PARTNER_QUANTITIES,
  OFFSHORE_QUANTITIES,
  TOTAL_COST_QUANTITIES,
  FAIR_PAY_QUANTITIES,
  MILESTONE_QUANTITIES,
  { weight: DUTY_WEIGHT },
];
const quantities = groups.flatMap((group) => Object.entries(group));
const measures = [...PAYOFF_MEASURES, ...OFFSHORE_MEASURES, ...FAIR_PAY_MEASURES, ...READINESS_MEASURES];
const described: { name: string; description: string; claims: readonly string[] }[] = [
  ...quantities.map(([name, quantity]) => ({ name, ...quantity })),
  ...measures.map((measure) => ({ name: measure.id, ...measure })),
];

describe('The catalogue of the money functions', () => {
  it.each(described.map((entry) => [entry.name, entry] as const))(
    'describes %s in one sentence that Excel can show, with its source',
    (_, entry) => {
      expect(entry.description.length).toBeLessThanOrEqual(100);
      expect(entry.description).toMatch(/^[A-Z0-9].*\.$/);
      expect(entry.claims.length).toBeGreaterThan(0);
      for (const claim of entry.claims) expect(claim).toMatch(/^(D[0-4]|beyond)-[a-z0-9-]+$/);
    },
  );

  it('has defaults that are allowed', () => {
    for (const [name, quantity] of quantities)
      if (quantity.default !== undefined)
        expect(readQuantity(name, quantity, quantity.default)).toMatchObject({ ok: true, value: quantity.default });
  });

  it('takes 0 as left out for tolerances, fx, productivity, cycles, hours_per_head and years alone', () => {
    const names = quantities.filter(([, { zeroIsBlank }]) => zeroIsBlank).map(([name]) => name);
    expect(names).toEqual([
      'client_tolerance',
      'provider_tolerance',
      'fx',
      'productivity',
      'cycles',
      'hours_per_head',
      'years',
    ]);
  });

  it('has the defaults of the design', () => {
    const { fx, productivity, rework_share, cycles, hours_per_head, years, discount_rate, onshore_rework_share } =
      OFFSHORE_QUANTITIES;
    expect([fx, productivity, rework_share, onshore_rework_share, years].map((each) => each.default)).toEqual([
      1, 1, 1, 1, 1,
    ]);
    expect([hours_per_head.default, discount_rate.default, 'default' in cycles]).toEqual([1800, 0, false]);
    expect([FAIR_PAY_QUANTITIES.quality.default, MILESTONE_QUANTITIES.decimals.default]).toEqual([0.5, 2]);
  });

  it('knows each quantity that a function takes, and no label stands for two', () => {
    for (const { quantities: known, required, optional, named } of Object.values(functions)) {
      const taken: string[] = [...required, ...optional, ...named];
      expect(taken.filter((name) => !(name in known))).toEqual([]);
    }
    for (const group of groups) {
      const labels = Object.values(group).map(({ label }) => label.toLowerCase());
      expect(new Set(labels).size).toBe(labels.length);
    }
  });

  it('has the names of terms and inputs that the functions publish, each acting somewhere', () => {
    const named = (list: functions.MoneyFunction[]) => [...new Set(list.flatMap((each) => each.named))].sort();
    const { PARTNER_PAYOFF, PARTNER_BREAKEVEN, PARTNER_FEE, PARTNER_RANGE, OFFSHORE_COST, BREAKEVEN_RATE } = functions;
    expect(named([PARTNER_PAYOFF, PARTNER_BREAKEVEN, PARTNER_FEE, PARTNER_RANGE])).toEqual(
      'base_fee other_cost salvage value probability_partner client_tolerance provider_tolerance provider_cost discount_rate years_success years_fixed years_base gain_client gain_partner'
        .split(' ')
        .sort(),
    );
    const inputs =
      'hours rate fx productivity sup_ratio sup_rate spec_hours rework rework_share cycles transition recurring turnover replace hours_per_head fx_cost years discount_rate onshore_supervision onshore_rework onshore_rework_share'
        .split(' ')
        .sort();
    expect(named([OFFSHORE_COST])).toEqual(inputs);
    expect(named([BREAKEVEN_RATE])).toEqual(inputs);
  });

  it('lets each term act only where the design says', () => {
    const actsIn = (name: string) =>
      Object.values(functions)
        .filter((each) => each.quantities === PARTNER_QUANTITIES && (each.named as readonly string[]).includes(name))
        .map((each) => each.name);
    expect(actsIn('probability_partner')).toEqual(['PARTNER_PAYOFF']);
    for (const name of ['discount_rate', 'years_success', 'years_fixed', 'years_base', 'provider_tolerance'])
      expect(actsIn(name)).toEqual(['PARTNER_FEE', 'PARTNER_RANGE']);
  });

  it('says in every problem what was given, what is allowed, and the fix', () => {
    for (const { text } of Object.values(MONEY_PROBLEMS)) {
      expect(text).toMatch(/given/);
      expect(text).toMatch(/allowed|needs|needed/);
      expect(text).toMatch(/\. [A-Z][^.]*\.$|\{fix\}$/);
    }
  });

  it('gives the duties weights of 100 in all, rising bands, and an action with its claims for each kind of date', () => {
    expect(READINESS_DUTIES.reduce((sum, { weight }) => sum + weight, 0)).toBe(100);
    const limits = FAIR_PAY_BANDS.map(({ limit }) => limit);
    expect(limits).toEqual([...limits].sort((a, b) => a - b));
    for (const { claims } of Object.values(CLIENT_ACTIONS)) for (const claim of claims) expect(claim).toMatch(/^D3-/);
  });
});

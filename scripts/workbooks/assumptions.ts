import { OFFSHORE_QUANTITIES } from '../../src/catalogue/money-inputs';
import { MONEY_UNITS, type Quantity } from '../../src/catalogue/money-quantity';
import { PARTNER_QUANTITIES } from '../../src/catalogue/money-terms';
import {
  assumptionOf as assumption,
  assumptionsSheet as layAssumptions,
  inputStyle,
  type Assumption,
  type AssumptionGroup,
} from '../../src/report/assumptions';
import type { DefinedName, SheetPlan } from '../../src/report/plan';

function step<Name extends string>(
  name: Name,
  label: string,
  unit: Quantity['unit'],
  value: number,
): Assumption<Name, number> {
  return {
    name,
    label,
    unit: MONEY_UNITS[unit].label,
    note: 'An axis of the sensitivity grid.',
    value,
    style: inputStyle(unit),
  };
}

const P = PARTNER_QUANTITIES;

/** A project for which a provider is paid either way, or on success only. */
export const PARTNER_ASSUMPTIONS = [
  assumption('probability', P.probability, 0.4),
  assumption('project_value', P.value, 900000),
  assumption('fixed_fee', P.fixed_fee, 60000),
  assumption('success_fee', P.success_fee, 150000),
  assumption('base_fee', P.base_fee, 10000),
  assumption('other_cost', P.other_cost, 5000),
  assumption('salvage', P.salvage, 40000),
  assumption('client_tolerance', P.client_tolerance, 2000000),
  assumption('provider_tolerance', P.provider_tolerance, 500000),
  assumption('provider_cost', P.provider_cost, 30000),
] as const satisfies readonly Assumption<string, number>[];

export const GRID_ASSUMPTIONS = [
  step('grid_probability_first', 'First probability of the grid', 'probability', 0.1),
  step('grid_probability_step', 'Step from row to row', 'probability', 0.1),
  step('grid_fee_first', 'First success fee of the grid', 'money', 80000),
  step('grid_fee_step', 'Step from column to column', 'money', 40000),
] as const satisfies readonly Assumption<string, number>[];

const OFFSHORE_VALUES = {
  hours: 6000,
  rate: 21,
  fx: 1,
  productivity: 1.15,
  sup_ratio: 0.12,
  sup_rate: 62,
  spec_hours: 120,
  rework: 0.12,
  rework_share: 0.5,
  transition: 40000,
  recurring: 9000,
  turnover: 0.25,
  replace: 5000,
  fx_cost: 0.01,
  years: 3,
  discount_rate: 0.05,
  onshore_supervision: 0.04,
  onshore_rework: 0.03,
} as const;

/** Inputs of OFFSHORE_COST; each is named after its input, with `abroad_` before it. */
export const OFFSHORE_ASSUMPTIONS: readonly Assumption<string, number>[] = Object.entries(OFFSHORE_VALUES).map(
  ([id, value]) => assumption(`abroad_${id}`, OFFSHORE_QUANTITIES[id as keyof typeof OFFSHORE_VALUES], value),
);
export const HOME_ASSUMPTIONS = [
  assumption('home_rate', OFFSHORE_QUANTITIES.onshore_rate, 52),
  {
    name: 'home_one_off',
    label: 'Spent once if it stays at home',
    unit: 'money',
    note: 'Nothing has to be moved; a training or a tool may be needed.',
    value: 0,
    style: 'inputMoney',
  },
] as const satisfies readonly Assumption<string, number>[];

const GROUPS: readonly AssumptionGroup[] = [
  { title: 'Paying on success', inputs: PARTNER_ASSUMPTIONS },
  { title: 'Axes of the sensitivity grid', inputs: GRID_ASSUMPTIONS },
  { title: 'The same work abroad', inputs: OFFSHORE_ASSUMPTIONS },
  { title: 'The same work at home', inputs: HOME_ASSUMPTIONS },
];

/** The sheet of inputs, and a name for each of them. */
export function assumptionsSheet(): { sheet: SheetPlan; names: DefinedName[] } {
  return layAssumptions({
    subtitle:
      'Everything that is assumed stands here, once, in blue; the other sheets hold formulas only. The numbers are invented.',
    groups: GROUPS,
  });
}

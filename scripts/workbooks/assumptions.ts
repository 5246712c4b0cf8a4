import { OFFSHORE_QUANTITIES } from '../../src/catalogue/money-inputs';
import { MONEY_UNITS, type Quantity } from '../../src/catalogue/money-quantity';
import { PARTNER_QUANTITIES } from '../../src/catalogue/money-terms';
import type { DefinedName, PlanRow, SheetPlan } from '../../src/report/plan';
import type { StyleName } from '../../src/report/styles';

/** One input of the workbook: formulas know it by its name, and never hold its number. */
export interface Assumption<Name extends string = string> {
  name: Name;
  label: string;
  unit: string;
  note: string;
  value: number;
  style: StyleName;
}

const INPUT_STYLES: Readonly<Partial<Record<Quantity['unit'], StyleName>>> = {
  hours: 'inputCount',
  money: 'inputMoney',
  'money per hour': 'inputRate',
  probability: 'inputShare',
  share: 'inputShare',
  'rate per year': 'inputShare',
};

function assumption<Name extends string>(
  name: Name,
  { label, unit, description }: Quantity,
  value: number,
): Assumption<Name> {
  return {
    name,
    label,
    unit: MONEY_UNITS[unit].label,
    note: description,
    value,
    style: INPUT_STYLES[unit] ?? 'inputPlain',
  };
}

function step<Name extends string>(name: Name, label: string, unit: Quantity['unit'], value: number): Assumption<Name> {
  return {
    name,
    label,
    unit,
    note: 'An axis of the sensitivity grid.',
    value,
    style: INPUT_STYLES[unit] ?? 'inputPlain',
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
] as const satisfies readonly Assumption[];

export const GRID_ASSUMPTIONS = [
  step('grid_probability_first', 'First probability of the grid', 'probability', 0.1),
  step('grid_probability_step', 'Step from row to row', 'probability', 0.1),
  step('grid_fee_first', 'First success fee of the grid', 'money', 80000),
  step('grid_fee_step', 'Step from column to column', 'money', 40000),
] as const satisfies readonly Assumption[];

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
export const OFFSHORE_ASSUMPTIONS: readonly Assumption[] = Object.entries(OFFSHORE_VALUES).map(([id, value]) =>
  assumption(`abroad_${id}`, OFFSHORE_QUANTITIES[id as keyof typeof OFFSHORE_VALUES], value),
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
] as const satisfies readonly Assumption[];

const GROUPS: readonly (readonly [string, readonly Assumption[]])[] = [
  ['Paying on success', PARTNER_ASSUMPTIONS],
  ['Axes of the sensitivity grid', GRID_ASSUMPTIONS],
  ['The same work abroad', OFFSHORE_ASSUMPTIONS],
  ['The same work at home', HOME_ASSUMPTIONS],
];
export const ASSUMPTIONS = 'Assumptions';

/** The sheet of inputs, and a name for each of them. */
export function assumptionsSheet(): { sheet: SheetPlan; names: DefinedName[] } {
  const names: DefinedName[] = [];
  const rows: PlanRow[] = [
    { cells: [{ value: 'Assumptions', style: 'title' }], height: 27 },
    {
      cells: [
        {
          value:
            'Everything that is assumed stands here, once, in blue; the other sheets hold formulas only. The numbers are invented.',
          style: 'subtitle',
        },
      ],
      height: 20,
    },
  ];
  for (const [title, group] of GROUPS) {
    rows.push({
      cells: [
        { value: title, style: 'section' },
        ...Array.from({ length: 4 }, () => ({ value: null, style: 'section' as const })),
      ],
      height: 24,
    });
    rows.push(
      ['Input', 'Value', 'Unit', 'Name in formulas', 'What it means'].map((value) => ({
        value,
        style: 'heading' as const,
      })),
    );
    for (const { name, label, value, unit, note, style } of group) {
      names.push({ name, sheet: ASSUMPTIONS, area: { top: rows.length, left: 1, bottom: rows.length, right: 1 } });
      rows.push([label, { value, style }, unit, name, note]);
    }
  }
  return {
    names,
    sheet: {
      name: ASSUMPTIONS,
      columns: [
        { width: 38, style: 'text' },
        { width: 14, style: 'text' },
        { width: 18, style: 'apart' },
        { width: 26, style: 'text' },
        { width: 96, style: 'text' },
      ],
      rows,
      gridLines: false,
      print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 1 }, footer: 'Page &P of &N' },
      tab: 'navy',
    },
  };
}

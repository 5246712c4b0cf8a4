import { PAYOFF_MEASURES } from '../../src/catalogue/money-payoff-measures';
import type { Measure } from '../../src/catalogue/money-measures';
import type { Chart, DefinedName, PlanCell, PlanRow, SheetPlan } from '../../src/report/plan';
import { columnName } from '../../cli/xlsx-cells';
import { GRID_ASSUMPTIONS, PARTNER_ASSUMPTIONS } from './assumptions';
import { callFunction, type Shown } from './call-function';

const PAYOFF = 'Payoff';
const value = Object.fromEntries(
  [...PARTNER_ASSUMPTIONS, ...GRID_ASSUMPTIONS].map((one) => [one.name, one.value]),
) as Record<(typeof PARTNER_ASSUMPTIONS | typeof GRID_ASSUMPTIONS)[number]['name'], number>;

/** Ranges of name and value: which terms may act differs from function to function, and one that cannot is refused. */
const TERM_BLOCKS = {
  payoff_terms: ['base_fee', 'other_cost', 'salvage', 'client_tolerance', 'provider_cost'],
  breakeven_terms: ['base_fee', 'salvage'],
  provider_terms: ['base_fee', 'provider_tolerance'],
  range_terms: ['base_fee', 'salvage', 'client_tolerance', 'provider_tolerance'],
} as const;
type TermBlock = keyof typeof TERM_BLOCKS;
const termsOf = (block: TermBlock) => TERM_BLOCKS[block].map((name) => [name, value[name]]);

const ROWS = 9;
const COLUMNS = 7;
const section = (title: string, width: number): PlanRow => ({
  cells: Array.from({ length: width }, (_, at) => ({ value: at === 0 ? title : null, style: 'section' as const })),
  height: 24,
});
const headings = (...titles: string[]): PlanRow =>
  titles.map((title, at) => ({ value: title, style: at === 0 ? 'heading' : 'headingRight' }) as const);
const cell = (
  formula: string,
  shown: Shown,
  style: 'signedMoney' | 'percent' | 'rightText' | 'money' | 'text',
): PlanCell => ({
  value: shown,
  formula,
  style,
});

/** What paying on success is worth, when it pays, what is fair, and how all that depends on probability and fee. */
export function payoffSheet(): { sheet: SheetPlan; names: DefinedName[] } {
  const names: DefinedName[] = [];
  const rows: PlanRow[] = [
    { cells: [{ value: 'Payoff', style: 'title' }], height: 27 },
    {
      cells: [
        {
          value: 'A fixed fee, owed however the project ends, against a success fee. Positive advantage: partner.',
          style: 'subtitle',
        },
      ],
      height: 20,
    },
  ];
  rows.push(section('What each contract is worth', COLUMNS + 1), ...measureHeadings(), ...measureRows(rows.length + 3));
  rows.push([], section('What is fair', COLUMNS + 1), headings('Question', 'Answer'), ...fairRows(rows.length + 3));
  rows.push([], section('The advantage of partnering, by probability of success and success fee', COLUMNS + 1));
  const top = rows.length;
  rows.push(...gridRows(top));
  rows.push(...Array.from({ length: 20 }, (): PlanRow => []));
  rows.push(section('Terms, as the formulas above take them', COLUMNS + 1));
  for (const block of Object.keys(TERM_BLOCKS) as TermBlock[]) {
    rows.push([{ value: block, style: 'userHeading' }]);
    const top = rows.length;
    for (const name of TERM_BLOCKS[block]) rows.push([name, cell(name, value[name], 'money')]);
    names.push({ name: block, sheet: PAYOFF, area: { top, left: 0, bottom: rows.length - 1, right: 1 } });
  }
  return {
    names,
    sheet: {
      name: PAYOFF,
      columns: [
        { width: 44, style: 'text' },
        ...Array.from({ length: COLUMNS }, () => ({ width: 16, style: 'text' as const })),
      ],
      rows,
      charts: [gridChart(top)],
      gridLines: false,
      print: { orientation: 'portrait', paper: 'a4', fit: { wide: 1, tall: 1 }, footer: 'Page &P of &N' },
    },
  };
}

const deal = () => [value.probability, value.project_value, value.fixed_fee, value.success_fee];

/** The id of the measure stands in the first column: the formula points at it. Two-sided ones fill two columns. */
function measureRows(top: number): PlanRow[] {
  return (PAYOFF_MEASURES as readonly Measure[])
    .filter(({ id }) => id !== 'table')
    .flatMap(({ id, sides, unit, description }, at): PlanRow[] => {
      const row = top + at + 1;
      const style = id === 'notes' ? 'text' : unit === 'text' ? 'rightText' : 'signedMoney';
      const show = (measure: string, formula: string): PlanCell =>
        cell(
          `SOURCING.PARTNER_PAYOFF(probability,project_value,fixed_fee,success_fee,${formula},payoff_terms)`,
          callFunction('PARTNER_PAYOFF', [...deal(), measure, termsOf('payoff_terms')])[0]![0]!,
          style,
        );
      const note = ` ${description}`;
      if (id === 'notes') return [[id, show(id, `$A${row}`)]];
      if (!sides) return [[id, null, show(id, `$A${row}`), note]];
      return [
        [
          id,
          ...(['outsource', 'partner'] as const).map((side) => show(`${id}_${side}`, `$A${row}&${SIDES[side]}`)),
          note,
        ],
      ];
    });
}
/** The endings of two-sided measures stand below their side: the formulas put them behind the id. */
function measureHeadings(): PlanRow[] {
  const ending = (side: string): PlanCell => ({ value: `_${side}`, style: 'ending' });
  return [
    ['Measure', 'Outsource', 'Partner', 'What it is'].map((value, at): PlanCell => ({
      value,
      style: at === 1 || at === 2 ? 'headingRight' : 'heading',
    })),
    [{ value: 'ends, for one side, with', style: 'finePrint' }, ending('outsource'), ending('partner')],
  ];
}
const SIDES = { outsource: 'B$5', partner: 'C$5' } as const;

function fairRows(top: number): PlanRow[] {
  const range = callFunction('PARTNER_RANGE', [
    value.probability,
    value.fixed_fee,
    value.project_value,
    termsOf('range_terms'),
  ])[0]!;
  const parts = [
    'The least success fee that the provider accepts',
    'The greatest that the client can give',
    'The room between the two',
  ];
  return [
    [
      'Probability below which partnering costs less',
      cell(
        'SOURCING.PARTNER_BREAKEVEN(fixed_fee,success_fee,breakeven_terms)',
        callFunction('PARTNER_BREAKEVEN', [value.fixed_fee, value.success_fee, termsOf('breakeven_terms')])[0]![0]!,
        'percent',
      ),
    ],
    [
      'Least success fee for a provider of that risk tolerance',
      cell(
        'SOURCING.PARTNER_FEE(probability,fixed_fee,provider_terms)',
        callFunction('PARTNER_FEE', [value.probability, value.fixed_fee, termsOf('provider_terms')])[0]![0]!,
        'signedMoney',
      ),
    ],
    ...parts.map((label, at): PlanRow => [
      label,
      cell(
        `INDEX(SOURCING.PARTNER_RANGE(probability,fixed_fee,project_value,range_terms),C${top + 3 + at})`,
        range[at]!,
        'signedMoney',
      ),
      { value: at + 1, style: 'finePrint' },
    ]),
  ];
}

function gridRows(top: number): PlanRow[] {
  const header = top + 1;
  const probability = (row: number) => value.grid_probability_first + row * value.grid_probability_step;
  const fee = (column: number) => value.grid_fee_first + column * value.grid_fee_step;
  const fees = Array.from({ length: COLUMNS }, (_, column): PlanCell => ({
    value: fee(column),
    formula: column === 0 ? 'grid_fee_first' : `${columnName(column)}${header}+grid_fee_step`,
    style: 'headingMoney',
  }));
  const lines = Array.from({ length: ROWS }, (_, row): PlanRow => {
    const at = header + row + 1;
    return [
      {
        value: probability(row),
        formula: row === 0 ? 'grid_probability_first' : `A${at - 1}+grid_probability_step`,
        style: 'percentLeft',
      },
      ...Array.from({ length: COLUMNS }, (_, column) =>
        cell(
          `SOURCING.PARTNER_PAYOFF($A${at},project_value,fixed_fee,${columnName(column + 1)}$${header},,payoff_terms)`,
          callFunction('PARTNER_PAYOFF', [
            probability(row),
            value.project_value,
            value.fixed_fee,
            fee(column),
            null,
            termsOf('payoff_terms'),
          ])[0]![0]!,
          'signedMoney',
        ),
      ),
    ];
  });
  return [[{ value: 'Probability ↓  Success fee →', style: 'heading' }, ...fees], ...lines];
}

function gridChart(top: number): Chart {
  const first = top + 1;
  const last = top + ROWS;
  const line = (name: string, column: number, colour: 'own' | 'third' | 'partner') => ({
    name,
    values: { top: first, left: column, bottom: last, right: column },
    colour,
  });
  return {
    kind: 'line',
    title: 'Advantage of partnering by probability of success',
    place: { top: last + 2, left: 0, bottom: last + 19, right: 6 },
    categories: { top: first, left: 0, bottom: last, right: 0 },
    series: [
      line('lowest success fee', 1, 'own'),
      line('middle success fee', Math.ceil(COLUMNS / 2), 'partner'),
      line('highest success fee', COLUMNS, 'third'),
    ],
    description:
      'Lines: the advantage of partnering falls as success gets likelier, and the faster the higher the fee. The grid above has the same numbers.',
    numbers: '#,##0',
  };
}

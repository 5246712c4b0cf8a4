import { OFFSHORE_MEASURES } from '../../src/catalogue/money-measures';
import type { Chart, DefinedName, PlanCell, PlanRow, SheetPlan } from '../../src/report/plan';
import { HOME_ASSUMPTIONS, OFFSHORE_ASSUMPTIONS } from './assumptions';
import { callFunction } from './call-function';

const OFFSHORE = 'Offshore';
const PREFIX = 'abroad_';
const INPUTS = OFFSHORE_ASSUMPTIONS.map(({ name, value }) => [name.slice(PREFIX.length), value] as const);
const input = new Map<string, number>(INPUTS);
const [homeRate, homeOneOff] = HOME_ASSUMPTIONS.map(({ value }) => value) as [number, number];

const MEASURES = OFFSHORE_MEASURES.filter(({ id }) => id !== 'table');
/** Parts of a year's cost abroad, which the chart shows. */
const PARTS = ['labour', 'supervision', 'turnover', 'recurring'];

const heading = (...titles: string[]): PlanRow =>
  titles.map((value, at) => ({ value, style: at === 1 ? 'headingRight' : 'heading' }) as const);
const section = (title: string): PlanRow => ({
  cells: [title, null, null].map((value) => ({ value, style: 'section' as const })),
  height: 24,
});

/** What the cheap rate really costs, where it stops paying, and both places over the years. */
export function offshoreSheet(): { sheet: SheetPlan; names: DefinedName[] } {
  const rows: PlanRow[] = [
    { cells: [{ value: 'Offshore cost', style: 'title' }], height: 27 },
    {
      cells: [
        {
          value: 'What an hour abroad costs once rework, supervision, turnover, exchange and the move are counted.',
          style: 'subtitle',
        },
      ],
      height: 20,
    },
    section('The cost abroad'),
    heading('Measure', 'Value', 'What it is'),
  ];
  const measures = measureRows(rows.length);
  rows.push(...measures, [], section('Against the work at home'), heading('Question', 'Value', 'How'));
  rows.push(...comparisonRows(rows.length, rowOf('annual'), rowOf('one_off')));
  rows.push([], section('A year abroad, by parts'), heading('Part', 'Money a year', ''));
  const parts = rows.length;
  rows.push(...PARTS.map((id): PlanRow => [id, { value: measure(id), formula: `B${rowOf(id)}`, style: 'money' }]));
  rows.push(...Array.from({ length: 12 }, (): PlanRow => []), section('Inputs, as the formulas take them'));
  const inputs = rows.length;
  rows.push(...INPUTS.map(([name, value]): PlanRow => [name, { value, formula: `${PREFIX}${name}`, style: 'exact' }]));
  return {
    names: [
      { name: 'offshore_inputs', sheet: OFFSHORE, area: { top: inputs, left: 0, bottom: rows.length - 1, right: 1 } },
    ],
    sheet: {
      name: OFFSHORE,
      columns: [
        { width: 38, style: 'text' },
        { width: 18, style: 'text' },
        { width: 70, style: 'apart' },
      ],
      rows,
      charts: [partsChart(parts)],
      gridLines: false,
      print: { orientation: 'portrait', paper: 'a4', fit: { wide: 1, tall: 1 }, footer: 'Page &P of &N' },
    },
  };
}

const FIRST_MEASURE = 4;
/** Row of a measure as a formula names it. */
const rowOf = (id: string): number => FIRST_MEASURE + MEASURES.findIndex((one) => one.id === id) + 1;
const measure = (id: string): number => Number(callFunction('OFFSHORE_COST', [INPUTS, id])[0]![0]);

function measureRows(top: number): PlanRow[] {
  return MEASURES.map(({ id, unit, description }, at): PlanRow => [
    id,
    {
      value: measure(id),
      formula: `SOURCING.OFFSHORE_COST(offshore_inputs,$A${top + at + 1})`,
      style: unit === 'money' ? 'money' : 'rate',
    },
    description,
  ]);
}

function comparisonRows(top: number, annual: number, oneOff: number): PlanRow[] {
  const [hours, years, rate] = [input.get('hours')!, input.get('years')!, input.get('discount_rate')!];
  const total = (once: number, yearly: number) =>
    Number(callFunction('TOTAL_COST', [once, yearly, years, rate])[0]![0]);
  const home = total(homeOneOff, hours * homeRate);
  const abroad = total(measure('one_off'), measure('annual'));
  const row = (
    label: string,
    value: number,
    formula: string,
    style: 'money' | 'rate' | 'signedMoney',
    how: string,
  ): PlanRow => [label, { value, formula, style } satisfies PlanCell, how];
  return [
    row(
      'Rate abroad at which it stops paying',
      Number(callFunction('BREAKEVEN_RATE', [homeRate, INPUTS])[0]![0]),
      'SOURCING.BREAKEVEN_RATE(home_rate,offshore_inputs)',
      'rate',
      'Below 0: even free labour abroad does not pay.',
    ),
    row('A year at home', hours * homeRate, 'abroad_hours*home_rate', 'money', 'Hours a year by the rate at home.'),
    row(
      'All years at home, present value',
      home,
      `SOURCING.TOTAL_COST(home_one_off,B${top + 2},abroad_years,abroad_discount_rate)`,
      'money',
      'Paid at the end of each year.',
    ),
    row(
      'All years abroad, present value',
      abroad,
      `SOURCING.TOTAL_COST(B${oneOff},B${annual},abroad_years,abroad_discount_rate)`,
      'money',
      'The move is paid at the start.',
    ),
    row(
      'Saved abroad',
      home - abroad,
      `B${top + 3}-B${top + 4}`,
      'signedMoney',
      'Negative: the work abroad costs more.',
    ),
  ];
}

function partsChart(top: number): Chart {
  const bottom = top + PARTS.length - 1;
  return {
    kind: 'bar',
    title: 'A year abroad',
    place: { top: bottom + 1, left: 0, bottom: bottom + 11, right: 1 },
    categories: { top, left: 0, bottom, right: 0 },
    series: [{ name: 'Money a year', values: { top, left: 1, bottom, right: 1 }, colour: 'thirdAbroad' }],
    description:
      'Bars: labour, supervision, turnover and recurring cost of a year abroad. The table above has the same numbers.',
    numbers: '#,##0',
  };
}

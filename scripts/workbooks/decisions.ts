import { STRATEGIES } from '../../src/catalogue/strategies';
import type { Chart, DefinedName, PlanCell, PlanRow, SheetPlan } from '../../src/report/plan';
import { columnName } from '../../cli/xlsx-cells';
import { callFunction } from './call-function';

type Fact = string | number | null;

const HEADERS = [
  'Task',
  'Today',
  'Core',
  'Expertise',
  'Capacity',
  'Judgement',
  'Specifiable',
  'Cheaper abroad',
  'Data sensitivity',
  'Presence',
];
/** Tasks with what is known of them. A blank is not known: the answer says how firm it is. */
const TASKS: readonly (readonly Fact[])[] = [
  ['Concept of the next product', 'IN_HOUSE', 5, 5, 4, 5, 1, 2, 4, 'anywhere'],
  ['Payroll for 120 people', 'IN_HOUSE', 1, 2, 2, 2, 5, 3, 4, 'anywhere'],
  ['Type delivery notes', 'IN_HOUSE', 1, 3, 2, 1, 5, 5, 1, 'anywhere'],
  ['Customer helpline', 'OUTSOURCE', 2, 2, 1, 2, 4, 5, 3, 'anywhere'],
  ['Cleaning of the site', 'INSOURCE', 1, 1, 1, 1, 5, 1, 1, 'premises'],
  ['Maintenance of the control software', 'IN_HOUSE', 3, 4, 3, 4, 4, 5, 3, 'anywhere'],
  ['Price talks with key customers', 'IN_HOUSE', 5, 5, 5, 5, 1, 1, 5, 'local'],
  ['Month-end reports', 'IN_HOUSE', 1, 3, 3, 2, 5, 4, 3, 'anywhere'],
  ['Logo of the new brand', 'not done', 1, 1, 1, 5, 3, null, 1, 'anywhere'],
  ['Reconciliation of bank statements', 'IN_HOUSE', 1, null, null, 2, null, null, null, null],
];
const RESULTS = ['strategy', 'verdict', 'lead', 'change', 'next', 'why'];
const DECISIONS = 'Decisions';
const HEADER_ROW = 3;
const FIRST = HEADER_ROW + 1;
const LAST = FIRST + TASKS.length - 1;

/** A list of tasks, answered by a formula in each cell, and how often each strategy comes out. */
export function decisionsSheet(): { sheet: SheetPlan; names: DefinedName[] } {
  const right = HEADERS.length - 1;
  const rows: PlanRow[] = [
    { cells: [{ value: 'Decisions', style: 'title' }], height: 27 },
    {
      cells: [
        {
          value:
            'Change a fact (1 to 5, or blank where it is not known), and the answers to its right follow. The words in the header of a result say what it shows.',
          style: 'subtitle',
        },
      ],
      height: 20,
    },
    [],
    [
      ...HEADERS.map((value) => ({ value, style: 'userHeading' as const })),
      ...RESULTS.map((value) => ({ value, style: 'heading' as const })),
    ],
    ...TASKS.map((facts, at) => [
      ...facts.map((value, column): PlanCell => (column < 1 ? value : { value, style: 'inputPlain' })),
      ...RESULTS.map((result, position) => answerCell(facts, result, FIRST + at + 1, position)),
    ]),
    [],
  ];
  const { rows: counts, chart } = countRows(rows.length);
  return {
    names: [
      { name: 'task_headers', sheet: DECISIONS, area: { top: HEADER_ROW, left: 0, bottom: HEADER_ROW, right } },
      { name: 'strategies', sheet: DECISIONS, area: { top: FIRST, left: right + 1, bottom: LAST, right: right + 1 } },
    ],
    sheet: {
      name: DECISIONS,
      columns: [
        { width: 34, style: 'text' },
        { width: 13, style: 'text' },
        ...HEADERS.slice(2).map(() => ({ width: 11, style: 'text' as const })),
        ...[24, 13, 8, 9, 18].map((width) => ({ width, style: 'text' as const })),
        { width: 110, style: 'wrapped' },
      ],
      rows: [...rows, ...counts],
      charts: [chart],
      freeze: { rows: FIRST, columns: 1 },
      gridLines: false,
      print: { orientation: 'landscape', paper: 'a4', fit: { wide: 1, tall: 'any' }, footer: 'Page &P of &N' },
    },
  };
}

function answerCell(facts: readonly Fact[], result: string, row: number, position: number): PlanCell {
  const column = columnName(HEADERS.length + position);
  const formula = `SOURCING.CLASSIFY($A${row}:$${columnName(HEADERS.length - 1)}${row},task_headers,,${column}$${HEADER_ROW + 1})`;
  const [[value = ''] = []] = callFunction('CLASSIFY', [[facts.map((fact) => fact ?? '')], [HEADERS], null, result]);
  return { value, formula, style: result === 'lead' ? 'points' : result === 'why' ? 'wrapped' : 'apart' };
}

function countRows(top: number): { rows: PlanRow[]; chart: Chart } {
  const strategies = TASKS.map(
    (facts) => callFunction('CLASSIFY', [[facts.map((fact) => fact ?? '')], [HEADERS]])[0]![0],
  );
  const first = top + 2;
  const last = first + STRATEGIES.length - 1;
  const rows: PlanRow[] = [
    {
      cells: [
        { value: 'How often each strategy comes out', style: 'section' },
        { value: null, style: 'section' },
      ],
      height: 24,
    },
    [
      { value: 'Strategy', style: 'heading' },
      { value: 'Tasks', style: 'headingRight' },
    ],
    ...STRATEGIES.map(({ id }, at): PlanRow => [
      id,
      {
        value: strategies.filter((one) => one === id).length,
        formula: `COUNTIF(strategies,$A${first + at + 1})`,
        style: 'count',
      },
    ]),
    ...Array.from({ length: 8 }, (): PlanRow => []),
  ];
  const chart: Chart = {
    kind: 'bar',
    title: 'Tasks by strategy',
    place: { top, left: 3, bottom: last + 6, right: 10 },
    categories: { top: first, left: 0, bottom: last, right: 0 },
    series: [{ name: 'Tasks', values: { top: first, left: 1, bottom: last, right: 1 }, colour: 'own' }],
    description: 'Bars: tasks by recommended strategy. The table to the left has the same numbers.',
    numbers: '#,##0',
  };
  return { rows, chart };
}

import { OFFSHORE_COST } from '../catalogue/money-functions';
import { OFFSHORE_MEASURES } from '../catalogue/money-measures';
import { answerAbroad, HOUR_PARTS, type AbroadAnswer, type HourPart } from '../economics/money-answers';
import {
  formulaCell,
  headingRow,
  inputGroups,
  namedFields,
  openRows,
  sectionRow,
  shownIn,
  titleRows,
  type Block,
  type Calculation,
  type Case,
  type NameOf,
  type Rows,
} from './calculation';
import type { Chart, PlanColumn, PlanRow } from './plan';

const COLUMNS: readonly PlanColumn[] = [{ width: 38 }, { width: 18 }, { width: 16 }, { width: 18 }];
const WIDTH = COLUMNS.length;
const CHART_ROWS = 14;

/** What the parts of an hour are called, here and in the pane. */
export const HOUR_LABELS: Readonly<Record<HourPart, string>> = {
  labour: 'Labour',
  supervision: 'Supervision',
  turnover: 'Turnover',
  recurring: 'Recurring',
  move: 'The move',
};

const MEASURES = OFFSHORE_MEASURES.flatMap(({ id, label, unit }) => (id === 'table' ? [] : [{ id, label, unit }]));

/** Going abroad as cells. */
export function abroadCalculation(given: Case): Calculation {
  const answer = answerAbroad(given.given);
  return {
    question: 'abroad',
    given,
    title: 'Going abroad',
    groups: inputGroups('abroad', given),
    layOut: (nameOf, corner) => layOut(openRows(corner), nameOf, answer, given),
  };
}

function layOut(rows: Rows, nameOf: NameOf, answer: AbroadAnswer, { given, currency }: Case): Block {
  const money = currency || 'money';
  const terms = namedFields('abroad', OFFSHORE_COST.named);
  const above = 4 + MEASURES.length + 1 + 2 + 3 + 1 + 2 + HOUR_PARTS.length + 1 + CHART_ROWS + 1 + 1;
  const inputs = rows.block(above, 0, above + terms.length - 1, 1);
  const row = (id: string) => 4 + MEASURES.findIndex((one) => one.id === id);

  rows.add(
    ...titleRows('Going abroad', 'What an hour abroad costs once everything is counted. Inputs: sheet Assumptions.'),
  );
  rows.add(sectionRow('The cost abroad', WIDTH), headingRow(['What', 'Measure', 'Value', 'Unit'], [2]));
  for (const { id, label, unit } of MEASURES) {
    rows.add([
      label,
      { value: id, style: 'finePrint' },
      formulaCell(
        `SOURCING.OFFSHORE_COST(${inputs},${rows.cell(rows.next(), 1)})`,
        shownIn(answer.cost, (cost) => cost[id]),
        unit === 'money' ? 'money' : 'rate',
      ),
      unit.replace('money', money),
    ]);
  }

  rows.add([], sectionRow('Against the work at home', WIDTH), headingRow(['Question', '', 'Answer', 'Unit'], [2]));
  const compared = rows.next();
  const breakeven = shownIn(answer.breakeven, (value) => value);
  const perHour = `${money} per hour`;
  rows.add([
    'Rate abroad at which it stops paying',
    null,
    formulaCell(`SOURCING.BREAKEVEN_RATE(${nameOf('onshore_rate')},${inputs})`, breakeven, 'rate'),
    perHour,
  ]);
  rows.add(['Rate abroad', null, formulaCell(nameOf('rate'), Number(given['rate'] ?? 0), 'rate'), perHour]);
  rows.add([
    'Left before it stops paying',
    null,
    formulaCell(
      `${rows.cell(compared, 2)}-${rows.cell(compared + 1, 2)}`,
      typeof breakeven === 'number' ? breakeven - Number(given['rate'] ?? 0) : breakeven,
      'rate',
    ),
    perHour,
  ]);

  rows.add([], sectionRow('Where the money of an hour goes', WIDTH), headingRow(['Part', '', 'Value', 'Unit'], [2]));
  const parts = rows.next();
  for (const id of HOUR_PARTS) {
    const yearly = id === 'move' ? 'annual' : id;
    const share = `${rows.cell(row(yearly), 2)}/${nameOf('hours')}`;
    rows.add([
      HOUR_LABELS[id],
      null,
      formulaCell(
        id === 'move' ? `${rows.cell(row('effective_rate'), 2)}-${share}` : share,
        answer.hour?.[id] ?? '#VALUE!',
        'rate',
      ),
      perHour,
    ]);
  }
  const chart = hourChart(parts);
  rows.add(...Array.from({ length: CHART_ROWS + 1 }, (): PlanRow => []));
  rows.add([], sectionRow('Inputs, as the formulas above take them', WIDTH));
  if (rows.next() !== above) throw new Error('The inputs do not stand where the formulas look for them.');
  for (const id of terms) rows.add([id, formulaCell(nameOf(id), Number(given[id] ?? 0), 'exact')]);
  return { rows: rows.all, columns: COLUMNS, charts: [chart] };
}

function hourChart(top: number): Chart {
  const bottom = top + HOUR_PARTS.length - 1;
  return {
    kind: 'column',
    title: 'Where the money of an hour abroad goes',
    place: { top: bottom + 2, left: 0, bottom: bottom + 1 + CHART_ROWS, right: WIDTH - 1 },
    categories: { top, left: 0, bottom, right: 0 },
    series: [{ name: 'An hour', values: { top, left: 2, bottom, right: 2 }, colour: 'thirdAbroad' }],
    description: 'Columns: labour, supervision, turnover, recurring cost and the move, for each hour of work.',
    numbers: '#,##0.00',
  };
}

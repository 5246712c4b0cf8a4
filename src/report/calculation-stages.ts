import { FAIR_PAY_MEASURES } from '../catalogue/money-measures';
import { answerStages, type StagesAnswer } from '../economics/money-answers';
import {
  formulaCell,
  headingRow,
  inputGroups,
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
import type { CellValue, Chart, PlanCell, PlanColumn, PlanRow } from './plan';
import type { StyleName } from './styles';

const COLUMNS: readonly PlanColumn[] = [
  { width: 20 },
  { width: 13 },
  { width: 13 },
  { width: 15 },
  { width: 15 },
  { width: 10 },
  { width: 76 },
];
const WIDTH = COLUMNS.length;
const CHART_ROWS = 14;
const STAGE_STYLES: readonly StyleName[] = ['text', 'date', 'date', 'money', 'money', 'percent', 'text'];
const ARGUMENTS = ['total', 'count', 'start', 'days', 'upfront', 'retention', 'terms_days', 'decimals'];
const PAY_ARGUMENTS = ['offer', 'market_low', 'market_high', 'quality'];

/** Milestones as cells: one formula fills as many rows as there are payments, so it stands last. */
export function stagesCalculation(given: Case): Calculation {
  const answer = answerStages(given.given);
  const groups = inputGroups('milestones', given);
  return {
    question: 'milestones',
    given,
    title: 'Milestones',
    groups: answer.pay ? groups : groups.filter(({ inputs }) => !inputs.some(({ name }) => name.endsWith('_offer'))),
    layOut: (nameOf, corner) => layOut(openRows(corner), nameOf, answer, given),
  };
}

function layOut(rows: Rows, nameOf: NameOf, { stages, pay }: StagesAnswer, { currency }: Case): Block {
  const money = currency || 'money';
  const call = (id: string, fields: readonly string[], more = '') =>
    `SOURCING.${id}(${fields.map(nameOf).join(',')}${more})`;
  rows.add(...titleRows('Milestones', 'Payments with their dates. Inputs: sheet Assumptions.'));
  if (pay) {
    rows.add(sectionRow('Is the pay fair?', WIDTH), headingRow(['What', 'Measure', 'Answer'], [2]));
    for (const { id, label } of FAIR_PAY_MEASURES) {
      const formula = call('FAIR_PAY', PAY_ARGUMENTS, `,${rows.cell(rows.next(), 1)}`);
      const value = shownIn(pay, (answer): CellValue => answer[id]);
      rows.add([
        label,
        { value: id, style: 'finePrint' },
        formulaCell(formula, value, id === 'index' ? 'rate' : 'rightText'),
      ]);
    }
    rows.add([]);
  }
  rows.add(sectionRow('Paid so far, after each payment', WIDTH));
  const chartTop = rows.next();
  rows.add(...Array.from({ length: CHART_ROWS + 1 }, (): PlanRow => []));
  rows.add(sectionRow('Payments', WIDTH));
  rows.add(
    headingRow(
      ['What', 'Due', 'Pay by', `Amount (${money})`, `Paid so far (${money})`, 'Share', 'What you do'],
      [1, 2, 3, 4, 5],
    ),
  );
  const first = rows.next();
  const table: CellValue[][] = stages.ok
    ? stages.value.map((one) => [
        one.what,
        one.due,
        one.pay_by,
        one.amount,
        one.running_total,
        one.share,
        one.client_does,
      ])
    : [[shownIn(stages, () => null), ...Array.from({ length: WIDTH - 1 }, () => null)]];
  table.forEach((cells, at) => {
    rows.add(
      cells.map((value, column): PlanCell => {
        const style = STAGE_STYLES[column]!;
        if (at > 0 || column > 0) return { value, spilled: true, style };
        return {
          value,
          formula: call('MILESTONES', ARGUMENTS),
          spills: { rows: table.length, columns: WIDTH },
          style,
        };
      }),
    );
  });
  return { rows: rows.all, columns: COLUMNS, charts: [paidChart(chartTop, first, rows.next() - 1)] };
}

function paidChart(top: number, first: number, last: number): Chart {
  return {
    kind: 'column',
    title: 'Paid so far',
    place: { top, left: 0, bottom: top + CHART_ROWS - 1, right: WIDTH - 2 },
    categories: { top: first, left: 0, bottom: last, right: 0 },
    series: [{ name: 'Paid so far', values: { top: first, left: 4, bottom: last, right: 4 }, colour: 'own' }],
    description: 'Columns: what has been paid in all after each payment. The table below has the same numbers.',
    numbers: '#,##0',
  };
}

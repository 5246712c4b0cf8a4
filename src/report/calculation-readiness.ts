import { READINESS_DUTIES, UNDERSTOOD } from '../catalogue/money-bands';
import { READINESS_MEASURES } from '../catalogue/money-measures';
import { allFields, questionOf, WEIGHT_PREFIX } from '../catalogue/money-questions';
import { answerReadiness } from '../economics/money-answers';
import { showReadiness } from '../economics/measures';
import type { Readiness } from '../economics/readiness';
import type { MoneyResult } from '../economics/result';
import { NOT_APPLICABLE } from '../model/task';
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
import type { CellValue, Chart, PlanColumn, PlanRow } from './plan';

const COLUMNS: readonly PlanColumn[] = [{ width: 30 }, { width: 18 }, { width: 14 }, { width: 12 }];
const WIDTH = COLUMNS.length;
const CHART_ROWS = 14;
const MEASURES = READINESS_MEASURES.filter(({ id }) => id !== 'score');

/** Readiness as cells. */
export function readinessCalculation(given: Case): Calculation {
  const answer = answerReadiness(given.given);
  return {
    question: 'readiness',
    given,
    title: 'Readiness',
    groups: inputGroups('readiness', given),
    layOut: (nameOf, corner) => layOut(openRows(corner), nameOf, answer, given),
  };
}

function layOut(rows: Rows, nameOf: NameOf, answer: MoneyResult<Readiness>, { given }: Case): Block {
  const duties = READINESS_DUTIES.length;
  const top = 4 + MEASURES.length + 3;
  const levels = rows.block(top, 1, top + duties, 2);
  const weights = rows.block(top, 3, top + duties - 1, 3);

  rows.add(...titleRows('Readiness', 'How well you meet the duties that stay with you. Inputs: sheet Assumptions.'));
  rows.add(sectionRow('The gate', WIDTH), headingRow(['What', 'Measure', 'Answer', 'Unit'], [2]));
  for (const { id, label, unit } of MEASURES) {
    const value = shownIn(answer, (readiness) => {
      const shown = showReadiness(readiness, id);
      return shownIn(shown, (one): CellValue => (Array.isArray(one) ? null : one));
    });
    rows.add([
      label,
      { value: id, style: 'finePrint' },
      formulaCell(
        `SOURCING.READINESS(${levels},${rows.cell(rows.next(), 1)},${weights})`,
        value,
        unit === 'text' ? 'rightText' : 'rate',
      ),
      unit === 'points' ? 'of 100' : null,
    ]);
  }

  rows.add([], sectionRow('The duties', WIDTH), headingRow(['Duty', 'Name', 'Level', 'Weight'], [2, 3]));
  if (rows.next() !== top) throw new Error('The duties do not stand where the formulas look for them.');
  const labels = new Map(allFields(questionOf('readiness')).map(({ id, label }) => [id, label]));
  for (const id of [...READINESS_DUTIES.map((duty) => duty.id), UNDERSTOOD]) {
    const weight = `${WEIGHT_PREFIX}${id}`;
    rows.add([
      labels.get(id) ?? id,
      { value: id, style: 'finePrint' },
      formulaCell(nameOf(id), levelShown(given[id]), 'exact'),
      ...(id === UNDERSTOOD ? [] : [formulaCell(nameOf(weight), Number(given[weight] ?? 0), 'exact')]),
    ]);
  }
  const chart = dutyChart(top, top + duties);
  rows.add(...Array.from({ length: CHART_ROWS + 1 }, (): PlanRow => []));
  return { rows: rows.all, columns: COLUMNS, charts: [chart] };
}

/** A blank cell that a formula points at shows 0. */
const levelShown = (level: unknown): CellValue => (level === NOT_APPLICABLE ? 'not applicable' : Number(level ?? 0));

function dutyChart(top: number, bottom: number): Chart {
  return {
    kind: 'bar',
    title: 'How well each duty is met, 1 to 5',
    place: { top: bottom + 2, left: 0, bottom: bottom + 1 + CHART_ROWS, right: WIDTH - 1 },
    categories: { top, left: 0, bottom, right: 0 },
    series: [{ name: 'Level', values: { top, left: 2, bottom, right: 2 }, colour: 'own' }],
    description: 'Bars: the level of each duty. The table above has the same numbers; 0 is not known.',
    numbers: '0.0',
  };
}

import { PARTNER_RANGE } from '../catalogue/money-functions';
import type { Measure } from '../catalogue/money-measures';
import { PAYOFF_MEASURES } from '../catalogue/money-payoff-measures';
import { CURVE_STEPS, answerPartner, type PartnerAnswer } from '../economics/money-answers';
import { showPayoff } from '../economics/measures';
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
import type { AssumptionGroup } from './assumptions';
import type { CellValue, Chart, PlanCell, PlanColumn, PlanRow } from './plan';

const COLUMNS: readonly PlanColumn[] = [{ width: 38 }, { width: 20 }, { width: 16 }, { width: 16 }, { width: 16 }];
const WIDTH = COLUMNS.length;
const CHART_ROWS = 16;

/** Terms in an order in which the terms of three functions stand together: payoff, curve and break-even are parts of it. */
const SHARED_TERMS = [
  'probability_partner',
  'other_cost',
  'provider_cost',
  'gain_partner',
  'base_fee',
  'salvage',
  'client_tolerance',
  'gain_client',
  'value',
] as const;
/** The curve takes the same probability for both contracts, so it leaves out the first. */
const PARTS = { payoff: [0, 7], curve: [1, 7], breakeven: [4, 8] } as const;
const RANGE_TERMS = PARTNER_RANGE.named;

const [FIRST, STEP] = ['curve_first', 'curve_step'];
const axes = (prefix: string): AssumptionGroup => ({
  title: 'Partner or outsource: axis of the chart',
  inputs: [
    { name: `${prefix}${FIRST}`, label: 'First probability', unit: 'probability', value: 0 },
    { name: `${prefix}${STEP}`, label: 'Step', unit: 'probability', value: 1 / CURVE_STEPS },
  ].map((one) => ({
    ...one,
    note: 'Where the curve of the advantage is computed.',
    style: 'inputShare',
    origin: 'ours',
  })),
});

/** Partner or outsource as cells. */
export function partnerCalculation(given: Case): Calculation {
  const answer = answerPartner(given.given);
  return {
    question: 'partner',
    given,
    title: 'Partner or outsource',
    groups: [...inputGroups('partner', given), axes('Sourcing_partner_')],
    layOut: (nameOf, corner) => layOut(openRows(corner), nameOf, answer, given),
  };
}

function layOut(rows: Rows, nameOf: NameOf, answer: PartnerAnswer, { given, currency }: Case): Block {
  const money = currency || 'money';
  const measures = (PAYOFF_MEASURES as readonly Measure[]).filter(({ id }) => id !== 'table');
  // The lists of terms stand at the end: their place is known from the number of rows above them.
  const above = 5 + measures.length + 1 + 5 + 1 + 3 + CURVE_STEPS + 1 + 1 + CHART_ROWS + 1 + 1;
  const part = ([from, to]: readonly [number, number]) => rows.block(above + from, 0, above + to, 1);
  const rangeTop = above + SHARED_TERMS.length;
  const rangeTerms = rows.block(rangeTop, 0, rangeTop + RANGE_TERMS.length - 1, 1);

  const deal = ['value', 'fixed_fee', 'success_fee'].map(nameOf).join(',');
  rows.add(
    ...titleRows('Partner or outsource', 'A positive advantage speaks for partnering. Inputs: sheet Assumptions.'),
  );
  rows.add(sectionRow('What each contract is worth', WIDTH));
  rows.add(headingRow(['What', 'Measure', 'Outsource', 'Partner', 'Unit'], [2, 3]), endings());
  const ending = rows.next() - 1;
  const call = (measure: string) =>
    `SOURCING.PARTNER_PAYOFF(${nameOf('probability')},${deal},${measure},${part(PARTS.payoff)})`;
  const shown = (measure: string): CellValue =>
    shownIn(answer.payoff, (payoff) => {
      const picked = showPayoff(payoff, answer.payoff.ok ? answer.payoff.notes : [], measure);
      return picked.ok && !Array.isArray(picked.value) ? picked.value : null;
    });
  for (const { id, label, sides, unit } of measures) {
    const at = rows.next();
    const style = unit === 'text' ? (id === 'notes' ? 'text' : 'rightText') : 'signedMoney';
    const show = (measure: string, formula: string): PlanCell => formulaCell(call(formula), shown(measure), style);
    const own = rows.cell(at, 1);
    const sided = (side: 'outsource' | 'partner', column: number): PlanCell =>
      show(`${id}_${side}`, `${own}&${rows.fixed(ending, column)}`);
    const cells = sides ? [sided('outsource', 2), sided('partner', 3)] : [null, show(id, own)];
    const placed = id === 'notes' ? [show(id, own), null] : cells;
    rows.add([label, { value: id, style: 'finePrint' }, ...placed, unit === 'money' ? money : null]);
  }

  rows.add([], sectionRow('Where it turns', WIDTH), headingRow(['Question', '', 'Answer', '', 'Unit'], [2]));
  rows.add([
    'Probability below which partnering costs less',
    null,
    formulaCell(
      `SOURCING.PARTNER_BREAKEVEN(${nameOf('fixed_fee')},${nameOf('success_fee')},${part(PARTS.breakeven)})`,
      shownIn(answer.breakeven, (value) => value),
      'percent',
    ),
    null,
    'probability',
  ]);
  rows.add(headingRow(['Success fee', '', 'Least', 'Greatest', 'Room'], [2, 3, 4]));
  rows.add(['The provider’s least, the client’s greatest', null, ...rangeCells(nameOf, rangeTerms, answer)]);

  rows.add([], sectionRow('The advantage of partnering, by probability of success', WIDTH));
  rows.add(headingRow(['Probability of success', '', 'Advantage'], [2]));
  rows.add([
    { value: 'with the measure', style: 'finePrint' },
    null,
    { value: 'certainty_advantage', style: 'ending' },
  ]);
  const measure = rows.fixed(rows.next() - 1, 2);
  const first = rows.next();
  for (const { probability, advantage } of answer.curve.length > 0 ? answer.curve : blankCurve()) {
    const at = rows.next();
    rows.add([
      formulaCell(
        at === first ? nameOf(FIRST!) : `${rows.cell(at - 1, 0)}+${nameOf(STEP!)}`,
        probability,
        'percentLeft',
      ),
      null,
      formulaCell(
        `SOURCING.PARTNER_PAYOFF(${rows.cell(at, 0)},${deal},${measure},${part(PARTS.curve)})`,
        advantage ?? '#VALUE!',
        'signedMoney',
      ),
    ]);
  }
  const last = rows.next() - 1;
  const chart = curveChart(first, last);
  rows.add(...Array.from({ length: CHART_ROWS + 1 }, (): PlanRow => []));

  rows.add([], sectionRow('Terms, as the formulas above take them', WIDTH));
  if (rows.next() !== above) throw new Error('The terms do not stand where the formulas look for them.');
  for (const id of [...SHARED_TERMS, ...RANGE_TERMS]) {
    rows.add([id, formulaCell(nameOf(id), Number(given[id] ?? 0), 'exact')]);
  }
  return { rows: rows.all, columns: COLUMNS, charts: [chart] };
}

/** The endings of measures of both sides stand below their side: the formulas put them behind the measure. */
const endings = (): PlanRow => [
  { value: 'ends, for one side, with', style: 'finePrint' },
  null,
  { value: '_outsource', style: 'ending' },
  { value: '_partner', style: 'ending' },
];

function rangeCells(nameOf: NameOf, terms: string, { range }: PartnerAnswer): PlanCell[] {
  const call = `SOURCING.PARTNER_RANGE(${nameOf('probability')},${nameOf('fixed_fee')},${nameOf('value')},${terms})`;
  const parts = (['least', 'greatest', 'room'] as const).map((id) =>
    range.ok ? shownIn(range.value[id], (value) => value) : shownIn(range, () => null),
  );
  return parts.map((value, at): PlanCell =>
    at === 0
      ? { value, formula: call, spills: { rows: 1, columns: parts.length }, style: 'signedMoney' }
      : { value, spilled: true, style: 'signedMoney' },
  );
}

const blankCurve = () =>
  Array.from({ length: CURVE_STEPS + 1 }, (_, step) => ({ probability: step / CURVE_STEPS, advantage: null }));

function curveChart(first: number, last: number): Chart {
  return {
    kind: 'line',
    title: 'Advantage of partnering by probability of success',
    place: { top: last + 2, left: 0, bottom: last + 1 + CHART_ROWS, right: WIDTH - 1 },
    categories: { top: first, left: 0, bottom: last, right: 0 },
    series: [
      { name: 'Advantage of partnering', values: { top: first, left: 2, bottom: last, right: 2 }, colour: 'partner' },
    ],
    description:
      'A line: the advantage of partnering by probability of success. Where it crosses zero, both contracts cost the same.',
    numbers: '#,##0',
  };
}

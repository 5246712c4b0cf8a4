import type { PlanRow, SheetPlan } from './plan';
import { INVENTORY } from './inventory';
import type { StyleName } from './styles';

const EXPLANATION = 'Explanation';

/** More rows than this make the workbook slow; the sheet says where it was cut. */
export const MOST_EXPLANATION_ROWS = 20_000;

/** One rule that spoke for one task. The differences of a task add up to its lead. */
export interface ExplanationRow {
  /** Row in the user's file, counted from 1. */
  row: number;
  /** Row of the inventory sheet, counted from 0: what the row links back to. */
  at: number;
  task: string;
  /** Id of the rule; "start" for the points that every task begins with. */
  rule: string;
  /** The fact or facts it speaks of, "" for the start. */
  fact: string;
  /** The answer to that fact, as text. */
  level: string;
  winner: number;
  runner_up: number | null;
  difference: number | null;
  reason: string;
  claims: readonly string[];
  beyond: boolean;
}

/** Explanations gathered while the answers go by: whole tasks only, up to the cap. */
export interface Explanations {
  rows: ExplanationRow[];
  /** Tasks whose explanation no longer fitted. */
  left: number;
}

export function startExplanations(): Explanations {
  return { rows: [], left: 0 };
}

/** Takes the rows of one task, or counts it as left out: a task is never explained by half. */
export function addExplanation(explanations: Explanations, rows: readonly ExplanationRow[]): void {
  if (explanations.left > 0 || explanations.rows.length + rows.length > MOST_EXPLANATION_ROWS) explanations.left++;
  else explanations.rows.push(...rows);
}

const COLUMNS = [
  { header: 'Row', width: 9, style: 'link' },
  { header: 'Task', width: 40, style: 'text' },
  { header: 'Rule', width: 9, style: 'text' },
  { header: 'Fact', width: 20, style: 'text' },
  { header: 'Answer', width: 14, style: 'text' },
  { header: 'Points for the winner', width: 12, style: 'points' },
  { header: 'Points for the runner-up', width: 12, style: 'points' },
  { header: 'Difference', width: 12, style: 'difference' },
  { header: 'Reason', width: 64, style: 'apart' },
  { header: 'Claims', width: 40, style: 'wrapped' },
  { header: 'Beyond the documents', width: 12, style: 'text' },
] as const;

/** Task × rule, each linked back to its row of the inventory. */
export function explanationSheet({ rows, left }: Explanations): SheetPlan {
  const header = 2;
  const right = COLUMNS.length - 1;
  const area = { top: header, left: 0, bottom: 'end', right } as const;
  return {
    name: EXPLANATION,
    columns: COLUMNS.map(({ width, style }) => ({ width, style })),
    rows: explanationRows(rows, left),
    freeze: { rows: header + 1, columns: 2 },
    ...(rows.length > 0 ? { table: { name: 'Explanation', area, columns: COLUMNS.map(({ header }) => header) } } : {}),
    print: {
      orientation: 'landscape',
      paper: 'a4',
      fit: { wide: 1, tall: 'any' },
      titleRows: header + 1,
      footer: 'Page &P of &N',
    },
  };
}

/** The heading of a column of numbers stands on the right, as they do. */
const headingFor = (style: StyleName): StyleName =>
  style === 'points' || style === 'difference' ? 'headingRight' : 'heading';

function* explanationRows(rows: readonly ExplanationRow[], left: number): Generator<PlanRow> {
  yield { cells: [{ value: 'How each recommendation came about', style: 'title' }], height: 27 };
  yield { cells: [{ value: lead(left), style: 'subtitle' }], height: 18 };
  yield { cells: COLUMNS.map(({ header, style }) => ({ value: header, style: headingFor(style) })), height: 40 };
  for (const row of rows) {
    yield [
      { value: row.row, style: 'link', link: { sheet: INVENTORY, row: row.at, column: 0 } },
      row.task,
      row.rule,
      row.fact || null,
      row.level || null,
      row.winner,
      row.runner_up,
      row.difference,
      row.reason,
      row.claims.join(', ') || null,
      row.beyond ? 'beyond' : null,
    ];
  }
}

function lead(left: number): string {
  const sum = 'The differences of a task add up to its lead over the runner-up.';
  if (left === 0) return sum;
  const cap = MOST_EXPLANATION_ROWS.toLocaleString('en-US');
  const tasks = left === 1 ? 'The last task is' : `The last ${left.toLocaleString('en-US')} tasks are`;
  return `${sum} ${tasks} not explained here: the sheet stops at ${cap} rows. The command "sourcing explain" explains any single row.`;
}

import { fillText } from '../catalogue/fill';
import { POLICY_SHEET } from '../catalogue/policy-sheet-texts';
import type { CellValue, PlanCell, PlanRow, SheetPlan, Validation } from './plan';
import type { PolicyTable } from './policy-sheet';
import type { StyleName } from './styles';

/** Rows above the tables: what the sheet is, and what to do with it. */
const TITLE_ROWS = 3;

export interface PolicyStackStamp {
  version: string;
  fingerprint: string;
}

/** Columns whose cells are there to be changed. */
const INPUTS = new Set(['weight', 'mode', 'value', 'part']);
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  mode: ['veto', 'warn', 'off'],
  part: ['both', 'high', 'low'],
  kind: ['scale', 'choice'],
  beyond: ['TRUE', 'FALSE'],
  owner: ['client', 'provider', 'both'],
  manner: ['OWN_STAFF', 'SHARED', 'SUPERVISED', 'RESULTS', 'MIXED', 'UNDECIDED'],
  form: ['JOINT_VENTURE', 'CONTRACTUAL', 'INFORMAL_ALLIANCE', 'UNDECIDED'],
};
/** Widths of the first columns; the others hold a number or the beginning of a text. */
const WIDTHS = [11, 24, 28, 24, 28];
const OTHER_WIDTH = 13;

/**
 * The whole policy on one sheet, all tables one below the other with the table's name in the first column: a person edits
 * it there, the pane reads it back, and a formula takes the block from the first table on as its `policy`.
 */
export function policyStackSheet(
  tables: readonly PolicyTable[],
  stamp: PolicyStackStamp,
): SheetPlan & { rows: readonly PlanRow[] } {
  const width = 1 + Math.max(...tables.flatMap(({ rows }) => rows.map((row) => row.length)));
  const rows: PlanRow[] = [
    { cells: [{ value: fillText(POLICY_SHEET.title, { ...stamp }), style: 'title' }], height: 26 },
    [{ value: POLICY_SHEET.how, style: 'subtitle' }],
    [],
  ];
  const validations: Validation[] = [];
  for (const { name, rows: entries } of tables) {
    const top = rows.length + 1;
    const header = (entries[0] ?? []).map(String);
    entries.forEach((row, at) => rows.push(at === 0 ? headingRow(name, row) : entryRow(name, header, row)));
    if (entries.length > 1) validations.push(...dropDowns(header, top, top + entries.length - 2));
    rows.push([]);
  }
  rows.pop();
  return {
    name: POLICY_SHEET.name,
    columns: Array.from({ length: width }, (_, at) => ({ width: WIDTHS[at] ?? OTHER_WIDTH })),
    rows,
    freeze: { rows: TITLE_ROWS, columns: 2 },
    validations,
    print: {
      orientation: 'landscape',
      paper: 'a4',
      fit: { wide: 1, tall: 'any' },
      footer: '&A, page &P of &N',
    },
    tab: 'unknown',
  };
}

/** The block of such a sheet that a formula takes as its policy, from 0. */
export function stackArea({ rows, columns }: ReturnType<typeof policyStackSheet>): {
  top: number;
  rows: number;
  columns: number;
} {
  return { top: TITLE_ROWS, rows: rows.length - TITLE_ROWS, columns: columns.length };
}

const headingRow = (table: string, row: readonly CellValue[]): PlanRow =>
  [table, ...row].map((value) => ({ value, style: 'heading' }));

function entryRow(table: string, header: readonly string[], row: readonly CellValue[]): PlanRow {
  const cells = row.map((value, at): PlanCell => {
    const style = styleOf(header[at] ?? '', value);
    return style ? { value, style } : value;
  });
  return [{ value: table, style: 'subtitle' }, ...cells];
}

/** What is there to be changed stands in blue, as inputs of a model do; a strategy's code heads a column of points. */
function styleOf(field: string, value: CellValue): StyleName | undefined {
  const isPoints = /^[A-Z_]+$/.test(field);
  if (!isPoints && !INPUTS.has(field)) return undefined;
  return typeof value === 'number' || field === 'mode' || field === 'part' ? 'inputPlain' : undefined;
}

/** Drop-downs for what has a few words only, and a remark on numbers. Rows and columns of the sheet, from 0. */
function dropDowns(header: readonly string[], top: number, bottom: number): Validation[] {
  return header.flatMap((field, at): Validation[] => {
    const area = { top, left: at + 1, bottom, right: at + 1 };
    const list = ANSWERS[field] ?? [];
    const key = /^[A-Z_]+$/.test(field) ? 'points' : field;
    const message = POLICY_SHEET.remarks[key];
    if (message === undefined) return [];
    return [{ area, list, title: key, message, strict: list.length > 0 }];
  });
}

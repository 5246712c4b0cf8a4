import { allFields, questionOf, type QuestionField, type QuestionId } from '../catalogue/money-questions';
import { NOT_APPLICABLE } from '../model/task';
import type { GivenFields } from '../economics/money-answers';
import type { MoneyResult } from '../economics/result';
import { columnLetter } from '../table/cells';
import { assumptionOf, assumptionsSheet, type Assumption, type AssumptionGroup } from './assumptions';
import type { CellValue, Chart, PlanCell, PlanColumn, PlanRow, WorkbookPlan } from './plan';
import type { StyleName } from './styles';

/** What a person gave to a question, and where from. */
export interface Case {
  given: GivenFields;
  /** In words, by the id of the field. */
  origins: Readonly<Record<string, string>>;
  /** A code such as EUR; '' where none is known. */
  currency: string;
}

/** A block of cells as it stands from its first cell on; charts count from there too. */
export interface Block {
  rows: PlanRow[];
  columns: readonly PlanColumn[];
  charts: Chart[];
}

/** Where a block begins in its sheet, counted from 0. */
export interface Corner {
  row: number;
  column: number;
}

/** How a formula names an input: the pane may have to take another name than the usual one. */
export type NameOf = (id: string) => string;

/** A question about money as cells: inputs with names on the sheet of assumptions, formulas that refer to them, a chart. */
export interface Calculation {
  question: QuestionId;
  /** What it was made from: the same case makes the same calculation. */
  given: Case;
  title: string;
  groups: AssumptionGroup[];
  layOut: (nameOf: NameOf, corner: Corner) => Block;
}

/** Rows that grow downwards from a corner, and the references to their cells. */
export interface Rows {
  all: PlanRow[];
  /** The number of the row that comes next, counted in the block. */
  next: () => number;
  add: (...rows: readonly PlanRow[]) => void;
  /** "C12" of a cell of the block; fixed: "$C$12". */
  cell: (row: number, column: number) => string;
  fixed: (row: number, column: number) => string;
  /** "$A$3:$B$9", both ends included. */
  block: (top: number, left: number, bottom: number, right: number) => string;
}

export function openRows(corner: Corner): Rows {
  const all: PlanRow[] = [];
  const letter = (column: number) => columnLetter(corner.column + column);
  const fixed = (row: number, column: number) => `$${letter(column)}$${corner.row + row + 1}`;
  return {
    all,
    next: () => all.length,
    add: (...rows) => void all.push(...rows),
    cell: (row, column) => `${letter(column)}${corner.row + row + 1}`,
    fixed,
    block: (top, left, bottom, right) => `${fixed(top, left)}:${fixed(bottom, right)}`,
  };
}

export const titleRows = (title: string, subtitle: string): PlanRow[] => [
  { cells: [{ value: title, style: 'title' }], height: 27 },
  { cells: [{ value: subtitle, style: 'subtitle' }], height: 20 },
];

/** A title over `width` columns. */
export const sectionRow = (title: string, width: number): PlanRow => ({
  cells: Array.from({ length: width }, (_, at) => ({ value: at === 0 ? title : null, style: 'section' as const })),
  height: 24,
});

/** Column headings; those of numbers stand at the right. */
export const headingRow = (titles: readonly string[], numbers: readonly number[] = []): PlanRow =>
  titles.map((value, at) => ({
    value,
    style: numbers.includes(at) ? ('headingRight' as const) : ('heading' as const),
  }));

/** A formula with what it shows today. */
export const formulaCell = (formula: string, value: CellValue, style: StyleName): PlanCell => ({
  value,
  formula,
  style,
});

/** What a cell shows of a result: its value, or the error that stands for its problem. */
export function shownIn<T>(result: MoneyResult<T>, pick: (value: T) => CellValue): CellValue {
  if (result.ok) return pick(result.value);
  return result.problem.kind === 'none' ? '#N/A' : '#VALUE!';
}

/** The inputs of a question in their groups, with the names that formulas want to know them by. */
export function inputGroups(id: QuestionId, { given, origins, currency }: Case): AssumptionGroup[] {
  const { name, prefix, groups } = questionOf(id);
  const input = (field: QuestionField): Assumption => ({
    ...describe(field, `${prefix}${field.id}`, valueOf(field, given[field.id]), currency),
    ...(origins[field.id] === undefined ? {} : { origin: origins[field.id]! }),
  });
  return groups.map(({ title, fields }) => ({ title: `${name}: ${title.toLowerCase()}`, inputs: fields.map(input) }));
}

function describe({ label, help, quantity }: QuestionField, name: string, value: CellValue, currency: string) {
  if (quantity) return { ...assumptionOf(name, quantity, value, currency), label };
  return { name, label, unit: 'level 1 to 5', note: help, value, style: 'inputPlain' as const };
}

function valueOf({ quantity }: QuestionField, given: unknown): CellValue {
  if (quantity === null && given === NOT_APPLICABLE) return 'not applicable';
  return typeof given === 'number' ? given : null;
}

/** Every input of a calculation. */
export const inputsOf = ({ groups }: Pick<Calculation, 'groups'>): Assumption[] =>
  groups.flatMap(({ inputs }) => inputs);

/** How formulas name the fields of a question when every name is free. */
export const usualNames =
  (id: QuestionId): NameOf =>
  (field) =>
    `${questionOf(id).prefix}${field}`;

/** Fields that a function takes by name, in the order of the question. */
export const namedFields = (id: QuestionId, named: readonly string[]): string[] =>
  allFields(questionOf(id))
    .map((field) => field.id)
    .filter((field) => named.includes(field));

/** A calculation as a workbook of its own: the inputs on the first sheet, the formulas on the second. */
export function calculationWorkbook(calculation: Calculation): WorkbookPlan {
  const { question, title, groups, layOut } = calculation;
  const { sheet, names } = assumptionsSheet({ subtitle: ASSUMPTIONS_SUBTITLE, groups, origins: true });
  const { rows, columns, charts } = layOut(usualNames(question), { row: 0, column: 0 });
  return {
    title,
    description: 'Formulas of SOURCING; the values are those of the day the file was made.',
    showStored: true,
    names,
    first: sheet,
    others: () => [{ name: title, columns, rows, charts, gridLines: false }],
    open: title,
  };
}

export const ASSUMPTIONS_SUBTITLE =
  'The numbers behind the formulas of SOURCING: change them here, in blue, and everything that refers to them follows.';

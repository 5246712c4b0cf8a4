import { allFields, questionOf, type MoneyQuestion, type QuestionId } from '../../src/catalogue/money-questions';
import { openReader } from '../../src/table/read';
import type { Task } from '../../src/model/task';
import type { RowHere } from '../book';
import type { Match } from '../state';
import type { Ruling } from '../ruling';

/** What a row of the chosen list says about a question. */
export interface RowValues {
  /** Row of the sheet, from 1. */
  row: number;
  task: string;
  currency: string;
  /** Field → value, and the column that it came from. */
  values: Record<string, number>;
  columns: Record<string, string>;
  /** Labels of fields that the list has a column for, and this row no value. */
  blank: string[];
}

/** Reads the selected row as the list is read; null where it is no row of tasks. */
export function valuesFromRow(id: QuestionId, match: Match, here: RowHere, ruling: Ruling): RowValues | null {
  const { list, headerRow, tasks, headers } = match;
  const { place } = list;
  const at = here.row - place.top;
  if (!tasks || here.sheetId !== place.sheetId || at <= headerRow || at >= place.rows) return null;
  const cells = list.columns.map((column) => here.cells[place.left + column - here.left] ?? null);
  const { task } = openReader(ruling.engine.layout, tasks.plan).read(cells, here.row + 1);
  const found: RowValues = {
    row: here.row + 1,
    task: task.name,
    currency: task.money.currency ?? '',
    values: {},
    columns: {},
    blank: [],
  };
  const { facts } = ruling.engine.layout;
  const levels = new Map(facts.map((fact, index) => [fact.id, task.levels[index] ?? 0]));
  for (const [field, column] of sourcesOf(questionOf(id))) {
    const header = headers[tasks.plan.fields.find((one) => one.field === column)?.column ?? -1];
    if (header === undefined) continue;
    const value = valueIn(task, levels, column);
    if (value === undefined) found.blank.push(labelOf(id, field));
    else {
      found.values[field] = value;
      found.columns[field] = header;
    }
  }
  return found;
}

/** Fields and the columns of a list that answer them: money, and the levels of duties. */
function sourcesOf(question: MoneyQuestion): [field: string, column: string][] {
  const money = Object.entries(question.columns).map(([column, field]): [string, string] => [field, column]);
  const duties = allFields(question).filter(({ quantity }) => quantity === null);
  return [...money, ...duties.map(({ id }): [string, string] => [id, id])];
}

function valueIn({ money }: Task, levels: ReadonlyMap<string, number>, column: string): number | undefined {
  const amount = Object.entries(money).find(([name]) => name === column)?.[1];
  if (typeof amount === 'number') return amount;
  return levels.get(column) || undefined;
}

const labelOf = (id: QuestionId, field: string): string =>
  allFields(questionOf(id)).find((one) => one.id === field)?.label ?? field;

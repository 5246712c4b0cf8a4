import { OVERRIDDEN } from '../catalogue/choice-sentences';
import type { Answer } from '../model/answer';
import type { Task } from '../model/task';
import { VERDICTS } from '../model/answer';
import { STRATEGY_IDS } from '../model/policy';
import { filledWidth } from '../table/cells';
import {
  answerColumns,
  nameColumns,
  SHEET_COLUMNS,
  type AnswerColumn,
  type AnswerColumnId,
  type AnswerContext,
} from './answer-columns';
import { widthOf } from './column-width';
import { numberIn } from './number-text';
import type { CellValue, ConditionalFormat, PlanColumn, PlanRow, SheetPlan } from './plan';

export const INVENTORY = 'Inventory';

/** One row on its way to a sheet: what the user wrote, how it was read, what was answered. */
export interface InventoryRow {
  cells: readonly CellValue[];
  task: Task;
  answer: Answer;
  /** A row without a task: it keeps its place, and gets no results. */
  blank?: boolean;
}

export interface InventoryInput {
  /** The user's header row, at least as wide as the widest of the rows: what goes beyond it is not written. */
  headers: readonly CellValue[];
  rows: Iterable<InventoryRow> | AsyncIterable<InventoryRow>;
  /** The cells come from a text file: numbers in them are written as numbers, except in the task's column. */
  fromText?: boolean;
  /** What stands above the header row: a title, say. It stays there. */
  above?: readonly (readonly CellValue[])[];
  context: AnswerContext;
  /** Result columns; SHEET_COLUMNS when absent. */
  columns?: readonly AnswerColumnId[];
  /** The column with the task's name stays in sight when the sheet scrolls sideways, and is repeated in print. */
  taskColumn?: number;
  /** Strategies may have been chosen by hand: their verdict gets its colour too. */
  choices?: boolean;
  /** Some of the user's rows, for the widths of their columns. */
  sample?: readonly (readonly CellValue[])[];
}

export interface Inventory {
  plan: SheetPlan;
  /** Result columns that had to give way to a column of the user with the same name. */
  renamed: { from: string; to: string }[];
  /** Why the sheet has filter buttons but is no Excel table; null when it is one. */
  noTable: TableObstacle | null;
}

/** Excel names the columns of a table by its header row, and not every header row will do. */
export type TableObstacle = 'EMPTY_HEADER' | 'SAME_HEADER' | 'LONG_HEADER' | 'LINE_BREAK_IN_HEADER';

/** Excel keeps at most this many characters of a table's column name. */
const LONGEST_HEADER = 255;

/** The user's rows untouched and in order, the results to their right. */
export function inventorySheet(input: InventoryInput): Inventory {
  const { headers, sample = [], taskColumn = 0, above = [] } = input;
  const results = answerColumns(input.columns ?? SHEET_COLUMNS);
  const named = nameColumns(
    headers,
    results.map(({ header }) => header),
  );
  const first = headers.length;
  const right = first + results.length - 1;
  const titles = [...headers.map(headerText), ...named.headers];
  const noTable = obstacle(titles);
  const top = above.length;
  const area = { top, left: 0, bottom: 'end', right } as const;
  const plan: SheetPlan = {
    name: INVENTORY,
    columns: [
      ...headers.map((header, at) => userColumn(header, sample, at)),
      ...results.map(({ width, style }) => ({ width, style })),
    ],
    rows: inventoryRows(headers, named.headers, results, input),
    freeze: { rows: top + 1, columns: taskColumn < 3 ? taskColumn + 1 : 0 },
    ...(noTable === null ? { table: { name: 'Inventory', area, columns: titles } } : { filter: area }),
    conditionalFormats: results.flatMap(({ id }, at) => colours(id, top + 1, first + at, input)),
    print: {
      orientation: 'landscape',
      paper: 'a4',
      fit: { wide: 1, tall: 'any' },
      area: { top, left: first, bottom: 'end', right: first + lastPrinted(results) },
      titleRows: top + 1,
      titleColumn: taskColumn,
      footer: 'Page &P of &N',
    },
    tab: 'navy',
  };
  return { plan, renamed: named.renamed, noTable };
}

async function* inventoryRows(
  headers: readonly CellValue[],
  resultHeaders: readonly string[],
  results: readonly AnswerColumn[],
  { rows, context, above = [], fromText = false, taskColumn = 0 }: InventoryInput,
): AsyncGenerator<PlanRow> {
  yield* above;
  yield [
    ...headers.map((header) => ({ value: headerText(header), style: 'userHeading' }) as const),
    ...resultHeaders.map((value) => ({ value, style: 'heading' }) as const),
  ];
  for await (const { cells, answer, blank } of rows) {
    const row: CellValue[] = headers.map((_, at) => {
      const cell = cells[at] ?? null;
      return fromText && at !== taskColumn ? numberIn(cell) : cell;
    });
    if (!blank) for (const column of results) row.push(column.value(answer, context));
    if (cells.length > headers.length) row.push(...beyond(cells, headers.length));
    yield row;
  }
}

/** What a row holds beyond its columns, without blanks at its end: it is kept behind the results. */
export function beyond<T>(cells: readonly T[], width: number): T[] {
  return cells.slice(width, filledWidth(cells));
}

function userColumn(header: CellValue, sample: readonly (readonly CellValue[])[], at: number): PlanColumn {
  return { width: widthOf([header, ...sample.map((cells) => cells[at] ?? null)]), style: 'text' };
}

/** A header is a text, also where somebody wrote a year or a date. */
function headerText(header: CellValue): string {
  if (header === null) return '';
  return typeof header === 'object' ? header.toISOString().slice(0, 10) : String(header);
}

/** What keeps the header row from naming the columns of an Excel table. */
function obstacle(titles: readonly string[]): Inventory['noTable'] {
  if (titles.some((title) => title.trim() === '')) return 'EMPTY_HEADER';
  if (titles.some((title) => /[\r\n]/.test(title))) return 'LINE_BREAK_IN_HEADER';
  if (titles.some((title) => title.length > LONGEST_HEADER)) return 'LONG_HEADER';
  const different = new Set(titles.map((title) => title.toLowerCase()));
  return different.size < titles.length ? 'SAME_HEADER' : null;
}

/** The printed page ends with the reasons; the machinery to their right stays on the screen. */
function lastPrinted(results: readonly AnswerColumn[]): number {
  const at = results.findIndex(({ id }) => id === 'next');
  return at < 0 ? results.length - 1 : at;
}

function colours(
  id: string,
  top: number,
  column: number,
  { context: { wording }, choices = false }: Pick<InventoryInput, 'context' | 'choices'>,
): ConditionalFormat[] {
  const area = { top, left: column, bottom: 'end', right: column } as const;
  if (id === 'verdict') {
    const verdicts = choices ? [...VERDICTS, OVERRIDDEN] : VERDICTS;
    return verdicts.map((style) => ({ area, when: 'equals', text: style, style }));
  }
  if (id === 'strategy' || id === 'cheapest') {
    return STRATEGY_IDS.map((style) => ({ area, when: 'equals', text: wording.strategy(style), style }));
  }
  if (id === 'change') return [{ area, when: 'equals', text: 'move', style: 'move' }];
  if (id === 'flags') return [{ area, when: 'begins', text: 'critical:', style: 'severe' }];
  return [];
}

import type { Cell as FileCell, Sheet as FileSheet, TableDefinition } from 'hucre/xlsx';
import { MAX_COLUMNS, MAX_ROWS, parseRect, type Rect } from '../../model/address';
import type { Criteria } from '../../model/parts';
import { NO_STYLE, type Style } from '../../model/style';
import { issueId, type Sheet, type Workbook } from '../../model/workbook';
import { colorOf, readLook } from './cell-look';
import type { Losses } from './losses';
import { readCells } from './read-cells';
import { readPage } from './read-page';
import { readConditionalFormats, readValidations } from './read-rules';
import { pointsOf } from './sizes';
import { ALLOWED } from './words';

/** What sheets of a file have in common. */
export interface FileContext {
  workbook: Workbook;
  theme: readonly string[];
  /** What cells without a font of their own look like; nothing where it is Excel's usual font. */
  usual: Style;
  losses: Losses;
}

/** Looks of a file are shared by many cells: each is turned once. */
function lookReader({ theme, usual, losses }: FileContext, where: string): (cell: FileCell | undefined) => Style {
  const read = new Map<string, Style>();
  return (cell) => {
    if (!cell?.style) return Object.keys(usual).length > 0 ? usual : NO_STYLE;
    const key = JSON.stringify(cell.style);
    const known = read.get(key) ?? { ...usual, ...readLook(cell.style, theme, losses, where) };
    read.set(key, known);
    return known;
  };
}

function readLines(sheet: Sheet, { columns = [], rowDefs = new Map() }: FileSheet): void {
  columns.forEach(({ width, hidden }, at) => {
    if (width === undefined && !hidden) return;
    sheet.columns.set(at, { ...(width === undefined ? {} : { size: pointsOf(width) }), ...(hidden ? { hidden } : {}) });
  });
  for (const [at, { height, hidden }] of rowDefs) {
    if (height === undefined && !hidden) continue;
    sheet.rows.set(at, { ...(height === undefined ? {} : { size: height }), ...(hidden ? { hidden: true } : {}) });
  }
}

function readTable(sheet: Sheet, file: TableDefinition, id: number, losses: Losses): void {
  const rect = file.range === undefined ? null : parseRect(file.range);
  if (!rect || rect.columns !== file.columns.length) {
    losses.note(`The table ${file.name} is left out: its place is not clear.`, sheet.name);
    return;
  }
  sheet.tables.push({
    id: String(id),
    name: file.displayName ?? file.name,
    sheet,
    rect,
    columns: file.columns.map(({ name }, at) => ({ id: at + 1, name })),
    showHeaders: true,
    showTotals: file.showTotalRow ?? false,
    showFilterButton: file.showAutoFilter ?? true,
    showBandedRows: file.showRowStripes ?? true,
    showBandedColumns: file.showColumnStripes ?? false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    style: file.style ?? 'TableStyleMedium2',
    criteria: new Map(),
  });
}

/** A filter by values, and which rows it hides; other hidden rows stay hidden for themselves. */
function readFilter(sheet: Sheet, { autoFilter }: FileSheet): void {
  const rect = autoFilter && parseRect(autoFilter.range.replaceAll('$', ''));
  if (!rect) return;
  const criteria: Criteria = new Map();
  for (const { colIndex, filters } of autoFilter.columns ?? []) {
    if (filters) criteria.set(colIndex, { filterOn: 'Values', values: filters });
  }
  sheet.filter = { rect, criteria };
  if (criteria.size === 0) return;
  for (let row = rect.row + 1; row < rect.row + rect.rows; row++) {
    const { hidden, ...line } = sheet.rows.get(row) ?? {};
    if (hidden) sheet.rows.set(row, { ...line, filtered: true });
  }
}

function readComments(workbook: Workbook, sheet: Sheet, { cells = new Map<string, FileCell>() }: FileSheet): void {
  for (const [place, { comment }] of cells) {
    if (!comment) continue;
    const [row = 0, column = 0] = place.split(',').map(Number);
    const rect: Rect = { row, column, rows: 1, columns: 1 };
    const { text, author = '' } = comment;
    sheet.comments.push({ id: issueId(workbook), sheet, rect, content: text, author: author.trim(), resolved: false });
  }
}

/** Fills a sheet of the model from one of a file; what finds no place is noted. Charts come later: they name other sheets. */
export function readSheet(context: FileContext, sheet: Sheet, file: FileSheet): void {
  const { workbook, theme, losses } = context;
  const { name } = sheet;
  readCells(sheet, file, lookReader(context, name), losses);
  readLines(sheet, file);
  sheet.visibility = file.veryHidden ? 'VeryHidden' : file.hidden ? 'Hidden' : 'Visible';
  sheet.showGridlines = file.view?.showGridLines ?? true;
  sheet.showHeadings = file.view?.showRowColHeaders ?? true;
  sheet.tabColor = colorOf(file.view?.tabColor, theme) ?? '';
  sheet.merged = (file.merges ?? []).map(({ startRow, startCol, endRow, endCol }) => ({
    row: startRow,
    column: startCol,
    rows: endRow - startRow + 1,
    columns: endCol - startCol + 1,
  }));
  const { rows = 0, columns = 0 } = file.freezePane ?? {};
  if (rows > 0 || columns > 0) {
    sheet.frozen = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  }
  const first = workbook.sheets.reduce((sum, one) => sum + one.tables.length, 0);
  (file.tables ?? []).forEach((table, at) => readTable(sheet, table, first + at + 1, losses));
  readFilter(sheet, file);
  readValidations(sheet, file.dataValidations ?? [], losses);
  readConditionalFormats(workbook, sheet, file.conditionalRules ?? [], theme, losses);
  readComments(workbook, sheet, file);
  readPage(sheet, file, losses);
  if (file.protection?.sheet) {
    const options = Object.entries(ALLOWED).map(([key, option]) => [
      option,
      Reflect.get(file.protection ?? {}, key) === true,
    ]);
    sheet.protection = { options: Object.fromEntries(options), password: '' };
    losses.note('The sheet stays protected; a password, if it had one, is not known here.', name);
  }
  losses.note('A split window is left out.', name, file.splitPane ? 1 : 0);
  losses.note('Sparklines are left out.', name, file.sparklines?.length ?? 0);
  losses.note('Text boxes are left out.', name, file.textBoxes?.length ?? 0);
  losses.note(
    'Conversations on cells are left out; their first texts stay as comments.',
    name,
    file.threadedComments?.length ?? 0,
  );
  losses.note('The picture in the background is left out.', name, file.backgroundImage ? 1 : 0);
}

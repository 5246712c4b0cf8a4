import type { Outcome, Problem } from '../../src/model/outcome';
import { usualNames, type Block, type Calculation } from '../../src/report/calculation';
import type { Destination, InputsBy, Site } from '../book';
import { problemOf } from '../problem';
import { askForAssumptions, nameInputs, type AssumptionsNow, type Naming } from './assumptions';
import { recordsIn, type CalculationRecord } from './calculation-record';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, type Memory } from './drawers';
import { addressOf, blockOf } from './places';
import { widthOf } from './render-cells';
import { freeName } from './render';

const LAST = { row: 1_048_576, column: 16_384 };
const MERGED = '1.13';

/** The place of a calculation with everything that writing it needs. */
export interface Found {
  site: Site;
  block: Block;
  naming: Naming;
  corner: { row: number; column: number };
  /** null: it is to be made, with the name of the site. */
  sheet: Excel.Worksheet | null;
  assumptions: AssumptionsNow | null;
  /** The mark of our sheet of assumptions has lost its cells: it is given anew. */
  strayMark: boolean;
  /** Names of sheets, of names and tables in lower case, of charts on the sheet. */
  sheets: string[];
  taken: Set<string>;
  charts: string[];
  /** Columns that hold nothing: their widths may be set. */
  bare: { column: number; width: number | 'standard' }[];
  memory: Memory;
  records: CalculationRecord[];
}

/** Looks where a calculation would go, and what is in its way. Two syncs; nothing is written. */
export async function findSite(
  desk: Desk,
  context: Excel.RequestContext,
  calculation: Calculation,
  destination: Destination,
  by: InputsBy,
): Promise<Outcome<Found>> {
  const { workbook } = context;
  workbook.worksheets.load('items/name');
  workbook.tables.load('items/name');
  const memory = askForMemory(context);
  const kept = askForDrawer(memory, 'money');
  const asked = askForAssumptions(context);
  const cell = startOf(context, destination);
  cell?.load('rowIndex,columnIndex');
  cell?.worksheet.load('id,name');
  await context.sync();

  const sheets = workbook.worksheets.items.map(({ name }) => name);
  const names = [...workbook.names.items, ...workbook.tables.items].map(({ name }) => name.toLowerCase());
  const assumptions = asked.now();
  const gone = cell !== null && cell.worksheet.isNullObject;
  const corner = cell && !gone ? { row: cell.rowIndex, column: cell.columnIndex } : { row: 0, column: 0 };
  const local = cell && !gone ? cell.worksheet : null;
  const plain = calculation.layOut(usualNames(calculation.question), corner);
  const size = { rows: plain.rows.length, columns: widthOf({ plan: plain, rows: plain.rows }) };
  const fits = corner.row + size.rows <= LAST.row && corner.column + size.columns <= LAST.column;
  const area = local && fits ? lookAt(desk, local, corner, size) : null;
  if (area) await context.sync();

  const taken = new Set([...names, ...(area?.localNames() ?? [])]);
  const naming = nameInputs(calculation, assumptions?.inputs ?? new Map(), taken, by);
  const usual = usualNames(calculation.question);
  const block = calculation.layOut((id) => naming.names.get(usual(id)) ?? usual(id), corner);
  const problems: Problem[] = desk.readOnly() ? [problemOf('READ_ONLY')] : [];
  if (gone) problems.push(problemOf('SHEET_GONE', { sheet: '' }));
  if (!fits) problems.push(problemOf('SITE_OFF_SHEET', size));
  problems.push(...(area?.problems() ?? []));
  if (assumptions?.protected && naming.fresh.size > 0) {
    problems.push(problemOf('ASSUMPTIONS_PROTECTED', { sheet: assumptions.name }));
  }
  const newName = freeName(calculation.title, sheets, ' ');
  return done({
    site: {
      destination: local ? { kind: 'cell', sheetId: local.id, ...corner } : { kind: 'newSheet' },
      label: local ? `${local.name}!${addressOf(corner.row, corner.column, size.rows, size.columns)}` : newName,
      problems,
      fresh: naming.fresh.size,
      known: naming.names.size - naming.fresh.size,
      differing: naming.differing,
    },
    block,
    naming,
    corner,
    sheet: local,
    assumptions,
    strayMark: asked.marked() && assumptions === null,
    sheets: [...sheets, ...(local ? [] : [newName])],
    taken,
    charts: area?.charts() ?? [],
    bare: area?.bare() ?? [],
    memory,
    records: recordsIn(kept()),
  });
}

function startOf(context: Excel.RequestContext, destination: Destination): Excel.Range | null {
  if (destination.kind === 'newSheet') return null;
  if (destination.kind === 'selection') return context.workbook.getActiveCell();
  const sheet = context.workbook.worksheets.getItemOrNullObject(destination.sheetId);
  return blockOf(sheet, destination.row, destination.column, 1, 1);
}

/** Asks for everything that may stand in an area; answered after the next sync. */
function lookAt(
  desk: Desk,
  sheet: Excel.Worksheet,
  corner: { row: number; column: number },
  size: { rows: number; columns: number },
) {
  const area = blockOf(sheet, corner.row, corner.column, size.rows, size.columns);
  const filled = area.getUsedRangeOrNullObject(true);
  filled.load('address');
  const dressed = area.getUsedRangeOrNullObject(false);
  dressed.load('address');
  const tables = area.getTables(false);
  tables.load('items/name');
  const merged = desk.has(MERGED) ? area.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  const visible = area.getVisibleView();
  visible.load('rowCount');
  sheet.protection.load('protected');
  sheet.names.load('items/name');
  sheet.charts.load('items/name');
  const columns = Array.from({ length: size.columns }, (_, at) => {
    const column = blockOf(sheet, 0, corner.column + at, 1, 1).getEntireColumn();
    const used = column.getUsedRangeOrNullObject(false);
    used.load('address');
    column.format.load('columnWidth,useStandardWidth');
    return { column: corner.column + at, used, format: column.format };
  });
  const address = addressOf(corner.row, corner.column, size.rows, size.columns);
  const local = (full: string) => full.split('!').at(-1) ?? full;
  return {
    problems: (): Problem[] => {
      if (sheet.protection.protected) return [problemOf('SITE_PROTECTED', { sheet: sheet.name })];
      const [table] = tables.items;
      if (table) return [problemOf('SITE_TABLE', { area: address, table: table.name })];
      if (!filled.isNullObject) return [problemOf('SITE_FILLED', { area: address, place: local(filled.address) })];
      if (merged && !merged.isNullObject) return [problemOf('SITE_MERGED', { area: address })];
      if (visible.rowCount < size.rows) return [problemOf('SITE_HIDDEN', { area: address })];
      return dressed.isNullObject ? [] : [problemOf('SITE_DRESSED', { area: address, place: local(dressed.address) })];
    },
    localNames: () => sheet.names.items.map(({ name }) => name.toLowerCase()),
    charts: () => sheet.charts.items.map(({ name }) => name),
    bare: () =>
      columns.flatMap(({ column, used, format }) =>
        used.isNullObject
          ? [{ column, width: format.useStandardWidth ? ('standard' as const) : format.columnWidth }]
          : [],
      ),
  };
}

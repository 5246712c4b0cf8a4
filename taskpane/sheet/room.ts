import type { Outcome, Problem } from '../../src/model/outcome';
import type { TargetColumn } from '../../src/report/fill-plan';
import type { HiddenRows, List, Place, Room } from '../book';
import { problemOf, refuse } from '../problem';
import { done, type Desk } from './desk';
import { addressOf, blockOf, sheetOf } from './places';

/** Columns of a sheet. */
const LAST_COLUMN = 16_384;

/** Looks for what stands in the way of writing, before anything is written. Two syncs, one more where rows are hidden. */
export function checkRoom(
  desk: Desk,
  list: List,
  targets: readonly TargetColumn[],
  headerRow: number,
): Promise<Outcome<Room>> {
  const { place } = list;
  const added = targets.filter(({ at }) => at === null).length;
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    sheet.load('name');
    sheet.protection.load('protected');
    sheet.autoFilter.load('isDataFiltered');
    await context.sync();
    if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: place.sheet });
    const problems: Problem[] = [];
    if (desk.readOnly()) problems.push(problemOf('READ_ONLY'));
    if (sheet.protection.protected) problems.push(problemOf('SHEET_PROTECTED', { sheet: sheet.name }));
    if (place.left + place.columns + added > LAST_COLUMN) {
      problems.push(problemOf('TOO_MANY_COLUMNS'));
      return done({ problems, hidden: null, bare: false });
    }

    const body = blockOf(sheet, place.top, place.left, place.rows, 1);
    body.load('rowHidden');
    const table = place.table ? context.workbook.tables.getItemOrNullObject(place.table.id) : null;
    table?.autoFilter.load('isDataFiltered');
    const right = added > 0 ? roomAt(desk, sheet, place, headerRow, added) : null;
    await context.sync();
    if (right) problems.push(...right.problems());
    const filtered = table && !table.isNullObject ? table.autoFilter.isDataFiltered : sheet.autoFilter.isDataFiltered;
    const hidden = body.rowHidden === false ? null : await hiddenRows(context, sheet, place, filtered);
    if (hidden) {
      const code = hidden.filtered ? 'FILTERED' : 'HIDDEN_ROWS';
      problems.push(problemOf(code, { count: hidden.count, rows: place.rows - headerRow - 1 }));
    }
    return done({ problems, hidden, bare: right ? right.bare() : false });
  });
}

/** The cells to the right, where new columns would go: they must be empty and not merged. */
function roomAt(desk: Desk, sheet: Excel.Worksheet, place: Place, headerRow: number, added: number) {
  const top = place.table ? place.top : place.top + headerRow;
  const rows = place.rows - (top - place.top) + (place.table ? 1 : 0);
  const block = blockOf(sheet, top, place.left + place.columns, rows, added);
  const filled = block.getUsedRangeOrNullObject(true);
  filled.load('address');
  const looked = block.getUsedRangeOrNullObject(false);
  looked.load('address');
  const merged = desk.has('1.13') ? block.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  const address = addressOf(top, place.left + place.columns, rows, added);
  return {
    problems: (): Problem[] => {
      if (!filled.isNullObject) return [problemOf('NO_ROOM', { place: filled.address })];
      return merged && !merged.isNullObject ? [problemOf('MERGED_CELLS', { place: address })] : [];
    },
    bare: () => looked.isNullObject,
  };
}

async function hiddenRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
  filtered: boolean,
): Promise<HiddenRows | null> {
  const body = blockOf(sheet, place.top + 1, place.left, place.rows - 1, 1);
  const visible = body.getVisibleView();
  visible.load('rowCount');
  await context.sync();
  const count = place.rows - 1 - visible.rowCount;
  return count > 0 ? { count, filtered } : null;
}

/** Clears the filter of a list, as the user asked: its criteria only, its buttons stay. */
export function clearFilter(desk: Desk, place: Place): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    if (place.table) context.workbook.tables.getItem(place.table.id).clearFilters();
    else sheet.autoFilter.clearCriteria();
    await context.sync();
    return done(null);
  });
}

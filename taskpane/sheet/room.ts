import type { Outcome, Problem } from '../../src/model/outcome';
import type { TargetColumn } from '../../src/report/fill-plan';
import type { HiddenRows, List, Place, Room } from '../book';
import { problemOf, refuse } from '../problem';
import { done, type Desk } from './desk';
import { addressOf, blockOf, rowsOf, sheetOf } from './places';

/** Columns of a sheet. */
const LAST_COLUMN = 16_384;
/** Versions of the interface that brought what is used where it is there. */
export const RESIZE = '1.13';
export const MERGED = '1.13';

/** Looks for what stands in the way of writing, before anything is written. Two syncs. */
export function checkRoom(
  desk: Desk,
  list: List,
  targets: readonly TargetColumn[],
  headerRow: number,
): Promise<Outcome<Room>> {
  const { place } = list;
  const added = targets.filter(({ at }) => at === null).length;
  if (desk.readOnly()) return Promise.resolve(done({ problems: [problemOf('READ_ONLY')], hidden: null, bare: false }));
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    sheet.load('name');
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: place.sheet });
    const problems: Problem[] = [];
    if (sheet.protection.protected) problems.push(problemOf('SHEET_PROTECTED', { sheet: sheet.name }));
    if (place.left + place.columns + added > LAST_COLUMN) {
      problems.push(problemOf('TOO_MANY_COLUMNS'));
      return done({ problems, hidden: null, bare: false });
    }

    const askHidden = askForHidden(context, sheet, place);
    const right = added > 0 ? roomAt(desk, sheet, place, headerRow, added) : null;
    await context.sync();
    if (right) problems.push(...right.problems());
    const hidden = askHidden();
    if (hidden) problems.push(hiddenProblem(hidden, place, headerRow));
    return done({ problems, hidden, bare: right ? right.bare() : false });
  });
}

/**
 * The cells to the right, where new columns would go: they must be empty and not merged. Where Excel can widen a table
 * only by inserting cells, everything to the right of it would move: then all of that must be empty.
 */
function roomAt(desk: Desk, sheet: Excel.Worksheet, place: Place, headerRow: number, added: number) {
  const top = place.table ? place.top : place.top + headerRow;
  const rows = rowsOf(place) - (top - place.top);
  const right = place.left + place.columns;
  const block = blockOf(sheet, top, right, rows, added);
  const moves = place.table !== null && !desk.has(RESIZE);
  const filled = blockOf(sheet, top, right, rows, moves ? LAST_COLUMN - right : added).getUsedRangeOrNullObject(true);
  filled.load('address');
  const looked = block.getUsedRangeOrNullObject(false);
  looked.load('address');
  const merged = desk.has(MERGED) ? block.getMergedAreasOrNullObject() : null;
  merged?.load('address');
  return {
    problems: (): Problem[] => {
      if (!filled.isNullObject) return [problemOf('NO_ROOM', { place: filled.address })];
      const address = addressOf(top, right, rows, added);
      return merged && !merged.isNullObject ? [problemOf('MERGED_CELLS', { place: address })] : [];
    },
    bare: () => looked.isNullObject,
  };
}

/** Asks how many rows of a list are hidden, and whether a filter hides them; answered after the next sync. */
export function askForHidden(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  place: Place,
): () => HiddenRows | null {
  const visible = blockOf(sheet, place.top + 1, place.left, place.rows - 1, 1).getVisibleView();
  visible.load('rowCount');
  const filter = place.table ? context.workbook.tables.getItem(place.table.id).autoFilter : sheet.autoFilter;
  filter.load('isDataFiltered');
  return () => {
    const count = place.rows - 1 - visible.rowCount;
    return count > 0 ? { count, filtered: filter.isDataFiltered } : null;
  };
}

export function hiddenProblem({ count, filtered }: HiddenRows, place: Place, headerRow: number): Problem {
  return problemOf(filtered ? 'FILTERED' : 'HIDDEN_ROWS', { count, rows: place.rows - headerRow - 1 });
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

import type { Outcome } from '../../src/model/outcome';
import type { TargetColumn } from '../../src/report/fill-plan';
import { STYLES, type Look } from '../../src/report/styles';
import type { Fill, Place, Target } from '../book';
import { refuse } from '../problem';
import { hex } from './colours';
import { done, type Desk } from './desk';
import { entryOf } from './entries';
import { askForMemory, keepInDrawer } from './drawers';
import { orderOf, type FilledColumn, type FillRecord } from './memory';
import { blockOf, rowsOf, setNumberFormat, sheetOf } from './places';
import { differenceOf, readList } from './read';
import { askForHidden, hiddenProblem, RESIZE } from './room';
import { markList } from '../memory/lists';
import { askForLists } from './settings';

/** Where a list is found again. */
export const targetOf = (place: Place): Target =>
  place.table ? { kind: 'table', id: place.table.id } : { kind: 'place', place };

/** The sheet's columns of the targets: new ones follow the list in their order. */
export function columnsOf({ list: { place }, targets }: Pick<Fill, 'list' | 'targets'>): number[] {
  let next = place.left + place.columns;
  return targets.map(({ at }) => (at === null ? next++ : place.left + at));
}

/** A width in characters as points: seven pixels a character and five beside them, three quarters of a point each. */
export const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;

/** Whether the fill can begin as it was planned: the list stands as it was read, and may be written. */
async function check(desk: Desk, { list }: Fill): Promise<Outcome<null>> {
  const now = await readList(desk, targetOf(list.place));
  if (!now.ok) return now;
  const difference = differenceOf(list, now.value);
  return difference === null ? done(null) : refuse('CHANGED_MEANWHILE', { place: difference });
}

/** Checks the list once more, keeps what undo needs, and makes the new columns with their names. */
export async function beginFill(desk: Desk, fill: Fill, clock: () => Date): Promise<Outcome<null>> {
  const checked = await check(desk, fill);
  if (!checked.ok) return checked;
  const { place } = fill.list;
  const columns = columnsOf(fill);
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    sheet.protection.load('protected');
    const memory = askForMemory(context);
    const lists = askForLists(context);
    const askHidden = askForHidden(context, sheet, place);
    const widths = columns.map((column) => {
      const { format } = blockOf(sheet, place.top, column, 1, 1);
      format.load('columnWidth,useStandardWidth');
      return format;
    });
    await context.sync();
    if (sheet.protection.protected) return refuse('SHEET_PROTECTED', { sheet: place.sheet });
    const hidden = askHidden();
    if (hidden && (hidden.filtered || !fill.hiddenAccepted)) {
      return { ok: false, problem: hiddenProblem(hidden, place, fill.headerRow) };
    }

    const record = recordOf(
      fill,
      columns,
      widths.map(({ columnWidth, useStandardWidth }) => (useStandardWidth ? 'standard' : columnWidth)),
      clock,
    );
    await keepInDrawer(context, memory, 'undo', record);
    const added = record.columns.filter((column) => column.added);
    const mark = markList(fill.list, fill.headerRow);
    lists.change(place, { mark, filled: true, add: Object.fromEntries(added.map(({ header, id }) => [header, id])) });
    if (added.length > 0) makeColumns(desk, context, fill, added);
    await context.sync();
    return done(null);
  });
}

function recordOf(
  fill: Fill,
  columns: readonly number[],
  widths: readonly (number | 'standard')[],
  clock: () => Date,
): FillRecord {
  const { list, targets, headerRow, bare } = fill;
  const { place } = list;
  const filled = targets.map(({ id, header, at }, index): FilledColumn => {
    const from = list.own.findIndex((own) => own.at === at);
    return {
      id: id as FilledColumn['id'],
      header,
      column: columns[index]!,
      added: at === null,
      entries: at === null ? null : list.ownEntries.slice(headerRow + 1).map((row) => row[from] ?? ''),
      width: at === null ? widths[index]! : null,
    };
  });
  return {
    at: clock().toISOString(),
    place: { ...place, columns: place.columns + filled.filter(({ added }) => added).length },
    headerRow: place.top + headerRow,
    rows: fill.values.length,
    order: orderOf(list.cells),
    bare,
    columns: filled,
  };
}

/** Makes the new columns. A table is widened over empty cells, where Excel can; so nothing beside it moves. */
function makeColumns(desk: Desk, context: Excel.RequestContext, fill: Fill, added: readonly FilledColumn[]): void {
  const { place } = fill.list;
  const sheet = sheetOf(context, place);
  const top = place.top + fill.headerRow;
  const first = added[0]!.column;
  if (place.table) {
    const table = context.workbook.tables.getItem(place.table.id);
    if (desk.has(RESIZE)) {
      table.resize(blockOf(sheet, place.top, place.left, rowsOf(place), place.columns + added.length));
      nameColumns(blockOf(sheet, top, first, 1, added.length), added);
    } else {
      for (const { header } of added) table.columns.add(undefined, undefined, header);
    }
  } else {
    const names = blockOf(sheet, top, first, 1, added.length);
    nameColumns(names, added);
    if (fill.bare) dressHeading(names);
  }
  if (!fill.bare) return;
  for (const { id, column } of added) {
    const target = fill.targets.find((each) => each.id === id)!;
    setNumberFormat(blockOf(sheet, top + 1, column, fill.values.length, 1), formatOf(target));
    blockOf(sheet, top, column, 1, 1).format.columnWidth = pointsOf(target.width);
  }
}

function nameColumns(names: Excel.Range, added: readonly FilledColumn[]): void {
  names.values = [added.map(({ header }) => entryOf(header))];
}

function formatOf({ style }: TargetColumn): string {
  const { format }: Look = STYLES[style];
  return format ?? 'General';
}

function dressHeading({ format }: Excel.Range): void {
  const { fill, colour, bold } = STYLES.heading;
  format.fill.color = hex(fill);
  format.font.color = hex(colour);
  format.font.bold = bold;
}

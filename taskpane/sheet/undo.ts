import type { Outcome } from '../../src/model/outcome';
import type { List, UndoOffer } from '../book';
import { refuse } from '../problem';
import { keyOfList } from '../memory/marks';
import { targetOf } from './begin';
import { done, type Desk } from './desk';
import { chunkEnd, type Entry } from './entries';
import { askForDrawer, askForMemory, emptyDrawer } from './drawers';
import { offerOf, orderOf, recordOf, type FilledColumn, type FillRecord } from './memory';
import { blockOf, nameOf, rowsOf, sheetOf } from './places';
import { readList } from './read';
import { RESIZE } from './room';
import { findMoved } from './find-moved';
import { askForLists } from './settings';

/** Takes the last fill back: columns it made are taken away, columns it refilled get what they held. */
export async function undoFill(desk: Desk): Promise<Outcome<UndoOffer>> {
  const record = await readRecord(desk);
  if (!record.ok) return record;
  const { place, columns, order } = record.value;
  const now = await readList(desk, targetOf(place));
  const isHere = now.ok && (!place.known || keyOfList(now.value.place) === keyOfList(place));
  const list = isHere ? now.value : await findMoved(desk, place, record.value.headerRow - place.top);
  const isFilled = list && (isHere || columns.some((filled) => columnNow(list, filled) !== undefined));
  if (!isFilled) return refuse('UNDO_GONE', { place: nameOf(place) });
  const sameOrder = orderOf(list.cells) === order;
  if (!sameOrder && columns.some(({ added }) => !added)) return refuse('UNDO_MOVED', { place: nameOf(place) });
  const refilled = await giveBack(desk, record.value, list);
  if (!refilled.ok) return refilled;
  const cleared = await takeAway(desk, record.value, list);
  return cleared.ok ? done(offerOf(record.value)!) : cleared;
}

function readRecord(desk: Desk): Promise<Outcome<FillRecord>> {
  return desk.run(async (context) => {
    const read = askForDrawer(askForMemory(context), 'undo');
    await context.sync();
    const record = recordOf(read());
    if (record === 'newer') return refuse('UNDO_NEWER');
    return record ? done(record) : refuse('NO_UNDO');
  });
}

/** Where a filled column stands now, counted in the sheet; undefined when somebody has deleted it. */
function columnNow({ place, own }: List, { header }: FilledColumn): number | undefined {
  const found = own.find((each) => each.header === header);
  return found && place.left + found.at;
}

/** Writes what the refilled columns held before, part by part. */
function giveBack(desk: Desk, record: FillRecord, list: List): Promise<Outcome<null>> {
  const shift = list.place.top - record.place.top;
  return desk.run(async (context) => {
    const sheet = sheetOf(context, record.place);
    for (const filled of record.columns) {
      const column = columnNow(list, filled);
      if (filled.added || filled.entries === null || column === undefined) continue;
      const rows = filled.entries.map((entry) => [entry]);
      for (let from = 0; from < rows.length;) {
        const to = chunkEnd(rows, from);
        const part = blockOf(sheet, record.headerRow + shift + 1 + from, column, to - from, 1);
        part.values = rows.slice(from, to).map(([entry]): Entry[] => [typeof entry === 'object' ? '' : entry!]);
        from = to;
        await context.sync();
      }
    }
    return done(null);
  });
}

/** Deletes or empties the columns that the fill made, with their colours and widths, and forgets the fill. */
function takeAway(desk: Desk, record: FillRecord, list: List): Promise<Outcome<null>> {
  const { place } = list;
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    const lists = askForLists(context);
    const memory = askForMemory(context);
    await context.sync();
    const added = record.columns.filter((column) => column.added);
    const standing = added.flatMap((filled) => {
      const column = columnNow(list, filled);
      return column === undefined ? [] : [{ ...filled, column }];
    });
    const top = record.headerRow + place.top - record.place.top;
    const table = place.table && context.workbook.tables.getItem(place.table.id);
    const shrinks = table !== null && desk.has(RESIZE) && areLast(list, standing);
    for (const { header, column } of standing) {
      const block = blockOf(sheet, top, column, rowsOf(place) - (top - place.top), 1);
      if (record.bare) block.conditionalFormats.clearAll();
      if (table && !shrinks) {
        if (record.bare) block.clear('Formats');
        table.columns.getItem(header).delete();
      }
    }
    if (table && shrinks) {
      table.resize(blockOf(sheet, place.top, place.left, rowsOf(place), place.columns - standing.length));
    }
    if (!table || shrinks) {
      for (const { column } of standing) {
        const block = blockOf(sheet, top, column, rowsOf(place) - (top - place.top), 1);
        block.clear(record.bare ? 'All' : 'Contents');
      }
    }
    if (record.bare) {
      for (const { column, width } of added) {
        const { format } = blockOf(sheet, top, column, 1, 1);
        if (width === 'standard') format.useStandardWidth = true;
        else if (width !== null) format.columnWidth = width;
      }
    }
    lists.change(place, { remove: added.map(({ header }) => header) });
    emptyDrawer(memory, 'undo');
    await context.sync();
    return done(null);
  });
}

/** Whether these columns are the last of the list, without a gap: then a table can be made narrower without moving anything. */
function areLast({ place }: List, columns: readonly { column: number }[]): boolean {
  const from = place.left + place.columns - columns.length;
  return columns.every(({ column }) => column >= from);
}

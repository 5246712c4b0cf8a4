import type { List, Place } from '../book';
import { shareOfNames } from '../memory/lists';
import { keyOfList } from '../memory/marks';
import { targetOf } from './begin';
import { done, type Desk } from './desk';
import { valueOf } from './entries';
import { blockOf, sheetOf } from './places';
import { readList } from './read';
import { askForLists } from './settings';

/** Cells in one answer of Excel. */
const CELLS_AT_ONCE = 120_000;
/** Places that are looked at more closely. */
const MOST_PLACES = 10;

/**
 * Looks for a list of the memory on its sheet, after rows or columns were inserted before it; null where it is not found. It is
 * looked for by its column names.
 *
 * @param headerRow row of the column names in the block, from 0
 */
export async function findMoved(desk: Desk, place: Place, headerRow: number): Promise<List | null> {
  const corners = await findCorners(desk, place);
  for (const { top, left } of corners.ok ? corners.value.slice(0, MOST_PLACES) : []) {
    const read = await readList(desk, targetOf({ ...place, top: Math.max(0, top - headerRow), left }));
    if (read.ok && keyOfList(read.value.place) === keyOfList(place)) return read.value;
  }
  return null;
}

/** Cells in which the column names of a list may begin. */
const findCorners = (desk: Desk, place: Place) =>
  desk.run(async (context) => {
    const lists = askForLists(context);
    const sheet = sheetOf(context, place);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    const mark = lists.markOf(place);
    const corners: { top: number; left: number }[] = [];
    if (used.isNullObject || mark === null) return done(corners);
    const { rowIndex, columnIndex, rowCount, columnCount } = used;
    const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columnCount));
    for (let from = 0; from < rowCount; from += step) {
      const part = blockOf(sheet, rowIndex + from, columnIndex, Math.min(step, rowCount - from), columnCount);
      part.load('values');
      await context.sync();
      part.values.forEach((line: readonly unknown[], at: number) => {
        const row = line.map(valueOf);
        if (shareOfNames(mark.names, row) < 0.5) return;
        row.forEach((value, across) => {
          const begins = String(value ?? '').trim() === mark.names[0];
          if (begins) corners.push({ top: rowIndex + from + at, left: columnIndex + across });
        });
      });
    }
    return done(corners);
  });

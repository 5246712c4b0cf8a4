import type { Outcome } from '../../src/model/outcome';
import type { Place } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { blockOf, sheetOf } from './places';

/** Brings a row of a list to the front: its sheet, and its cells selected. */
export function selectRow(desk: Desk, place: Place, row: number): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, place);
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: place.sheet });
    sheet.activate();
    blockOf(sheet, place.top + row, place.left, 1, place.columns).select();
    await context.sync();
    return done(null);
  });
}

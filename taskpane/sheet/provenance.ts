import { FREEZE_TEXTS } from '../../src/catalogue/freeze-texts';
import { fillText } from '../../src/catalogue/fill';
import type { Outcome } from '../../src/model/outcome';
import type { FreezeStamp } from '../book';
import { done, type Desk } from './desk';
import { entryOf } from './entries';
import type { FrozenRecord } from './frozen';
import { blockOf, sheetOf } from './places';

/** The version of the interface that brought comments. */
const COMMENTS = '1.10';

/**
 * Says where frozen values come from: in a comment on the first of them, or, where there can be none, on a sheet of its own.
 * Gives the comment's id; null when a sheet says it.
 */
export async function markFrozen(
  desk: Desk,
  record: FrozenRecord,
  stamp: FreezeStamp,
): Promise<Outcome<string | null>> {
  const [first] = record.blocks;
  if (first && desk.has(COMMENTS)) {
    const commented = await desk.run(async (context) => {
      const cell = blockOf(sheetOf(context, record), first.row, first.column, 1, 1);
      const comment = context.workbook.comments.add(cell, stamp.text);
      comment.load('id');
      await context.sync();
      return done(comment.id);
    });
    // Where somebody has a comment already, Excel refuses a second one: theirs stays.
    if (commented.ok) return commented;
  }
  const row = [record.at, `${record.sheet}!${record.place}`, stamp.what, stamp.versions];
  const listed = await addLine(desk, row);
  return listed.ok ? done(null) : listed;
}

/** The formulas are back: our comment goes, or another line says so. */
export async function markThawed(desk: Desk, { comment, at, sheet, place }: FrozenRecord): Promise<void> {
  if (comment === null) {
    await addLine(desk, [at, `${sheet}!${place}`, fillText(FREEZE_TEXTS.undone, { place: `${sheet}!${place}` }), '']);
    return;
  }
  // Somebody may have deleted it meanwhile; then there is nothing to take away.
  await desk.run(async (context) => {
    context.workbook.comments.getItem(comment).delete();
    await context.sync();
    return done(null);
  });
}

const WIDTHS = [150, 150, 300, 420];

/** Adds a line to our sheet of provenance, below those that stand there. A sheet of that name that is not ours stays as it is. */
function addLine(desk: Desk, cells: readonly string[]): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheets = context.workbook.worksheets;
    sheets.load('items/name');
    await context.sync();
    const named = sheets.items.filter(({ name }) => name.startsWith(FREEZE_TEXTS.sheet));
    const marks = named.map((sheet) => {
      const title = blockOf(sheet, 0, 0, 1, 1);
      title.load('values');
      const used = sheet.getUsedRangeOrNullObject(true);
      used.load('rowIndex,rowCount');
      return { sheet, title, used };
    });
    await context.sync();
    const ours = marks.find(({ title }) => title.values[0]?.[0] === FREEZE_TEXTS.title);
    const sheet = ours?.sheet ?? sheets.add(freeName(sheets.items.map(({ name }) => name)));
    if (!ours) {
      blockOf(sheet, 0, 0, 1, 1).values = [[FREEZE_TEXTS.title]];
      blockOf(sheet, 0, 0, 1, 1).format.font.bold = true;
      const heads = blockOf(sheet, 1, 0, 1, FREEZE_TEXTS.columns.length);
      heads.values = [[...FREEZE_TEXTS.columns]];
      heads.format.font.bold = true;
      WIDTHS.forEach((width, column) => (blockOf(sheet, 0, column, 1, 1).format.columnWidth = width));
    }
    const next = ours ? ours.used.rowIndex + ours.used.rowCount : 2;
    const line = blockOf(sheet, next, 0, 1, cells.length);
    line.values = [cells.map((cell) => entryOf(cell))];
    line.format.wrapText = true;
    await context.sync();
    return done(null);
  });
}

function freeName(taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name: string = FREEZE_TEXTS.sheet;
  for (let n = 2; used.has(name.toLowerCase()); n++) name = `${FREEZE_TEXTS.sheet} ${n}`;
  return name;
}

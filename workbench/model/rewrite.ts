import { findSheet } from './area';
import { adjustRect, type Edit } from './edit';
import { rewriteFormulas, type Rewrite } from './formula-places';
import {
  GONE,
  movedFormula,
  placeAt,
  rectOfReference,
  rewriteColumn,
  rewriteFormula,
  type TableMention,
} from './references';
import type { Rect } from './address';
import type { Session } from './session';
import type { Sheet, Workbook } from './workbook';

/** What happens to the formulas of a workbook when what they speak of moves, goes, or is called otherwise. */

function rewriteAll(session: Session, rewrite: Rewrite): void {
  for (const sheet of rewriteFormulas(session.workbook, rewrite)) session.report({ kind: 'rewritten', sheet });
}

const sameRect = (a: Rect, b: Rect) =>
  a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

/** The sheet that a reference in a formula on `home` means. */
const sheetMeant = (workbook: Workbook, name: string | null, home: Sheet | null) =>
  name === null ? home : findSheet(workbook, name);

/** References follow their cells; those to deleted cells become #REF!. */
export function shiftFormulas(session: Session, sheet: Sheet, edit: Edit): void {
  rewriteAll(session, (formula, home) =>
    rewriteFormula(formula, {
      reference: (reference) => {
        if (sheetMeant(session.workbook, reference.sheet, home) !== sheet) return null;
        const before = rectOfReference(reference);
        const after = adjustRect(before, edit);
        if (!after) return GONE;
        return sameRect(before, after) ? null : placeAt(reference, after);
      },
    }),
  );
}

/**
 * The formulas of a validation or a conditional format are meant from its first cell: where that cell is about to be
 * deleted, they are written anew for the first cell that stays.
 */
export function formulaFromSurvivor(rects: readonly Rect[], edit: Edit): ((formula: string) => string) | null {
  const [first] = rects;
  if (!first || adjustRect({ ...first, rows: 1, columns: 1 }, edit)) return null;
  const survivor = rects.find((rect) => adjustRect(rect, edit));
  if (!survivor) return null;
  const { row, column, rows, columns } = edit.rect;
  const isDeleted = !adjustRect({ ...survivor, rows: 1, columns: 1 }, edit);
  const isUp = edit.shift === 'Up';
  const down = (isDeleted && isUp ? row + rows : survivor.row) - first.row;
  const right = (isDeleted && !isUp ? column + columns : survivor.column) - first.column;
  return (formula) => movedFormula(formula, down, right);
}

export function renameSheetInFormulas(session: Session, before: string, after: string): void {
  const same = before.toLowerCase();
  rewriteAll(session, (formula) =>
    rewriteFormula(formula, { sheet: (name) => (name.toLowerCase() === same ? after : null) }),
  );
}

/** What spoke of a sheet, or of its tables, that is deleted now says #REF!. */
export function dropSheetFromFormulas(session: Session, sheet: Sheet): void {
  const same = sheet.name.toLowerCase();
  const tables = new Set(sheet.tables.map(({ name }) => name.toLowerCase()));
  for (const name of session.workbook.names) {
    if (name.area?.sheet === sheet) Object.assign(name, { area: null, formula: `=${GONE}` });
  }
  rewriteAll(session, (formula) =>
    rewriteFormula(formula, {
      reference: (reference) => (reference.sheet?.toLowerCase() === same ? GONE : null),
      table: ({ name }) => (tables.has(name.toLowerCase()) ? GONE : null),
    }),
  );
}

function rewriteTable(session: Session, table: string, change: (mention: TableMention) => string | null): void {
  const same = table.toLowerCase();
  rewriteAll(session, (formula) =>
    rewriteFormula(formula, { table: (mention) => (mention.name.toLowerCase() === same ? change(mention) : null) }),
  );
}

export const renameTableInFormulas = (session: Session, before: string, after: string) =>
  rewriteTable(session, before, ({ brackets }) => after + brackets);

export const dropTableFromFormulas = (session: Session, table: string) => rewriteTable(session, table, () => GONE);

/** Columns of a table that are called otherwise now, or are gone (null). */
export function renameColumnsInFormulas(
  session: Session,
  table: string,
  columns: readonly (readonly [before: string, after: string | null])[],
): void {
  if (columns.length === 0) return;
  rewriteTable(session, table, ({ name, brackets }) => {
    let text = brackets;
    // Through a name that no column has: two columns may have swapped theirs.
    columns.forEach(([before], at) => (text = rewriteColumn(text, before, `\u0000${at}`) ?? text));
    for (const [at, [, after]] of columns.entries()) {
      text = rewriteColumn(text, `\u0000${at}`, after) ?? text;
      if (text === GONE) return GONE;
    }
    return text === brackets ? null : name + text;
  });
}

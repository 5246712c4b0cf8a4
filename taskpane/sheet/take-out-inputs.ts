import { ASSUMPTION_PLACES, ASSUMPTIONS_HEAD } from '../../src/report/assumptions';
import { MARK } from './assumptions';
import type { AddedInput, CalculationRecord } from './calculation-record';
import { entryOf } from './entries';
import { isSame } from './same-entry';
import { blockOf } from './places';

/** Cells of an input's row. */
const WIDTH = Object.keys(ASSUMPTION_PLACES).length;
/** Rows above the inputs of a group: its title and the column headings. */
const ABOVE = 2;

export interface AddedNow {
  /** Takes out the inputs that are unchanged and that nothing uses; tells how many are left. */
  remove: (isUsed: (name: string) => boolean) => { left: number };
}

/** Asks how the inputs stand that were added with a calculation; answered after the next sync. */
export function askForAdded(context: Excel.RequestContext, record: CalculationRecord): AddedNow {
  const { names } = context.workbook;
  const mark = names.getItemOrNullObject(MARK);
  mark.load('name');
  const title = mark.getRangeOrNullObject();
  title.load('rowIndex,columnIndex');
  const sheet = title.worksheet;
  sheet.load('id');
  const whole = sheet.getUsedRangeOrNullObject(true);
  whole.load('formulas,rowIndex,columnIndex');
  const asked = record.inputs.map((added) => {
    const item = names.getItemOrNullObject(added.name);
    item.load('name');
    const cell = item.getRangeOrNullObject();
    cell.load('rowIndex,columnIndex');
    return { added, item, cell };
  });

  const entriesAt = (row: number, column: number, count: number): unknown[] =>
    Array.from({ length: count }, (_, at) => {
      const rows: unknown[][] = whole.isNullObject ? [] : whole.formulas;
      return rows[row - whole.rowIndex]?.[column - whole.columnIndex + at] ?? '';
    });
  const isUnchanged = ({ added, cell }: (typeof asked)[number]): boolean => {
    if (cell.isNullObject) return false;
    const written = writtenFor(added);
    const now = entriesAt(cell.rowIndex, cell.columnIndex - ASSUMPTION_PLACES.value, WIDTH);
    return written.every((entry, at) => isSame(now[at], entry));
  };

  return {
    remove: (isUsed) => {
      const standing = asked.filter(({ item }) => !item.isNullObject);
      if (title.isNullObject) return { left: standing.length };
      const going = standing.filter((one) => isUnchanged(one) && !isUsed(one.added.name));
      const rows = new Set(going.map(({ cell }) => cell.rowIndex));
      for (const group of new Set(record.inputs.map((added) => added.group))) {
        const members = asked.filter(({ added }) => added.group === group);
        const top = Math.min(...members.map(({ cell }) => (cell.isNullObject ? Infinity : cell.rowIndex)));
        if (!members.every((one) => going.includes(one)) || top === Infinity) continue;
        const [titleThere] = entriesAt(top - ABOVE, title.columnIndex, 1);
        if (titleThere === group || titleThere === '') for (let row = top - ABOVE; row < top; row++) rows.add(row);
      }
      for (const { item } of going) item.delete();
      const head = Array.from({ length: ASSUMPTIONS_HEAD }, (_, at) => title.rowIndex + at);
      const others = otherCells(whole, title.columnIndex, new Set([...rows, ...head]));
      if (record.ownAssumptions && !others && going.length === standing.length) {
        mark.delete();
        sheet.delete();
      } else {
        for (const row of rows) blockOf(sheet, row, title.columnIndex, 1, WIDTH).clear('All');
      }
      return { left: standing.length - going.length };
    },
  };
}

function writtenFor({ name, input }: AddedInput) {
  const { label, value, unit, note, origin } = input;
  return [label, value, unit, name, note, origin ?? null].map(entryOf);
}

/** Whether the sheet holds anything beside these rows of ours. */
function otherCells(whole: Excel.Range, left: number, ours: ReadonlySet<number>): boolean {
  if (whole.isNullObject) return false;
  const rows: unknown[][] = whole.formulas;
  return rows.some((row, at) =>
    row.some((entry, across) => {
      const column = whole.columnIndex + across - left;
      const isOurs = ours.has(whole.rowIndex + at) && column >= 0 && column < WIDTH;
      return entry !== '' && !isOurs;
    }),
  );
}

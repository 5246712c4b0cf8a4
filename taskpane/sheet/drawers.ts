import type { Drawer } from '../book';
import { blockOf } from './places';

/** A very hidden sheet: it travels with the workbook and survives closing it, and nobody edits it by accident. */
const MEMORY_SHEET = 'Sourcing memory';
const MARK = 'Sourcing Analysis keeps here what it needs to remember between two openings. Do not edit.';

/** Each drawer is a column: its heading in the second row, then its contents in parts. The number is raised when its shape changes. */
const DRAWERS: Record<Drawer, { column: number; version: number }> = {
  undo: { column: 0, version: 1 },
  facts: { column: 1, version: 1 },
  choices: { column: 2, version: 1 },
  policy: { column: 3, version: 1 },
  written: { column: 4, version: 1 },
  frozen: { column: 5, version: 2 },
  money: { column: 6, version: 1 },
};

const LAST = Math.max(...Object.values(DRAWERS).map(({ column }) => column));

/** Characters in one cell: Excel takes 32,767. */
const PART = 30_000;
/** Cells of parts in one request. */
const PARTS_AT_ONCE = 30;
/** Rows above the parts: the mark, and the headings. */
const ABOVE = 2;

/** What a drawer holds; null: nothing, 'newer': something of a later version, which is left alone. */
export type Kept = { value: unknown } | 'newer' | null;

/** The memory of a workbook. Its sheet is asked for with the next sync. */
export interface Memory {
  sheet: Excel.Worksheet;
  headings: Excel.Range;
}

export function askForMemory(context: Excel.RequestContext): Memory {
  const sheet = context.workbook.worksheets.getItemOrNullObject(MEMORY_SHEET);
  sheet.load('name');
  const headings = blockOf(sheet, ABOVE - 1, 0, 1, LAST + 1);
  headings.load('values');
  return { sheet, headings };
}

/** Asks for the contents of a drawer; they can be read after the next sync, whether or not there is a memory. */
export function askForDrawer({ sheet }: Memory, drawer: Drawer): () => Kept {
  const { column, version } = DRAWERS[drawer];
  const used = sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().getUsedRangeOrNullObject(true);
  used.load('values,rowIndex');
  return () => {
    if (used.isNullObject) return null;
    const cells: unknown[] = used.values.map(([cell]: unknown[]) => cell);
    const [heading, ...parts] = cells.slice(ABOVE - 1 - used.rowIndex);
    const [kept, count] = String(heading ?? '')
      .split('/')
      .map(Number);
    if (kept === undefined || count === undefined || Number.isNaN(count)) return null;
    // What an earlier version wrote is read: whoever asks knows its shape.
    if (kept > version) return 'newer';
    return parts.length >= count ? parse(parts.slice(0, count).join('')) : null;
  };
}

function parse(text: string): Kept {
  try {
    const value: unknown = JSON.parse(text);
    return { value };
  } catch {
    return null;
  }
}

/** Puts a value into a drawer, in place of the one before. One sync for each megabyte. */
export async function keepInDrawer(
  context: Excel.RequestContext,
  known: Memory,
  drawer: Drawer,
  value: unknown,
): Promise<void> {
  const sheet = known.sheet.isNullObject ? context.workbook.worksheets.add(MEMORY_SHEET) : known.sheet;
  const { column, version } = DRAWERS[drawer];
  sheet.visibility = 'VeryHidden';
  blockOf(sheet, ABOVE - 1, column, 1, 1)
    .getEntireColumn()
    .clear('Contents');
  blockOf(sheet, 0, 0, 1, 1).values = [[MARK]];
  const text = JSON.stringify(value);
  const parts = Array.from({ length: Math.ceil(text.length / PART) }, (_, at) =>
    text.slice(at * PART, (at + 1) * PART),
  );
  for (let from = 0; from < parts.length; from += PARTS_AT_ONCE) {
    if (from > 0) await context.sync();
    const some = parts.slice(from, from + PARTS_AT_ONCE);
    blockOf(sheet, ABOVE + from, column, some.length, 1).values = some.map((part) => [`'${part}`]);
  }
  // The heading comes last: contents that were broken off half-way are none.
  blockOf(sheet, ABOVE - 1, column, 1, 1).values = [[`'${version}/${parts.length}`]];
  await context.sync();
}

/** Empties a drawer; with the last one the sheet goes. The sync is the caller's. */
export function emptyDrawer({ sheet, headings }: Memory, drawer: Drawer): void {
  if (sheet.isNullObject) return;
  const { column } = DRAWERS[drawer];
  const others = (headings.values[0] ?? []).filter((heading: unknown, at: number) => at !== column && heading !== '');
  if (others.length > 0) {
    blockOf(sheet, 0, column, 1, 1).getEntireColumn().clear('Contents');
    blockOf(sheet, 0, 0, 1, 1).values = [[MARK]];
    return;
  }
  // Excel deletes no very hidden sheet, so it is shown first.
  sheet.visibility = 'Hidden';
  sheet.delete();
}

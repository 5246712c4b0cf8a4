import type { Outcome } from '../../src/model/outcome';
import type { CellValue } from '../../src/report/plan';
import type { FormulaBlock, FormulaFind, FreezeOrder, FrozenOffer } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, emptyDrawer, keepInDrawer } from './drawers';
import { chunkEnd, entryOf, holds, valueOf } from './entries';
import { findFormulas } from './find-formulas';
import { frozenIn, offerOfFrozen, type FrozenRecord } from './frozen';
import { blockOf, sheetOf } from './places';
import { markFrozen, markThawed } from './provenance';

/** Cells in one request. */
const CELLS_AT_ONCE = 20_000;

const isSame = (a: FormulaFind, b: FormulaFind): boolean =>
  a.sheetId === b.sheetId &&
  a.place === b.place &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every(({ row, column, formula, values }, at) => {
    const other = b.blocks[at]!;
    const sameShape = values.length === other.values.length && values[0]?.length === other.values[0]?.length;
    return row === other.row && column === other.column && formula === other.formula && sameShape;
  });

/** Formulas of ours become their values: what they show now. The formulas are kept first, so that they can be put back. */
export async function freeze(
  desk: Desk,
  { scope, found, stamp }: FreezeOrder,
  clock: () => Date,
): Promise<Outcome<null>> {
  const now = await findFormulas(desk, scope);
  if (!now.ok) return now;
  if (!isSame(found, now.value)) return refuse('FORMULAS_CHANGED', { place: found.place });
  const { sheetId, sheet, place, blocks } = now.value;
  const record: FrozenRecord = { at: clock().toISOString(), sheetId, sheet, place, blocks, comment: null };
  const kept = await keepRecord(desk, record);
  if (!kept.ok) return kept;
  const written = await writeBlocks(desk, sheetId, blocks, ({ values }) => values.map((row) => row.map(entryOf)));
  if (!written.ok) return written;
  const comment = await markFrozen(desk, record, stamp);
  if (!comment.ok) return comment;
  return comment.value === null ? done(null) : keepRecord(desk, { ...record, comment: comment.value });
}

function keepRecord(desk: Desk, record: FrozenRecord): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const memory = askForMemory(context);
    await context.sync();
    await keepInDrawer(context, memory, 'frozen', record);
    return done(null);
  });
}

/** Writes every block whole, as many in one request as it takes; neighbours below each other go together. */
function writeBlocks(
  desk: Desk,
  sheetId: string,
  blocks: readonly FormulaBlock[],
  entriesOf: (block: FormulaBlock) => unknown[][],
): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, { sheetId });
    let cells = 0;
    for (const { row, column, entries } of joined(blocks, entriesOf)) {
      for (let from = 0; from < entries.length;) {
        const to = from + chunkEnd(entries.slice(from) as CellValue[][], 0);
        const width = entries[0]!.length;
        blockOf(sheet, row + from, column, to - from, width).values = entries.slice(from, to);
        cells += (to - from) * width;
        from = to;
        if (cells < CELLS_AT_ONCE) continue;
        await context.sync();
        cells = 0;
      }
    }
    await context.sync();
    return done(null);
  });
}

interface Run {
  row: number;
  column: number;
  entries: unknown[][];
}

/** Blocks in order of their columns; single cells below each other become one block. */
function joined(blocks: readonly FormulaBlock[], entriesOf: (block: FormulaBlock) => unknown[][]): Run[] {
  const runs: Run[] = [];
  for (const block of [...blocks].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const { row, column } = block;
    const entries = entriesOf(block);
    const last = runs.at(-1);
    const follows = last?.column === column && last.row + last.entries.length === row;
    if (follows && last.entries[0]!.length === entries[0]!.length) last.entries.push(...entries);
    else runs.push({ row, column, entries: [...entries] });
  }
  return runs;
}

/** Puts the formulas back where their values still stand as they were frozen. */
export async function thaw(desk: Desk): Promise<Outcome<FrozenOffer>> {
  const recalled = await readRecord(desk);
  if (!recalled.ok) return recalled;
  const record = recalled.value;
  const standing = await checkStanding(desk, record);
  if (!standing.ok) return standing;
  // A spilled answer fills its cells again by itself: they must be empty for that.
  const written = await writeBlocks(desk, record.sheetId, record.blocks, ({ values, formula }) =>
    values.map((row, at) => row.map((_, across) => (at === 0 && across === 0 ? formula : ''))),
  );
  if (!written.ok) return written;
  await markThawed(desk, record);
  const emptied = await desk.run(async (context) => {
    const memory = askForMemory(context);
    await context.sync();
    emptyDrawer(memory, 'frozen');
    await context.sync();
    return done(null);
  });
  return emptied.ok ? done(offerOfFrozen(record)) : emptied;
}

/** The last freeze, while it can be undone; null: there is none. */
export function lastFrozen(desk: Desk): Promise<Outcome<FrozenOffer | null>> {
  return desk.run(async (context) => {
    const read = askForDrawer(askForMemory(context), 'frozen');
    await context.sync();
    const kept = read();
    const record = kept === null || kept === 'newer' ? null : frozenIn(kept.value);
    return done(record && offerOfFrozen(record));
  });
}

function readRecord(desk: Desk): Promise<Outcome<FrozenRecord>> {
  return desk.run(async (context) => {
    const read = askForDrawer(askForMemory(context), 'frozen');
    await context.sync();
    const kept = read();
    if (kept === 'newer') return refuse('MEMORY_NEWER');
    const record = kept && frozenIn(kept.value);
    return record ? done(record) : refuse('NO_FROZEN');
  });
}

function checkStanding(desk: Desk, { sheetId, sheet: name, place, blocks }: FrozenRecord): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, { sheetId });
    sheet.load('name');
    await context.sync();
    if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: name });
    let cells = 0;
    let asked: { range: Excel.Range; values: readonly (readonly CellValue[])[] }[] = [];
    const stands = () =>
      asked.every(({ range, values }) =>
        values.every((row, at) => row.every((value, across) => holds(valueOf(range.values[at]?.[across]), value))),
      );
    for (const { row, column, entries } of joined(blocks, ({ values }) => values)) {
      const range = blockOf(sheet, row, column, entries.length, entries[0]!.length);
      range.load('values');
      asked.push({ range, values: entries as CellValue[][] });
      cells += entries.length * entries[0]!.length;
      if (cells < CELLS_AT_ONCE) continue;
      await context.sync();
      if (!stands()) return refuse('FROZEN_MOVED', { place: `${name}!${place}` });
      asked = [];
      cells = 0;
    }
    await context.sync();
    return stands() ? done(null) : refuse('FROZEN_MOVED', { place: `${name}!${place}` });
  });
}

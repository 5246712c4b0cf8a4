import type { Outcome } from '../../src/model/outcome';
import type { Spot, Survey } from '../book';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory } from './drawers';
import { offerOf, recordOf } from './memory';

/** Tables that the start shows; a workbook with more is chosen from by selecting. */
const MOST_TABLES = 30;

/** What the workbook offers to start from: the selection, its tables, and the last fill. Two syncs. */
export function survey(desk: Desk): Promise<Outcome<Survey>> {
  return desk.run(async (context) => {
    const tables = context.workbook.tables;
    tables.load('items/id,items/name');
    const memory = askForMemory(context);
    const selected = context.workbook.getSelectedRanges();
    selected.areas.load('items/address,items/rowCount,items/columnCount,items/cellCount');
    await context.sync();

    const listed = tables.items.slice(0, MOST_TABLES).map((table) => {
      const range = table.getRange();
      range.load('rowCount');
      table.worksheet.load('name,visibility');
      return { table, range };
    });
    const [area] = selected.areas.items;
    const here = selected.areas.items.length === 1 && area ? lookAt(area) : null;
    const read = askForDrawer(memory, 'undo');
    await context.sync();

    return done({
      selection: here ? await here() : null,
      tables: listed
        .filter(({ table }) => table.worksheet.visibility === 'Visible')
        .map(({ table, range }) => ({
          target: { kind: 'table', id: table.id } as const,
          label: table.name,
          sheet: table.worksheet.name,
          rows: range.rowCount - 1,
        })),
      readOnly: desk.readOnly(),
      undo: offerOf(recordOf(read())),
    });
  });
}

/** What is selected, as a list: a table when the selection lies in one, the block around a single cell, or the block itself. */
function lookAt(area: Excel.Range): () => Promise<Spot | null> {
  const isCell = area.cellCount === 1;
  const block = isCell ? area.getSurroundingRegion() : area.getUsedRangeOrNullObject(true);
  block.load('address,rowCount');
  area.worksheet.load('name');
  const tables = area.getTables(false);
  tables.load('items/id,items/name');
  return async () => {
    if (block.isNullObject || (isCell && block.rowCount === 1)) return null;
    const [table] = tables.items;
    const label = table ? table.name : (block.address.split('!').at(-1) ?? '');
    const target = table ? ({ kind: 'table', id: table.id } as const) : ({ kind: 'selection' } as const);
    return { target, label, sheet: area.worksheet.name, rows: block.rowCount - 1 };
  };
}

import type { Outcome } from '../../src/model/outcome';
import type { FormulaBlock, FormulaFind, FreezeScope } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { valueOf } from './entries';
import { blockOf } from './places';

/** Cells in one answer of Excel, with value, type and formula of each. */
const CELLS_AT_ONCE = 40_000;
/** Formulas whose spilled cells are asked for in one request. */
const SPILLS_AT_ONCE = 400;
/** The version of the interface that knows of spilled cells. */
const SPILL = '1.12';

/** Formulas that call one of our functions; what stands in quotation marks calls nothing. */
const isOurs = (formula: unknown): formula is string =>
  typeof formula === 'string' && formula.startsWith('=') && /\bSOURCING\.[A-Z]/i.test(formula.replace(/"[^"]*"/g, ''));

/** Formulas of ours in what is selected, or on the sheet that is shown. Two syncs beside those for the parts. */
export function findFormulas(desk: Desk, scope: FreezeScope): Promise<Outcome<FormulaFind>> {
  return desk.run(async (context) => {
    const areas = context.workbook.getSelectedRanges().areas;
    areas.load('items/address');
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('id,name');
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.protection.protected) return refuse('SHEET_PROTECTED', { sheet: sheet.name });
    if (scope === 'selection' && areas.items.length !== 1) return refuse('SEVERAL_AREAS');
    const used =
      scope === 'sheet' ? sheet.getUsedRangeOrNullObject(true) : areas.items[0]!.getUsedRangeOrNullObject(true);
    used.load('address,rowIndex,columnIndex,rowCount,columnCount');
    await context.sync();
    if (used.isNullObject) return refuse('NO_FORMULAS', { place: sheet.name });
    const place = used.address.split('!').at(-1) ?? '';
    const found = await readFormulas(context, sheet, used);
    await askForSpills(desk, context, sheet, found.blocks);
    return done({ sheetId: sheet.id, sheet: sheet.name, place, ...found });
  });
}

async function readFormulas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns }: Excel.Range,
): Promise<Pick<FormulaFind, 'blocks' | 'errors'>> {
  const blocks: FormulaBlock[] = [];
  let errors = 0;
  const step = Math.max(1, Math.floor(CELLS_AT_ONCE / columns));
  for (let from = 0; from < rows; from += step) {
    const part = blockOf(sheet, top + from, left, Math.min(step, rows - from), columns);
    part.load('values,formulas,valueTypes');
    await context.sync();
    part.formulas.forEach((line: readonly unknown[], at: number) =>
      line.forEach((formula, across) => {
        if (!isOurs(formula)) return;
        if (part.valueTypes[at]?.[across] === 'Error') errors++;
        else {
          const values = [[valueOf(part.values[at]?.[across])]];
          blocks.push({ row: top + from + at, column: left + across, formula, values });
        }
      }),
    );
  }
  return { blocks, errors };
}

/** Adds to each formula the cells that its answer fills. */
async function askForSpills(
  desk: Desk,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly FormulaBlock[],
): Promise<void> {
  if (!desk.has(SPILL)) return;
  for (let from = 0; from < blocks.length; from += SPILLS_AT_ONCE) {
    const asked = blocks.slice(from, from + SPILLS_AT_ONCE).map((block) => {
      const spill = blockOf(sheet, block.row, block.column, 1, 1).getSpillingToRangeOrNullObject();
      spill.load('values');
      return { block, spill };
    });
    await context.sync();
    for (const { block, spill } of asked) {
      if (!spill.isNullObject) block.values = spill.values.map((row: readonly unknown[]) => row.map(valueOf));
    }
  }
}

import type { CellValue } from '../../src/report/plan';
import type { Outcome } from '../../src/model/outcome';
import type { FormulaBlock } from '../book';
import { done, type Desk } from './desk';
import { chunkEnd, holds, valueOf } from './entries';
import { blockOf, sheetOf } from './places';

/** Cells in one request. */
const CELLS_AT_ONCE = 20_000;

/** Blocks of the same width directly below each other. */
interface Run {
  row: number;
  column: number;
  rows: number;
  width: number;
  blocks: FormulaBlock[];
}

const widthOf = ({ values }: FormulaBlock): number => values[0]!.length;
export const cellsIn = (blocks: readonly FormulaBlock[]): number =>
  blocks.reduce((sum, block) => sum + block.values.length * widthOf(block), 0);

/** Blocks in order of their columns; those below each other become one. */
function joined(blocks: readonly FormulaBlock[]): Run[] {
  const runs: Run[] = [];
  for (const block of [...blocks].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const { row, column, values } = block;
    const last = runs.at(-1);
    if (last?.column === column && last.row + last.rows === row && last.width === widthOf(block)) {
      last.rows += values.length;
      last.blocks.push(block);
    } else runs.push({ row, column, rows: values.length, width: widthOf(block), blocks: [block] });
  }
  return runs;
}

/** Writes every block whole, as many in one request as it takes; neighbours below each other go together. */
export function writeBlocks(
  desk: Desk,
  sheetId: string,
  blocks: readonly FormulaBlock[],
  entriesOf: (block: FormulaBlock) => unknown[][],
): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, { sheetId });
    let cells = 0;
    for (const { row, column, width, blocks: together } of joined(blocks)) {
      const entries = together.flatMap(entriesOf);
      for (let from = 0; from < entries.length;) {
        const to = from + chunkEnd(entries.slice(from) as CellValue[][], 0);
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

/** The blocks whose cells no longer hold their values. One sync for each part of the cells. */
export async function changedBlocks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  blocks: readonly FormulaBlock[],
): Promise<Set<FormulaBlock>> {
  const changed = new Set<FormulaBlock>();
  let asked: { range: Excel.Range; run: Run }[] = [];
  let cells = 0;
  const compare = () => {
    for (const { range, run } of asked) {
      const stands = ({ row, values }: FormulaBlock) =>
        values.every((line, at) =>
          line.every((value, across) => holds(valueOf(range.values[row - run.row + at]?.[across]), value)),
        );
      for (const block of run.blocks) if (!stands(block)) changed.add(block);
    }
    asked = [];
    cells = 0;
  };
  for (const run of joined(blocks)) {
    const range = blockOf(sheet, run.row, run.column, run.rows, run.width);
    range.load('values');
    asked.push({ range, run });
    cells += run.rows * run.width;
    if (cells < CELLS_AT_ONCE) continue;
    await context.sync();
    compare();
  }
  await context.sync();
  compare();
  return changed;
}

import type { Outcome } from '../../src/model/outcome';
import type { FormulaFind, FreezeOrder, FrozenOffer } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, keepInDrawer } from './drawers';
import { entryOf } from './entries';
import { findFormulas } from './find-formulas';
import { writeBlocks } from './formula-blocks';
import { frozenIn, nextId, withFrozen, type FrozenRecord } from './frozen';
import { markFrozen } from './provenance';
import { offerOf, readFrozen } from './thaw';

const isSame = (a: FormulaFind, b: FormulaFind): boolean =>
  a.sheetId === b.sheetId &&
  a.place === b.place &&
  a.blocks.length === b.blocks.length &&
  a.blocks.every(({ row, column, formula, values }, at) => {
    const other = b.blocks[at]!;
    const sameShape = values.length === other.values.length && values[0]?.length === other.values[0]?.length;
    return row === other.row && column === other.column && formula === other.formula && sameShape;
  });

const recordOf = ({ sheetId, sheet, place, blocks }: FormulaFind, id: number, at: Date): FrozenRecord => ({
  id,
  at: at.toISOString(),
  sheetId,
  sheet,
  place,
  blocks,
  comment: null,
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
  const { sheetId, blocks } = now.value;
  const kept = await keepFrozen(desk, (records) => recordOf(now.value, nextId(records), clock()));
  if (!kept.ok) return kept;
  const record = kept.value;
  const written = await writeBlocks(desk, sheetId, blocks, ({ values }) => values.map((row) => row.map(entryOf)));
  if (!written.ok) return written;
  const comment = await markFrozen(desk, record, stamp);
  if (!comment.ok || comment.value === null) return comment.ok ? done(null) : comment;
  const said = await keepFrozen(desk, () => ({ ...record, comment: comment.value }));
  return said.ok ? done(null) : said;
}

/** Puts a freeze among those that the workbook remembers. */
function keepFrozen(
  desk: Desk,
  make: (records: readonly FrozenRecord[]) => FrozenRecord,
): Promise<Outcome<FrozenRecord>> {
  return desk.run(async (context) => {
    const memory = askForMemory(context);
    const read = askForDrawer(memory, 'frozen');
    await context.sync();
    const records = frozenIn(read());
    if (records === 'newer') return refuse('MEMORY_NEWER');
    const record = make(records);
    await keepInDrawer(context, memory, 'frozen', withFrozen(records, record).kept);
    return done(record);
  });
}

/** Freezes that would be forgotten if these formulas were frozen too. One sync. */
export async function forgottenBy(desk: Desk, found: FormulaFind): Promise<Outcome<FrozenOffer[]>> {
  const records = await readFrozen(desk);
  if (!records.ok) return records;
  const record = recordOf(found, nextId(records.value), new Date(0));
  return done(withFrozen(records.value, record).forgotten.map((one) => offerOf(one)));
}

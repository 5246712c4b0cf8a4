import type { Outcome } from '../../src/model/outcome';
import type { FormulaFind, FreezeOrder, FrozenOffer } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { entryOf } from './entries';
import { findFormulas } from './find-formulas';
import { writeBlocks } from './formula-blocks';
import { nextId, withFrozen, type FrozenRecord } from './frozen';
import { changeFrozen, readFrozen } from './frozen-drawer';
import { markFrozen } from './provenance';
import { offerOf } from './thaw';

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
  const kept = await changeFrozen(
    desk,
    (records) => withFrozen(records, recordOf(now.value, nextId(records), clock())).kept,
  );
  if (!kept.ok) return kept;
  const record = kept.value.at(-1)!;
  const written = await writeBlocks(desk, sheetId, blocks, ({ values }) => values.map((row) => row.map(entryOf)));
  if (!written.ok) return written;
  const comment = await markFrozen(desk, record, stamp);
  if (!comment.ok || comment.value === null) return comment.ok ? done(null) : comment;
  const said = await changeFrozen(desk, (records) => withFrozen(records, { ...record, comment: comment.value }).kept);
  return said.ok ? done(null) : said;
}

/** Freezes that would be forgotten if these formulas were frozen too. One sync. */
export async function forgottenBy(desk: Desk, found: FormulaFind): Promise<Outcome<FrozenOffer[]>> {
  const records = await readFrozen(desk);
  if (!records.ok) return records;
  const record = recordOf(found, nextId(records.value), new Date(0));
  return done(withFrozen(records.value, record).forgotten.map((one) => offerOf(one)));
}

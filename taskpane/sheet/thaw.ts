import type { Outcome } from '../../src/model/outcome';
import type { FormulaBlock, FrozenOffer, Thawed, ThawBy } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { cellsIn, changedBlocks, writeBlocks } from './formula-blocks';
import type { FrozenRecord } from './frozen';
import { changeFrozen, readFrozen } from './frozen-drawer';
import { addressOf, sheetOf } from './places';
import { markThawed } from './provenance';

/** Cells that are compared when all freezes are listed; those beyond are compared when one is put back. */
const MOST_COMPARED = 40_000;

export const offerOf = (
  { id, at, sheet, place, blocks }: FrozenRecord,
  state: FrozenOffer['state'] = { kind: 'unknown' },
  name = sheet,
): FrozenOffer => ({ id, at, place: `${name}!${place}`, formulas: blocks.length, state });

/** Every freeze that can be put back, the last one first, and how its cells stand. Two syncs, and one for each of them. */
export async function frozen(desk: Desk): Promise<Outcome<FrozenOffer[]>> {
  const records = await readFrozen(desk);
  if (!records.ok || records.value.length === 0) return records.ok ? done([]) : records;
  return desk.run(async (context) => {
    const asked = [...records.value].reverse().map((record) => {
      const sheet = sheetOf(context, record);
      sheet.load('name');
      return { record, sheet };
    });
    await context.sync();
    const offers: FrozenOffer[] = [];
    let left = MOST_COMPARED;
    for (const { record, sheet } of asked) {
      left -= cellsIn(record.blocks);
      if (sheet.isNullObject) offers.push(offerOf(record, { kind: 'gone' }));
      else if (left < 0) offers.push(offerOf(record, { kind: 'unknown' }, sheet.name));
      else {
        const changed = await changedBlocks(context, sheet, record.blocks);
        offers.push(offerOf(record, stateOf(record, changed), sheet.name));
      }
    }
    return done(offers);
  });
}

function stateOf({ blocks }: FrozenRecord, changed: ReadonlySet<FormulaBlock>): FrozenOffer['state'] {
  const [first] = blocks.filter((block) => changed.has(block));
  if (!first) return { kind: 'same' };
  return { kind: 'changed', formulas: changed.size, first: addressOf(first.row, first.column, 1, 1) };
}

/**
 * Puts the formulas of a freeze back where their values still stand. Where some do not, nothing is done (`asking`), or they are
 * left as they are and stay frozen (`others`), or they are written over too (`all`), as the user says.
 */
export async function thaw(desk: Desk, id: number, by: ThawBy): Promise<Outcome<Thawed>> {
  const records = await readFrozen(desk);
  if (!records.ok) return records;
  const record = records.value.find((one) => one.id === id);
  if (!record) return refuse('NO_FROZEN');
  const standing = await compare(desk, record);
  if (!standing.ok) return standing;
  const { changed, offer } = standing.value;
  // Where most are no longer as they were, the cells have probably moved: formulas would go over what is somebody's own.
  if (changed.size > 1 && 2 * changed.size > record.blocks.length)
    return refuse('FROZEN_MOVED', { place: offer.place });
  if (changed.size > 0 && by === 'asking') return done({ offer, back: 0, left: changed.size });
  const left = by === 'all' ? [] : record.blocks.filter((block) => changed.has(block));
  const back = record.blocks.filter((block) => !left.includes(block));
  // A spilled answer fills its cells again by itself: they must be empty for that.
  if (back.length === 0) return done({ offer, back: 0, left: left.length });
  const written = await writeBlocks(desk, record.sheetId, back, ({ values, formula }) =>
    values.map((row, at) => row.map((_, across) => (at === 0 && across === 0 ? formula : ''))),
  );
  if (!written.ok) return written;
  if (left.length === 0) await markThawed(desk, record);
  const kept = await replaceFrozen(desk, id, left.length > 0 ? { ...record, blocks: left } : null);
  return kept.ok ? done({ offer, back: back.length, left: left.length }) : kept;
}

/** Forgets a freeze: its values stay values for good. */
export const forgetFrozen = (desk: Desk, id: number): Promise<Outcome<null>> => replaceFrozen(desk, id, null);

function compare(
  desk: Desk,
  record: FrozenRecord,
): Promise<Outcome<{ changed: ReadonlySet<FormulaBlock>; offer: FrozenOffer }>> {
  return desk.run(async (context) => {
    const sheet = sheetOf(context, record);
    sheet.load('name');
    sheet.protection.load('protected');
    await context.sync();
    if (sheet.isNullObject) return refuse('SHEET_GONE', { sheet: record.sheet });
    if (sheet.protection.protected) return refuse('SHEET_PROTECTED', { sheet: sheet.name });
    const changed = await changedBlocks(context, sheet, record.blocks);
    return done({ changed, offer: offerOf(record, stateOf(record, changed), sheet.name) });
  });
}

async function replaceFrozen(desk: Desk, id: number, record: FrozenRecord | null): Promise<Outcome<null>> {
  const changed = await changeFrozen(desk, (records) =>
    records.flatMap((one) => (one.id !== id ? [one] : record ? [record] : [])),
  );
  return changed.ok ? done(null) : changed;
}

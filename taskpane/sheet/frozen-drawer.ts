import type { Outcome } from '../../src/model/outcome';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, emptyDrawer, keepInDrawer } from './drawers';
import { frozenIn, type FrozenRecord } from './frozen';

/** What the workbook remembers of freezes, the last one last. One sync. */
export function readFrozen(desk: Desk): Promise<Outcome<FrozenRecord[]>> {
  return desk.run(async (context) => {
    const read = askForDrawer(askForMemory(context), 'frozen');
    await context.sync();
    const records = frozenIn(read());
    return records === 'newer' ? refuse('MEMORY_NEWER') : done(records);
  });
}

/** Remembers other freezes instead, and answers with them. Two syncs. */
export function changeFrozen(
  desk: Desk,
  change: (records: readonly FrozenRecord[]) => FrozenRecord[],
): Promise<Outcome<FrozenRecord[]>> {
  return desk.run(async (context) => {
    const memory = askForMemory(context);
    const read = askForDrawer(memory, 'frozen');
    await context.sync();
    const records = frozenIn(read());
    if (records === 'newer') return refuse('MEMORY_NEWER');
    const changed = change(records);
    if (changed.length > 0) await keepInDrawer(context, memory, 'frozen', changed);
    else {
      emptyDrawer(memory, 'frozen');
      await context.sync();
    }
    return done(changed);
  });
}

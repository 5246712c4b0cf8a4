import type { Outcome } from '../../src/model/outcome';
import type { Drawer } from '../book';
import { refuse } from '../problem';
import { done, type Desk } from './desk';
import { askForDrawer, askForMemory, emptyDrawer, keepInDrawer } from './drawers';

/** Reads a drawer of the workbook's memory. One sync. */
export function recall(desk: Desk, drawer: Drawer): Promise<Outcome<unknown>> {
  return desk.run(async (context) => {
    const read = askForDrawer(askForMemory(context), drawer);
    await context.sync();
    const kept = read();
    if (kept === 'newer') return refuse('MEMORY_NEWER');
    return done(kept === null ? null : kept.value);
  });
}

/** Puts something into a drawer, or empties it. */
export function keep(desk: Desk, drawer: Drawer, value: unknown): Promise<Outcome<null>> {
  return desk.run(async (context) => {
    const memory = askForMemory(context);
    await context.sync();
    if (value === null) emptyDrawer(memory, drawer);
    else await keepInDrawer(context, memory, drawer, value);
    await context.sync();
    return done(null);
  });
}

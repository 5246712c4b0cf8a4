import { problemOf } from '../problem';
import { withTold } from './facts-memory';
import type { Pane } from './pane';

const turns = new WeakMap<Pane, number>();

/**
 * Puts what was told into the workbook, behind what is being put there already. Nobody waits for it but other work on the workbook: an
 * answer is given in a second, and Excel may be busy with a cell.
 */
export function saveTold(pane: Pane): void {
  const turn = (turns.get(pane) ?? 0) + 1;
  turns.set(pane, turn);
  // Where another answer comes meanwhile, its turn saves this one too.
  const isLast = () => turns.get(pane) === turn;
  const inTurn = async (before: Promise<void> | undefined): Promise<void> => {
    await before;
    if (isLast()) await save(pane);
    if (isLast()) pane.saving = undefined;
  };
  pane.saving = inTurn(pane.saving);
}

async function save({ store, book, pause }: Pane): Promise<void> {
  // First the press is seen to have done something.
  await pause();
  const { memory, match, told, facts } = store.state;
  if (!match) return;
  const next = memory && withTold(memory, match, told, facts.later);
  const kept = memory === null ? null : await book.keep('facts', next);
  if (kept?.ok) return;
  const reason = (kept?.problem ?? problemOf('MEMORY_NEWER')).message;
  const { notice } = store.state;
  // Once is enough: it is the same for every answer.
  if (notice?.problem.code === 'NOT_REMEMBERED') return;
  store.dispatch({
    type: 'noticed',
    notice: { problem: problemOf('NOT_REMEMBERED', { reason }), tone: 'warning', remedies: [] },
  });
}

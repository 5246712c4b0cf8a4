import { accept, type Pane } from '../flow/pane';
import { addressOf, tasksOf } from '../view/address';
import { FUNCTIONS, formulaOf, missingOf, signsOf } from './formula';
import { argumentsOf, put, type HelpDesk } from './model';
import { roomNeeded } from './room-needed';

/** Asks for the user's own signs. */
export async function enterHelp(pane: Pane, desk: HelpDesk): Promise<void> {
  const decimal = await pane.book.decimalSign();
  if (decimal.ok) desk.set({ signs: signsOf(decimal.value) });
  if (desk.state.typed.length === 0) chooseFunction(pane, desk, desk.state.chosen.id);
}

/** Another function: its fields are empty, but for the chosen list where one is read. */
export function chooseFunction({ store }: Pane, desk: HelpDesk, id: string): void {
  const chosen = FUNCTIONS.find((one) => one.id === id) ?? FUNCTIONS[0]!;
  const { match } = store.state;
  const list = match?.tasks ? tasksOf(match) : '';
  const typed = chosen.parameters.map(({ name }) => (name === 'tasks' ? list : ''));
  desk.set({ chosen, typed, taken: typed.map(() => null), inserted: null });
}

export function typeArgument(desk: HelpDesk, at: number, text: string): void {
  const { typed, taken } = desk.state;
  desk.set({ typed: put(typed, at, text), taken: put(taken, at, null), inserted: null });
}

/** Takes what is selected in the sheet as an argument. */
export async function takeSelection(pane: Pane, desk: HelpDesk, at: number): Promise<void> {
  pane.store.dispatch({ type: 'busy', what: 'Looking at what is selected …' });
  const selected = accept(pane, await pane.book.selected());
  if (!selected) return;
  const { typed, taken } = desk.state;
  const address = addressOf(selected.sheet, selected);
  desk.set({ typed: put(typed, at, address), taken: put(taken, at, selected), inserted: null });
  pane.store.dispatch({ type: 'idle', status: `Taken: ${address}.` });
}

/** Puts the formula into the selected cell. */
export async function insertChosen(pane: Pane, desk: HelpDesk): Promise<void> {
  const given = argumentsOf(desk.state);
  const { chosen, taken } = desk.state;
  if (missingOf(chosen, given).length > 0) return;
  pane.store.dispatch({ type: 'busy', what: 'Looking at the selected cell …' });
  const inserted = accept(
    pane,
    await pane.book.insertFormula({
      formula: formulaOf(chosen, given),
      needs: roomNeeded(chosen.id, given),
      reads: taken.filter((one) => one !== null),
    }),
  );
  if (!inserted) return;
  desk.set({ inserted });
  pane.store.dispatch({ type: 'idle', status: `The formula stands in ${inserted.cell}.` });
}

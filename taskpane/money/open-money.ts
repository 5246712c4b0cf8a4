import { questionOf, type QuestionId } from '../../src/catalogue/money-questions';
import type { Calculation } from '../../src/report/calculation';
import { calculationOf } from '../../src/report/calculations';
import type { Destination, InputsBy } from '../book';
import { accept, tell } from '../flow/pane';
import type { OpenRoom, RoomSetting } from '../rooms';
import { count } from '../view/pieces';
import { bring, caseOf, startDraft, typeInto, type Draft } from './case';
import { valuesFromRow, type RowValues } from './from-row';
import { chooserView, moneyButtons, questionView, type MoneyActs, type MoneyState } from './money-view';

/** The Money room: four questions, answered as numbers are typed, and put into the workbook as formulas. */
export const openMoneyRoom: OpenRoom = (setting) => {
  const { pane, changed, start, go } = setting;
  let state: MoneyState = { question: null, drafts: {}, taken: null, site: null, last: null, changed: null };
  const show = (change: Partial<MoneyState>) => {
    state = { ...state, ...change };
    changed();
  };
  const draftOf = (id: QuestionId): Draft => state.drafts[id] ?? startDraft(id);
  const put = (id: QuestionId, draft: Draft, more: Partial<MoneyState> = {}) =>
    show({ drafts: { ...state.drafts, [id]: draft }, site: null, ...more });
  const say = sayTo(setting);

  const work = workOf(setting, () => state, show, say);
  const acts: MoneyActs = {
    choose: (question) => {
      const drafts = question === null ? state.drafts : { ...state.drafts, [question]: draftOf(question) };
      say('');
      show({ question, drafts, site: null, taken: null });
      focusOn('[data-heading]');
    },
    type: (field, text) => {
      const { question } = state;
      if (question) put(question, typeInto(draftOf(question), field, text));
    },
    tryExample: () => {
      const { question } = state;
      if (!question) return;
      const { example } = questionOf(question);
      put(
        question,
        bring(draftOf(question), questionOf(question), example, () => 'example'),
      );
    },
    startOver: () => {
      if (state.question) put(state.question, startDraft(state.question), { taken: null });
    },
    takeRow: () =>
      start(async () => {
        const { question } = state;
        const { match } = pane.store.state;
        if (!question || !match?.tasks) return;
        pane.store.dispatch({ type: 'busy', what: 'Reading the selected row …' });
        const here = accept(pane, await pane.book.rowHere());
        if (!here) return;
        const found = valuesFromRow(question, match, here, pane.ruling);
        const { draft, text } = takenFrom(found, question, draftOf(question));
        say(text);
        put(question, draft, { taken: text });
      }),
    toList: () => go('inventory'),
    lookAt: (newSheet) => start(() => work.lookAt(newSheet ? { kind: 'newSheet' } : { kind: 'selection' })),
    elsewhere: () => start(() => work.lookAt({ kind: 'newSheet' })),
    insert: (by) => start(() => work.insert(by)),
    close: () => show({ site: null }),
    takeOut: (anyway) => start(() => work.takeOut(anyway)),
  };

  return {
    view: () =>
      state.question === null
        ? chooserView(state, acts)
        : questionView(state.question, draftOf(state.question), state, acts, pane.store.state.match?.tasks != null),
    buttons: () => moneyButtons(state, acts, pane.store.state.busy !== null),
    enter: () => void work.recall(),
    leave: () => show({ site: null, taken: null }),
  };
};

/** Puts the focus on a part of the page that has just appeared. */
function focusOn(selector: string): void {
  if (!('document' in globalThis)) return;
  const found = document.querySelector<HTMLElement>(`main ${selector}`);
  found?.focus();
  if (selector === '[data-heading]') document.querySelector('main')?.scrollTo({ top: 0 });
}

/** Ends a piece of work with a sentence in the status line. */
const sayTo =
  ({ pane: { store } }: RoomSetting) =>
  (what: string) => {
    store.dispatch({ type: 'busy', what });
    store.dispatch({ type: 'idle' });
  };

/** A draft with what a row of the list brings, and a sentence that says which came from where. */
function takenFrom(found: RowValues | null, id: QuestionId, draft: Draft): { draft: Draft; text: string } {
  if (!found)
    return { draft, text: 'The selected cell is in no row of your list. Select a cell of a task, and press again.' };
  const { row, task, currency, values, columns, blank } = found;
  const named = Object.values(columns);
  const missing = blank.length > 0 ? ` Blank there: ${blank.join(', ')}.` : '';
  if (named.length === 0) return { draft, text: `Row ${row} (${task}) says nothing about this.${missing}` };
  const brought = bring(draft, questionOf(id), values, (field) => `row ${row}, ${columns[field] ?? ''}`);
  return {
    draft: currency === '' ? brought : { ...brought, currency },
    text: `From row ${row} (${task}): ${named.join(', ')}.${missing}`,
  };
}

/** The work that the room does in the workbook. */
function workOf(
  { pane }: RoomSetting,
  now: () => MoneyState,
  show: (change: Partial<MoneyState>) => void,
  say: (what: string) => void,
) {
  const { book, store } = pane;
  const calculation = (): Calculation | null => {
    const { question, drafts } = now();
    const draft = question && drafts[question];
    return question && draft ? calculationOf(question, caseOf(question, draft)) : null;
  };
  const recall = async () => {
    const last = await book.calculations.last();
    if (last.ok) show({ last: last.value, changed: null });
  };
  return {
    recall,
    lookAt: async (destination: Destination) => {
      const made = calculation();
      if (!made) return;
      store.dispatch({ type: 'busy', what: 'Looking for room …' });
      const site = accept(pane, await book.calculations.find(made, destination));
      if (!site) return;
      say(site.problems.length > 0 ? 'There is no room for the formulas.' : `There is room: ${site.label}.`);
      show({ site });
      focusOn('[data-site]');
    },
    insert: async (by: InputsBy) => {
      const { site } = now();
      const made = calculation();
      if (!site || !made) return;
      store.dispatch({ type: 'busy', what: 'Writing the formulas …' });
      const inserted = accept(pane, await book.calculations.insert(made, site.destination, by));
      if (!inserted) {
        show({ site: null });
        return recall();
      }
      say(`Inserted: ${inserted.label}.`);
      show({ site: null, last: inserted, changed: null });
      focusOn('[data-heading]');
    },
    takeOut: async (anyway: boolean) => {
      store.dispatch({ type: 'busy', what: 'Taking the formulas out …' });
      const taken = await book.calculations.undo(anyway);
      if (!taken.ok && taken.problem.code === 'CALCULATION_CHANGED') {
        say(taken.problem.message);
        show({ changed: taken.problem.message });
        return;
      }
      if (!taken.ok) return tell(pane, taken.problem);
      const { title, left } = taken.value;
      const parts = [
        left.cells > 0 ? `${count(left.cells, 'changed cell')} left` : '',
        left.inputs > 0 ? `${count(left.inputs, 'input')} left on Assumptions: changed, or used elsewhere` : '',
      ].filter((part) => part !== '');
      say(`${title} was taken out${parts.length > 0 ? `; ${parts.join(', ')}` : ''}.`);
      await recall();
      focusOn('[data-heading]');
    },
  };
}

import './explain.css';
import { accept } from '../flow/pane';
import { chooseList } from '../flow/choose';
import { chooseByHand } from '../flow/override';
import { subjectOf } from '../flow/subject';
import type { OpenRoom, Room, RoomSetting } from '../rooms';
import { h, type Child, type VNode } from '../view/node';
import { button, count, heading, paragraph } from '../view/pieces';
import { accountOf, type Account } from './account';
import { briefField, copyBrief, insertBrief, selectBrief } from './brief';
import { choiceForm, idOf, missingIn, type Draft, type Field } from './choice-form';
import { spotRow, type Spotted } from './follow';
import { frozenParts, openFreezing } from './freezing';
import {
  changeSection,
  disagreementSection,
  dutySection,
  factSection,
  flagSection,
  missingSection,
  moneySection,
  noteSection,
} from './more-view';
import { answerCard, chosenCard, excludedSection, strongestSection, sumSection } from './row-view';

/** What the room remembers between two looks. */
interface Shown {
  spotted: Spotted | null;
  account: Account | null;
  /** The choice that is being made; null: the form is closed. */
  draft: Draft | null;
  wrong: readonly Field[];
  /** What came of the last press, and the row that it was about. */
  said: string;
  key: string;
  /** A brief that the person has to copy; null: none. */
  brief: string | null;
}

/** Explains the row that is selected in the sheet, and lets a person choose otherwise. */
export const openExplain: OpenRoom = (setting) => {
  const { pane, changed, start, go } = setting;
  const shown: Shown = { spotted: null, account: null, draft: null, wrong: [], said: '', key: '', brief: null };
  const freezing = openFreezing(setting);
  let entered = false;
  let stop: (() => void) | null = null;
  let looking = false;
  let again = false;

  const look = async (): Promise<void> => {
    const { state } = pane.store;
    // A choice that is being made is not thrown away because a person looks at another row meanwhile.
    if (!entered || state.busy !== null || state.writing !== null || shown.draft !== null) return;
    again = looking;
    if (looking) return;
    looking = true;
    const spotted = await spotRow(pane).finally(() => (looking = false));
    if (!entered) return;
    if (spotted.ok) take(spotted.value);
    else accept(pane, spotted);
    changed();
    if (again) await look();
  };
  const take = (spotted: Spotted): void => {
    const { match } = pane.store.state;
    shown.spotted = spotted;
    shown.account = spotted.kind === 'row' && match ? accountOf(pane.ruling, match, spotted.at) : null;
    if (!shown.account) return void (shown.brief = null);
    const { row, task } = shown.account;
    const key = `${row} ${task.name}`;
    if (shown.key !== key) Object.assign(shown, { said: '', brief: null });
    shown.key = key;
  };

  /** What nobody expected is told as anywhere else in the pane. */
  const report = (error: unknown) => start(() => Promise.reject(error));
  const acts = formActs(setting, shown, look);
  const insert = async (account: Account): Promise<void> => {
    const said = await insertBrief(pane, account);
    if (said === undefined) return;
    Object.assign(shown, { said, brief: null });
    changed();
  };
  const copy = async (account: Account): Promise<void> => {
    const { said, text } = await copyBrief(pane, account);
    Object.assign(shown, { said, brief: text });
    changed();
    if (text !== null) selectBrief();
  };

  const end = () => {
    stop?.();
    stop = null;
  };
  const room: Room = {
    view: () =>
      h(
        'div',
        { class: 'step explain' },
        heading('This row'),
        shown.said !== '' && h('p', { class: 'good', attrs: { role: 'status' } }, shown.said),
        shown.brief !== null && briefField(shown.brief),
        shown.account ? rowView(setting, shown, shown.account, acts) : elsewhere(setting, shown.spotted, look),
        ...frozenParts(freezing),
      ),
    buttons: () => {
      const { account, draft } = shown;
      const disabled = pane.store.state.busy !== null;
      if (!account) return [button('Back to the list', () => go('inventory'), { appearance: 'subtle', disabled })];
      return [
        button('Printable brief', () => start(() => insert(account)), { disabled }),
        button('Copy as text', () => start(() => copy(account)), { disabled }),
        draft === null
          ? button(account.answer.chosen ? 'Change the choice' : 'Choose otherwise', acts.open, {
              appearance: 'primary',
              disabled,
            })
          : null,
      ].filter((one) => one !== null);
    },
    enter: () => {
      entered = true;
      Object.assign(shown, { said: '', brief: null });
      start(async () => {
        // First the ear, then the eye: what is selected meanwhile is not missed.
        const listening = stop ? null : await pane.book.onSelection(() => void look().catch(report));
        if (listening?.ok) stop = listening.value;
        if (!entered) return end();
        await look();
        await freezing.enter();
      });
    },
    leave: () => {
      entered = false;
      end();
    },
  };
  return room;
};

interface Acts {
  open: () => void;
  set: (field: Field, value: string) => void;
  keep: () => void;
  takeBack: () => void;
  cancel: () => void;
}

function formActs({ pane, changed, start }: RoomSetting, shown: Shown, look: () => Promise<void>): Acts {
  const focus = (id: string) => document.getElementById(id)?.focus();
  const close = () => Object.assign(shown, { draft: null, wrong: [] });
  const choose = async (at: number, draft: Draft | null): Promise<void> => {
    const { strategy = '', reason = '', by = '' } = draft ?? {};
    const chosen = await chooseByHand(pane, at, strategy === '' ? null : { strategy, reason, by });
    if (!chosen) return;
    close();
    await look();
    Object.assign(shown, { said: spoken(draft !== null, chosen), brief: null });
    changed();
    document.querySelector<HTMLElement>('[data-heading]')?.focus();
  };
  return {
    open: () => {
      const chosen = shown.account?.answer.chosen;
      const { strategy = '', reason = '', by = pane.choices.name } = chosen ?? {};
      Object.assign(shown, { draft: { strategy, reason, by }, wrong: [], said: '', brief: null });
      changed();
      focus(idOf('strategy'));
    },
    set: (field, value) => {
      if (shown.draft) shown.draft = { ...shown.draft, [field]: value };
    },
    keep: () => {
      const { account, draft } = shown;
      if (!account || !draft) return;
      shown.wrong = missingIn(draft);
      changed();
      const [first] = shown.wrong;
      if (first) focus(idOf(first));
      else start(() => choose(account.at, draft));
    },
    takeBack: () => {
      const { account } = shown;
      if (account) start(() => choose(account.at, null));
    },
    cancel: () => {
      close();
      changed();
      document.querySelector<HTMLElement>('[data-heading]')?.focus();
      start(look);
    },
  };
}

/** What came of a choice, in a sentence or two. */
function spoken(isChoice: boolean, { written, kept }: { written: boolean; kept: number }): string {
  const what = isChoice ? 'Your choice is kept.' : 'Your choice was taken back.';
  const where = written ? 'The row shows it.' : 'The sheet shows it with the next fill.';
  const stays = kept > 0 ? ` ${count(kept, 'cell')} of this row had been typed by hand and stay as they are.` : '';
  return `${what} ${where}${stays}`;
}

function rowView({ pane }: RoomSetting, { draft, wrong }: Shown, account: Account, acts: Acts): VNode {
  const { wording } = pane.ruling.context;
  const isChanged = pane.store.state.match?.choices.changed.includes(account.at) ?? false;
  return h(
    'div',
    { key: 'row' },
    answerCard(account, wording),
    chosenCard(account, wording, isChanged),
    draft && choiceForm(account, wording, { draft, wrong }, acts),
    excludedSection(account),
    strongestSection(account),
    sumSection(account),
    disagreementSection(account),
    flagSection(account),
    dutySection(account),
    missingSection(account),
    changeSection(account),
    moneySection(account),
    noteSection(account),
    factSection(account),
  );
}

/** Nothing to explain here: what to select, or what to read. */
function elsewhere({ pane, start }: RoomSetting, spotted: Spotted | null, look: () => Promise<void>): VNode {
  const { match } = pane.store.state;
  const list = match?.tasks ? subjectOf(match.list.place) : null;
  const children: Child[] = [];
  if (match?.problem) {
    children.push(
      h('p', { class: 'bad' }, match.problem.message),
      paragraph('Say under Inventory what each column holds, then come back.'),
    );
  }
  if (spotted === null) children.push(paragraph('Looking at the sheet …', 'quiet'));
  else if (spotted.kind === 'blank')
    children.push(paragraph(`Row ${spotted.row} is blank. Select one that holds a task.`));
  else if (spotted.kind === 'outside') {
    const { spot } = spotted;
    children.push(
      paragraph(
        list === null
          ? 'Select a cell of a task, and this shows why it is answered as it is.'
          : `Select a task of ${list}, and this shows why it is answered as it is.`,
      ),
    );
    if (spot) {
      const read = async () => {
        await chooseList(pane, spot.target);
        await look();
      };
      children.push(
        h(
          'div',
          { class: 'card first' },
          h(
            'div',
            { class: 'card-text' },
            h('span', { class: 'card-kind' }, 'The list around the selection'),
            h('strong', { class: 'card-title' }, spot.label),
            h('span', { class: 'quiet' }, `${count(Math.max(0, spot.rows), 'row')} on ${spot.sheet}`),
          ),
          button('Read it', () => start(read), { appearance: 'primary', spoken: `Read it: ${spot.label}` }),
        ),
      );
    }
  }
  return h('div', { key: 'elsewhere' }, ...children);
}

import type { FieldGroup } from '../../src/table/field-choices';
import type { Wording } from '../../src/report/wording';
import type { FactsStep } from '../facts-step';
import type { Room } from '../rooms';
import { mayWrite, ROOMS, STEPS, type Notice, type Remedy, type RoomId, type State, type Step } from '../state';
import { h, type Child, type VNode } from '../view/node';
import { button, paragraph, type Appearance } from '../view/pieces';
import type { Act } from './act';
import { matchStep } from './match';
import { previewStep } from './preview';
import { resultStep } from './result';
import { startStep } from './start';
import { writeStep } from './write';

/** What the views need beside the state. */
export interface Setting {
  choices: readonly FieldGroup[];
  wording: Wording;
  /** The room beside the wizard that was entered; null while it is being loaded. */
  room: Pick<Room, 'view' | 'buttons'> | null;
  /** The policy that decides, in words. */
  policy: string;
  /** The step that asks for facts; null while it is being loaded. */
  facts: Pick<FactsStep, 'view'> | null;
}

const ROOM_TITLES: Record<RoomId, string> = {
  inventory: 'Inventory',
  explain: 'This row',
  money: 'Money',
  policy: 'Policy',
  help: 'Help',
};

const TITLES: Record<Step, string> = {
  start: 'Start',
  match: 'Match',
  facts: 'Facts',
  preview: 'Preview',
  write: 'Write',
  result: 'Result',
};

/** The whole pane: where we are, the step, what is in the way, and what to press. */
export function paneView(state: State, act: Act, setting: Setting): VNode {
  return h(
    'div',
    { class: 'pane' },
    h(
      'header',
      { class: 'top' },
      h('h1', {}, 'Sourcing Analysis'),
      roomBar(state.room, act),
      state.room === 'inventory' && stepper(state.step),
    ),
    h(
      'main',
      { attrs: { 'aria-busy': state.busy === null ? 'false' : 'true' } },
      state.notice && noticeView(state.notice, act),
      state.room === 'inventory'
        ? h('div', { key: state.step }, stepView(state, act, setting))
        : h('div', { key: state.room }, setting.room ? setting.room.view() : paragraph('Opening …', 'quiet')),
      showsAnswers(state) && h('p', { key: 'policy', class: 'stamp' }, setting.policy),
    ),
    h(
      'footer',
      { class: 'bottom' },
      h('p', { class: 'status', attrs: { role: 'status', 'aria-live': 'polite' } }, statusOf(state)),
      h(
        'div',
        { class: 'buttons' },
        ...(state.room === 'inventory' ? buttonsOf(state, act) : (setting.room?.buttons() ?? [])),
      ),
    ),
  );
}

/** Wherever answers are shown, the policy that gave them is named. */
const showsAnswers = ({ room, step, match }: State): boolean =>
  room === 'inventory' ? step === 'preview' || step === 'result' : room === 'explain' && match?.tasks != null;

function stepView(state: State, act: Act, { choices, wording, facts }: Setting): VNode {
  switch (state.step) {
    case 'start':
      return startStep(state, act);
    case 'match':
      return matchStep(state, act, choices);
    case 'facts':
      return facts ? facts.view(state) : paragraph('Opening …', 'quiet');
    case 'preview':
      return previewStep(state, act);
    case 'write':
      return writeStep(state);
    case 'result':
      return resultStep(state, act, wording);
  }
}

function roomBar(current: RoomId, act: Act): VNode {
  return h(
    'nav',
    { class: 'rooms-bar', attrs: { 'aria-label': 'Parts of this pane' } },
    ...ROOMS.map((room) =>
      h(
        'button',
        {
          key: room,
          class: room === current ? 'now' : '',
          attrs: { type: 'button', 'aria-current': room === current ? 'page' : undefined },
          on: { click: () => act.enter(room) },
        },
        ROOM_TITLES[room],
      ),
    ),
  );
}

function stepper(current: Step): VNode {
  const now = STEPS.indexOf(current);
  return h(
    'ol',
    { class: 'stepper', attrs: { 'aria-label': 'Steps' } },
    ...STEPS.map((step, at) =>
      h(
        'li',
        {
          key: step,
          class: at < now ? 'past' : at === now ? 'now' : '',
          attrs: { 'aria-current': at === now ? 'step' : undefined },
        },
        TITLES[step],
      ),
    ),
  );
}

function statusOf({ waiting, busy, status }: State): string {
  if (waiting) return 'Excel keeps us waiting. If a cell is being edited, press Enter or Esc there.';
  return busy ?? status;
}

const REMEDIES: Record<Remedy, string> = {
  clearFilter: 'Clear the filter',
  goOnHidden: 'Fill hidden rows too',
  newSheet: 'Write to a new sheet',
  readAgain: 'Read the list again',
  resume: 'Go on',
  undo: 'Undo what was written',
  startOver: 'Choose another list',
};

function noticeView({ problem, tone, remedies }: Notice, act: Act): VNode {
  return h(
    'div',
    { key: 'notice', class: `notice ${tone}`, attrs: { role: 'alert', tabindex: -1, 'data-notice': true } },
    h('p', {}, problem.message),
    h(
      'div',
      { class: 'remedies' },
      ...remedies.map((remedy, at) =>
        button(REMEDIES[remedy], () => act.remedy(remedy), {
          size: 'small',
          appearance: at === 0 ? 'primary' : 'outline',
        }),
      ),
      remedies.includes('resume')
        ? null
        : button('Close', () => act.dismiss(), { size: 'small', appearance: 'subtle' }),
    ),
  );
}

/** The one button that leads on, and the way back. */
function buttonsOf(state: State, act: Act): Child[] {
  const disabled = state.busy !== null;
  const back = (step: Step) => button('Back', () => act.go(step), { appearance: 'subtle', disabled });
  const blocked = disabled || state.match?.tasks === null;
  const preview = (appearance: Appearance) =>
    button('Preview the answers', () => act.preview(), { appearance, disabled: blocked });
  switch (state.step) {
    case 'start':
      return [];
    case 'match':
      return [
        back('start'),
        preview('outline'),
        button('Add what you know', () => act.ask(), { appearance: 'primary', disabled: blocked }),
      ];
    case 'facts':
      return [back('match'), preview('primary')];
    case 'preview':
      return [
        back('facts'),
        button(writeLabel(state), () => act.write(), { appearance: 'primary', disabled: disabled || !mayWrite(state) }),
      ];
    case 'write':
      return [button('Cancel', () => act.cancel(), { disabled: state.writing?.cancelling ?? true })];
    case 'result':
      return [
        state.result?.written ? button('Undo this fill', () => act.undo(), { disabled }) : null,
        button('Another list', () => act.go('start'), { appearance: 'subtle', disabled }),
      ].filter((one) => one !== null);
  }
}

function writeLabel({ preview }: State): string {
  const rows = preview?.fill.counts.rows ?? 0;
  return `Write ${rows.toLocaleString('en-US')} ${rows === 1 ? 'row' : 'rows'}`;
}

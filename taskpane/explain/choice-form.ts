import { STRATEGY_IDS, type StrategyId } from '../../src/model/policy';
import type { Wording } from '../../src/report/wording';
import { LONGEST } from '../memory/choices';
import { h, type VNode } from '../view/node';
import { button } from '../view/pieces';
import type { Account } from './account';

/** What a person has filled in so far. */
export interface Draft {
  strategy: StrategyId | '';
  reason: string;
  by: string;
}
export type Field = keyof Draft;

export interface FormActs {
  set: (field: Field, value: string) => void;
  keep: () => void;
  takeBack: () => void;
  cancel: () => void;
}

export const FORM_TEXTS: Record<Field, string> = {
  strategy: 'Choose a strategy.',
  reason: 'Say why: the reason stands beside the choice, in the sheet too.',
  by: 'Say who chooses.',
};

/** What is still missing, in the order of the form. */
export function missingIn(draft: Draft): Field[] {
  const fields: Field[] = ['strategy', 'reason', 'by'];
  return fields.filter((field) => draft[field].trim() === '');
}

export const idOf = (field: Field): string => `choice-${field}`;

const valueOf = (event: Event): string => {
  const { currentTarget } = event;
  return currentTarget instanceof Object && 'value' in currentTarget ? String(currentTarget.value) : '';
};

/** A strategy of the user's own, with who and why: without these two nobody could defend it later. */
export function choiceForm(
  account: Account,
  wording: Wording,
  { draft, wrong }: { draft: Draft; wrong: readonly Field[] },
  acts: FormActs,
): VNode {
  const { answer } = account;
  const field = (name: Field, label: string, control: VNode) =>
    h(
      'div',
      { class: 'field', key: name },
      h('label', { attrs: { for: idOf(name) } }, label),
      control,
      wrong.includes(name) && h('p', { class: 'wrong', attrs: { id: `${idOf(name)}-wrong` } }, FORM_TEXTS[name]),
    );
  const attrs = (name: Field) => ({
    id: idOf(name),
    required: true,
    'aria-invalid': wrong.includes(name) ? 'true' : undefined,
    'aria-describedby': wrong.includes(name) ? `${idOf(name)}-wrong` : undefined,
  });
  const control = (tag: string, name: Field, more: Readonly<Record<string, string | number>> = {}) =>
    h(tag, {
      attrs: { ...attrs(name), ...more },
      set: { value: draft[name] },
      on: { input: (event) => acts.set(name, valueOf(event)) },
    });
  return h(
    'section',
    { class: 'section choice-form', key: 'choice', attrs: { 'aria-label': 'Choose by hand' } },
    h('h3', {}, answer.chosen ? 'Change the choice' : 'Choose otherwise'),
    field(
      'strategy',
      'Strategy',
      h(
        'select',
        {
          attrs: attrs('strategy'),
          set: { value: draft.strategy },
          on: { change: (event) => acts.set('strategy', valueOf(event)) },
        },
        h('option', { attrs: { value: '' } }, 'Choose …'),
        ...STRATEGY_IDS.map((id) => {
          const vetoes = answer.excluded[id]?.join(', ');
          const ours = (answer.chosen?.ours ?? answer).strategy === id ? ' (ours)' : '';
          const label = `${wording.strategy(id)}${vetoes ? ` (excluded by ${vetoes})` : ours}`;
          return h('option', { attrs: { value: id } }, label);
        }),
      ),
    ),
    field('reason', 'Reason', control('textarea', 'reason', { rows: 3, maxlength: LONGEST.reason })),
    field('by', 'Name', control('input', 'by', { type: 'text', maxlength: LONGEST.name, autocomplete: 'name' })),
    h(
      'div',
      { class: 'remedies' },
      button('Keep this choice', acts.keep, { appearance: 'primary' }),
      answer.chosen ? button('Take it back', acts.takeBack) : null,
      button('Cancel', acts.cancel, { appearance: 'subtle' }),
    ),
  );
}

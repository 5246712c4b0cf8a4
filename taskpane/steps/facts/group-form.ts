import type { Profile } from '../../../src/table/profile';
import { isSameGroup, WORDS } from '../../../src/table/profile-groups';
import { h, type Child, type VNode } from '../../view/node';
import { button, count } from '../../view/pieces';
import type { FactsAct } from './act';
import { effectView } from './group-effect';
import { missingIn, type GroupForm } from './group-state';
import type { FactWords } from './words';

/** Suggestions while one types. */
const MOST_SUGGESTED = 300;

const valueOf = (event: Event): string => {
  const { currentTarget } = event;
  return currentTarget instanceof Object && 'value' in currentTarget ? String(currentTarget.value) : '';
};

const MISSING = {
  value: 'Say which rows you mean.',
  rows: 'No row belongs to it: look at the spelling.',
  fact: 'Choose what you want to say about them.',
  answer: 'Choose the answer.',
};

/** The description of a group, what is said about it, and what that would do. */
export function groupForm(form: GroupForm, profile: Profile, act: FactsAct, words: FactWords): VNode {
  const { changes, column, value, fact } = form;
  const missing = form.tried ? missingIn(form) : [];
  const known = profile.groups.find((group) => isSameGroup(group, { column, value }));
  const wrongOf = (...parts: (keyof typeof MISSING)[]) => parts.find((part) => missing.includes(part));
  const field = (id: string, label: string, wrong: keyof typeof MISSING | undefined, ...controls: Child[]): VNode =>
    h(
      'div',
      { key: id, class: 'field' },
      h('label', { attrs: { for: id } }, label),
      ...controls,
      wrong && h('p', { class: 'wrong', attrs: { id: `${id}-wrong` } }, MISSING[wrong]),
    );
  const title = changes
    ? `Other rows for: ${words.scope({ kind: 'group', ...changes })}`
    : known && value !== ''
      ? `One more answer for: ${words.scope({ kind: 'group', ...known })}`
      : 'A group of your own';
  return h(
    'section',
    { key: 'form', class: 'group-form', attrs: { 'aria-labelledby': 'group-title' } },
    h('h3', { attrs: { id: 'group-title', tabindex: -1, 'data-question': true } }, title),
    field('group-column', 'Rows whose', undefined, columnList(form, act)),
    field(
      'group-value',
      column === WORDS ? 'contains the words' : 'is',
      wrongOf('value', 'rows'),
      valueControl(form, wrongOf('value', 'rows') !== undefined, act),
      rowsView(form),
    ),
    field('group-fact', 'What do you say about them?', wrongOf('fact'), factList(form, wrongOf('fact'), act, words)),
    fact !== '' && answers(form, known?.facts[fact], wrongOf('answer'), act, words),
    form.effect && effectView(form, words),
    h(
      'div',
      { class: 'remedies' },
      button(changes ? 'Keep the change' : 'Keep this answer', () => act.group.keep(), { appearance: 'primary' }),
      button('Cancel', () => act.group.cancel(), { appearance: 'subtle' }),
    ),
  );
}

function columnList({ columns, column }: GroupForm, act: FactsAct): VNode {
  return h(
    'select',
    {
      attrs: { id: 'group-column' },
      set: { value: column },
      on: { change: (event) => act.group.fill({ column: valueOf(event) }) },
    },
    ...columns.map((each) => h('option', { attrs: { value: each } }, each === WORDS ? 'Task' : each)),
  );
}

function valueControl({ column, value, values, typed }: GroupForm, wrong: boolean, act: FactsAct): VNode {
  const attrs = {
    id: 'group-value',
    'aria-invalid': wrong ? 'true' : undefined,
    'aria-describedby': `group-rows${wrong ? ' group-value-wrong' : ''}`,
  };
  if (!typed) {
    return h(
      'select',
      {
        key: `list ${column}`,
        attrs,
        set: { value },
        on: { change: (event) => act.group.fill({ value: valueOf(event) }) },
      },
      h('option', { attrs: { value: '' } }, 'Choose …'),
      ...values.map((each) =>
        h('option', { attrs: { value: each.value } }, `${each.value} (${each.rows.toLocaleString('en-US')})`),
      ),
    );
  }
  return h(
    'div',
    { key: `typed ${column}` },
    h('input', {
      attrs: { ...attrs, type: 'text', autocomplete: 'off', list: values.length > 0 ? 'group-values' : undefined },
      set: { value },
      on: { input: (event) => act.group.fill({ value: valueOf(event) }) },
    }),
    values.length > 0 &&
      h(
        'datalist',
        { attrs: { id: 'group-values' } },
        ...values
          .slice(0, MOST_SUGGESTED)
          .map((each) => h('option', { attrs: { value: each.value } }, count(each.rows, 'row'))),
      ),
  );
}

function rowsView({ column, value, rows }: GroupForm): VNode {
  const hint = column === WORDS ? 'Whole words in this order; capital letters and plurals make no difference. ' : '';
  const found =
    value.trim() === ''
      ? ''
      : rows === null
        ? 'Looking for rows …'
        : rows.count === 0
          ? 'No row belongs to it.'
          : `${count(rows.count, 'row')}: ${rows.sample.map(shorten).join(' · ')}${rows.count > rows.sample.length ? ' · …' : ''}`;
  return h('p', { class: 'quiet', attrs: { id: 'group-rows' } }, `${hint}${found}`);
}

function factList(
  { fact, best, changes }: GroupForm,
  wrong: string | undefined,
  act: FactsAct,
  words: FactWords,
): VNode {
  const option = (id: string): VNode => h('option', { key: id, attrs: { value: id } }, words.name(id));
  const section = (label: string, ids: readonly string[]): VNode =>
    h('optgroup', { key: label, attrs: { label } }, ...ids.map(option));
  return h(
    'select',
    {
      attrs: {
        id: 'group-fact',
        'aria-invalid': wrong ? 'true' : undefined,
        'aria-describedby': wrong ? 'group-fact-wrong' : undefined,
      },
      set: { value: fact },
      on: { change: (event) => act.group.fill({ fact: valueOf(event) }) },
    },
    h('option', { attrs: { value: '' } }, changes ? 'Nothing more' : 'Choose …'),
    best.length > 0 && section('Settles most here', best),
    ...words.facts
      .map(({ label, ids }) => ({ label, ids: ids.filter((id) => !best.includes(id)) }))
      .filter(({ ids }) => ids.length > 0)
      .map(({ label, ids }) => section(label, ids)),
  );
}

/** The answers as one choice: arrow keys go through them. */
function answers(
  { fact, answer }: GroupForm,
  given: string | number | undefined,
  wrong: string | undefined,
  act: FactsAct,
  words: FactWords,
): VNode {
  const help = words.help(fact);
  return h(
    'fieldset',
    {
      key: `answers ${fact}`,
      class: 'group-answers',
      attrs: { 'aria-describedby': wrong ? 'group-answer-wrong' : undefined },
    },
    h('legend', {}, words.question(fact)),
    given !== undefined && h('p', { class: 'quiet' }, `Your answer so far: ${words.answer(fact, given)}.`),
    ...words.options(fact).map(({ value, label }) =>
      h(
        'label',
        { key: String(value) },
        h('input', {
          attrs: { type: 'radio', name: 'group-answer', value: String(value) },
          set: { checked: answer === value },
          on: { change: () => act.group.fill({ answer: value }) },
        }),
        label,
      ),
    ),
    wrong !== undefined && h('p', { class: 'wrong', attrs: { id: 'group-answer-wrong' } }, MISSING.answer),
    help !== undefined &&
      h('details', { class: 'question-help' }, h('summary', {}, 'What to think of'), h('p', {}, help)),
  );
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 39)}…` : text);

import {
  allFields,
  type FieldGroup,
  type MoneyQuestion,
  type QuestionField,
} from '../../src/catalogue/money-questions';
import { SIDE_FACTS } from '../../src/catalogue/side-facts';
import { isBlank } from '../../src/economics/wording';
import type { Case } from '../../src/report/calculation';
import { h, type Child, type VNode } from '../view/node';
import { unitBeside } from './amounts';
import { refusalOf, type Draft } from './case';
import { DOES_NOT_APPLY } from './typed';

export type Type = (field: QuestionField, text: string) => void;

/** The fields of some groups of a question; what a first answer can do without is folded away. */
export function fieldsView(groups: readonly FieldGroup[], draft: Draft, given: Case, type: Type): Child[] {
  return groups.map((group) => {
    const fields = h(
      'div',
      { class: 'fields' },
      ...group.fields.map((field) => fieldView(field, draft, given.given[field.id], type)),
    );
    if (!group.more) return h('div', { key: group.title, class: 'section' }, h('h3', {}, group.title), fields);
    const refused = group.fields.some((field) => refusalOf(field, given.given[field.id]) !== undefined);
    return h(
      'details',
      { key: group.title, class: 'section folded' },
      h('summary', {}, h('h3', {}, group.title), refused ? h('span', { class: 'chip refused' }, 'look here') : ''),
      fields,
    );
  });
}

function fieldView(field: QuestionField, draft: Draft, given: unknown, type: Type): VNode {
  const { id, label, help, quantity } = field;
  const refusal = refusalOf(field, given);
  const origin = draft.origins[id];
  const typed = (event: Event) => {
    const { target } = event;
    if (target instanceof HTMLInputElement || target instanceof HTMLSelectElement) type(field, target.value);
  };
  const described = [`help-${id}`, origin ? `origin-${id}` : '', refusal ? `refusal-${id}` : '']
    .filter(Boolean)
    .join(' ');
  const attrs = {
    id: `money-${id}`,
    'aria-describedby': described,
    'aria-invalid': refusal ? 'true' : undefined,
  };
  const text = draft.texts[id] ?? '';
  return h(
    'div',
    { key: id, class: refusal ? 'field refused' : 'field' },
    h('label', { attrs: { for: `money-${id}` } }, label),
    h(
      'div',
      { class: 'entry' },
      quantity === null
        ? levelList(id, text, attrs, typed)
        : h('input', {
            attrs: {
              ...attrs,
              type: quantity.unit === 'date' ? 'date' : 'text',
              inputmode: quantity.unit === 'date' ? undefined : 'decimal',
              autocomplete: 'off',
            },
            set: { value: text },
            on: { input: typed },
          }),
      quantity && quantity.unit !== 'date'
        ? h('span', { class: 'unit' }, unitBeside(quantity.unit, draft.currency))
        : null,
    ),
    origin ? h('p', { class: 'origin', attrs: { id: `origin-${id}` } }, origin) : null,
    refusal ? h('p', { class: 'refusal', attrs: { id: `refusal-${id}` } }, refusal) : null,
    h('p', { class: 'quiet help', attrs: { id: `help-${id}` } }, help),
  );
}

function levelList(
  id: string,
  value: string,
  attrs: Record<string, string | undefined>,
  typed: (event: Event) => void,
) {
  const fact = SIDE_FACTS.find((one) => one.id === id);
  const [low, high] = fact?.kind === 'scale' ? [fact.low, fact.high] : ['', ''];
  const options: [value: string, text: string][] = [
    ['', 'not known'],
    ['1', `1 – ${low}`],
    ['2', '2'],
    ['3', '3'],
    ['4', '4'],
    ['5', `5 – ${high}`],
    [DOES_NOT_APPLY, 'does not apply'],
  ];
  return h(
    'select',
    { attrs, set: { value }, on: { change: typed } },
    ...options.map(([each, text]) => h('option', { key: each, attrs: { value: each } }, text)),
  );
}

/** Labels of required fields that are still blank. */
export function stillNeeded(question: MoneyQuestion, required: readonly string[], { given }: Case): string[] {
  return allFields(question)
    .filter(({ id }) => required.includes(id) && isBlank(given[id]))
    .map(({ label }) => label);
}

/** Refusals of single fields: the answer waits until they are mended. */
export function refusalsIn(question: MoneyQuestion, { given }: Case): string[] {
  return allFields(question).flatMap((field) => {
    const refusal = refusalOf(field, given[field.id]);
    return refusal === undefined ? [] : [`${field.label}: see the field.`];
  });
}

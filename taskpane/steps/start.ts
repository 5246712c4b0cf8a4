import type { Spot, UndoOffer } from '../book';
import type { State } from '../state';
import { h, type VNode } from '../view/node';
import { button, count, heading, paragraph, section } from '../view/pieces';
import type { Act } from './act';

/** What the product does, and what to begin with. */
export function startStep(state: State, act: Act): VNode {
  const { survey, undone } = state;
  return h(
    'div',
    { class: 'step' },
    heading('Which work should stay with you?'),
    paragraph(
      'For every task of your list: keep it, give it out, send it abroad, or find a partner – with the reason, and what would change the answer.',
      'lead',
    ),
    paragraph('Nothing leaves this workbook. You see every cell before it is written.', 'quiet'),
    undone && h('p', { class: 'good' }, `The fill of ${undone.label} was undone.`),
    survey?.undo ? undoOffer(survey.undo, act) : null,
    section('Your list', survey ? lists(state, act) : h('p', { class: 'quiet' }, 'Looking at the workbook …')),
    section(
      'No list yet?',
      h(
        'div',
        { class: 'cards' },
        card('Sample inventory', 'Twenty tasks of an invented company, on a new sheet. Good for a first look.', () =>
          act.insertSample(),
        ),
        card('Empty inventory', 'A column for every question, with its answers to choose from, on a new sheet.', () =>
          act.insertEmpty(),
        ),
      ),
    ),
  );
}

function lists({ survey }: State, act: Act): VNode {
  const { selection, tables = [] } = survey ?? {};
  const isSelected = ({ target }: Spot) =>
    selection?.target.kind === 'table' && target.kind === 'table' && selection.target.id === target.id;
  const others = tables.filter((table) => !isSelected(table));
  return h(
    'div',
    { class: 'cards' },
    selection
      ? spot(selection, selection.target.kind === 'table' ? 'This table' : 'This selection', act, true)
      : h(
          'p',
          { class: 'quiet' },
          'Select a cell of your list and it appears here: a table, or a plain range with a row of column names.',
        ),
    ...others.map((table) => spot(table, 'Table', act, selection === null && others.length === 1)),
  );
}

function spot({ target, label, sheet, rows }: Spot, kind: string, act: Act, first: boolean): VNode {
  const key = target.kind === 'table' ? target.id : target.kind;
  return h(
    'div',
    { key, class: `card ${first ? 'first' : ''}` },
    h(
      'div',
      { class: 'card-text' },
      h('span', { class: 'card-kind' }, kind),
      h('strong', { class: 'card-title' }, label),
      h('span', { class: 'quiet' }, `${count(Math.max(0, rows), 'row')} on ${sheet}`),
    ),
    button('Use it', () => act.choose(target), {
      appearance: first ? 'primary' : 'outline',
      spoken: `Use it: ${label}`,
    }),
  );
}

function card(title: string, text: string, press: () => void): VNode {
  return h(
    'div',
    { key: title, class: 'card' },
    h('div', { class: 'card-text' }, h('strong', { class: 'card-title' }, title), h('span', { class: 'quiet' }, text)),
    button('Insert', press, { spoken: `Insert: ${title}` }),
  );
}

function undoOffer({ label, columns, rows, at }: UndoOffer, act: Act): VNode {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
  return h(
    'div',
    { class: 'card offer' },
    h(
      'div',
      { class: 'card-text' },
      h('strong', { class: 'card-title' }, 'Last fill'),
      h('span', { class: 'quiet' }, `${label}: ${count(columns, 'column')}, ${count(rows, 'row')}, ${when}`),
    ),
    button('Undo it', () => act.undo()),
  );
}

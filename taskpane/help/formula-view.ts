import type { Pane } from '../flow/pane';
import { h, type VNode } from '../view/node';
import { button, paragraph, section } from '../view/pieces';
import type { HelpAct } from './act';
import { FORMULA_TEXTS } from '../../src/catalogue/formula-texts';
import { hasOwnPolicy, unseenBy } from './beside-formula';
import { formulaOf, FUNCTIONS, missingOf, type FunctionHelp } from './formula';
import { argumentsOf, type HelpState } from './model';

const GROUPS: readonly (readonly [label: string, last: string])[] = [
  ['Tasks', 'CHECK'],
  ['Look up', 'SOURCE'],
  ['Money', 'READINESS'],
  ['This product', 'VERSION'],
];

/** Puts a formula together, shows it as the user's Excel would, and inserts it into the selected cell. */
export function formulaView(state: HelpState, pane: Pane, act: HelpAct): VNode {
  const { chosen, signs, inserted } = state;
  const given = argumentsOf(state);
  const missing = missingOf(chosen, given);
  const busy = pane.store.state.busy !== null;
  return section(
    'Insert a formula',
    h('label', { attrs: { for: 'help-function' } }, 'Function'),
    h(
      'select',
      {
        attrs: { id: 'help-function' },
        set: { value: chosen.id },
        on: { change: (event) => act.choose((event.currentTarget as HTMLSelectElement).value) },
      },
      ...groups(),
    ),
    paragraph(chosen.description),
    h(
      'details',
      { key: `result-${chosen.id}`, class: 'result' },
      h('summary', {}, 'What it gives'),
      h('p', {}, chosen.result),
    ),
    h(
      'ul',
      { class: 'arguments' },
      ...chosen.parameters.map((_, at) => argumentField(state, at, { busy, ownPolicy: hasOwnPolicy(pane) }, act)),
    ),
    h('code', { class: 'formula', attrs: { 'aria-label': 'The formula' } }, formulaOf(chosen, given, signs)),
    ...unseenBy(chosen, state.typed, pane).map((text) => paragraph(text, 'hint')),
    missing.length > 0 && paragraph(`Still needed: ${missing.join(', ')}.`, 'quiet'),
    missing.length === 0 &&
      h(
        'div',
        { class: 'row-buttons' },
        button('Insert the formula', () => act.insert(), { appearance: 'primary', size: 'small', disabled: busy }),
        h('span', { class: 'quiet' }, 'into the selected cell, if it is empty'),
      ),
    inserted && h('p', { class: 'good' }, `It stands in ${inserted.cell}: `, h('code', {}, inserted.local)),
  );
}

function groups(): VNode[] {
  let from = 0;
  return GROUPS.map(([label, last]) => {
    const to = FUNCTIONS.findIndex(({ id }) => id === last) + 1;
    const some = FUNCTIONS.slice(from, to);
    from = to;
    return h('optgroup', { attrs: { label } }, ...some.map(({ id }) => h('option', { attrs: { value: id } }, id)));
  });
}

function argumentField(
  { chosen, typed }: HelpState,
  at: number,
  { busy, ownPolicy }: { busy: boolean; ownPolicy: boolean },
  act: HelpAct,
): VNode {
  const { name, what, needed, choices } = chosen.parameters[at]!;
  const id = `argument-${at}`;
  return h(
    'li',
    { key: `${chosen.id}-${name}` },
    h(
      'label',
      { attrs: { for: id } },
      h('b', {}, name),
      h('span', { class: 'quiet' }, needed ? '' : ' may be left out'),
    ),
    h('p', { class: 'quiet', attrs: { id: `${id}-what` } }, what),
    h(
      'div',
      { class: 'field' },
      h('input', {
        attrs: {
          id,
          type: 'text',
          autocomplete: 'off',
          spellcheck: 'false',
          'aria-describedby': `${id}-what`,
          list: choices.length > 0 ? `${id}-choices` : undefined,
        },
        set: { value: typed[at] ?? '' },
        on: { input: (event) => act.type(at, (event.currentTarget as HTMLInputElement).value) },
      }),
      takeButton(chosen, at, busy, act),
      name === 'policy' &&
        ownPolicy &&
        button(FORMULA_TEXTS.take, () => act.takePolicy(at), { size: 'small', disabled: busy }),
    ),
    choices.length > 0 &&
      h(
        'datalist',
        { attrs: { id: `${id}-choices` } },
        ...choices.map((choice) => h('option', { attrs: { value: choice } })),
      ),
  );
}

const takeButton = ({ parameters }: FunctionHelp, at: number, busy: boolean, act: HelpAct): VNode =>
  button('Take the selection', () => act.take(at), {
    size: 'small',
    disabled: busy,
    spoken: `Take the selection for ${parameters[at]!.name}`,
  });

import type { Pane } from '../flow/pane';
import { h, type VNode } from '../view/node';
import { heading, paragraph, section } from '../view/pieces';
import type { HelpAct } from './act';
import { formulaView } from './formula-view';
import type { HelpState } from './model';
import { LIMITS, NAME_ERROR, NEVER, PRIVACY, WRITES, type HelpPart } from '../../src/catalogue/help-texts';
import type { Versions } from './versions';

/** Help: the commonest trouble first, then putting a formula together, then what writes what. */
export function helpView(state: HelpState, versions: Versions, pane: Pane, act: HelpAct): VNode {
  return h(
    'div',
    { class: 'step help' },
    heading('Help'),
    nameErrorView(),
    versionsView(versions),
    formulaView(state, pane, act),
    writesView(),
    section('Limits', h('ul', { class: 'lines' }, ...LIMITS.map((line) => h('li', {}, line)))),
    section(
      'More to read',
      h(
        'p',
        {},
        h('a', { attrs: { href: 'functions.html', target: '_blank', rel: 'noopener' } }, 'All functions'),
        ': arguments, results, errors and worked examples of each.',
      ),
      paragraph(PRIVACY, 'quiet'),
    ),
  );
}

function nameErrorView(): VNode {
  const [first, ...others] = NAME_ERROR;
  return h(
    'section',
    { class: 'card first name-error' },
    h('h3', {}, h('code', {}, '#NAME?'), ' in a cell'),
    h('p', {}, 'Excel does not know the function. Most often the add-in is missing, or not loaded yet.'),
    partView(first!, true),
    ...others.map((part) => partView(part, false)),
  );
}

const partView = ({ title, lines }: HelpPart, open: boolean): VNode =>
  h(
    'details',
    { key: title, attrs: { open } },
    h('summary', {}, title),
    h('ul', { class: 'lines' }, ...lines.map((line) => h('li', {}, line))),
  );

/** Whether pane and functions belong together: Excel may hold an older copy of either. */
function versionsView({ pane, functions }: Versions): VNode {
  const text =
    functions === null
      ? 'The functions are not loaded in this pane, so cells show #NAME?. Close the pane and open it again; if that does not help, your administrator should see that functions.js stands beside this page.'
      : functions === pane
        ? 'Pane and functions have the same version. =SOURCING.VERSION() should show it too.'
        : 'Pane and functions are of different versions: formulas and pane may answer differently. Close Excel and open it again; Excel may keep an older copy for a day.';
  return section(
    'Versions',
    h('p', { class: functions === pane ? 'good' : 'bad', attrs: { 'data-versions': true } }, text),
    h(
      'dl',
      { class: 'versions' },
      h('dt', {}, 'Pane'),
      h('dd', {}, pane.replace(/^functions /, '')),
      ...(functions === pane
        ? []
        : [h('dt', {}, 'Functions'), h('dd', {}, functions?.replace(/^functions /, '') ?? 'not loaded')]),
    ),
  );
}

function writesView(): VNode {
  return section(
    'Which button writes what',
    h(
      'table',
      { class: 'writes' },
      h(
        'thead',
        {},
        h('tr', {}, ...['Button', 'Writes', 'Where'].map((title) => h('th', { attrs: { scope: 'col' } }, title))),
      ),
      h(
        'tbody',
        {},
        ...WRITES.map(([name, writes, where]) =>
          h(
            'tr',
            {},
            name === '' ? h('td') : h('th', { attrs: { scope: 'row' } }, name),
            h('td', {}, writes),
            h('td', {}, where),
          ),
        ),
      ),
    ),
    paragraph(NEVER, 'quiet'),
  );
}

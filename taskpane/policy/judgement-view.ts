import { JUDGEMENT_TEXTS } from '../../src/catalogue/judgement-texts';
import { STRATEGY_IDS } from '../../src/model/policy';
import { moneyText, share } from '../../src/report/amounts';
import { disagreementsByMoney, type Disagreement, type Judgement } from '../../src/report/judgement';
import { OUTCOMES } from '../../src/report/tally';
import type { Pane } from '../flow/pane';
import { h, type VNode } from '../view/node';
import { button, chip, paragraph, section } from '../view/pieces';
import type { PolicyAct } from './act';
import type { PolicyState } from './model';
import { linkButton, moreView } from './pieces';

/** Short names for the six columns of a narrow table. */
const SHORT: Record<(typeof OUTCOMES)[number], string> = {
  IN_HOUSE: 'Own',
  INSOURCE: 'Ins.',
  OUTSOURCE: 'Out.',
  CAPTIVE_OFFSHORE: 'Own abr.',
  OFFSHORE_OUTSOURCE: 'Offsh.',
  PARTNER: 'Part.',
  UNDECIDED: '?',
};

/** What people decided beside what is recommended. */
export function judgementView(state: PolicyState, pane: Pane, act: PolicyAct): VNode {
  const { judgement } = state;
  const disabled = pane.store.state.busy !== null;
  const { match } = pane.store.state;
  return section(
    'Your judgement against ours',
    paragraph(JUDGEMENT_TEXTS.nothingFitted, 'quiet'),
    !judgement && !match?.tasks
      ? paragraph('Choose a list under Inventory first.', 'hint')
      : judgement === null && button('Compare with what was decided', () => act.compare(), { disabled, size: 'small' }),
    judgement &&
      (judgement.compared > 0 ? compared(judgement, state, pane, act) : noDecisions(judgement, disabled, act)),
  );
}

function noDecisions({ known }: Judgement, disabled: boolean, act: PolicyAct): VNode {
  return h(
    'div',
    { class: 'hint' },
    h(
      'p',
      {},
      known
        ? 'The column for decisions is there, and no row says what was decided.'
        : 'No column of this list says what was decided.',
    ),
    h(
      'p',
      {},
      known ? 'Write into it' : 'Add a column named Decided to your list, and write into it',
      ' what people decided: ',
      ...STRATEGY_IDS.flatMap((id, at) => [at === 0 ? '' : ', ', h('code', {}, id)]),
      '. Then read the list again under Inventory.',
    ),
    button('To the inventory', () => act.goInventory(), { size: 'small', disabled }),
  );
}

function compared(judgement: Judgement, state: PolicyState, pane: Pane, act: PolicyAct): VNode {
  const { compared: all, agreed } = judgement;
  const disagreements = disagreementsByMoney(judgement);
  return h(
    'div',
    { class: 'judgement' },
    h(
      'p',
      { class: 'effect-line' },
      `${agreed.toLocaleString('en-US')} of ${all.toLocaleString('en-US')} alike (${share(agreed, all)}).`,
    ),
    matrixTable(judgement, pane),
    h('h4', {}, disagreements.length === 0 ? 'No disagreement' : orderText(judgement)),
    h(
      'ul',
      { class: 'row-list' },
      ...disagreements.slice(0, state.shown).map((each) => disagreementItem(each, judgement, pane, act)),
    ),
    moreView(disagreements.length, state.shown, act),
    button('Insert this as a sheet', () => act.insertJudgement(), {
      size: 'small',
      disabled: pane.store.state.busy !== null,
    }),
  );
}

function orderText({ mixed, disagreements }: Judgement): string {
  if (mixed) return 'Disagreements, in the order of the list: amounts are in several currencies';
  const priced = disagreements.some(({ money }) => money !== null);
  return priced ? 'Disagreements, the most money first' : 'Disagreements';
}

function matrixTable({ matrix }: Judgement, { ruling }: Pane): VNode {
  const { wording } = ruling.context;
  const name = (id: (typeof OUTCOMES)[number]) =>
    id === 'UNDECIDED' ? JUDGEMENT_TEXTS.undecided : wording.strategy(id);
  const rows = STRATEGY_IDS.filter((decided) => OUTCOMES.some((id) => matrix[decided][id] > 0));
  return h(
    'table',
    { class: 'matrix' },
    h('caption', {}, JUDGEMENT_TEXTS.corner),
    h(
      'thead',
      {},
      h(
        'tr',
        {},
        h('td', {}),
        ...OUTCOMES.map((id) => h('th', { attrs: { scope: 'col', abbr: name(id), title: name(id) } }, SHORT[id])),
      ),
    ),
    h(
      'tbody',
      {},
      ...rows.map((decided) =>
        h(
          'tr',
          { key: decided },
          h('th', { attrs: { scope: 'row' } }, wording.strategy(decided)),
          ...OUTCOMES.map((id) => {
            const found = matrix[decided][id];
            const look = id === decided ? 'alike' : found > 0 ? 'apart' : 'none';
            return h('td', { class: look }, found === 0 ? '·' : found.toLocaleString('en-US'));
          }),
        ),
      ),
    ),
  );
}

function disagreementItem(each: Disagreement, judgement: Judgement, { ruling, store }: Pane, act: PolicyAct): VNode {
  const { wording } = ruling.context;
  const { row, task, decided, recommended, verdict, money } = each;
  const amount = money === null ? null : moneyText(money, judgement.mixed ? '' : (judgement.currency ?? ''));
  return h(
    'li',
    { key: `row-${row}` },
    linkButton(`Row ${row}`, () => act.showRow(row), store.state.busy !== null, `Row ${row}: ${task}`),
    h('span', { class: 'row-task' }, task),
    h(
      'span',
      { class: 'row-change' },
      h('span', { class: 'quiet' }, 'you '),
      wording.strategy(decided),
      h('span', { class: 'quiet' }, ' · we '),
      recommended === null ? JUDGEMENT_TEXTS.undecided : wording.strategy(recommended),
      ' ',
      chip(verdict, verdict),
      amount && h('span', { class: 'amount' }, amount),
    ),
  );
}

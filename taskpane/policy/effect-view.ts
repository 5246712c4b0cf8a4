import type { StrategyId } from '../../src/model/policy';
import { changedByMoney, type RowEffect } from '../../src/report/policy-effect';
import type { Wording } from '../../src/report/wording';
import type { Pane } from '../flow/pane';
import { h, type VNode } from '../view/node';
import { count, figure, paragraph } from '../view/pieces';
import type { PolicyAct } from './act';
import type { PolicyState, Proposal } from './model';
import { linkButton, moreView } from './pieces';

/** What the proposed policy would do to the chosen list. */
export function effectView({ effect, ruling }: Proposal, state: PolicyState, pane: Pane, act: PolicyAct): VNode {
  if (!effect) {
    return paragraph('Choose a list under Inventory to see here which answers would change.', 'hint');
  }
  const { rows, changed, verdicts, undecided } = effect;
  const all = changedByMoney(effect);
  return h(
    'div',
    { class: 'effect' },
    h(
      'p',
      { class: 'effect-line' },
      `${count(changed.length, 'row')} of ${rows.toLocaleString('en-US')} would change.`,
    ),
    h(
      'dl',
      { class: 'figures' },
      figure(changed.length, 'other strategy', 'changed'),
      figure(verdicts, 'only the verdict'),
      figure(`${undecided.before.toLocaleString('en-US')} → ${undecided.after.toLocaleString('en-US')}`, 'undecided'),
    ),
    all.length > 0 &&
      h(
        'ul',
        { class: 'row-list' },
        ...all.slice(0, state.shown).map((row) => rowItem(row, pane, ruling.context.wording, act)),
      ),
    moreView(all.length, state.shown, act),
  );
}

function rowItem(
  { row, task, before, after }: RowEffect,
  { ruling, store }: Pane,
  next: Wording,
  act: PolicyAct,
): VNode {
  const label = (strategy: StrategyId | null, wording: Wording): string =>
    strategy === null ? 'Undecided' : wording.strategy(strategy);
  return h(
    'li',
    { key: `row-${row}` },
    linkButton(`Row ${row}`, () => act.showRow(row), store.state.busy !== null, `Row ${row}: ${task}`),
    h('span', { class: 'row-task' }, task),
    h(
      'span',
      { class: 'row-change' },
      h('del', {}, label(before.strategy, ruling.context.wording)),
      ' → ',
      h('ins', {}, label(after.strategy, next)),
    ),
  );
}

import { currencyOf, knowsMoney, moneyText } from '../../../src/report/amounts';
import { OUTCOMES, type Tally } from '../../../src/report/tally';
import { VERDICT_MEANINGS, type Wording } from '../../../src/report/wording';
import { VERDICTS } from '../../../src/model/answer';
import { h, type VNode } from '../../view/node';
import { chip } from '../../view/pieces';

/** How many tasks each strategy gets, and their money. */
export function strategyBars(tally: Tally, wording: Wording): VNode {
  const money = knowsMoney(tally);
  const most = Math.max(1, ...OUTCOMES.map((id) => tally.outcomes[id].tasks));
  return h(
    'ul',
    { class: 'bars' },
    ...OUTCOMES.map((id) => {
      const { tasks, money: sum, priced } = tally.outcomes[id];
      const label = id === 'UNDECIDED' ? 'Undecided' : wording.strategy(id);
      return h(
        'li',
        { key: id, class: tasks === 0 ? 'none' : '' },
        h('span', { class: 'bar-label' }, label),
        h('span', { class: 'bar-count' }, String(tasks)),
        h('span', {
          class: `bar ${id}`,
          vars: { '--share': `${(100 * tasks) / most}%` },
          attrs: { 'aria-hidden': 'true' },
        }),
        money && priced > 0 && h('span', { class: 'bar-money' }, `${moneyText(sum, currencyOf(tally))} a year`),
      );
    }),
  );
}

/** How firm the answers are. */
export function verdictList(tally: Tally): VNode {
  return h(
    'ul',
    { class: 'verdicts' },
    ...VERDICTS.map((verdict) => {
      const tasks = Object.values(tally.verdicts[verdict]).reduce((sum, one) => sum + one, 0);
      return h(
        'li',
        { key: verdict, class: tasks === 0 ? 'none' : '' },
        h('span', { class: 'verdict-count' }, String(tasks)),
        chip(verdict.toLowerCase(), verdict),
        h('span', { class: 'quiet' }, VERDICT_MEANINGS[verdict]),
      );
    }),
  );
}

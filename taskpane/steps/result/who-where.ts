import { STRATEGIES } from '../../../src/catalogue/strategies';
import { currencyOf, knowsMoney, moneyText } from '../../../src/report/amounts';
import type { Tally } from '../../../src/report/tally';
import { h, type VNode } from '../../view/node';

const WHERE = [
  ['home', 'home'],
  ['premises', 'your premises'],
  ['abroad', 'abroad'],
  ['any', 'anywhere'],
] as const;
const WHO = [
  ['own', 'own staff'],
  ['third party', 'third party'],
  ['partner', 'partner'],
] as const;

/** The map of who × where with tasks and money; a combination that no strategy has is marked so. */
export function whoWhere(tally: Tally): VNode {
  const priced = knowsMoney(tally);
  const cell = (who: string, where: string): VNode => {
    const exists = STRATEGIES.some((strategy) => strategy.who === who && strategy.where === where);
    const { tasks, money } = tally.map.get(`${who}|${where}`) ?? { tasks: 0, money: 0 };
    const name = !exists ? 'never' : tasks > 0 ? 'some' : '';
    return h(
      'td',
      { class: name },
      exists ? String(tasks) : h('span', { attrs: { 'aria-label': 'not a strategy' } }, '·'),
      priced && money > 0 && h('span', { class: 'map-money' }, moneyText(money, '')),
    );
  };
  return h(
    'div',
    {},
    h(
      'table',
      { class: 'map' },
      h(
        'thead',
        {},
        h('tr', {}, h('td', {}), ...WHERE.map(([, label]) => h('th', { attrs: { scope: 'col' } }, label))),
      ),
      h(
        'tbody',
        {},
        ...WHO.map(([who, label]) =>
          h('tr', {}, h('th', { attrs: { scope: 'row' } }, label), ...WHERE.map(([where]) => cell(who, where))),
        ),
      ),
    ),
    priced && h('p', { class: 'quiet' }, `Tasks, and ${currencyOf(tally) || 'money'} a year.`),
  );
}

import { VERDICTS } from '../../src/model/answer';
import { STRATEGIES } from '../../src/catalogue/strategies';
import { currencyOf, knowsMoney, moneyText } from '../../src/report/amounts';
import { OUTCOMES, type Tally } from '../../src/report/tally';
import { VERDICT_MEANINGS, type Wording } from '../../src/report/wording';
import type { State } from '../state';
import { h, type VNode } from '../view/node';
import { button, chip, count, heading, paragraph, section } from '../view/pieces';
import type { Act } from './act';
import { choicesLine, handLine } from './by-hand';

/** What came of it: counts by strategy and verdict, who × where, what is open, what to ask next. */
export function resultStep(state: State, act: Act, wording: Wording): VNode {
  const { result, preview } = state;
  if (!result || !preview) return h('div');
  const { tally } = preview;
  return h(
    'div',
    { class: 'step' },
    heading(titleOf(state)),
    paragraph(leadOf(state)),
    handLine(state),
    choicesLine(state),
    section('By strategy', strategyBars(tally, wording)),
    section('How firm', verdictList(tally)),
    section('Who does it, and where', whoWhere(tally)),
    openTasks(tally, wording),
    questions(tally, wording),
    section(
      'Report',
      paragraph(
        result.report
          ? `The sheets ${result.report}, Summary, Explanation, Policy and Sources are in this workbook now.`
          : 'A board on one page, a summary with charts, every rule that spoke, the policy and the sources, each on a sheet of its own.',
        'quiet',
      ),
      button(result.report ? 'Insert them again' : 'Insert the report sheets', () => act.report()),
    ),
  );
}

function titleOf({ result }: State): string {
  if (result?.newSheet) return `Written to ${result.newSheet}`;
  return result?.written?.end === 'done' ? 'Done' : 'Stopped half-way';
}

function leadOf({ result, preview }: State): string {
  if (!result || !preview) return '';
  const { tally, fill } = preview;
  const decided = tally.all.tasks - tally.outcomes.UNDECIDED.tasks;
  const answered = `${decided.toLocaleString('en-US')} of ${count(tally.all.tasks, 'task')} have a recommendation.`;
  if (result.newSheet)
    return `${answered} Your list itself was not touched; delete the new sheet if you do not want it.`;
  const done = result.written?.done ?? 0;
  return `${answered} ${count(done, 'row')} × ${count(fill.targets.length, 'column')} written and read back.`;
}

function strategyBars(tally: Tally, wording: Wording): VNode {
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

function verdictList(tally: Tally): VNode {
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

/** The map of who × where; a combination that no strategy has is marked so. */
function whoWhere(tally: Tally): VNode {
  const cell = (who: string, where: string): VNode => {
    const exists = STRATEGIES.some((strategy) => strategy.who === who && strategy.where === where);
    const tasks = tally.map.get(`${who}|${where}`)?.tasks ?? 0;
    const name = !exists ? 'never' : tasks > 0 ? 'some' : '';
    return h(
      'td',
      { class: name },
      exists ? String(tasks) : h('span', { attrs: { 'aria-label': 'not a strategy' } }, '·'),
    );
  };
  return h(
    'table',
    { class: 'map' },
    h('thead', {}, h('tr', {}, h('td', {}), ...WHERE.map(([, label]) => h('th', { attrs: { scope: 'col' } }, label)))),
    h(
      'tbody',
      {},
      ...WHO.map(([who, label]) =>
        h('tr', {}, h('th', { attrs: { scope: 'row' } }, label), ...WHERE.map(([where]) => cell(who, where))),
      ),
    ),
  );
}

/** Undecided tasks that are listed. */
const LISTED = 8;

function openTasks({ undecided }: Tally, wording: Wording): VNode | null {
  const { listed, total } = undecided;
  if (total.tasks === 0) return null;
  const more = total.tasks - Math.min(LISTED, listed.length);
  return section(
    `Undecided (${total.tasks.toLocaleString('en-US')})`,
    h(
      'ul',
      { class: 'open' },
      ...listed
        .slice(0, LISTED)
        .map(({ row, task, next }) =>
          h(
            'li',
            { key: `open-${row}` },
            h('span', { class: 'row-task' }, task || `Row ${row}`),
            h('span', { class: 'quiet' }, next ? `Row ${row}. Ask: ${wording.question(next)}` : `Row ${row}`),
          ),
        ),
      more > 0 && h('li', { class: 'quiet' }, `and ${count(more, 'more')}`.replace('mores', 'more')),
    ),
  );
}

/** Questions that are listed. */
const ASKED = 5;

function questions({ questions: asked }: Tally, wording: Wording): VNode | null {
  const best = [...asked].sort(([, a], [, b]) => b.money - a.money || b.tasks - a.tasks).slice(0, ASKED);
  if (best.length === 0) return null;
  return section(
    'What to ask next',
    h(
      'ol',
      { class: 'questions' },
      ...best.map(([fact, { tasks }]) =>
        h(
          'li',
          { key: fact },
          wording.question(fact),
          ' ',
          h('span', { class: 'quiet' }, `for ${count(tasks, 'task')}`),
        ),
      ),
    ),
  );
}

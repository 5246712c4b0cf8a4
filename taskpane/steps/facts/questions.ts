import type { QueueOrder } from '../../../src/decide/queue';
import type { Told } from '../../../src/table/told';
import { h, type VNode } from '../../view/node';
import { button, count, paragraph, section } from '../../view/pieces';
import type { FactsAct } from './act';
import { answerList } from './answer-list';
import { questionCard } from './question';
import { askedKey, putOff, questionOf, type FactsState, type Scope } from './state';
import type { FactWords } from './words';

/** One question after the other, and the answers so far. */
export function questionsPart(facts: FactsState, told: Told, act: FactsAct, words: FactWords): VNode {
  const later = putOff(facts);
  return h(
    'div',
    { key: 'questions' },
    paragraph('One answer counts for many rows at once. The question that settles most comes first.', 'quiet'),
    facts.counted?.currency !== null && facts.counted !== null && orderChoice(facts.order, act),
    questionCard(facts, act, words),
    later > 0 &&
      questionOf(facts) !== null &&
      h(
        'p',
        { class: 'put-off' },
        `${count(later, 'question')} put off. `,
        button('Ask again', () => act.again(), {
          appearance: 'subtle',
          size: 'small',
          spoken: 'Ask again what was put off',
        }),
      ),
    answered(told, act, words),
  );
}

const ORDERS: readonly (readonly [QueueOrder, string])[] = [
  ['money', 'Most money first'],
  ['tasks', 'Most rows first'],
];

function orderChoice(order: QueueOrder, act: FactsAct): VNode {
  return h(
    'div',
    { class: 'order', attrs: { role: 'radiogroup', 'aria-label': 'Which question comes first' } },
    ...ORDERS.map(([value, label]) =>
      h(
        'label',
        { key: value },
        h('input', {
          attrs: { type: 'radio', name: 'order', value },
          set: { checked: order === value },
          on: { change: () => act.order(value) },
        }),
        label,
      ),
    ),
  );
}

interface Given {
  scope: Scope;
  fact: string;
  answer: string | number;
}

/** Every answer given for groups and rows; those for the company too that its own part does not list. */
export function givenAnswers({ profile, rows }: Told): Given[] {
  const of = (scope: Scope, facts: Readonly<Record<string, string | number>>): Given[] =>
    Object.entries(facts).map(([fact, answer]) => ({ scope, fact, answer }));
  return [
    ...of({ kind: 'company' }, profile.company),
    ...profile.groups.flatMap(({ column, value, facts }) => of({ kind: 'group', column, value }, facts)),
    ...Object.entries(rows).flatMap(([key, facts]) => of({ kind: 'row', key }, facts)),
  ];
}

function answered(told: Told, act: FactsAct, words: FactWords): VNode | null {
  const given = givenAnswers(told);
  if (given.length === 0) return null;
  return section(
    `Your answers (${given.length})`,
    h(
      'ul',
      { class: 'fact-cards' },
      ...given.map(({ scope, fact, answer }) => {
        const key = askedKey({ scope, fact });
        const whose = words.scope(scope);
        return h(
          'li',
          { key, class: 'fact-card done' },
          h('span', { class: 'question-scope' }, whose),
          h('span', {}, words.question(fact)),
          h(
            'div',
            { class: 'given' },
            answerList(
              `given-${key}`,
              fact,
              answer,
              (next) => act.answer(scope, fact, next),
              words,
              `${words.question(fact)} ${whose}`,
            ),
            button('Take back', () => act.answer(scope, fact, null), {
              appearance: 'subtle',
              size: 'small',
              spoken: `Take back: ${words.name(fact)}, ${whose}`,
            }),
          ),
        );
      }),
    ),
  );
}

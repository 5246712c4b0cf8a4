import type { ProfileGroup } from '../../../src/table/profile';
import type { Told } from '../../../src/table/told';
import { h, type VNode } from '../../view/node';
import { button, count, paragraph } from '../../view/pieces';
import type { FactsAct } from './act';
import { answerList } from './answer-list';
import { groupForm } from './group-form';
import { groupKey } from './group-state';
import type { FactsState } from './state';
import type { FactWords } from './words';

/** Groups of rows that one answer counts for: those of the user's own, and those that questions were answered for. */
export function groupsPart(facts: FactsState, { profile }: Told, act: FactsAct, words: FactWords): VNode {
  const { form, undo } = facts;
  const { groups } = profile;
  return h(
    'div',
    { key: 'groups' },
    undo &&
      h(
        'div',
        { key: 'undo', class: 'group-undo', attrs: { tabindex: -1, 'data-question': true } },
        h('span', {}, undo.what),
        button('Undo', () => act.group.undo(), { size: 'small' }),
      ),
    form
      ? groupForm(form, profile, act, words)
      : h(
          'div',
          { key: 'list' },
          h(
            'p',
            { class: 'quiet', attrs: undo ? {} : { tabindex: -1, 'data-question': true } },
            'One answer for all rows of a department, of a supplier, or with a word in their task. What a row says itself goes first.',
          ),
          button('New group', () => act.group.begin(null), { appearance: groups.length > 0 ? 'outline' : 'primary' }),
          groups.length === 0
            ? paragraph('No group has an answer yet.', 'quiet no-groups')
            : h('ul', { class: 'fact-cards' }, ...groups.map((group) => card(group, facts, act, words))),
        ),
  );
}

function card(group: ProfileGroup, { counted }: FactsState, act: FactsAct, words: FactWords): VNode {
  const { column, value, facts } = group;
  const scope = { kind: 'group', column, value } as const;
  const whose = words.scope(scope);
  const key = groupKey(group);
  const rows = counted?.grouped[key];
  const press = (label: string, does: () => void) =>
    button(label, does, { appearance: 'subtle', size: 'small', spoken: `${label}: ${whose}` });
  return h(
    'li',
    { key, class: 'fact-card done group' },
    h('h3', {}, whose),
    rows !== undefined &&
      paragraph(rows === 0 ? 'No row belongs to it at present.' : count(rows, 'row'), rows === 0 ? 'wrong' : 'quiet'),
    ...Object.entries(facts).map(([fact, answer]) =>
      h(
        'div',
        { key: fact, class: 'group-answer' },
        h('label', { attrs: { for: `group-${key}-${fact}` } }, words.question(fact)),
        answerList(
          `group-${key}-${fact}`,
          fact,
          answer,
          (next) => act.answer(scope, fact, next),
          words,
          `${words.question(fact)} ${whose}`,
        ),
      ),
    ),
    h(
      'div',
      { class: 'question-more' },
      press('Add an answer', () => act.group.begin(group)),
      words.isOwnGroup(group) && press('Change the rows', () => act.group.begin(group, true)),
      press('Remove', () => act.group.remove(group)),
    ),
  );
}

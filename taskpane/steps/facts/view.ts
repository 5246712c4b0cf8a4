import { h, type VNode } from '../../view/node';
import { heading, paragraph } from '../../view/pieces';
import type { State } from '../../state';
import type { FactsAct } from './act';
import { companyPart } from './company';
import { groupsPart } from './groups';
import { givenAnswers, questionsPart } from './questions';
import { standing } from './standing';
import type { FactsPart } from './state';
import { suggestedPart } from './suggested';
import type { FactWords } from './words';

const PARTS: Record<FactsPart, string> = {
  company: 'Company',
  questions: 'Questions',
  groups: 'Groups',
  words: 'Suggestions',
};

/** What people know beside the list: for the company, for groups of rows, and what the words of the rows suggest. */
export function factsStep({ facts, told }: State, act: FactsAct, words: FactWords): VNode {
  return h(
    'div',
    { class: 'step facts' },
    heading('What you know'),
    paragraph(
      'Answer what you can and leave the rest open. It is remembered in this workbook; your own cells are not touched.',
    ),
    standing(facts),
    h(
      'div',
      { class: 'parts', attrs: { role: 'group', 'aria-label': 'Ways to answer' } },
      ...(Object.keys(PARTS) as FactsPart[]).map((part) =>
        h(
          'button',
          {
            key: part,
            class: facts.part === part ? 'now' : '',
            attrs: { type: 'button', 'aria-pressed': facts.part === part ? 'true' : 'false' },
            on: { click: () => act.part(part) },
          },
          `${PARTS[part]}${countOf(part)}`,
        ),
      ),
    ),
    partView(),
  );

  function countOf(part: FactsPart): string {
    const number = numberOf(part);
    return number > 0 ? ` ${number.toLocaleString('en-US')}` : '';
  }

  function numberOf(part: FactsPart): number {
    if (part === 'groups') return told.profile.groups.length;
    if (part === 'words') return facts.counted?.suggested.reduce((sum, { strong }) => sum + strong.length, 0) ?? 0;
    return givenAnswers(told).filter(({ scope }) => (scope.kind === 'company') === (part === 'company')).length;
  }

  function partView(): VNode {
    switch (facts.part) {
      case 'company':
        return companyPart(facts, told.profile, act, words);
      case 'questions':
        return questionsPart(facts, told, act, words);
      case 'groups':
        return groupsPart(facts, told, act, words);
      case 'words':
        return suggestedPart(facts, told.choices, act, words);
    }
  }
}

import { COMPANY_FACTS } from '../../../src/catalogue/company-facts';
import { SMALL_FIRM } from '../../../src/table/headcount';
import type { Profile } from '../../../src/table/profile';
import { h, type VNode } from '../../view/node';
import { button, count, paragraph } from '../../view/pieces';
import type { FactsAct } from './act';
import { answerList } from './answer-list';
import type { FactsState, Scope } from './state';
import type { FactWords } from './words';

const COMPANY: Scope = { kind: 'company' };
/** What a small firm's capacity is proposed to be. */
const LOW = 2;

/** Facts that one answer usually settles for the whole company. */
export function companyPart(
  { counted }: FactsState,
  { company, headcount }: Profile,
  act: FactsAct,
  words: FactWords,
): VNode {
  const all = [...COMPANY_FACTS].filter((fact) => words.has(fact));
  const answered = (fact: string) => Object.hasOwn(company, fact);
  const asked = all.filter((fact) => !counted || (counted.open[fact] ?? 0) > 0 || answered(fact));
  const known = all.filter((fact) => !asked.includes(fact));
  return h(
    'div',
    { key: 'company' },
    paragraph(
      'What holds for the whole company. Leave open what differs from task to task; what a row says itself goes first.',
      'quiet',
    ),
    h(
      'ul',
      { class: 'fact-cards' },
      people(headcount, act),
      headcount !== undefined && headcount <= SMALL_FIRM && !answered('capacity') && smallFirm(act, words),
      ...asked.map((fact) =>
        h(
          'li',
          { key: fact, class: answered(fact) ? 'fact-card done' : 'fact-card' },
          h('label', { attrs: { for: `company-${fact}` } }, words.question(fact)),
          answerList(`company-${fact}`, fact, company[fact], (answer) => act.answer(COMPANY, fact, answer), words),
          h('p', { class: 'quiet' }, openRows(counted?.open[fact])),
        ),
      ),
    ),
    known.length > 0 &&
      paragraph(
        `Answered in every row already: ${known.map((fact) => words.name(fact).toLowerCase()).join(', ')}.`,
        'quiet',
      ),
    button('Go on to the questions', () => act.part('questions'), { appearance: 'primary' }),
  );
}

const openRows = (open: number | undefined): string =>
  open === undefined ? '' : `Counts for ${count(open, 'row')} without an answer of ${open === 1 ? 'its' : 'their'} own`;

function people(headcount: number | undefined, act: FactsAct): VNode {
  return h(
    'li',
    { key: 'headcount', class: headcount === undefined ? 'fact-card' : 'fact-card done' },
    h('label', { attrs: { for: 'company-headcount' } }, 'How many people work in your company?'),
    h('input', {
      attrs: { id: 'company-headcount', type: 'number', min: 1, step: 1, inputmode: 'numeric' },
      set: { value: headcount === undefined ? '' : String(headcount) },
      on: {
        change: (event) => {
          const people = Math.round(Number((event.currentTarget as HTMLInputElement).value));
          act.headcount(people > 0 ? people : null);
        },
      },
    }),
  );
}

/** A small firm's lack of capacity is proposed, never assumed. */
function smallFirm(act: FactsAct, words: FactWords): VNode {
  return h(
    'li',
    { key: 'small-firm', class: 'fact-card hint' },
    paragraph(
      `A firm of about ${SMALL_FIRM} people or fewer seldom has an expert for each field. ${words.question('capacity')}`,
    ),
    button(`Say so: ${words.name('capacity').toLowerCase()} ${LOW}`, () => act.answer(COMPANY, 'capacity', LOW), {
      size: 'small',
    }),
  );
}

import { MONEY_QUESTIONS, questionOf, type QuestionField, type QuestionId } from '../../src/catalogue/money-questions';
import { BREAKEVEN_RATE, MILESTONES, OFFSHORE_COST, PARTNER_PAYOFF } from '../../src/catalogue/money-functions';
import type { Case } from '../../src/report/calculation';
import type { Insertion, Site } from '../book';
import { h, type Child, type VNode } from '../view/node';
import { button, heading, paragraph } from '../view/pieces';
import { abroadAnswer } from './answer-abroad';
import { partnerAnswer } from './answer-partner';
import { readinessAnswer } from './answer-readiness';
import { stagesAnswer } from './answer-stages';
import { caseOf, type Draft } from './case';
import { fieldsView, refusalsIn, stillNeeded } from './fields';
import { lastView, siteView, type InsertActs } from './insert-view';

/** Everything that the room shows. */
export interface MoneyState {
  question: QuestionId | null;
  drafts: Readonly<Partial<Record<QuestionId, Draft>>>;
  /** What the last press on "take from the selected row" did, in words. */
  taken: string | null;
  site: Site | null;
  last: Insertion | null;
  /** Why taking out has to be asked for once more. */
  changed: string | null;
}

export interface MoneyActs extends InsertActs {
  choose: (question: QuestionId | null) => void;
  type: (field: QuestionField, text: string) => void;
  tryExample: () => void;
  takeRow: () => void;
  startOver: () => void;
  toList: () => void;
  lookAt: (newSheet: boolean) => void;
}

const ANSWERS = {
  partner: partnerAnswer,
  abroad: abroadAnswer,
  milestones: stagesAnswer,
  readiness: readinessAnswer,
} as const satisfies Record<QuestionId, (given: Case) => { ok: boolean; view: VNode }>;

const REQUIRED: Readonly<Record<QuestionId, readonly string[]>> = {
  partner: [...PARTNER_PAYOFF.required, 'success_fee'],
  abroad: [...BREAKEVEN_RATE.required, ...OFFSHORE_COST.required],
  milestones: MILESTONES.required,
  readiness: [],
};

/** The answer to a question, or what it waits for. */
function answerOf(id: QuestionId, draft: Draft): { ok: boolean; view: VNode } {
  const question = questionOf(id);
  const given = caseOf(id, draft);
  const refused = refusalsIn(question, given);
  if (refused.length > 0) {
    return {
      ok: false,
      view: h(
        'div',
        { class: 'bad' },
        h('p', {}, 'This cannot be read yet:'),
        h('ul', {}, ...refused.map((text) => h('li', {}, text))),
      ),
    };
  }
  // A success fee may be missing where the client has a gain without payment.
  const excused = id === 'partner' && Number(given.given['gain_client'] ?? 0) > 0 ? ['success_fee'] : [];
  const needed = stillNeeded(
    question,
    REQUIRED[id].filter((field) => !excused.includes(field)),
    given,
  );
  if (needed.length > 0) return { ok: false, view: h('p', { class: 'hint' }, `Still needed: ${needed.join(', ')}.`) };
  return ANSWERS[id](given);
}

/** The four questions to choose from. */
export function chooserView({ last, changed }: MoneyState, acts: MoneyActs): VNode {
  return h(
    'div',
    { key: 'chooser', class: 'step money' },
    heading('What is it about?'),
    paragraph('Costs stand beside a recommendation and never change it. Answers appear as you type.', 'quiet'),
    h(
      'div',
      { class: 'cards' },
      ...MONEY_QUESTIONS.map(({ id, name, question, lead }) =>
        h(
          'div',
          { key: id, class: 'card' },
          h(
            'div',
            { class: 'card-text' },
            h('strong', { class: 'card-title' }, question),
            h('span', { class: 'quiet' }, lead),
          ),
          button('Open', () => acts.choose(id), { spoken: `Open: ${name}` }),
        ),
      ),
    ),
    last && lastView(last, changed, acts),
  );
}

/** One question: where its numbers come from, the fields, the answer, and the way into the workbook. */
export function questionView(
  id: QuestionId,
  draft: Draft,
  state: MoneyState,
  acts: MoneyActs,
  hasList: boolean,
): VNode {
  const question = questionOf(id);
  const { site, last, changed, taken } = state;
  const answer = answerOf(id, draft);
  const given = caseOf(id, draft);
  const first = question.groups.filter(({ more }) => !more);
  const further = question.groups.filter(({ more }) => more);
  return h(
    'div',
    { key: id, class: 'step money' },
    heading(question.question),
    paragraph(question.lead, 'lead'),
    site && siteView(site, acts),
    last && site === null ? lastView(last, changed, acts) : null,
    h(
      'div',
      { class: 'sources' },
      hasList
        ? button('Take from the selected row', acts.takeRow, { size: 'small' })
        : button('Choose a list first', acts.toList, { size: 'small', appearance: 'subtle' }),
      draft.touched
        ? button('Start over', acts.startOver, { size: 'small', appearance: 'subtle' })
        : button('Try an example', acts.tryExample, { size: 'small' }),
    ),
    taken === null ? null : h('p', { class: 'hint', attrs: { role: 'status' } }, taken),
    h(
      'div',
      { class: 'money-columns' },
      h('div', { class: 'money-first' }, ...fieldsView(first, draft, given, acts.type)),
      h(
        'section',
        { class: 'section answer', attrs: { 'aria-labelledby': 'answer-title' } },
        h('h3', { attrs: { id: 'answer-title' } }, 'Answer'),
        h('div', { attrs: { 'aria-live': 'polite' } }, answer.view),
      ),
      h('div', { class: 'money-further' }, ...fieldsView(further, draft, given, acts.type)),
    ),
  );
}

/** The buttons at the foot of the pane. */
export function moneyButtons({ question, drafts, site }: MoneyState, acts: MoneyActs, busy: boolean): Child[] {
  if (question === null) return [];
  const draft = drafts[question];
  const ready = draft !== undefined && answerOf(question, draft).ok;
  return [
    button('Back', () => acts.choose(null), { appearance: 'subtle', disabled: busy }),
    button('Insert as formulas', () => acts.lookAt(false), {
      appearance: 'primary',
      disabled: busy || !ready || site !== null,
    }),
  ];
}

import { moneyText } from '../../../src/report/amounts';
import { proposalKey } from '../../../src/table/told';
import { h, type VNode } from '../../view/node';
import { button, count, paragraph } from '../../view/pieces';
import type { FactsAct } from './act';
import { askedKey, putOff, questionOf, type Asked, type FactsState } from './state';
import type { FactWords } from './words';

/** One question: whom it is for, why it is asked, and its answers. */
export function questionCard(facts: FactsState, act: FactsAct, words: FactWords): VNode {
  const { counted, asked, progress } = facts;
  const current = progress && asked === null ? null : questionOf(facts);
  if (current) return card(current, counted?.currency ?? null, act, words);
  if (progress || !counted) return notice(['Working out what to ask next …']);
  const later = putOff(facts);
  if (later === 0) return notice(['Nothing is left to ask: no open question would make another row firm.']);
  return notice(
    [`You put off ${count(later, 'question')}; nothing else is open.`],
    button('Ask them again', () => act.again()),
  );
}

function notice(texts: readonly string[], ...more: VNode[]): VNode {
  return h(
    'div',
    { class: 'question-card' },
    h('p', { class: 'question-text', attrs: { tabindex: -1, 'data-question': true } }, ...texts),
    ...more,
  );
}

function card(asked: Asked, currency: string | null, act: FactsAct, words: FactWords): VNode {
  const { fact, scope, confirms, sample, tasks } = asked;
  const help = words.help(fact);
  const more = tasks - sample.length;
  return h(
    'div',
    { key: askedKey(asked), class: 'question-card', attrs: { role: 'group', 'aria-labelledby': 'question-text' } },
    h('p', { class: 'question-scope' }, words.scope(scope)),
    h(
      'p',
      { class: 'question-text', attrs: { id: 'question-text', tabindex: -1, 'data-question': true } },
      words.question(fact),
    ),
    sample.length > 0 &&
      scope.kind !== 'row' &&
      h(
        'p',
        { class: 'quiet' },
        `${sample.map(shorten).join(' · ')}${more > 0 ? ` · and ${more.toLocaleString('en-US')} more` : ''}`,
      ),
    confirms !== null &&
      h(
        'p',
        { class: 'hint' },
        `Their words suggest “${words.answer(fact, confirms)}”. Is that right for all of them?`,
      ),
    answers(asked, act, words),
    h('p', { class: 'why-asked' }, whyAsked(asked, currency)),
    help !== undefined &&
      h('details', { class: 'question-help' }, h('summary', {}, 'What to think of'), paragraph(help)),
    h(
      'div',
      { class: 'question-more' },
      button('Don’t know – later', () => act.later(asked), { appearance: 'subtle', size: 'small' }),
      confirms !== null &&
        button('Look at these rows', () => lookAt(asked, act), { appearance: 'subtle', size: 'small' }),
    ),
  );
}

function lookAt({ fact, confirms }: Asked, act: FactsAct): void {
  if (confirms === null) return;
  act.part('words');
  act.open(proposalKey({ fact, level: confirms }));
}

/** The answers as buttons: a scale in one row with its ends below, a choice as it comes. */
function answers({ fact, scope, confirms }: Asked, act: FactsAct, words: FactWords): VNode {
  const ends = words.ends(fact);
  const choice = ({ value, label }: { value: string | number; label: string }): VNode =>
    h(
      'button',
      {
        class: value === confirms ? 'answer suggested' : 'answer',
        attrs: { type: 'button', 'aria-label': ends ? label : undefined },
        on: { click: () => act.answer(scope, fact, value) },
      },
      ends ? String(value) : label,
    );
  return h(
    'div',
    {},
    h('div', { class: ends ? 'answers scale' : 'answers' }, ...words.options(fact).map(choice)),
    ends &&
      h(
        'div',
        { class: 'scale-ends', attrs: { 'aria-hidden': 'true' } },
        h('span', {}, ends.low),
        h('span', {}, ends.high),
      ),
  );
}

/** Why the question is worth an answer, in one or two sentences. */
export function whyAsked(
  { tasks, money, settles, settlesLeast, settledMoney, decides, scope }: Asked,
  currency: string | null,
): string {
  if (scope.kind === 'row') return 'Asked for this row alone. Rows with the same words get the same answer.';
  const rows = (value: number) => count(Math.max(1, Math.round(value)), 'row');
  const worth = (value: number) => (currency !== null && value >= 0.5 ? ` (${moneyText(value, currency)} a year)` : '');
  const waiting = `Open in ${rows(tasks)}${worth(money)}.`;
  if (settles >= 0.5) {
    const least = Math.round(settlesLeast);
    return `Makes about ${rows(settles)}${worth(settledMoney)} firm${least > 0 ? `, ${rows(least)} at least` : ''}. ${waiting}`;
  }
  if (decides >= 0.5) return `Gives about ${rows(decides)} a first recommendation. ${waiting}`;
  return `Carries more of what is still open than other questions. ${waiting}`;
}

const shorten = (text: string): string => (text.length > 48 ? `${text.slice(0, 47)}…` : text);

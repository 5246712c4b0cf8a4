import { choiceFor, type Choice, type Choices } from '../../../src/table/told';
import { h, type VNode } from '../../view/node';
import { button, count, paragraph } from '../../view/pieces';
import type { FactsAct } from './act';
import type { FactsState, Suggested, SuggestedRow } from './state';
import type { FactWords } from './words';

/** What the words of the rows suggest, to accept or to reject. */
export function suggestedPart(facts: FactsState, choices: Choices, act: FactsAct, words: FactWords): VNode {
  const suggested = facts.counted?.suggested ?? [];
  const strong = suggested.filter((each) => each.strong.length > 0);
  const rows = strong.reduce((sum, each) => sum + each.strong.length, 0);
  const undecided = strong.filter((each) => stateOf(each, choices).open > 0);
  return h(
    'div',
    { key: 'words' },
    suggested.length === 0
      ? paragraph(
          facts.counted
            ? 'The words of your rows suggest nothing that is still open.'
            : 'Reading the words of your rows …',
          'quiet',
        )
      : paragraph(
          'What the words of your rows suggest about facts that nobody has answered. Accepted, it counts, but no answer that rests on it is firm: that takes an answer of yours.',
          'quiet',
        ),
    undecided.length > 0 &&
      button(
        `Accept all strong ones (${rows.toLocaleString('en-US')})`,
        () =>
          act.chooseAll(
            strong.map(({ key }) => key),
            'yes',
          ),
        {
          appearance: 'primary',
        },
      ),
    h('ul', { class: 'fact-cards' }, ...suggested.map((each) => card(each, facts, choices, act, words))),
  );
}

function card(suggested: Suggested, facts: FactsState, choices: Choices, act: FactsAct, words: FactWords): VNode {
  const { key, fact, level, strong, weak } = suggested;
  const isOpen = facts.opened === key;
  const all = [...strong, ...weak];
  return h(
    'li',
    { key, class: 'fact-card suggestion' },
    h('strong', {}, `${words.name(fact)}: ${words.answer(fact, level)}`),
    h('span', { class: 'quiet' }, words.question(fact)),
    h('p', { class: 'suggestion-words' }, ...suggested.words.map((word) => h('mark', { key: word }, word))),
    strong.length > 0
      ? groupButtons(suggested, choices, act, words)
      : paragraph('Weak: only a reason to ask, row by row.', 'quiet'),
    button(isOpen ? 'Hide the rows' : `Show ${count(all.length, 'row')}`, () => act.open(isOpen ? null : key), {
      appearance: 'subtle',
      size: 'small',
      spoken: `${isOpen ? 'Hide the rows' : `Show ${count(all.length, 'row')}`}: ${words.name(fact)} ${level}`,
    }),
    isOpen && rowList(suggested, all, facts.shown, choices, act),
  );
}

interface Chosen {
  yes: number;
  no: number;
  open: number;
}

/** Counted once for each set of choices: the view is drawn many times a second while rows are counted. */
const counted = new WeakMap<Suggested, { choices: Choices; chosen: Chosen }>();

function stateOf(suggested: Suggested, choices: Choices): Chosen {
  const known = counted.get(suggested);
  if (known?.choices === choices) return known.chosen;
  const chosen: Chosen = { yes: 0, no: 0, open: 0 };
  for (const row of suggested.strong) chosen[choiceFor(choices, row.key, suggested.key, true) ?? 'open']++;
  counted.set(suggested, { choices, chosen });
  return chosen;
}

function groupButtons(suggested: Suggested, choices: Choices, act: FactsAct, words: FactWords): VNode {
  const { key, fact, level, strong } = suggested;
  const { yes, no } = stateOf(suggested, choices);
  const what = `${words.name(fact)} ${level}`;
  const choose = (choice: Choice | null) => () => act.chooseAll([key], choice);
  const rest = strong.length - yes - no;
  return h(
    'div',
    { class: 'suggestion-choice' },
    yes + no > 0 &&
      h(
        'span',
        { class: 'chosen' },
        [yes > 0 && `${yes} accepted`, no > 0 && `${no} rejected`, rest > 0 && `${rest} open`]
          .filter(Boolean)
          .join(', '),
      ),
    yes < strong.length &&
      button(yes + no === 0 ? `Accept for ${count(strong.length, 'row')}` : 'Accept all', choose('yes'), {
        size: 'small',
        spoken: `${yes + no === 0 ? `Accept for ${count(strong.length, 'row')}` : 'Accept all'}: ${what}`,
      }),
    no < strong.length &&
      button(yes + no === 0 ? 'Reject' : 'Reject all', choose('no'), {
        size: 'small',
        spoken: `${yes + no === 0 ? 'Reject' : 'Reject all'}: ${what}`,
      }),
    yes + no > 0 &&
      button('Take back', choose(null), { size: 'small', appearance: 'subtle', spoken: `Take back: ${what}` }),
  );
}

function rowList(
  { key }: Suggested,
  all: readonly SuggestedRow[],
  shown: number,
  choices: Choices,
  act: FactsAct,
): VNode {
  return h(
    'div',
    {},
    h('ul', { class: 'suggested-rows' }, ...all.slice(0, shown).map((row) => rowItem(row, key, choices, act))),
    all.length > shown &&
      h(
        'p',
        { class: 'more' },
        `${shown} of ${count(all.length, 'row')} shown. `,
        button('Show more', () => act.showMore(), { appearance: 'subtle', size: 'small' }),
      ),
  );
}

function rowItem(
  { row, key, name, words, reason, strong }: SuggestedRow,
  proposal: string,
  choices: Choices,
  act: FactsAct,
): VNode {
  const choice = choiceFor(choices, key, proposal, strong);
  const press = (label: string, next: Choice | null) =>
    button(label, () => key !== null && act.chooseRow(key, proposal, next), {
      size: 'small',
      appearance: 'subtle',
      spoken: `${label}: ${proposal}, row ${row}`,
    });
  return h(
    'li',
    { key: `row-${row}`, class: choice ?? 'open' },
    h('span', { class: 'row-number' }, String(row)),
    h(
      'span',
      { class: 'row-what' },
      h('span', {}, name),
      h(
        'span',
        { class: 'quiet' },
        `${words.map((word) => `“${word}”`).join(', ')}: ${reason}${strong ? '' : ' (weak)'}`,
      ),
    ),
    h(
      'span',
      { class: 'row-choice' },
      choice !== undefined && h('span', { class: 'chosen' }, choice === 'yes' ? 'accepted' : 'rejected'),
      choice !== 'yes' && press('Accept', 'yes'),
      choice !== 'no' && press('Reject', 'no'),
    ),
  );
}

import { documentsOf } from '../../src/catalogue/fill';
import { h, type Child, type VNode } from '../view/node';
import { chip, count, paragraph, section } from '../view/pieces';
import type { Account, DutyItem } from './account';

const lines = (texts: readonly Child[]): VNode =>
  h('ul', { class: 'lines' }, ...texts.map((text) => h('li', {}, text)));

const folded = (title: string, ...children: (Child | false)[]): VNode =>
  h('details', { class: 'fold' }, h('summary', {}, title), ...children);

export function disagreementSection({ disagreements }: Account): VNode | null {
  if (disagreements.length === 0) return null;
  return section(
    'The documents disagree',
    h(
      'ul',
      { class: 'lines' },
      ...disagreements.map(({ about, sides, here }) =>
        h(
          'li',
          {},
          h('strong', {}, `On ${about}`),
          ...sides.map((side) => h('span', {}, side)),
          h('span', { class: 'quiet' }, `Here: ${here}`),
        ),
      ),
    ),
  );
}

export function changeSection({ changes, robustness }: Account): VNode | null {
  if (changes.length === 0 && robustness === null) return null;
  return section(
    'What would change it',
    changes.length === 0
      ? paragraph('No change of one fact or two changes it.', 'quiet')
      : h(
          'ol',
          { class: 'changes' },
          ...changes.map(({ steps, strategy }) =>
            h(
              'li',
              {},
              ...steps.map((step) => h('span', { class: 'step-text' }, step)),
              h('span', { class: 'outcome' }, `→ ${strategy}`),
            ),
          ),
        ),
    robustness !== null &&
      paragraph(
        `All weights may be wrong by ${Math.round(robustness * 100)} %, in the worst way at once, before it changes.`,
        'quiet',
      ),
  );
}

export function flagSection({ flags, lesser: { low, unknown } }: Account): VNode {
  return section(
    'Risks, and who looks after them',
    flags.length === 0
      ? paragraph('No risk is raised by what is known.', 'quiet')
      : h(
          'ul',
          { class: 'flags' },
          ...flags.map(({ id, label, severity, mitigation, owner, claims, for: roles }) =>
            h(
              'li',
              { key: id, class: severity },
              h('span', { class: 'flag-head' }, chip(severity, `severity ${severity}`), h('strong', {}, label)),
              h('span', {}, `What to do: ${mitigation}.`),
              h(
                'span',
                { class: 'source' },
                `${id} · owner: ${owner} · ${documentsOf(claims) || 'ours'}${rolesText(roles)}`,
              ),
            ),
          ),
        ),
    low.length > 0 && folded(`Low (${low.length})`, lines(low)),
    unknown.length > 0 && folded(`Not known yet (${unknown.length})`, lines(unknown)),
  );
}

/** Said where a flag is not (only) for what is recommended. */
function rolesText(roles: Readonly<Record<string, string>>): string {
  const others = Object.entries(roles).filter(([role]) => role !== 'recommended');
  return others.length === 0 ? '' : ` · ${others.map(([role, severity]) => `${role}: ${severity}`).join(', ')}`;
}

const BOXES = { done: ['☑', 'done'], open: ['☐', 'open'], never: ['–', 'not applicable'] } as const;
const boxOf = ({ done }: DutyItem) => BOXES[done === null ? 'never' : done ? 'done' : 'open'];

export function dutySection({ duties, questions }: Account): VNode | null {
  if (duties.length === 0) return null;
  const items = duties.flatMap(({ items: some }) => some);
  const done = items.filter((item) => item.done).length;
  return section(
    'What the client owes',
    paragraph(`${done} of ${count(items.length, 'point')} done, as far as the row says.`, 'quiet'),
    ...duties.map(({ duty, items: some }) =>
      h(
        'div',
        { class: 'duty' },
        h('h4', {}, duty),
        h(
          'ul',
          { class: 'boxes' },
          ...some.map((item) => {
            const [box, spoken] = boxOf(item);
            return h(
              'li',
              {},
              h('span', { class: 'box', attrs: { role: 'img', 'aria-label': spoken } }, box),
              h('span', {}, item.text, h('span', { class: 'source' }, ` ${item.owner} · ${item.documents || 'ours'}`)),
            );
          }),
        ),
      ),
    ),
    folded('Questions that the provider answers in their own words', lines(questions)),
  );
}

export function missingSection({ missing: { next, others } }: Account): VNode {
  return section(
    'What is missing',
    next === null
      ? paragraph('No answer that is missing can change anything.', 'quiet')
      : h('p', { class: 'hint' }, h('strong', {}, 'Ask next: '), next),
    others.length > 0 && folded(`${count(others.length, 'more question')} without an answer`, lines(others)),
  );
}

const ORIGIN_TEXTS = {
  unknown: 'unknown',
  row: 'this row',
  group: 'its group',
  profile: 'the company',
  accepted: 'words, confirmed',
  proposal: 'words, not confirmed',
} as const;

export function factSection({ facts, proposals, problems }: Account): VNode {
  return section(
    'What it rests on',
    problems.length > 0 && h('div', { class: 'bad' }, lines(problems)),
    facts.length === 0
      ? paragraph('No fact of this row is known.', 'quiet')
      : h(
          'table',
          { class: 'facts' },
          h(
            'thead',
            {},
            h(
              'tr',
              {},
              ...['Fact', 'Answer, and where it is from'].map((text) => h('th', { attrs: { scope: 'col' } }, text)),
            ),
          ),
          h(
            'tbody',
            {},
            ...facts.map(({ fact, question, answer, origin }) =>
              h(
                'tr',
                { key: fact },
                h('th', { attrs: { scope: 'row', title: question } }, fact),
                h(
                  'td',
                  {},
                  answer,
                  h('span', { class: origin === 'proposal' ? 'from unsure' : 'from' }, ORIGIN_TEXTS[origin]),
                ),
              ),
            ),
          ),
        ),
    proposals.length > 0 && folded(`The words suggest (${proposals.length})`, lines(proposals)),
  );
}

export const moneySection = ({ money }: Account): VNode | null =>
  money.length === 0 ? null : section('Money beside it', lines(money));

export const noteSection = ({ notes }: Account): VNode | null =>
  notes.length === 0 ? null : section('Worth a look', lines(notes));

import { OVERRIDDEN } from '../../src/catalogue/choice-sentences';
import { documentsOf } from '../../src/catalogue/fill';
import type { ExplanationRow } from '../../src/report/explanation';
import type { Wording } from '../../src/report/wording';
import { VERDICT_MEANINGS } from '../../src/report/wording';
import { h, type VNode } from '../view/node';
import { chip, paragraph, section } from '../view/pieces';
import type { Account } from './account';

/** Points as people read them: signed, with a minus that is as wide as a plus. */
export const points = (value: number | null): string => {
  if (value === null) return '–';
  const shown = Math.round(value * 100) / 100;
  return shown < 0 ? `−${Math.abs(shown)}` : String(shown);
};
const signed = (value: number | null): string => ((value ?? 0) > 0 ? `+${points(value)}` : points(value));

/** The answer in one glance. It is a live region: a screen reader hears which row is shown. */
export function answerCard({ row, task, answer, rival }: Account, wording: Wording): VNode {
  const { strategy, verdict, chosen, lead } = answer;
  const label = strategy ? wording.strategy(strategy) : 'Undecided';
  const behind = lead !== null && lead < 0;
  const distance =
    rival === null || lead === null
      ? VERDICT_MEANINGS[verdict]
      : `${points(Math.abs(lead))} points ${behind ? 'behind' : 'ahead of'} ${rival}`;
  return h(
    'div',
    { class: `answer ${strategy ?? 'none'}`, attrs: { 'aria-live': 'polite', 'data-answer': true } },
    h('p', { class: 'answer-row' }, `Row ${row}`),
    h('p', { class: 'answer-task' }, task.name || 'No name'),
    h(
      'p',
      { class: 'answer-strategy' },
      h('strong', {}, label),
      chosen ? chip(OVERRIDDEN.toLowerCase(), OVERRIDDEN) : chip(verdict.toLowerCase(), verdict),
    ),
    h('p', { class: 'quiet' }, distance),
  );
}

/** What a person chose, and what ours was and is. */
export function chosenCard({ answer }: Account, wording: Wording, changed: boolean): VNode | null {
  const { chosen } = answer;
  if (!chosen) return null;
  const { by, reason, at, ours } = chosen;
  const when = new Date(at).toLocaleDateString('en-GB', { dateStyle: 'medium' });
  const now = ours.strategy ? wording.strategy(ours.strategy) : 'undecided';
  return h(
    'div',
    { class: `notice ${changed ? 'warning' : 'chosen'}`, attrs: { 'data-chosen': true } },
    h('p', {}, h('strong', {}, `Chosen by ${by}`), h('span', { class: 'quiet' }, `, ${when}`)),
    h('p', { class: 'said' }, reason),
    h('p', { class: 'quiet' }, `Ours: ${now} (${ours.verdict}).`),
    changed && h('p', {}, 'Our answer has changed since this choice was made: look at it again.'),
  );
}

export function excludedSection({ excluded }: Account): VNode {
  return section(
    'Excluded first',
    excluded.length === 0
      ? paragraph('Nothing is excluded by what is known.', 'quiet')
      : h(
          'ul',
          { class: 'lines' },
          ...excluded.map(({ strategies, reason, veto, documents }) =>
            h('li', { key: veto }, h('strong', {}, strategies), h('span', {}, reason), source(veto, documents)),
          ),
        ),
  );
}

const source = (id: string, documents: string): VNode =>
  h('span', { class: 'source' }, documents === '' ? `${id} · ours` : `${id} · ${documents}`);

/** The facts of a rule with their answers: "Core competency: 1". */
function answerOf({ fact, level }: ExplanationRow, { labels }: Account): string {
  if (fact === '') return 'Where every task begins';
  const levels = level.split(', ');
  return fact
    .split(', ')
    .map((id, at) => `${labels.get(id) ?? id}: ${levels[at] ?? ''}`)
    .join(' and ');
}

export function strongestSection(account: Account): VNode | null {
  const { strongest, winner, answer } = account;
  if (winner === null) return null;
  const against = (answer.lead ?? 0) < 0;
  return section(
    against ? 'What speaks against the choice most' : 'The strongest reasons',
    strongest.length === 0
      ? paragraph('No rule speaks for it: it stands on the points that every task begins with.', 'quiet')
      : h(
          'ol',
          { class: 'strongest' },
          ...strongest.map((row) =>
            h(
              'li',
              { key: row.rule },
              h('span', { class: 'weight' }, signed(row.difference)),
              h('span', {}, h('strong', {}, answerOf(row, account)), h('span', {}, `: ${row.reason}`)),
              source(row.rule, documentsOf(row.claims)),
            ),
          ),
        ),
  );
}

/** Every rule that spoke. The last line is the sum, and the sum is the lead. */
export function sumSection(account: Account): VNode | null {
  const { reasons, winner, rival, sum } = account;
  if (winner === null || reasons.length === 0) return null;
  const head = ['Because', 'For', 'Rival', '±'];
  const spoken = ['Because', `Points for ${winner}`, `Points for ${rival ?? 'no rival'}`, 'Difference'];
  return section(
    'Every reason, added up',
    paragraph(rival === null ? `${winner} is all that is left.` : `${winner} against ${rival}.`, 'quiet'),
    h(
      'table',
      { class: 'sum' },
      h('caption', { class: 'unseen' }, 'The differences add up to the lead'),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ...head.map((text, at) =>
            h('th', { attrs: { scope: 'col', 'aria-label': spoken[at], title: spoken[at] } }, text),
          ),
        ),
      ),
      h(
        'tbody',
        {},
        ...reasons.map((row) =>
          h(
            'tr',
            { key: row.rule },
            h(
              'th',
              { attrs: { scope: 'row' } },
              h('span', { class: 'because' }, answerOf(row, account)),
              h('span', { class: 'source' }, `${row.rule} · ${documentsOf(row.claims) || 'ours'}`),
            ),
            h('td', {}, points(row.winner)),
            h('td', {}, points(row.runner_up)),
            h('td', { class: (row.difference ?? 0) < 0 ? 'loss' : 'gain' }, signed(row.difference)),
          ),
        ),
      ),
      h(
        'tfoot',
        {},
        h(
          'tr',
          {},
          h('th', { attrs: { scope: 'row', colspan: 3 } }, rival === null ? 'No rival' : 'Lead'),
          h('td', { attrs: { 'data-lead': true } }, rival === null ? '–' : signed(sum)),
        ),
      ),
    ),
  );
}

import { allFields, questionOf } from '../../src/catalogue/money-questions';
import { answerReadiness } from '../../src/economics/money-answers';
import type { Readiness } from '../../src/economics/readiness';
import type { Case } from '../../src/report/calculation';
import { h, type VNode } from '../view/node';
import { points } from './amounts';
import { bars, facts, verdict } from './pieces';

const GATES: Readonly<Record<Readiness['gate'], { text: string; tone: 'good' | 'warn' | 'plain' }>> = {
  READY: { text: 'Ready: your side of the bargain stands.', tone: 'good' },
  GAPS: { text: 'Gaps: close the weakest duty first.', tone: 'plain' },
  'NOT READY': { text: 'Not ready: somebody else would fail at this today.', tone: 'warn' },
  UNKNOWN: { text: 'Not known yet: answer a duty.', tone: 'plain' },
};

const LABELS = new Map(allFields(questionOf('readiness')).map(({ id, label }) => [id, label]));

/** Readiness, answered. */
export function readinessAnswer({ given }: Case): { ok: boolean; view: VNode } {
  const answer = answerReadiness(given);
  if (!answer.ok) return { ok: false, view: h('p', { class: 'bad' }, answer.problem.message) };
  const { low, high, gate, weakest, blank, applicable } = answer.value;
  const { text, tone } = GATES[gate];
  const line = (label: string, value: string) =>
    h('div', { class: 'money-fact' }, h('dt', {}, label), h('dd', {}, value));
  return {
    ok: gate !== 'UNKNOWN',
    view: h(
      'div',
      {},
      verdict(text, tone),
      facts(
        line('Gate', gate),
        line('Score', low === high ? `${points(low)} of 100` : `${points(low)} to ${points(high)} of 100`),
        weakest ? line('Weakest duty', LABELS.get(weakest) ?? weakest) : null,
        blank.length > 0 ? line('Not known', blank.map((id) => LABELS.get(id) ?? id).join(', ')) : null,
      ),
      bars(
        'How well each duty is met',
        applicable.map((id) => {
          const level = Number(given[id] ?? 0);
          return { label: LABELS.get(id) ?? id, text: level > 0 ? `${level} of 5` : 'not known', share: level / 5 };
        }),
      ),
    ),
  };
}

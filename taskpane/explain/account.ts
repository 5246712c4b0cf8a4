import { disagreementsAmong } from '../../src/catalogue/disagreements';
import { DUTY_CHECKLISTS, READ_BACK_QUESTIONS } from '../../src/catalogue/duty-checklists';
import { documentsOf } from '../../src/catalogue/fill';
import { decideTask } from '../../src/decide/decide';
import { answerText } from '../../src/decide/explain';
import { EXTERNAL } from '../../src/decide/flags';
import { nearestChanges, robustnessOf } from '../../src/decide/what-if';
import type { Answer, Flag } from '../../src/model/answer';
import { STRATEGY_IDS, type Owner } from '../../src/model/policy';
import { ORIGINS, UNKNOWN, type Origin, type Task } from '../../src/model/task';
import type { ExplanationRow } from '../../src/report/explanation';
import { contenders, explanationRows } from '../../src/report/explanation-rows';
import { moneyLines } from '../../src/report/money-section';
import { proposalLines } from '../../src/report/proposal-text';
import { readLexicon } from '../../src/table/lexicon';
import type { Ruling } from '../ruling';
import type { Match } from '../state';

export interface DutyItem {
  text: string;
  owner: Owner;
  documents: string;
  /** null: not applicable. */
  done: boolean | null;
}

/** Everything there is to say of one row, ready to be shown. It comes from the same answer that is written. */
export interface Account {
  at: number;
  /** Row of the sheet, from 1. */
  row: number;
  task: Task;
  answer: Answer;
  problems: string[];
  excluded: { strategies: string; reason: string; veto: string; documents: string }[];
  winner: string | null;
  rival: string | null;
  reasons: ExplanationRow[];
  strongest: ExplanationRow[];
  sum: number;
  disagreements: { about: string; sides: string[]; here: string }[];
  changes: { steps: string[]; strategy: string }[];
  /** Share by which all weights may be wrong at once; null without a winner or a rival. */
  robustness: number | null;
  flags: Flag[];
  lesser: { low: string[]; unknown: string[] };
  duties: { duty: string; items: DutyItem[] }[];
  questions: string[];
  missing: { next: string | null; others: string[] };
  facts: { fact: string; question: string; answer: string; origin: Origin }[];
  /** Names of facts as columns have them. */
  labels: ReadonlyMap<string, string>;
  proposals: string[];
  money: string[];
  notes: string[];
}

const MOST_CHANGES = 4;
const STRONGEST = 3;

export function accountOf({ engine, context: { wording } }: Ruling, match: Match, at: number): Account | null {
  const answered = match.tasks?.answer(at);
  if (!answered || answered.blank) return null;
  const { task, answer, problems } = answered;
  const { layout, policy } = engine;
  const { labels } = readLexicon(layout);
  const labelOf = (fact: string): string => labels.get(fact) ?? fact;
  const spoken = (text: string): string => {
    const strategy = STRATEGY_IDS.find((id) => id === text);
    return strategy ? wording.strategy(strategy) : text;
  };
  const levelOf = (fact: string): number => task.levels[layout.position.get(fact) ?? -1] ?? UNKNOWN;
  const decision = decideTask(engine, task.levels, task.origins);
  const [winner, rival] = contenders(answer);
  const reasons = explanationRows(engine, task, answer, at);
  const spoke = reasons.map(({ rule }) => rule);
  const raised = answer.flags.filter((flag) => flag.raised);
  const isExternal = answer.strategy !== null && EXTERNAL.has(answer.strategy);
  const named = (severity: Flag['severity']) =>
    answer.flags.filter((flag) => flag.severity === severity).map(({ label }) => label);
  return {
    at,
    row: task.row,
    task,
    answer,
    problems: problems.map(({ message }) => message),
    excluded: policy.vetoes.flatMap(({ id, reason, claims, excludes }) => {
      const hit = excludes.filter((strategy) => answer.excluded[strategy]?.includes(id));
      const strategies = hit.map(wording.strategy).join(', ');
      return hit.length > 0 ? [{ strategies, reason, veto: id, documents: documentsOf(claims) }] : [];
    }),
    winner: winner ? wording.strategy(winner) : null,
    rival: winner && rival ? wording.strategy(rival) : null,
    reasons,
    strongest: strongestOf(reasons),
    sum: Math.round(reasons.reduce((total, { difference }) => total + (difference ?? 0), 0) * 1e9) / 1e9,
    disagreements: disagreementsAmong([
      ...spoke,
      ...raised.map(({ id }) => id),
      ...Object.values(answer.excluded).flat(),
    ]).map(({ about, positions, product }) => ({
      about,
      sides: positions.map(({ documents, says }) => `${documents.join(', ')}: ${says}`),
      here: product,
    })),
    changes: nearestChanges(engine, task.levels, decision, MOST_CHANGES).map(({ changes, strategy }) => ({
      steps: changes.map(({ fact, from, to }) => `${labelOf(fact)}: ${levelText(from, fact)} → ${levelText(to, fact)}`),
      strategy: strategy ? wording.strategy(strategy) : 'nothing',
    })),
    robustness: robustnessOf(engine, task.levels, decision),
    flags: raised,
    lesser: { low: named('low'), unknown: named('unknown') },
    duties: isExternal
      ? DUTY_CHECKLISTS.map(({ fact, items }) => ({
          duty: questionOf(fact),
          items: items.map(({ text, owner, claims }) => {
            const level = levelOf(fact);
            const done = level < UNKNOWN ? null : level >= 4;
            return { text, owner, documents: documentsOf(claims), done };
          }),
        }))
      : [],
    questions: isExternal ? READ_BACK_QUESTIONS.map(({ text }) => text) : [],
    missing: {
      next: answer.next && wording.question(answer.next),
      others: answer.missing.filter((fact) => fact !== answer.next).map(wording.question),
    },
    labels,
    facts: layout.facts.flatMap(({ id, question }, position) =>
      task.levels[position] === UNKNOWN
        ? []
        : [
            {
              fact: labelOf(id),
              question,
              answer: spoken(answerText(engine, task.levels, id)),
              origin: ORIGINS[task.origins[position]!] ?? 'unknown',
            },
          ],
    ),
    proposals: proposalLines(answer, task, layout),
    money: moneyLines(answer, wording),
    notes: answer.notes.map(({ code, text }) => text || code),
  };

  function questionOf(fact: string): string {
    return layout.facts[layout.position.get(fact) ?? -1]?.question ?? fact;
  }
  function levelText(level: number, fact: string): string {
    const levels = new Float64Array(layout.facts.length);
    levels[layout.position.get(fact) ?? 0] = level;
    return spoken(answerText(engine, levels, fact));
  }
}

/** What weighs most for the winner; where the winner is behind, what weighs most against it. */
function strongestOf(reasons: readonly ExplanationRow[]): ExplanationRow[] {
  const sum = reasons.reduce((total, { difference }) => total + (difference ?? 0), 0);
  const sign = sum < 0 ? -1 : 1;
  return reasons
    .filter(({ rule, difference }) => rule !== 'start' && (difference ?? 0) * sign > 0)
    .sort((a, b) => sign * ((b.difference ?? 0) - (a.difference ?? 0)))
    .slice(0, STRONGEST);
}

import { STRATEGIES } from '../catalogue/strategies';
import type { Engine } from '../decide/compile';
import type { Verdict } from '../model/answer';
import type { Note } from '../model/outcome';
import type { Form, Manner, StrategyId } from '../model/policy';

/**
 * How codes are spoken. Codes never change and go to other programs; labels are for people and may change.
 * A fact is spoken as its id or as its question.
 */
export interface Wording {
  strategy: (id: StrategyId) => string;
  manner: (manner: Manner) => string;
  form: (form: Form) => string;
  question: (fact: string) => string;
  note: (note: Note) => string;
}

/** For csv, JSON and formulas. */
export const CODES: Wording = {
  strategy: (id) => id,
  manner: (manner) => manner,
  form: (form) => form,
  question: (fact) => fact,
  note: ({ code }) => code,
};

const MANNER_LABELS = {
  OWN_STAFF: 'own staff',
  SHARED: 'shared',
  SUPERVISED: 'supervised',
  RESULTS: 'by results',
  MIXED: 'mixed',
  UNDECIDED: 'undecided',
} satisfies Record<Manner, string>;

const FORM_LABELS = {
  JOINT_VENTURE: 'joint venture',
  CONTRACTUAL: 'contract',
  INFORMAL_ALLIANCE: 'informal alliance',
  UNDECIDED: 'undecided',
} satisfies Record<Form, string>;

/** What each verdict means, for the reader of a sheet. */
export const VERDICT_MEANINGS = {
  SETTLED: 'nothing still unknown can change it',
  LIKELY: 'little that is unknown could change it',
  TENTATIVE: 'it leads, and more answers may change it',
  CLOSE: 'two strategies are nearly level',
  UNDECIDED: 'too little is known',
} satisfies Record<Verdict, string>;

/** The same with the labels of a policy and the questions of its facts. */
export function sheetWording({ layout, policy }: Engine): Wording {
  return labelled(new Map(layout.facts.map(({ id, question }) => [id, question])), policy.strategies);
}

/** For sheets that people read. `questions` gives the question of a fact; a fact without one is spoken as its id. */
export function labelled(
  questions: ReadonlyMap<string, string>,
  strategies: readonly { id: StrategyId; label: string }[] = STRATEGIES,
): Wording {
  const labels = new Map(strategies.map(({ id, label }) => [id, label]));
  return {
    strategy: (id) => labels.get(id) ?? id,
    manner: (manner) => MANNER_LABELS[manner],
    form: (form) => FORM_LABELS[form],
    question: (fact) => questions.get(fact) ?? fact,
    note: ({ code, text }) => (text ? `${code}: ${text}` : code),
  };
}

import type { Note } from './outcome';
import type { Form, Manner, Owner, Points, Strategy, StrategyId } from './policy';

/**
 * UNDECIDED: too little is known. CLOSE: two are nearly level. SETTLED: nothing still unknown can change it.
 * LIKELY: little that is unknown could. TENTATIVE: it leads, and more answers may change it.
 */
export const VERDICTS = ['SETTLED', 'LIKELY', 'TENTATIVE', 'CLOSE', 'UNDECIDED'] as const;
export type Verdict = (typeof VERDICTS)[number];

export const SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** keep: as it is done today. move: otherwise than today. new: nobody does it yet. null: today's strategy is unknown, or nothing is recommended. */
export type Change = 'keep' | 'move' | 'new';

/** A risk or an unmet duty. `severity` is the highest of those in `for`; raised at medium or above. */
export interface Flag {
  id: string;
  severity: Severity;
  raised: boolean;
  label: string;
  mitigation: string;
  owner: Owner;
  claims: string[];
  beyond: boolean;
  for: { recommended?: Severity; considered?: Severity; today?: Severity };
}

/** A fact that the words of a task suggest: to be confirmed, never an answer by itself. */
export interface Proposal {
  /** Id of a fact that the policy or the side facts have. */
  fact: string;
  /** 1 to 5 for a scale, a value for a choice. */
  level: number | string;
  /** strong: may be used, marked as a proposal. weak: only a reason to ask. */
  strength: 'strong' | 'weak';
  /** The words that led to it, as they stand in the text. */
  words: string[];
  claims: string[];
  /** Why the words lead to it, in one clause. */
  reason: string;
}

/**
 * The money beside a recommendation: computed from it, never part of its points. null: the row does not have the columns
 * that it takes. Amounts in the currency of the row; `basis` says whether they are a year's or one project's.
 */
export interface AnswerMoney {
  /** null: the row names none. */
  currency: string | null;
  /** Probability of success below which the success fee costs the client less than the fixed fee, 0 to 1. */
  breakeven: number | null;
  /** Money per hour that the work would take at home, the move included. */
  rate_abroad_effective: number | null;
  /** Of the strategies whose cost is known and that no veto excludes; `recommended` is the cost of the recommended one, `at_stake` what it costs more. */
  cheapest: {
    strategy: StrategyId;
    cost: number;
    basis: 'year' | 'project';
    recommended: number | null;
    at_stake: number | null;
  } | null;
  /** The recommended strategy is not the cheapest of them. */
  differs: boolean;
  /** What the move from today to the recommended strategy saves; negative where it costs more. */
  saving: { amount: number; basis: 'year' | 'project'; one_off: number | null; payback_years: number | null } | null;
  /** What was assumed, what cannot be compared, what has no solution. */
  notes: Note[];
}

/** A strategy that a person has put in place of ours, and why. */
export interface Choice {
  strategy: StrategyId;
  by: string;
  reason: string;
  /** When, as an ISO date and time. */
  at: string;
}

/** The answer to one row of the inventory. This is the row of the command line's JSON, so names and shapes are fixed. */
export interface Answer {
  row: number;
  task: string;
  /** null when UNDECIDED, or when every strategy is excluded. */
  strategy: StrategyId | null;
  who: Strategy['who'] | null;
  where: Strategy['where'] | null;
  manner: Manner | null;
  form: Form | null;
  verdict: Verdict;
  runner_up: StrategyId | null;
  /** Points ahead of the runner-up; null with fewer than two strategies left. */
  lead: number | null;
  scores: Points;
  /** Strategy → ids of the vetoes that exclude it. */
  excluded: Partial<Record<StrategyId, string[]>>;
  /** Strategies that some completion of the unknown facts may still make the winner. */
  possible: StrategyId[];
  /** Vetoes that could hit the winner, their facts being unknown. */
  check: string[];
  /** Share of the points' mass that the known facts carry, 0 to 1. */
  evidence: number;
  /** Facts without an answer, in catalogue order. */
  missing: string[];
  /** The fact to ask for next, or null when no answer can change anything. */
  next: string | null;
  change: Change | null;
  /** Only where the row has an amount. */
  money?: AnswerMoney | undefined;
  flags: Flag[];
  /** The raised flags alone, where they are at hand without the others: what a cell shows. Not part of the JSON. */
  raised?: Flag[];
  notes: Note[];
  /** What the words of the task suggest of facts that nobody has answered. */
  proposals: Proposal[];
  /** One sentence with its rules and documents. */
  why: string;
  /**
   * Only where a person has chosen: `strategy` is then theirs, `runner_up` and `lead` compare it with ours, and the verdict
   * stays that of our answer. Not part of the JSON.
   */
  chosen?: Choice & { ours: Answer };
}

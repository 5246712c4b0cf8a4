import type { Answer, Verdict } from '../model/answer';
import { STRATEGY_IDS, type StrategyId } from '../model/policy';
import type { Task } from '../model/task';
import type { Layout } from '../decide/layout';
import { byMoney } from './tally-lists';
import { OUTCOMES, type Outcomes } from './tally';

/** A task that people decided otherwise than is recommended. */
export interface Disagreement {
  /** Row of the sheet, counted from 1. */
  row: number;
  task: string;
  /** A year; null where it is not known. */
  money: number | null;
  decided: StrategyId;
  recommended: StrategyId | null;
  verdict: Verdict;
  lead: number | null;
  why: string;
}

/** What people decided against what is recommended. Nothing is fitted to it: the policy stays as it is. */
export interface Judgement {
  /** Whether the list has a column that says what was decided. */
  known: boolean;
  rows: number;
  /** Rows that say what was decided. */
  compared: number;
  agreed: number;
  /** Rows: what people decided. Columns: what is recommended. */
  matrix: Record<StrategyId, Outcomes<number>>;
  disagreements: Disagreement[];
  currency: string | null;
  /** More than one currency came by: the disagreements are then in the order of the list. */
  mixed: boolean;
}

const noCounts = (): Outcomes<number> => Object.fromEntries(OUTCOMES.map((id) => [id, 0])) as Outcomes<number>;

export const startJudgement = (known: boolean): Judgement => ({
  known,
  rows: 0,
  compared: 0,
  agreed: 0,
  matrix: Object.fromEntries(STRATEGY_IDS.map((id) => [id, noCounts()])) as Judgement['matrix'],
  disagreements: [],
  currency: null,
  mixed: false,
});

/** Counts one row. */
export function addToJudgement(judgement: Judgement, layout: Layout, task: Task, answer: Answer): void {
  judgement.rows++;
  const { currency, annual_cost: money } = task.money;
  if (currency !== undefined) {
    judgement.mixed ||= judgement.currency !== null && judgement.currency !== currency;
    judgement.currency ??= currency;
  }
  const decided = STRATEGY_IDS[(task.levels[layout.position.get('decided') ?? -1] ?? 0) - 1];
  if (decided === undefined) return;
  const { strategy: recommended, verdict, lead } = answer;
  judgement.compared++;
  judgement.matrix[decided][recommended ?? 'UNDECIDED']++;
  if (decided === recommended) {
    judgement.agreed++;
    return;
  }
  const { why } = answer;
  const { row, name } = task;
  judgement.disagreements.push({ row, task: name, money: money ?? null, decided, recommended, verdict, lead, why });
}

/** Disagreements with most money first; those without money, or in several currencies, in the order of the list. */
export const disagreementsByMoney = ({ disagreements, mixed }: Judgement): Disagreement[] =>
  mixed ? disagreements : [...disagreements].sort(byMoney);

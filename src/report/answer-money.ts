import { COLUMN_QUANTITIES } from '../catalogue/money-strategies';
import { NOT_DONE } from '../catalogue/side-facts';
import type { Engine } from '../decide/compile';
import { remark } from '../economics/result';
import type { Cheapest } from '../economics/saving';
import { computeTaskMoney, type TaskMoney } from '../economics/task-money';
import type { Answer, AnswerMoney } from '../model/answer';
import type { Note } from '../model/outcome';
import { STRATEGY_IDS, type StrategyId } from '../model/policy';
import { UNKNOWN, type Money, type Task } from '../model/task';

/** The money of one row, and the notes about it that belong to the answer itself: another strategy is cheaper. */
export interface MoneyBeside {
  money: AnswerMoney | undefined;
  differences: readonly Note[];
}
const NOTHING: MoneyBeside = { money: undefined, differences: [] };
const DIFFERENCES: readonly string[] = ['CHEAPEST_DIFFERS', 'CHEAPEST_UNCOMPARED'];

/** Whether a field is an amount; hours alone say nothing about money. */
export function isAmount(field: string): boolean {
  return Object.hasOwn(COLUMN_QUANTITIES, field) && field !== 'hours';
}

/** Whether a row has an amount at all. Many lists have none, and then nothing is computed. */
function hasMoney(money: Money): boolean {
  for (const column in money) if (isAmount(column)) return true;
  return false;
}

/**
 * The money beside the recommendation for one row; no money where the row has no amounts.
 * It is computed from the recommendation and never acts on it: costs never change points.
 */
export function moneyBeside(engine: Engine, task: Task, answer: Pick<Answer, 'strategy' | 'excluded'>): MoneyBeside {
  if (!hasMoney(task.money)) return NOTHING;
  const { strategy: recommended, excluded } = answer; // worked out when they are read
  const today = todayOf(engine, task);
  const found = computeTaskMoney(task.money, {
    recommended,
    excluded: STRATEGY_IDS.filter((id) => excluded[id] !== undefined),
    ...(today === undefined ? {} : { today }),
  });
  const belongs = ({ code }: Note) => DIFFERENCES.includes(code);
  return {
    money: toAnswer(task.money, { ...found, notes: found.notes.filter((note) => !belongs(note)) }, recommended),
    differences: found.notes.filter(belongs),
  };
}

/** null: nobody does it yet; undefined: unknown. */
function todayOf(engine: Engine, { levels }: Task): StrategyId | null | undefined {
  const position = engine.layout.position.get('today') ?? -1;
  const level = levels[position] ?? UNKNOWN;
  const fact = engine.layout.facts[position];
  if (level <= UNKNOWN || fact?.kind !== 'choice') return undefined;
  return fact.values[level - 1] === NOT_DONE ? null : STRATEGY_IDS[level - 1];
}

function toAnswer({ currency }: Money, money: TaskMoney, recommended: StrategyId | null): AnswerMoney {
  const { breakeven, effective_rate_abroad, cheapest, saving, differs, notes, problems } = money;
  return {
    currency: currency ?? null,
    breakeven: breakeven ?? null,
    rate_abroad_effective: effective_rate_abroad ?? null,
    cheapest: cheapest === undefined ? null : cheapestOf(cheapest, recommended),
    differs,
    saving:
      saving === undefined
        ? null
        : {
            amount: saving.amount,
            basis: saving.basis,
            one_off: saving.one_off ?? null,
            payback_years: saving.payback_years ?? null,
          },
    notes: [
      ...notes,
      ...(saving?.basis === 'project' ? [remark('SAVING_PER_PROJECT', {})] : []),
      ...problems.map(({ code, message }) => ({ code, text: message })),
    ],
  };
}

/** Where the recommended strategy costs as little as the cheapest, it is the one that is named. */
function cheapestOf({ strategy, cost, basis, among, costs }: Cheapest, recommended: StrategyId | null) {
  const level = recommended !== null && among.includes(recommended);
  const other = recommended === null ? undefined : costs[recommended];
  return {
    strategy: level ? recommended : strategy,
    cost,
    basis,
    recommended: other ?? null,
    at_stake: other === undefined ? null : level ? 0 : other - cost,
  };
}

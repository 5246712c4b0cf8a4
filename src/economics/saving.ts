import { PROJECT_COST, YEARLY_COST, type MoneyColumn } from '../catalogue/money-strategies';
import type { Note } from '../model/outcome';
import type { StrategyId } from '../model/policy';
import type { Money } from '../model/task';
import { remark } from './result';
import type { StrategyCosts } from './strategy-costs';

/** year: running cost a year. project: expected payment for one project (D0). The two are never compared. */
export type Basis = 'year' | 'project';
export type CostsByBasis = Readonly<Record<Basis, StrategyCosts>>;

export interface Cheapest {
  strategy: StrategyId;
  cost: number;
  basis: Basis;
  /** All strategies that the same money makes equally cheap; `strategy` is the first. */
  among: StrategyId[];
  /** Every strategy that was compared. */
  costs: Partial<Record<StrategyId, number>>;
}

export interface Saving {
  /** Cost today less cost as recommended, a year or for the project; negative where the move costs more. */
  amount: number;
  basis: Basis;
  one_off?: number;
  /** one_off ÷ yearly saving, where the move saves. */
  payback_years?: number;
}

/** Prices that differ by less than this share are the same price, computed in two ways. */
const SAME_PRICE = 1e-12;

/**
 * The cheapest of two or more strategies whose money is known: by cost a year if it is known of two, else by the fees.
 * @param excluded strategies that are not compared
 */
export function findCheapest(costs: CostsByBasis, excluded: readonly StrategyId[] = []): Cheapest | undefined {
  const open = (basis: Basis) => [...costs[basis]].filter(([strategy]) => !excluded.includes(strategy));
  const basis = (['year', 'project'] as const).find((name) => open(name).length > 1);
  if (basis === undefined) return undefined;
  const known = open(basis);
  const cost = Math.min(...known.map(([, each]) => each));
  const among = known.filter(([, each]) => each <= cost * (1 + SAME_PRICE)).map(([strategy]) => strategy);
  return { strategy: among[0]!, cost, basis, among, costs: Object.fromEntries(known) };
}

function listMissing(money: Money, columns: readonly MoneyColumn[]): MoneyColumn[] {
  return columns.filter((column) => money[column] === undefined);
}

/** What the move from today's strategy to the recommended one saves, or the columns that would tell. */
export function findSaving(
  money: Money,
  costs: CostsByBasis,
  today: StrategyId,
  recommended: StrategyId,
): { found?: Saving; missing?: MoneyColumn[]; notes: Note[] } {
  const oneOff = money.one_off === undefined ? {} : { one_off: money.one_off };
  if (recommended === 'PARTNER') {
    const missing = listMissing(
      money,
      PROJECT_COST.flatMap(({ columns }) => columns),
    );
    if (missing.length > 0) return { missing, notes: [] };
    if (today !== 'OUTSOURCE') return { notes: [remark('SAVING_NOT_COMPARABLE', { today, recommended })] };
    const amount = costs.project.get('OUTSOURCE')! - costs.project.get('PARTNER')!;
    return { found: { amount, basis: 'project', ...oneOff }, notes: [] };
  }
  const before = costs.year.get(today);
  const after = costs.year.get(recommended);
  if (before === undefined || after === undefined) {
    const ways = YEARLY_COST.find(({ strategy }) => strategy === recommended)?.ways ?? [];
    const columns: MoneyColumn[] = [
      ...(before === undefined ? (['annual_cost'] as const) : []),
      ...(after === undefined ? (ways[0] ?? []) : []),
    ];
    return { missing: listMissing(money, columns), notes: [] };
  }
  const amount = before - after;
  const payback = money.one_off !== undefined && amount > 0 ? { payback_years: money.one_off / amount } : {};
  return { found: { amount, basis: 'year', ...oneOff, ...payback }, notes: [] };
}

import { SHEET_COLUMNS, withMoneyColumns, type AnswerColumnId } from '../src/report/answer-columns';
import { isAmount } from '../src/report/answer-money';
import type { ColumnPlan } from '../src/table/headers';
import type { Depth } from './state';

/** The columns of each depth: the answer and its reason, or everything that the command line writes too. */
const DEPTHS: Record<Depth, readonly AnswerColumnId[]> = {
  short: SHEET_COLUMNS.slice(0, 6),
  full: SHEET_COLUMNS,
};

const hasMoney = ({ fields }: ColumnPlan): boolean => fields.some(({ field }) => isAmount(field));

/** The result columns of a depth, with those of money where the list has a column of money. */
export function depthColumns(depth: Depth, plan: ColumnPlan): readonly AnswerColumnId[] {
  return hasMoney(plan) ? withMoneyColumns(DEPTHS[depth]) : DEPTHS[depth];
}

/** What a depth writes, in words. */
export function depthText(depth: Depth, plan: ColumnPlan): string {
  const what = depth === 'short' ? 'The answer and its reason' : 'Everything, with runner-up, lead and notes';
  return `${what}${hasMoney(plan) ? ', and what money says' : ''} (${depthColumns(depth, plan).length} columns)`;
}

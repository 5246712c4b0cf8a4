import type { Problem } from '../model/outcome';
import type { MatchedColumn } from './assign';
import type { Cells } from './column-values';
import { problemOf, quote } from './messages';
import { readAmount } from './money';

/** "Around fifty people" is the only number in the five documents that speaks of size (D2-small-firm). No policy changes it. */
export const SMALL_FIRM = 50;

/** A small firm's lack of capacity is proposed, to be confirmed by a person; it is never applied. */
export function proposeForSmallFirm(headcount: number, where: Problem['where']): Problem[] {
  return headcount <= SMALL_FIRM ? [problemOf('SMALL_FIRM', where, { value: headcount })] : [];
}

/** A column with the head count says something only when it is the same in every row: the company's. */
export function noteHeadcount(fields: readonly MatchedColumn[], rows: Cells): Problem[] {
  const found = fields.find(({ field }) => field === 'headcount');
  if (!found) return [];
  const where = { column: found.header };
  const counts = new Set<number>();
  for (const row of rows) {
    const amount = readAmount('people', row[found.column]);
    if (amount && 'amount' in amount) counts.add(amount.amount);
  }
  const [only] = counts;
  if (counts.size > 1) return [problemOf('HEADCOUNT_VARIES', where, { header: quote(found.header) })];
  return only === undefined ? [] : proposeForSmallFirm(only, where);
}

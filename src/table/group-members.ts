import type { Layout } from '../decide/layout';
import { textOf } from './cells';
import type { ColumnPlan } from './columns';
import { foldKey } from './fold';
import { answerLevel, type ProfileGroup } from './profile';
import { factProposed, holdsWords, isWordsGroup, wordsIn } from './profile-groups';
import { columnOf } from './profile-rows';
import { levelOfProposal, proposeNothing, type Propose, type TaskWords } from './proposals';

/** A group of rows as a profile names it. */
export type GroupName = Pick<ProfileGroup, 'column' | 'value'>;

/**
 * Says of the rows of a table to which of some groups they belong: in whose rows the answers of a profile are laid, whether or not they
 * count there. A group by a column that the table does not have has no rows.
 *
 * @returns for a row the places of its groups in the list, in no particular order
 */
export function openMembers(
  layout: Layout,
  plan: ColumnPlan,
  groups: readonly GroupName[],
  propose: Propose = proposeNothing,
): (cells: readonly unknown[], words: TaskWords) => number[] {
  const byWords: { at: number; words: string }[] = [];
  const byColumn = new Map<number, Map<string, number[]>>();
  const byProposal: { at: number; fact: string; level: number }[] = [];
  groups.forEach(({ column: name, value }, at) => {
    const fact = factProposed(layout, name);
    if (isWordsGroup(name)) byWords.push({ at, words: wordsIn(value) });
    else if (fact) {
      const level = answerLevel(layout, fact.id, fact.kind === 'scale' ? Number(value) : value);
      byProposal.push({ at, fact: fact.id, level });
    } else {
      const column = columnOf(layout, plan, name);
      if (column === undefined) return;
      const values = byColumn.get(column) ?? new Map<string, number[]>();
      byColumn.set(column, values.set(foldKey(value), [...(values.get(foldKey(value)) ?? []), at]));
    }
  });
  return (cells, words) => {
    const found: number[] = [];
    if (byWords.length > 0) {
      const text = wordsIn(words.name);
      for (const each of byWords) if (holdsWords(text, each.words)) found.push(each.at);
    }
    for (const [column, values] of byColumn) found.push(...(values.get(foldKey(textOf(cells[column]))) ?? []));
    if (byProposal.length > 0) {
      const strong = propose(words).filter(({ strength }) => strength === 'strong');
      for (const { at, fact, level } of byProposal)
        if (strong.some((each) => each.fact === fact && levelOfProposal(layout, each) === level)) found.push(at);
    }
    return found;
  };
}

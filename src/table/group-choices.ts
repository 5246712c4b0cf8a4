import type { Layout } from '../decide/layout';
import { textOf } from './cells';
import type { Cells } from './column-values';
import type { ColumnPlan } from './columns';
import { foldKey } from './fold';
import { factProposed, isWordsGroup } from './profile-groups';
import { columnOf } from './profile-rows';

/** A column whose values tell groups of rows apart. */
export interface GroupColumnChoice {
  /** As a profile names it. */
  name: string;
  column: number;
}

/** A value of such a column, as it was written first, and how many rows have it. */
export interface GroupValue {
  value: string;
  rows: number;
}

/** Fields by which people think of groups: they come first, however many values they have. */
const USUAL = ['department', 'supplier', 'job_title'];
/** Rows that show whether values repeat. */
const SAMPLE = 400;
const FEW_VALUES = 12;

/**
 * The columns by which a person may form a group: those that say whose the task is, then those that nothing else reads, then the rest.
 * Left out: what describes the task itself, what has no name of its own, and columns where hardly two rows agree.
 */
export function groupColumns(layout: Layout, plan: ColumnPlan, cells: Cells): GroupColumnChoice[] {
  const { headers, headerRow, fields } = plan;
  const fieldOf = (column: number): string | undefined => fields.find((each) => each.column === column)?.field;
  const rankOf = (column: number): number => {
    const field = fieldOf(column);
    if (field === undefined) return USUAL.length;
    return USUAL.includes(field) ? USUAL.indexOf(field) : USUAL.length + 1;
  };
  const sample = cells.slice(0, headerRow + 1 + SAMPLE);
  const rows = sample.length - headerRow - 1;
  return headers
    .map((name, column) => ({ name, column }))
    .filter(({ name, column }) => {
      if (name.trim() === '' || fieldOf(column) === 'task' || isWordsGroup(name) || factProposed(layout, name))
        return false;
      if (columnOf(layout, plan, name) !== column) return false;
      const { length } = groupValues(sample, headerRow, column);
      return length > 0 && (rankOf(column) < USUAL.length || length <= Math.max(FEW_VALUES, rows / 2));
    })
    .sort((one, other) => rankOf(one.column) - rankOf(other.column) || one.column - other.column);
}

/** The values of a column below its name, the most frequent first; blank cells are none. */
export function groupValues(cells: Cells, headerRow: number, column: number): GroupValue[] {
  const keys = new Map<string, string>();
  const found = new Map<string, GroupValue>();
  for (let row = headerRow + 1; row < cells.length; row += 1) {
    const text = textOf(cells[row]?.[column]);
    let key = keys.get(text);
    if (key === undefined) keys.set(text, (key = foldKey(text)));
    if (key === '') continue;
    const known = found.get(key);
    if (known) known.rows += 1;
    else found.set(key, { value: text.trim(), rows: 1 });
  }
  return [...found.values()].sort(
    (one, other) => other.rows - one.rows || (one.value < other.value ? -1 : one.value > other.value ? 1 : 0),
  );
}

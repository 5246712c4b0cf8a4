import type { Layout } from '../decide/layout';
import type { Note, Problem } from '../model/outcome';
import { ORIGINS, UNKNOWN } from '../model/task';
import type { Money, Task } from '../model/task';
import { isBlank, textOf } from './cells';
import { addNote, openDrafts } from './draft';
import type { Draft } from './draft';
import type { ColumnPlan } from './columns';
import { compareLevels, levelColumns, takeLevels } from './level-columns';
import { noteText } from './messages';
import { lowestQuote, outsideCost } from './money';
import { openMoney } from './money-columns';
import type { CurrencyFindings } from './money-columns';
import type { TaskWords } from './proposals';

/** What was read from one row. The lists are shared and frozen while they are empty. */
export interface Reading {
  task: Task;
  problems: readonly Problem[];
  notes: readonly Note[];
  /** True when no cell of the row holds anything. */
  blank: boolean;
}

export interface TaskReader {
  /** Reads a row. `row`: its number as the user counts it, from 1, the header included. */
  read: (cells: readonly unknown[], row: number) => Reading;
  /** What is wrong for this table with the answers laid under its rows. */
  problems: readonly Problem[];
  /** The currencies of all rows read so far. While `mixed`, nothing may be added up. */
  currency: () => CurrencyFindings;
  /** Groups of the answers laid under the rows that none of the rows read so far is in. */
  unmet: () => Problem[];
}

/** Answers that count where a row leaves a fact blank: those of a profile, see openProfile. */
export interface Underlay {
  lay: (draft: Draft, cells: readonly unknown[], words: TaskWords) => void;
  problems: readonly Problem[];
  /** Groups that no row read so far is in. */
  unmet: () => Problem[];
}

export interface ReaderOptions {
  under?: Underlay;
  /** A task may be overwritten by the next read, because it is answered and written before that. It spares memory in long lists. */
  passing?: boolean;
}

const ROW = ORIGINS.indexOf('row');
/** Columns of text that a task keeps beside its name. */
const TEXTS = [
  { column: 'supplier', field: 'supplier' },
  { column: 'department', field: 'department' },
  { column: 'job_title', field: 'title' },
  { column: 'notes', field: 'notes' },
] as const;

/**
 * Opens a reader for the rows of a table. A cell that cannot be read is a problem of its row and column, and its fact stays unknown there;
 * a blank one is answered by what is laid under it. A row's reading depends on that row alone.
 */
export function openReader(layout: Layout, plan: ColumnPlan, options: ReaderOptions = {}): TaskReader {
  const { first, again } = levelColumns(layout, plan);
  const { under } = options;
  const money = openMoney(plan);
  const draftOf = openDrafts(layout.facts.length, options.passing);
  const outsideAt = outsidePosition(layout);
  const columnOf = (field: string): number => plan.fields.find((each) => each.field === field)?.column ?? -1;
  const [nameAt, endAt] = [columnOf('task'), columnOf('contract_end')];
  const textsAt = TEXTS.map(({ column, field }) => ({ at: columnOf(column), field })).filter(({ at }) => at >= 0);

  const read = (cells: readonly unknown[], row: number): Reading => {
    const draft = draftOf(row);
    takeLevels(draft, first, cells);
    compareLevels(draft, again, cells);
    const amounts = money.take(draft, cells);
    deriveOutsideCost(draft, outsideAt, amounts);
    const name = nameAt < 0 ? '' : textIn(cells[nameAt]);
    const task: Task = { row, name, levels: draft.levels, origins: draft.origins, money: amounts };
    for (const { at, field } of textsAt) if (!isBlank(cells[at])) task[field] = textIn(cells[at]);
    if (endAt >= 0 && !isBlank(cells[endAt])) task.contract_end = endIn(cells[endAt]);
    under?.lay(draft, cells, task);
    const blank = !draft.filled && name === '' && cells.every((cell) => isBlank(cell));
    return { task, problems: draft.problems, notes: draft.notes, blank };
  };
  return { read, problems: under?.problems ?? [], currency: money.findings, unmet: () => under?.unmet() ?? [] };
}

function outsidePosition(layout: Layout): number {
  const at = layout.position.get('outside_cost') ?? -1;
  return layout.facts[at]?.kind === 'scale' ? at : -1;
}

/** A blank outside_cost follows from the row's own money, and the row says so. */
function deriveOutsideCost(draft: Draft, position: number, money: Money): void {
  if (position < 0 || draft.levels[position] !== UNKNOWN || draft.refused.includes(position)) return;
  const level = outsideCost(money);
  if (level === undefined) return;
  draft.levels[position] = level;
  draft.origins[position] = ROW;
  const fillings = {
    quote: lowestQuote(money) ?? 0,
    cost: money.annual_cost ?? 0,
    level: Math.round(level * 100) / 100,
  };
  addNote(draft, { code: 'OUTSIDE_COST_DERIVED', text: noteText('OUTSIDE_COST_DERIVED', fillings) });
}

function textIn(raw: unknown): string {
  const text = typeof raw === 'string' ? raw : textOf(raw);
  // To trim takes longer than to see that nothing is to be trimmed.
  return isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)) ? text : text.trim();
}

/** A character of ASCII that is no space. */
const isPlain = (code: number): boolean => code > 32 && code < 127;

function endIn(raw: unknown): string | number {
  return typeof raw === 'number' ? raw : textIn(raw);
}

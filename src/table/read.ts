import type { Layout } from '../decide/layout';
import type { Note, Problem } from '../model/outcome';
import { UNKNOWN } from '../model/task';
import type { Money, Task } from '../model/task';
import { isBlank, textOf } from './cells';
import type { ColumnPlan } from './headers';
import { columnsDiffer, levelColumns, levelIn, levelProblem } from './level-columns';
import { noteText } from './messages';
import { lowestQuote, outsideCost } from './money';
import { openMoney } from './money-columns';
import type { CurrencyFindings } from './money-columns';
import type { Profile } from './profile';
import { GROUP, PROFILE, ROW, layerFor, tieProfile, underlay } from './profile-rows';

/** What was read from one row. The arrays are shared and frozen while they are empty. */
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
  /** What is wrong with the profile for this table: groups by a column that it does not have. */
  problems: readonly Problem[];
  /** The currencies of all rows read so far. While `mixed`, nothing may be added up. */
  currency: () => CurrencyFindings;
}

const BLOCK_ROWS = 256;
const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);
const NO_NOTES: readonly Note[] = Object.freeze([]);
/** No amounts: shared by all rows without money. */
const NO_MONEY: Money = Object.freeze({});

/**
 * Opens a reader for the rows of a table. A cell that cannot be read is a problem of its row and column, and its fact stays unknown there;
 * a blank one is answered by the group of the row, else by the profile, where these say something. A row's reading depends on that row alone.
 */
export function openReader(layout: Layout, plan: ColumnPlan, options: { profile?: Profile } = {}): TaskReader {
  const { first, again } = levelColumns(layout, plan);
  const profile = tieProfile(layout, plan, options.profile);
  const money = openMoney(plan);
  const columnOf = (field: string): number => plan.fields.find((each) => each.field === field)?.column ?? -1;
  const [nameAt, supplierAt, endAt] = [columnOf('task'), columnOf('supplier'), columnOf('contract_end')];
  const outsideAt = outsidePosition(layout);
  const facts = layout.facts.length;
  let block = new ArrayBuffer(0);
  let used = BLOCK_ROWS;

  const read = (cells: readonly unknown[], row: number): Reading => {
    // Levels are cut from blocks of rows: to make an array of its own for each row takes longer than to read the row.
    if (used === BLOCK_ROWS) {
      block = new ArrayBuffer(BLOCK_ROWS * facts * 9);
      used = 0;
    }
    const levels = new Float64Array(block, used * facts * 8, facts);
    const origins = new Uint8Array(block, BLOCK_ROWS * facts * 8 + used * facts, facts);
    used += 1;
    let problems = NO_PROBLEMS;
    let notes = NO_NOTES;
    let filled = false;
    let refused: number[] | undefined;

    for (const each of first) {
      const raw = cells[each.column];
      if (raw === '' || raw === null || raw === undefined) continue;
      const level = levelIn(each, raw);
      if (typeof level === 'string') {
        problems = [...problems, levelProblem(level, each, raw, row)];
        refused = [...(refused ?? []), each.position];
      } else if (level !== UNKNOWN) {
        levels[each.position] = level;
        origins[each.position] = ROW;
        filled = true;
      }
    }
    for (const each of again) {
      const raw = cells[each.column];
      const level = levelIn(each, raw);
      if (typeof level === 'string') {
        problems = [...problems, levelProblem(level, each, raw, row)];
        refused = [...(refused ?? []), each.position];
      } else if (level !== UNKNOWN && origins[each.position] !== ROW) {
        levels[each.position] = level;
        origins[each.position] = ROW;
      } else if (level !== UNKNOWN && levels[each.position] !== level) {
        notes = [...notes, columnsDiffer(each, levels[each.position] ?? UNKNOWN, level)];
      }
    }

    let amounts = NO_MONEY;
    if (money.columns > 0) {
      const found = money.read(cells, row);
      amounts = found.money;
      if (found.problems.length > 0) problems = [...problems, ...found.problems];
      if (found.notes.length > 0) notes = [...notes, ...found.notes];
      const derived = outsideAt < 0 || levels[outsideAt] !== UNKNOWN ? undefined : outsideCost(amounts);
      if (derived !== undefined && !refused?.includes(outsideAt)) {
        levels[outsideAt] = derived;
        origins[outsideAt] = ROW;
        notes = [...notes, derivedNote(amounts, derived)];
      }
    }
    for (const group of profile.groups) {
      const layer = layerFor(group, cells[group.column]);
      if (layer) notes = underlay(layout, layer, GROUP, levels, origins, refused, notes);
    }
    if (profile.company.positions.length > 0) {
      underlay(layout, profile.company, PROFILE, levels, origins, refused, notes);
    }

    const task: Task = { row, name: nameAt < 0 ? '' : textIn(cells[nameAt]), levels, origins, money: amounts };
    if (supplierAt >= 0 && !isBlank(cells[supplierAt])) task.supplier = textIn(cells[supplierAt]);
    if (endAt >= 0 && !isBlank(cells[endAt])) task.contract_end = endIn(cells[endAt]);
    const blank = !filled && task.name === '' && cells.every((cell) => isBlank(cell));
    return { task, problems, notes, blank };
  };

  return { read, problems: profile.problems, currency: money.findings };
}

function outsidePosition(layout: Layout): number {
  const at = layout.position.get('outside_cost') ?? -1;
  return layout.facts[at]?.kind === 'scale' ? at : -1;
}

function derivedNote(money: Money, level: number): Note {
  const quote = lowestQuote(money) ?? 0;
  const cost = money.annual_cost ?? 0;
  const text = noteText('OUTSIDE_COST_DERIVED', { quote, cost, level: Math.round(level * 100) / 100 });
  return { code: 'OUTSIDE_COST_DERIVED', text };
}

function textIn(raw: unknown): string {
  return (typeof raw === 'string' ? raw : textOf(raw)).trim();
}

function endIn(raw: unknown): string | number {
  return typeof raw === 'number' ? raw : textIn(raw);
}

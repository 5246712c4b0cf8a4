import type { Layout } from '../decide/layout';
import type { Note, Place, Problem } from '../model/outcome';
import { UNKNOWN } from '../model/task';
import type { Levels, Money, Origins, Task } from '../model/task';
import { columnLetter, isBlank, textOf } from './cells';
import { allowedAnswers, doubtfulValues, readLevel, writeLevel } from './coerce';
import type { LevelProblem } from './coerce';
import type { ColumnPlan } from './headers';
import { noteText, problemOf, quote } from './messages';
import { lowestQuote, outsideCost } from './money';
import { openMoney } from './money-columns';
import type { CurrencyFindings } from './money-columns';
import type { Profile } from './profile';
import { GROUP, PROFILE, ROW, layerFor, tieProfile } from './profile-rows';
import type { Layer } from './profile-rows';
import type { Fact } from '../model/policy';

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

interface LevelColumn {
  column: number;
  position: number;
  fact: Fact;
  scale: boolean;
  header: string;
  memo: Map<string, number | LevelProblem>;
}

const KEPT = 4096;
const LONGEST_KEPT = 60;
const BLOCK_ROWS = 256;
const NO_PROBLEMS: readonly Problem[] = Object.freeze([]);
const NO_NOTES: readonly Note[] = Object.freeze([]);

/**
 * Opens a reader for the rows of a table. A cell that cannot be read is a problem of its row and column, and its fact stays unknown there;
 * a blank one is answered by the group of the row or by the profile, where these say something. A row's reading depends on that row alone.
 */
export function openReader(layout: Layout, plan: ColumnPlan, options: { profile?: Profile } = {}): TaskReader {
  const { first, again } = levelColumns(layout, plan);
  const { company, groups, problems: profileProblems } = tieProfile(layout, plan, options.profile);
  const money = openMoney(plan);
  const textColumn = (field: string): number => plan.fields.find((each) => each.field === field)?.column ?? -1;
  const [nameAt, supplierAt, endAt] = [textColumn('task'), textColumn('supplier'), textColumn('contract_end')];
  const outsideAt = outsidePosition(layout);
  const facts = layout.facts.length;
  let block = new ArrayBuffer(0);
  let used = BLOCK_ROWS;

  const read = (cells: readonly unknown[], row: number): Reading => {
    // Levels are cut from blocks of some rows: an array of its own for each row costs more than reading the row.
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
      if (level === UNKNOWN) continue;
      filled = true;
      if (typeof level === 'number') {
        levels[each.position] = level;
        origins[each.position] = ROW;
        continue;
      }
      problems = [...problems, cellProblem(level, each, raw, row)];
      refused = [...(refused ?? []), each.position];
    }
    for (const each of again) {
      const raw = cells[each.column];
      const level = levelIn(each, raw);
      if (typeof level === 'string') problems = [...problems, cellProblem(level, each, raw, row)];
      else if (level !== UNKNOWN && origins[each.position] !== ROW) {
        levels[each.position] = level;
        origins[each.position] = ROW;
      } else if (level !== UNKNOWN && levels[each.position] !== level) {
        notes = [...notes, columnsDiffer(each, levels[each.position] ?? 0, level)];
      }
    }

    let amounts: Money = NO_MONEY;
    if (money.columns > 0) {
      const found = money.read(cells, row);
      amounts = found.money;
      filled ||= found.filled;
      if (found.problems.length > 0) problems = [...problems, ...found.problems];
      if (found.notes.length > 0) notes = [...notes, ...found.notes];
      if (outsideAt >= 0 && levels[outsideAt] === UNKNOWN && !refused?.includes(outsideAt)) {
        const derived = outsideCost(amounts);
        if (derived !== undefined) {
          levels[outsideAt] = derived;
          origins[outsideAt] = ROW;
          notes = [...notes, derivedNote(amounts, derived)];
        }
      }
    }
    for (const group of groups) {
      const layer = layerFor(group, cells[group.column]);
      if (layer) notes = underlay(layout, layer, GROUP, levels, origins, refused, notes);
    }
    if (company.positions.length > 0) underlay(layout, company, PROFILE, levels, origins, refused, notes);

    const name = nameAt < 0 ? '' : nameIn(cells[nameAt]);
    const task: Task = { row, name, levels, origins, money: amounts };
    if (supplierAt >= 0 && !isBlank(cells[supplierAt])) task.supplier = textOf(cells[supplierAt]).trim();
    if (endAt >= 0 && !isBlank(cells[endAt])) task.contract_end = endIn(cells[endAt]);
    const blank = !filled && name === '' && cells.every((cell) => isBlank(cell));
    return { task, problems, notes, blank };
  };

  return { read, problems: profileProblems, currency: money.findings };
}

/** An empty set of amounts, shared by all rows without money. */
const NO_MONEY: Money = Object.freeze({});

function levelColumns(layout: Layout, plan: ColumnPlan): { first: LevelColumn[]; again: LevelColumn[] } {
  const first: LevelColumn[] = [];
  const again: LevelColumn[] = [];
  for (const { field, column, header } of plan.fields) {
    const position = layout.position.get(field);
    const fact = position === undefined ? undefined : layout.facts[position];
    if (position === undefined || !fact) continue;
    const shown = header || columnLetter(column);
    const found = { column, position, fact, scale: fact.kind === 'scale', header: shown, memo: new Map() };
    (first.some((each) => each.position === position) ? again : first).push(found);
  }
  return { first, again };
}

function outsidePosition(layout: Layout): number {
  const at = layout.position.get('outside_cost') ?? -1;
  return layout.facts[at]?.kind === 'scale' ? at : -1;
}

/** The level in a cell. Numbers and texts seen before, which nearly all cells are, take no more than a look. */
function levelIn(each: LevelColumn, raw: unknown): number | LevelProblem {
  if (typeof raw === 'string') {
    const known = each.memo.get(raw);
    if (known !== undefined) return known;
    const level = readLevel(each.fact, raw);
    if (raw.length <= LONGEST_KEPT && each.memo.size < KEPT) each.memo.set(raw, level);
    return level;
  }
  if (typeof raw === 'number' && each.scale && raw >= 1 && raw <= 5) return raw;
  return readLevel(each.fact, raw);
}

/** Lays answers of the profile under a row: they count where the row says nothing, not even something unreadable. */
function underlay(
  layout: Layout,
  { positions, levels: answers }: Layer,
  origin: number,
  levels: Levels,
  origins: Origins,
  refused: readonly number[] | undefined,
  notes: readonly Note[],
): readonly Note[] {
  let said = notes;
  for (let at = 0; at < positions.length; at += 1) {
    const position = positions[at] ?? 0;
    const answer = answers[at] ?? UNKNOWN;
    if (origins[position] === 0 && !refused?.includes(position)) {
      levels[position] = answer;
      origins[position] = origin;
    } else if (origin === GROUP && origins[position] === GROUP && levels[position] !== answer) {
      said = [...said, groupsDiffer(layout, position, levels[position] ?? 0, answer)];
    }
  }
  return said;
}

function cellProblem(code: LevelProblem, { fact, header }: LevelColumn, raw: unknown, row: number): Problem {
  const where: Place = { row, column: header };
  const allowed = allowedAnswers(fact);
  const candidates = doubtfulValues(fact, raw).join(' or ');
  return problemOf(code, where, { header: quote(header), value: quote(raw), allowed, candidates });
}

function columnsDiffer({ fact }: LevelColumn, one: number, other: number): Note {
  const candidates = `${writeLevel(fact, one)} and ${writeLevel(fact, other)}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_COLUMNS', { field: fact.id, candidates }) };
}

function groupsDiffer(layout: Layout, position: number, one: number, other: number): Note {
  const fact = layout.facts[position];
  const candidates = fact ? `${writeLevel(fact, one)} and ${writeLevel(fact, other)}` : `${one} and ${other}`;
  return { code: 'CONTRADICTION', text: noteText('CONTRADICTION_GROUPS', { field: fact?.id ?? '', candidates }) };
}

function derivedNote(money: Money, level: number): Note {
  const fillings = {
    value: lowestQuote(money) ?? 0,
    candidates: money.annual_cost ?? 0,
    level: Math.round(level * 100) / 100,
  };
  return { code: 'OUTSIDE_COST_DERIVED', text: noteText('OUTSIDE_COST_DERIVED', fillings) };
}

function nameIn(raw: unknown): string {
  return (typeof raw === 'string' ? raw : textOf(raw)).trim();
}

function endIn(raw: unknown): string | number {
  return typeof raw === 'number' ? raw : textOf(raw).trim();
}

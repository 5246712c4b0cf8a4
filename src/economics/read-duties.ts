import { DUTY_WEIGHT, READINESS_DUTIES, UNDERSTOOD, type DutyId } from '../catalogue/money-bands';
import { UNKNOWN } from '../model/task';
import { readQuantity } from './read-quantity';
import { readPairs, type Cells } from './read-terms';
import type { DutyLevels, DutyWeights } from './readiness';
import { refuse, solve, type MoneyResult } from './result';
import { isBlank, listWords, showCell, toId } from './wording';

/**
 * Reads one answered duty: 1 to 5, UNKNOWN or NOT_APPLICABLE; undefined where the cell is none of them. Injected, because
 * the words for levels are those of the inventory, and the room that reads inventories knows them.
 */
export type LevelReader = (cell: unknown) => number | undefined;

const DUTY_IDS: readonly DutyId[] = READINESS_DUTIES.map(({ id }) => id);

/** Cells by duty: six in a row or column, in the order of the duties, or a two-column range of name and value. */
function readByDuty(cells: Cells, what: string, names: readonly string[]): MoneyResult<Map<string, unknown>> {
  const width = cells[0]?.length ?? 0;
  const hasName = cells.some(([name]) => names.includes(toId(name)));
  if (width === 2 && hasName) {
    const spellings = new Map(names.map((name) => [name, name]));
    return readPairs(cells, { function: `${what} of READINESS`, allowed: names, spellings });
  }
  const line = cells.length === 1 || width === 1 ? cells.flat() : [];
  if (line.length !== DUTY_IDS.length)
    return refuse('DUTY_SHAPE', { given: `${cells.length} × ${width} cells`, what, allowed: listWords(DUTY_IDS) });
  return solve(new Map(DUTY_IDS.map((id, index) => [id, line[index]])));
}

/**
 * The levels of the duties out of a range.
 * @param cells six cells in a row or column in the order brief, tools, pay, monitoring, paid_on_time, motivation, or rows
 *   of name and value in any order, where `understood` may be among the names
 */
export function readDuties(cells: Cells, readLevel: LevelReader): MoneyResult<DutyLevels> {
  const read = readByDuty(cells, 'duties', [...DUTY_IDS, UNDERSTOOD]);
  if (!read.ok) return read;
  const levels: Record<string, number> = {};
  for (const [name, cell] of read.value) {
    const level = isBlank(cell) ? UNKNOWN : readLevel(cell);
    if (level === undefined) return refuse('NOT_LEVEL', { name, given: showCell(cell) });
    levels[name] = level;
  }
  return solve(levels);
}

/** The weights of the duties out of a range of the same shapes; a blank one keeps its default, 0 leaves the duty out. */
export function readWeights(cells: Cells): MoneyResult<DutyWeights> {
  if (cells.every((row) => row.every(isBlank))) return solve({});
  const read = readByDuty(cells, 'weights', DUTY_IDS);
  if (!read.ok) return read;
  const weights: Record<string, number> = {};
  for (const [name, cell] of read.value) {
    const weight = readQuantity(`weight of ${name}`, DUTY_WEIGHT, cell);
    if (!weight.ok) return weight;
    if (weight.value !== undefined) weights[name] = weight.value;
  }
  return solve(weights);
}

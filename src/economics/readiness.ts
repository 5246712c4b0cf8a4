import { READINESS_DUTIES, READINESS_LIMITS, UNDERSTOOD, type DutyId, type Gate } from '../catalogue/money-bands';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import { refuse, solve, type MoneyResult } from './result';
import { listWords, showCell } from './wording';

/** Levels of the client's duties: 1 to 5, UNKNOWN (also null or left out), NOT_APPLICABLE. */
export type DutyLevels = { readonly [Id in DutyId | typeof UNDERSTOOD]?: number | null };
export type DutyWeights = { readonly [Id in DutyId]?: number };

/** How ready the client is to have the work done by others; scores from 0 to 100. */
export interface Readiness {
  /** The score if every blank duty were at 1, and at 5. Equal where none is blank. */
  low: number;
  high: number;
  gate: Gate;
  /** The known duty with the lowest level; undefined where none is known. */
  weakest: DutyId | undefined;
  blank: DutyId[];
  applicable: DutyId[];
}

const LOWEST = 1;
const HIGHEST = 5;
/** Places to which scores are compared with the limits, so that 0.55 × 100 does not fall below 55. */
const PLACES = 1e9;

interface Answered {
  id: DutyId;
  weight: number;
  least: number;
  most: number;
}

function isLevel(level: number): boolean {
  return level === UNKNOWN || level === NOT_APPLICABLE || (level >= LOWEST && level <= HIGHEST);
}

/** The levels a duty may have. A brief is no clearer than it was understood. */
function boundDuty(id: DutyId, levels: DutyLevels): { least: number; most: number } {
  const level = levels[id] ?? UNKNOWN;
  const known = level === UNKNOWN ? { least: LOWEST, most: HIGHEST } : { least: level, most: level };
  const limit = (id === 'brief' && levels[UNDERSTOOD]) || UNKNOWN;
  if (limit < LOWEST) return known;
  return { least: Math.min(known.least, limit), most: Math.min(known.most, limit) };
}

function computeScore(duties: readonly Answered[], bound: 'least' | 'most'): number {
  const weights = duties.reduce((sum, { weight }) => sum + weight, 0);
  const points = duties.reduce((sum, duty) => sum + (duty.weight * (duty[bound] - LOWEST)) / (HIGHEST - LOWEST), 0);
  return (100 * points) / weights;
}

function findGate(low: number, high: number, known: readonly Answered[]): Gate {
  const { hopeless, ready, zero, weak } = READINESS_LIMITS;
  const round = (score: number) => Math.round(score * PLACES) / PLACES;
  if (known.length === 0) return 'UNKNOWN';
  if (round(high) < hopeless || known.some(({ most }) => most <= zero)) return 'NOT READY';
  return round(low) >= ready && known.every(({ most }) => most >= weak) ? 'READY' : 'GAPS';
}

/**
 * The weighted score of the client's duties (D3) as an interval, and the gate, which one duty at 1 closes however good
 * the average is.
 *
 * Blank duties make the interval wide; "not applicable" takes a duty out of the weights. The gate is UNKNOWN where no
 * duty is known.
 * @param levels by duty; `understood` lowers `brief` to the lower of the two
 * @param weights by duty, only their proportions matter; left out: the default of the catalogue
 * @example assessReadiness({ brief: 5, tools: 3, pay: 5, monitoring: 5, paid_on_time: 5, motivation: 5 }) // 92.5, READY
 */
export function assessReadiness(levels: DutyLevels, weights: DutyWeights = {}): MoneyResult<Readiness> {
  for (const [name, level] of Object.entries(levels)) {
    if (!isLevel(level ?? UNKNOWN)) return refuse('NOT_LEVEL', { name, given: showCell(level) });
  }
  const applying = READINESS_DUTIES.filter(({ id }) => levels[id] !== NOT_APPLICABLE);
  if (applying.length === 0)
    return refuse('NOTHING_APPLIES', { allowed: listWords(READINESS_DUTIES.map(({ id }) => id)) });
  const duties: Answered[] = applying
    .map(({ id, weight }) => ({ id, weight: weights[id] ?? weight, ...boundDuty(id, levels) }))
    .filter(({ weight }) => weight > 0);
  if (duties.length === 0) return refuse('NO_WEIGHT', { given: 0 });

  const low = computeScore(duties, 'least');
  const high = computeScore(duties, 'most');
  const known = duties.filter(({ least, most }) => least === most || most < HIGHEST);
  const weakest = known.find(({ most }) => known.every((other) => most <= other.most));
  return solve({
    low,
    high,
    gate: findGate(low, high, known),
    weakest: weakest?.id,
    blank: duties.filter(({ least, most }) => least < most).map(({ id }) => id),
    applicable: duties.map(({ id }) => id),
  });
}

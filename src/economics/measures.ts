import { FAIR_PAY_MEASURES, OFFSHORE_MEASURES, READINESS_MEASURES, type Measure } from '../catalogue/money-measures';
import { PAYOFF_MEASURES } from '../catalogue/money-payoff-measures';
import type { Note } from '../model/outcome';
import type { FairPay } from './fair-pay';
import type { OffshoreCost } from './offshore';
import type { ContractPayoff, Payoff } from './partner-payoff';
import type { Readiness } from './readiness';
import { refuse, solve, type MoneyResult } from './result';
import { isBlank, listWords, showCell, toId } from './wording';

/** What a cell or a spill shows: one number or text, or rows of them. */
export type Shown = number | string | (number | string)[][];

type SideMeasure = keyof ContractPayoff;
const SIDES = ['outsource', 'partner'] as const;

/** Every id that may be asked for; a measure of both sides counts as two. */
export function listMeasures(measures: readonly Measure[]): string[] {
  return measures.flatMap(({ id, sides }) => (sides ? SIDES.map((side) => `${id}_${side}`) : [id]));
}

/** Which measure is meant: left out is the first of the list, case and stray spaces do not matter. */
function pick(fn: string, measures: readonly Measure[], asked: unknown): MoneyResult<string> {
  const ids = listMeasures(measures);
  const first = ids[0]!;
  if (isBlank(asked)) return solve(first);
  const id = toId(asked);
  if (ids.includes(id)) return solve(id);
  const given = showCell(asked);
  if (measures.some((measure) => measure.id === id)) return refuse('MEASURE_NEEDS_SIDE', { given, name: id });
  return refuse('UNKNOWN_MEASURE', { given, function: fn, allowed: listWords(ids), default: first });
}

/** The notes of an answer as one text, one per line; empty when there is none. */
function joinNotes(notes: readonly Note[]): string {
  return notes.map(({ text }) => text).join('\n');
}

function tabulatePayoff(payoff: Payoff, notes: readonly Note[]): (number | string)[][] {
  const rows: (number | string)[][] = [['measure', ...SIDES]];
  for (const { id, ...measure } of PAYOFF_MEASURES as readonly Measure[]) {
    if (measure.sides) rows.push([id, ...SIDES.map((side) => payoff[side][id as SideMeasure])]);
  }
  return [
    ...rows,
    ['advantage', '', payoff.advantage],
    ['certainty_advantage', '', payoff.certainty_advantage],
    ['cheaper', '', payoff.cheaper],
    ['notes', '', joinNotes(notes)],
  ];
}

/**
 * One measure of a payoff, as PARTNER_PAYOFF shows it. "table": a header row, a row for each measure with both sides,
 * and the comparisons in the last column.
 * @param asked id of a measure of PAYOFF_MEASURES, with _outsource or _partner where both sides have one; blank: advantage
 */
export function showPayoff(payoff: Payoff, notes: readonly Note[], asked?: unknown): MoneyResult<Shown> {
  const picked = pick('PARTNER_PAYOFF', PAYOFF_MEASURES, asked);
  if (!picked.ok) return picked;
  switch (picked.value) {
    case 'table':
      return solve(tabulatePayoff(payoff, notes));
    case 'notes':
      return solve(joinNotes(notes));
    case 'advantage':
    case 'certainty_advantage':
    case 'cheaper':
      return solve(payoff[picked.value]);
  }
  const side = SIDES.find((name) => picked.value.endsWith(`_${name}`))!;
  return solve(payoff[side][picked.value.slice(0, -side.length - 1) as SideMeasure]);
}

/** One measure of a cost abroad, as OFFSHORE_COST shows it; blank: the effective rate. "table": id and number in rows. */
export function showOffshoreCost(cost: OffshoreCost, asked?: unknown): MoneyResult<Shown> {
  const picked = pick('OFFSHORE_COST', OFFSHORE_MEASURES, asked);
  if (!picked.ok) return picked;
  const ids = OFFSHORE_MEASURES.flatMap(({ id }) => (id === 'table' ? [] : [id]));
  if (picked.value === 'table') return solve(ids.map((id) => [id, cost[id]]));
  return solve(cost[picked.value as keyof OffshoreCost]);
}

/** The index of an offer, or its band, as FAIR_PAY shows it. */
export function showFairPay(pay: FairPay, asked?: unknown): MoneyResult<Shown> {
  const picked = pick('FAIR_PAY', FAIR_PAY_MEASURES, asked);
  return picked.ok ? solve(pay[picked.value as keyof FairPay]) : picked;
}

/** One measure of the readiness, as READINESS shows it; the score is one row of low and high where duties are blank. */
export function showReadiness(readiness: Readiness, asked?: unknown): MoneyResult<Shown> {
  const picked = pick('READINESS', READINESS_MEASURES, asked);
  if (!picked.ok) return picked;
  const { low, high, gate, weakest, blank, applicable } = readiness;
  switch (picked.value) {
    case 'gate':
      return solve(gate);
    case 'low':
      return solve(low);
    case 'high':
      return solve(high);
    case 'weakest':
      return weakest === undefined ? refuse('NOTHING_KNOWN', { allowed: listWords(applicable) }) : solve(weakest);
  }
  return solve(blank.length === 0 ? low : [[low, high]]);
}

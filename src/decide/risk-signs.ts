import { STRATEGY_IDS } from '../model/policy';
import type { Duty, Fact, Risk, RiskBook, RiskSign } from '../model/policy';
import type { Levels } from '../model/task';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import type { Layout } from './layout';
import { HALF_STEPS, halvesOf } from './point-table';

/** The strength of the sign that is always there. */
const ALWAYS = 3;
/** A driver that is known to be harmless while a proxy is not: the answer mitigates, the sign stays. */
const MITIGATED = 2.5;
/** An inverted sign is the stronger the lower the level is. */
const INVERTED = 6;
/** Strength of a supplier whose grade does not fit the work. */
const MISFIT = 5;

interface Sign {
  /** -1: always at the middle. */
  position: number;
  inverted: boolean;
  /** Strength of a level by its half steps, see rowOf; 0 for the unknown and for "not applicable". */
  strengths: Float64Array;
}
export interface RiskSigns {
  drivers: Sign[];
  proxies: Sign[];
  /** Where the grade of the supplier and the judgement stand, for the one risk that compares them. */
  fit: { grade: number; judgement: number } | undefined;
}
export type CompiledRisk = RiskSigns & {
  risk: Risk;
  /** One for each strategy, and 0 behind them for "no strategy". */
  exposures: Float64Array;
};
export interface CompiledDuty {
  duty: Duty;
  position: number;
}

export function compileRisks(book: RiskBook, layout: Layout): CompiledRisk[] {
  const at = (fact: string): number => layout.position.get(fact) ?? -1;
  return book.risks.map((risk) => ({
    risk,
    exposures: Float64Array.from([...STRATEGY_IDS.map((id) => risk.exposure[id]), 0]),
    drivers: risk.drivers.flatMap((sign) => compileSign(sign, layout)),
    proxies: risk.proxies.flatMap((sign) => compileSign(sign, layout)),
    fit: risk.only_when === undefined ? undefined : { grade: at('supplier_grade'), judgement: at('judgement') },
  }));
}

export const compileDuties = (book: RiskBook, layout: Layout): CompiledDuty[] =>
  book.duties.map((duty) => ({ duty, position: layout.position.get(duty.fact) ?? -1 }));

function compileSign({ fact: id, inverted }: RiskSign, layout: Layout): Sign[] {
  const position = id === String(ALWAYS) ? -1 : layout.position.get(id);
  if (position === undefined) return [];
  const fact: Fact | undefined = layout.facts[position];
  const signed = (strength: number): number => (inverted ? INVERTED - strength : strength);
  const answers =
    fact?.kind === 'choice'
      ? fact.values.map((value, index) => [index + 1, value === 'yes' ? 5 : 1] as const)
      : HALF_STEPS.map((level) => [level, level] as const);
  const strengths = new Float64Array(rowOf(Math.max(...answers.map(([level]) => level))) + 1);
  for (const [level, strength] of answers) strengths[rowOf(level)] = signed(strength);
  return [{ position, inverted, strengths }];
}

/** Row of a level among the strengths: that of "not applicable" comes first. */
const rowOf = (level: number): number => halvesOf(level) - halvesOf(NOT_APPLICABLE);

/**
 * How strongly a risk is driven, 1 to 5; 0 when nothing is known of it; undefined when it does not arise.
 * The largest known driver counts; without one, the largest known proxy.
 */
export function strengthOf({ fit, drivers, proxies }: RiskSigns, levels: Levels): number | undefined {
  if (fit) return misfit(fit, levels);
  const driver = largest(drivers, levels);
  if (proxies.length === 0 || driver >= 3) return driver;
  const proxy = largest(proxies, levels);
  if (driver === 0) return proxy;
  return proxy > 3 ? MITIGATED : driver;
}

/** The largest known sign, or 0. */
function largest(signs: readonly Sign[], levels: Levels): number {
  let most = 0;
  for (let at = 0; at < signs.length; at++) {
    const strength = strengthAt(signs[at]!, levels);
    most = at === 0 || strength > most ? strength : most;
  }
  return most;
}

function strengthAt({ position, inverted, strengths }: Sign, levels: Levels): number {
  const level = position < 0 ? ALWAYS : levels[position]!;
  // A level between two half steps is not in the table.
  return strengths[rowOf(level)] ?? (inverted ? INVERTED - level : level);
}

/** Cheap hours for expert work, or a professional for basic work: only where the grade of the supplier is known. */
function misfit(fit: { grade: number; judgement: number }, levels: Levels): number | undefined {
  const grade = levels[fit.grade] ?? UNKNOWN;
  const judgement = levels[fit.judgement] ?? UNKNOWN;
  if (grade <= UNKNOWN || judgement <= UNKNOWN) return undefined;
  const lowCost = grade === 1;
  return (lowCost ? judgement > 3 : judgement < 3) ? MISFIT : undefined;
}

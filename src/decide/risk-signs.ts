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
/** A risk that does not arise has this strength. */
export const NOT_ARISING = NOT_APPLICABLE;
/** An inverted sign is the stronger the lower the level is. */
const INVERTED = 6;
/** Strength of a supplier whose grade does not fit the work. */
const MISFIT = 5;

export interface Sign {
  /** -1: always at the middle. */
  position: number;
  inverted: boolean;
  /** Strength of a level by its half steps, see strengthRow; 0 for the unknown and for "not applicable". */
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
  const strengths = new Float64Array(strengthRow(Math.max(...answers.map(([level]) => level))) + 1);
  for (const [level, strength] of answers) strengths[strengthRow(level)] = signed(strength);
  return [{ position, inverted, strengths }];
}

/** Row of a level among the strengths: that of "not applicable" comes first. */
export const strengthRow = (level: number): number => halvesOf(level) - halvesOf(NOT_APPLICABLE);

/** The only sign of a risk, when one fact tells all of it. */
export const soleSign = ({ fit, drivers, proxies }: RiskSigns): Sign | undefined =>
  !fit && drivers.length === 1 && proxies.length === 0 && drivers[0]!.position >= 0 ? drivers[0] : undefined;

/**
 * How strongly a risk is driven, 1 to 5; 0 when nothing is known of it; NOT_ARISING.
 * The largest known driver counts; without one, the largest known proxy.
 */
export function strengthOf({ fit, drivers, proxies }: RiskSigns, levels: Levels): number {
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

const strengthAt = (sign: Sign, levels: Levels): number =>
  strengthOfLevel(sign, sign.position < 0 ? ALWAYS : levels[sign.position]!);

/** How strong a sign is at a level of its fact. */
export function strengthOfLevel({ inverted, strengths }: Sign, level: number): number {
  // A level between two half steps is not in the table.
  return strengths[strengthRow(level)] ?? (inverted ? INVERTED - level : level);
}

/** Cheap hours for expert work, or a professional for basic work: only where the grade of the supplier is known. */
function misfit(fit: { grade: number; judgement: number }, levels: Levels): number {
  const grade = levels[fit.grade] ?? UNKNOWN;
  const judgement = levels[fit.judgement] ?? UNKNOWN;
  if (grade <= UNKNOWN || judgement <= UNKNOWN) return NOT_ARISING;
  const lowCost = grade === 1;
  return (lowCost ? judgement > 3 : judgement < 3) ? MISFIT : NOT_ARISING;
}

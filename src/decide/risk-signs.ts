import { STRATEGY_IDS } from '../model/policy';
import type { Duty, Fact, Risk, RiskBook, RiskSign } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Layout } from './layout';

/** The strength of the sign that is always there. */
const ALWAYS = 3;
/** A driver that is known to be harmless while a proxy is not: the answer mitigates, the sign stays. */
const MITIGATED = 2.5;
/** Strength of a supplier whose grade does not fit the work. */
const MISFIT = 5;

interface Sign {
  /** -1: always at the middle. */
  position: number;
  inverted: boolean;
  /** Strength of a level: a scale is itself; yes = 5 and no = 1 on a yes/no choice. */
  strengths: number[] | undefined;
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
  if (id === String(ALWAYS)) return [{ position: -1, inverted, strengths: undefined }];
  const position = layout.position.get(id);
  if (position === undefined) return [];
  const fact: Fact = layout.facts[position]!;
  const strengths = fact.kind === 'scale' ? undefined : fact.values.map((value) => (value === 'yes' ? 5 : 1));
  return [{ position, inverted, strengths }];
}

/**
 * How strongly a risk is driven, 1 to 5; 0 when nothing is known of it; undefined when it does not arise.
 * The largest known driver counts; without one, the largest known proxy.
 */
export function strengthOf(signs: RiskSigns, levels: Levels): number | undefined {
  if (signs.fit) return misfit(signs.fit, levels);
  const driver = largest(signs.drivers, levels);
  if (driver >= 3 || (driver > 0 && signs.proxies.length === 0)) return driver;
  const proxy = largest(signs.proxies, levels);
  if (driver === 0) return proxy;
  return proxy > 3 ? MITIGATED : driver;
}

/** The largest known sign, or 0. */
function largest(signs: Sign[], levels: Levels): number {
  let most = 0;
  for (const { position, inverted, strengths } of signs) {
    const level = position < 0 ? ALWAYS : levels[position]!;
    if (!(level > UNKNOWN)) continue;
    const strength = strengths ? strengths[level - 1]! : level;
    const signed = inverted ? 6 - strength : strength;
    if (signed > most) most = signed;
  }
  return most;
}

/** Cheap hours for expert work, or a professional for basic work: only where the grade of the supplier is known. */
function misfit(fit: { grade: number; judgement: number }, levels: Levels): number | undefined {
  const grade = levels[fit.grade] ?? UNKNOWN;
  const judgement = levels[fit.judgement] ?? UNKNOWN;
  if (grade <= UNKNOWN || judgement <= UNKNOWN) return undefined;
  const lowCost = grade === 1;
  return (lowCost ? judgement > 3 : judgement < 3) ? MISFIT : undefined;
}

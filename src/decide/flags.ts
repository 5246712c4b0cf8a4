import type { Flag, Severity } from '../model/answer';
import { SEVERITIES } from '../model/answer';
import type { Duty, Fact, Points, Risk, RiskBook, RiskSign, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';

/** Strategies that hand work to somebody else: the client's duties (D3) apply to them. */
export const EXTERNAL: ReadonlySet<StrategyId> = new Set<StrategyId>([
  'INSOURCE',
  'OUTSOURCE',
  'OFFSHORE_OUTSOURCE',
  'PARTNER',
]);

/** The strategies that flags are given for, as far as they are known. */
export interface Concerned {
  recommended?: StrategyId;
  considered?: StrategyId;
  today?: StrategyId;
}

const ALWAYS = '3';
/** A sign that is known to be harmless while a proxy is not: the answer mitigates, the sign stays. */
const MITIGATED = 2.5;
const MISFIT = 5;

/** Every risk with exposure above 0 for a concerned strategy, and every duty answered no; the severest first, then in catalogue order. */
export function flagTask(engine: Engine, levels: Levels, concerned: Concerned): Flag[] {
  const book = engine.policy.risk_book;
  const flags: Flag[] = [];
  for (const risk of book.risks) {
    const strength = strengthOf(engine, levels, risk);
    if (strength === undefined) continue;
    const flag = toFlag(risk, concerned, (strategy) => severityOf(book, risk.exposure, strategy, strength));
    if (flag) flags.push(flag);
  }
  for (const duty of book.duties) {
    if (levels[engine.layout.position.get(duty.fact) ?? -1] !== 1) continue;
    const flag = toFlag({ ...duty, beyond: false }, concerned, (strategy) =>
      EXTERNAL.has(strategy) ? 'high' : undefined,
    );
    if (flag) flags.push(flag);
  }
  return flags.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * How strongly a risk is driven, 1 to 5; 0 when nothing is known of it; undefined when it does not arise.
 * The largest known driver counts; without one, the largest known proxy.
 */
export function strengthOf(engine: Engine, levels: Levels, risk: Risk): number | undefined {
  if (risk.only_when !== undefined) return misfit(engine, levels);
  const driver = largest(engine, levels, risk.drivers);
  const proxy = largest(engine, levels, risk.proxies);
  if (driver === undefined) return proxy ?? 0;
  return driver < 3 && proxy !== undefined && proxy > 3 ? MITIGATED : driver;
}

/** Cheap hours for expert work, or a professional for basic work: only where the grade of the supplier is known. */
function misfit(engine: Engine, levels: Levels): number | undefined {
  const grade = levels[engine.layout.position.get('supplier_grade') ?? -1] ?? UNKNOWN;
  const judgement = levels[engine.layout.position.get('judgement') ?? -1] ?? UNKNOWN;
  if (grade <= UNKNOWN || judgement <= UNKNOWN) return undefined;
  const lowCost = grade === 1;
  return lowCost ? (judgement > 3 ? MISFIT : undefined) : judgement < 3 ? MISFIT : undefined;
}

function largest(engine: Engine, levels: Levels, signs: RiskSign[]): number | undefined {
  let most: number | undefined;
  for (const sign of signs) {
    const strength = signStrength(engine, levels, sign);
    if (strength !== undefined && (most === undefined || strength > most)) most = strength;
  }
  return most;
}

function signStrength(engine: Engine, levels: Levels, sign: RiskSign): number | undefined {
  if (sign.fact === ALWAYS) return 3;
  const position = engine.layout.position.get(sign.fact);
  if (position === undefined) return undefined;
  const level = levels[position]!;
  if (level <= UNKNOWN) return undefined;
  const strength = asScale(engine.layout.facts[position]!, level);
  return sign.inverted ? 6 - strength : strength;
}

/** yes = 5, no = 1 on a yes/no choice; a scale is itself. */
const asScale = (fact: Fact, level: number): number =>
  fact.kind === 'scale' ? level : fact.values[level - 1] === 'yes' ? 5 : 1;

function severityOf(
  { thresholds }: RiskBook,
  exposure: Points,
  strategy: StrategyId,
  strength: number,
): Severity | undefined {
  if (exposure[strategy] <= 0) return undefined;
  if (strength === 0) return 'unknown';
  const value = strength * exposure[strategy];
  if (value >= thresholds.critical) return 'critical';
  if (value >= thresholds.high) return 'high';
  return value >= thresholds.medium ? 'medium' : 'low';
}

function toFlag(
  source: Pick<Risk | Duty, 'id' | 'label' | 'mitigation' | 'owner' | 'claims'> & { beyond: boolean },
  concerned: Concerned,
  severityFor: (strategy: StrategyId) => Severity | undefined,
): Flag | undefined {
  const severities: Flag['for'] = {};
  let worst: Severity | undefined;
  for (const role of ['recommended', 'considered', 'today'] as const) {
    const strategy = concerned[role];
    const severity = strategy && severityFor(strategy);
    if (!severity) continue;
    severities[role] = severity;
    if (worst === undefined || SEVERITIES.indexOf(severity) < SEVERITIES.indexOf(worst)) worst = severity;
  }
  if (worst === undefined) return undefined;
  const { id, label, mitigation, owner, claims, beyond } = source;
  return {
    id,
    severity: worst,
    raised: isRaised(worst),
    label,
    mitigation,
    owner,
    claims,
    beyond,
    for: severities,
  };
}

const isRaised = (severity: Severity): boolean =>
  severity === 'critical' || severity === 'high' || severity === 'medium';

/** The strategies whose flags a row asks for. `strategy` is -1 while undecided. */
export function concernedBy(engine: Engine, levels: Levels, strategy: number): Concerned {
  const planned = (id: string): StrategyId | undefined =>
    STRATEGY_IDS[(levels[engine.layout.position.get(id) ?? -1] ?? UNKNOWN) - 1];
  const recommended = STRATEGY_IDS[strategy];
  const considered = planned('considered');
  const today = planned('today');
  return { ...(recommended && { recommended }), ...(considered && { considered }), ...(today && { today }) };
}

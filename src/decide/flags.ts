import type { Flag, Severity } from '../model/answer';
import { SEVERITIES } from '../model/answer';
import type { Duty, Risk, RiskBook, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';
import { strengthOf } from './risk-signs';

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

/** A duty answered no. */
const NOT_DONE_AT_ALL = 1;

/** Every risk with exposure above 0 for a concerned strategy, and every duty answered no; the severest first, then in catalogue order. */
export function flagTask(engine: Engine, levels: Levels, concerned: Concerned): Flag[] {
  const { thresholds } = engine.policy.risk_book;
  const flags: Flag[] = [];
  for (const { risk, ...signs } of engine.risks) {
    const strength = strengthOf(signs, levels);
    if (strength === undefined) continue;
    const flag = toFlag(risk, concerned, (strategy) => severityOf(thresholds, risk.exposure[strategy], strength));
    if (flag) flags.push(flag);
  }
  for (const { duty, position } of engine.duties) {
    if (levels[position] !== NOT_DONE_AT_ALL) continue;
    const flag = toFlag({ ...duty, beyond: false }, concerned, (id) => (EXTERNAL.has(id) ? 'high' : undefined));
    if (flag) flags.push(flag);
  }
  return flags.sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
}

/**
 * Ids of the raised flags alone, in the order of flagTask: what a cell shows. The same judgement without the words around it,
 * for lists of a hundred thousand rows.
 */
export function raisedFlags(engine: Engine, levels: Levels, concerned: Concerned): string[] {
  const { thresholds } = engine.policy.risk_book;
  const { recommended, considered, today } = concerned;
  const critical: string[] = [];
  const high: string[] = [];
  const medium: string[] = [];
  for (const compiled of engine.risks) {
    const { exposure, id } = compiled.risk;
    let most = recommended ? exposure[recommended] : 0;
    if (considered) most = Math.max(most, exposure[considered]);
    if (today) most = Math.max(most, exposure[today]);
    if (most <= 0) continue;
    const value = (strengthOf(compiled, levels) ?? 0) * most;
    if (value < thresholds.medium) continue;
    (value >= thresholds.critical ? critical : value >= thresholds.high ? high : medium).push(id);
  }
  if ([recommended, considered, today].some((strategy) => strategy && EXTERNAL.has(strategy)))
    for (const { duty, position } of engine.duties) if (levels[position] === NOT_DONE_AT_ALL) high.push(duty.id);
  if (critical.length === 0) return high.length === 0 ? medium : high.concat(medium);
  return critical.concat(high, medium);
}

function severityOf(thresholds: RiskBook['thresholds'], exposure: number, strength: number): Severity | undefined {
  if (exposure <= 0) return undefined;
  if (strength === 0) return 'unknown';
  const value = strength * exposure;
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

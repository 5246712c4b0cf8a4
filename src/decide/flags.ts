import { SEVERITIES, type Flag, type Severity } from '../model/answer';
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
  recommended?: StrategyId | undefined;
  considered?: StrategyId | undefined;
  today?: StrategyId | undefined;
}

/** The strategies whose flags a row asks for. `strategy` is -1 while undecided. */
export function concernedBy(engine: Engine, levels: Levels, strategy: number): Concerned {
  const planned = (id: string): StrategyId | undefined =>
    STRATEGY_IDS[(levels[engine.layout.position.get(id) ?? -1] ?? UNKNOWN) - 1];
  return { recommended: STRATEGY_IDS[strategy], considered: planned('considered'), today: planned('today') };
}

/** A duty answered no. */
const NOT_DONE_AT_ALL = 1;
/** Position of "high" in SEVERITIES, and of "does not arise" behind them. */
const HIGH = SEVERITIES.indexOf('high');
const UNKNOWN_SEVERITY = SEVERITIES.indexOf('unknown');
const NONE = SEVERITIES.length;

/**
 * Every risk with exposure above 0 for a concerned strategy, and every duty answered no; the severest first, then in
 * catalogue order. Flags are shared between tasks: a list has few different ones.
 */
export function flagTask(engine: Engine, levels: Levels, { recommended, considered, today }: Concerned): Flag[] {
  const { thresholds } = engine.policy.risk_book;
  const flags: Flag[] = [];
  const ranks: number[] = [];
  const raise = (source: Source, first: number, second: number, third: number): void => {
    const worst = Math.min(first, second, third);
    if (worst === NONE) return;
    let at = flags.length;
    for (; at > 0 && ranks[at - 1]! > worst; at--) {
      flags[at] = flags[at - 1]!;
      ranks[at] = ranks[at - 1]!;
    }
    flags[at] = sharedFlag(source, first, second, third);
    ranks[at] = worst;
  };
  for (const compiled of engine.risks) {
    const { exposure } = compiled.risk;
    const first = recommended === undefined ? 0 : exposure[recommended];
    const second = considered === undefined ? 0 : exposure[considered];
    const third = today === undefined ? 0 : exposure[today];
    // Most risks do not touch work that stays in the house: they are passed over before anything else is looked at.
    if (first <= 0 && second <= 0 && third <= 0) continue;
    const strength = strengthOf(compiled, levels);
    if (strength === undefined) continue;
    raise(
      compiled.risk,
      severityOf(thresholds, first, strength),
      severityOf(thresholds, second, strength),
      severityOf(thresholds, third, strength),
    );
  }
  for (const { duty, position } of engine.duties) {
    if (levels[position] !== NOT_DONE_AT_ALL) continue;
    const severity = (strategy: StrategyId | undefined): number =>
      strategy !== undefined && EXTERNAL.has(strategy) ? HIGH : NONE;
    raise(duty, severity(recommended), severity(considered), severity(today));
  }
  return flags;
}

/** Position in SEVERITIES; NONE where the strategy is not exposed. */
function severityOf(thresholds: RiskBook['thresholds'], exposure: number, strength: number): number {
  if (exposure <= 0) return NONE;
  if (strength === 0) return UNKNOWN_SEVERITY;
  const value = strength * exposure;
  if (value >= thresholds.critical) return 0;
  if (value >= thresholds.high) return HIGH;
  return value >= thresholds.medium ? 2 : 3;
}

type Source = Risk | Duty;
const SHARED = new WeakMap<Source, Flag[]>();

function sharedFlag(source: Source, recommended: number, considered: number, today: number): Flag {
  let flags = SHARED.get(source);
  if (!flags) SHARED.set(source, (flags = []));
  const key = (recommended * (NONE + 1) + considered) * (NONE + 1) + today;
  return (flags[key] ??= makeFlag(source, recommended, considered, today));
}

function makeFlag(source: Source, recommended: number, considered: number, today: number): Flag {
  const { id, label, mitigation, owner, claims } = source;
  const severity: Severity = SEVERITIES[Math.min(recommended, considered, today)]!;
  const given = (role: keyof Flag['for'], at: number): Flag['for'] =>
    SEVERITIES[at] === undefined ? {} : { [role]: SEVERITIES[at] };
  return {
    id,
    severity,
    raised: severity !== 'low' && severity !== 'unknown',
    label,
    mitigation,
    owner,
    claims,
    beyond: 'beyond' in source && source.beyond,
    for: { ...given('recommended', recommended), ...given('considered', considered), ...given('today', today) },
  };
}

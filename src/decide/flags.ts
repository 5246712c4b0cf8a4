import { SEVERITIES, type Flag, type Severity } from '../model/answer';
import type { Duty, Risk, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';
import { strengthOf, type RankedFlag } from './risk-signs';

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
export function concernedBy({ layout }: Engine, levels: Levels, strategy: number): Concerned {
  return {
    recommended: STRATEGY_IDS[strategy],
    considered: STRATEGY_IDS[(levels[layout.considered] ?? UNKNOWN) - 1],
    today: STRATEGY_IDS[(levels[layout.today] ?? UNKNOWN) - 1],
  };
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
 *
 * @param raisedOnly leave out what is low or unknown: all that a cell shows
 */
export function flagTask(engine: Engine, levels: Levels, concerned: Concerned, raisedOnly = false): Flag[] {
  const { critical, high, medium } = engine.policy.risk_book.thresholds;
  const first = placeOf(concerned.recommended);
  const second = placeOf(concerned.considered);
  const third = placeOf(concerned.today);
  const flags: Flag[] = [];
  const severityOf = (exposure: number, strength: number): number => {
    if (exposure <= 0) return NONE;
    if (strength === 0) return UNKNOWN_SEVERITY;
    const value = strength * exposure;
    if (value >= high) return value >= critical ? CRITICAL : HIGH;
    return value >= medium ? MEDIUM : LOW;
  };
  for (const risk of engine.risks) {
    const { exposures } = risk;
    const most = Math.max(exposures[first]!, exposures[second]!, exposures[third]!);
    // Most risks do not touch work that stays in the house: they are passed over before anything else is looked at.
    if (most <= 0) continue;
    const strength = strengthOf(risk, levels);
    if (strength === undefined || (raisedOnly && strength * most < medium)) continue;
    const recommended = severityOf(exposures[first]!, strength);
    const considered = severityOf(exposures[second]!, strength);
    insert(flags, sharedFlag(risk.flags, risk.risk, recommended, considered, severityOf(exposures[third]!, strength)));
  }
  for (const { duty, position, flags: shared } of engine.duties) {
    if (levels[position] !== NOT_DONE_AT_ALL) continue;
    const [one, two, three] = [first, second, third].map((place) => (IS_EXTERNAL[place] ? HIGH : NONE));
    if (Math.min(one!, two!, three!) !== NONE) insert(flags, sharedFlag(shared, duty, one!, two!, three!));
  }
  return flags;
}

const [CRITICAL, MEDIUM, LOW] = [
  SEVERITIES.indexOf('critical'),
  SEVERITIES.indexOf('medium'),
  SEVERITIES.indexOf('low'),
];
const NO_STRATEGY = STRATEGY_IDS.length;
const IS_EXTERNAL = [...STRATEGY_IDS.map((id) => EXTERNAL.has(id)), false];

/** Position of a strategy; behind the last one when there is none: nothing is exposed there. */
const placeOf = (strategy: StrategyId | undefined): number =>
  strategy === undefined ? NO_STRATEGY : STRATEGY_IDS.indexOf(strategy);

/** Ranks of the flags of the task at hand. Used by one call at a time, so one block serves all. */
const ranks = new Uint8Array(1024);

/** Puts a flag behind those that are as severe as itself. */
function insert(flags: Flag[], flag: RankedFlag): void {
  let at = flags.length;
  for (; at > 0 && ranks[at - 1]! > flag.rank; at--) {
    flags[at] = flags[at - 1]!;
    ranks[at] = ranks[at - 1]!;
  }
  flags[at] = flag.flag;
  ranks[at] = flag.rank;
}

function sharedFlag(
  shared: RankedFlag[],
  source: Risk | Duty,
  recommended: number,
  considered: number,
  today: number,
): RankedFlag {
  const key = (recommended * (NONE + 1) + considered) * (NONE + 1) + today;
  let ranked = shared[key];
  if (!ranked) {
    const rank = Math.min(recommended, considered, today);
    shared[key] = ranked = { rank, flag: makeFlag(source, recommended, considered, today) };
  }
  return ranked;
}

function makeFlag(source: Risk | Duty, recommended: number, considered: number, today: number): Flag {
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

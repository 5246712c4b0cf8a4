import { SEVERITIES, type Flag, type Severity } from '../model/answer';
import type { Duty, Risk, RiskBook, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { UNKNOWN } from '../model/task';
import type { Engine } from './compile';
import { strengthOf, type CompiledRisk } from './risk-signs';

/** Strategies that hand work to somebody else: the client's duties (D3) apply to them. */
export const EXTERNAL: ReadonlySet<StrategyId> = new Set<StrategyId>([
  'INSOURCE',
  'OUTSOURCE',
  'OFFSHORE_OUTSOURCE',
  'PARTNER',
]);

/** Place of a strategy that is not known: behind the last one, where nothing is exposed. */
export const NO_STRATEGY = STRATEGY_IDS.length;

/** The strategies that flags are given for: their positions, or NO_STRATEGY. */
export interface Concerned {
  recommended: number;
  considered: number;
  today: number;
}

/** The strategies whose flags a row asks for. `strategy` is -1 while undecided. */
export function concernedBy({ layout }: Engine, levels: Levels, strategy: number): Concerned {
  return {
    recommended: strategy < 0 ? NO_STRATEGY : strategy,
    considered: placeIn(levels, layout.considered),
    today: placeIn(levels, layout.today),
  };
}

/** The strategy that a task names, when it names one: other answers, "not done" say, stand behind the strategies. */
function placeIn(levels: Levels, position: number): number {
  const level = position < 0 ? UNKNOWN : levels[position]!;
  return level > UNKNOWN && level <= NO_STRATEGY ? level - 1 : NO_STRATEGY;
}

/** A duty answered no. */
const NOT_DONE_AT_ALL = 1;
/** Position of "high" in SEVERITIES, and of "does not arise" behind them. */
const HIGH = SEVERITIES.indexOf('high');
const [CRITICAL, MEDIUM, LOW] = [
  SEVERITIES.indexOf('critical'),
  SEVERITIES.indexOf('medium'),
  SEVERITIES.indexOf('low'),
];
const UNKNOWN_SEVERITY = SEVERITIES.indexOf('unknown');
const NONE = SEVERITIES.length;

/**
 * Every risk with exposure above 0 for a concerned strategy, and every duty answered no; the severest first, then in
 * catalogue order. Flags are shared between tasks: a list has few different ones.
 *
 * @param raisedOnly leave out what is low or unknown: all that a cell shows
 */
export function flagTask(engine: Engine, levels: Levels, concerned: Concerned, raisedOnly = false): Flag[] {
  const { risks, duties } = listExposed(engine, concerned);
  let count = 0;
  for (let at = 0; at < risks.length; at++) {
    const exposed = risks[at]!;
    const strength = strengthOf(exposed.risk, levels);
    if (strength === undefined) continue;
    const ranked = exposed.flags[strength * 2] ?? flagAt(engine, exposed, strength);
    if (!raisedOnly || ranked.flag.raised) insert(count++, ranked);
  }
  for (let at = 0; at < duties.length; at++) {
    const { position, flag } = duties[at]!;
    if (levels[position] === NOT_DONE_AT_ALL) insert(count++, flag);
  }
  const flags = new Array<Flag>(count);
  for (let at = 0; at < count; at++) flags[at] = found[at]!.flag;
  return flags;
}

/** Flags of the task at hand, the severest first. Used by one call at a time, so one list serves all. */
const found: RankedFlag[] = [];

/** Puts a flag behind those that are as severe as itself. */
function insert(count: number, flag: RankedFlag): void {
  let at = count;
  for (; at > 0 && found[at - 1]!.rank > flag.rank; at--) found[at] = found[at - 1]!;
  found[at] = flag;
}

/** A flag with its severity as a position. */
interface RankedFlag {
  rank: number;
  flag: Flag;
}

/** What can be flagged for the strategies that a task concerns. */
export interface Exposed {
  risks: ExposedRisk[];
  duties: { position: number; flag: RankedFlag }[];
}
interface ExposedRisk {
  risk: CompiledRisk;
  concerned: Concerned;
  /** The flags by twice the strength, made as they are met. */
  flags: (RankedFlag | undefined)[];
}

const IS_EXTERNAL = [...STRATEGY_IDS.map((id) => EXTERNAL.has(id)), false];

/** Most risks do not touch work that stays in the house: they are passed over before any task is looked at. */
function listExposed(engine: Engine, concerned: Concerned): Exposed {
  const { recommended, considered, today } = concerned;
  const key = (recommended * (NO_STRATEGY + 1) + considered) * (NO_STRATEGY + 1) + today;
  return (engine.exposed[key] ??= {
    risks: engine.risks
      .filter(({ exposures }) => Math.max(exposures[recommended]!, exposures[considered]!, exposures[today]!) > 0)
      .map((risk) => ({ risk, concerned, flags: [] })),
    duties: engine.duties.flatMap(({ duty, position }) => {
      const severityAt = (place: number): number => (IS_EXTERNAL[place] ? HIGH : NONE);
      const flag = rankFlag(duty, concerned, severityAt);
      return flag.rank === NONE ? [] : [{ position, flag }];
    }),
  });
}

function flagAt(engine: Engine, { risk, concerned, flags }: ExposedRisk, strength: number): RankedFlag {
  const { thresholds } = engine.policy.risk_book;
  const severityAt = (place: number): number => severityOf(thresholds, risk.exposures[place]!, strength);
  const ranked = rankFlag(risk.risk, concerned, severityAt);
  if (Number.isInteger(strength * 2)) flags[strength * 2] = ranked;
  return ranked;
}

function severityOf({ critical, high, medium }: RiskBook['thresholds'], exposure: number, strength: number): number {
  if (exposure <= 0) return NONE;
  if (strength === 0) return UNKNOWN_SEVERITY;
  const value = strength * exposure;
  if (value >= high) return value >= critical ? CRITICAL : HIGH;
  return value >= medium ? MEDIUM : LOW;
}

function rankFlag(source: Risk | Duty, concerned: Concerned, severityAt: (place: number) => number): RankedFlag {
  const { id, label, mitigation, owner, claims } = source;
  const severities = {
    recommended: severityAt(concerned.recommended),
    considered: severityAt(concerned.considered),
    today: severityAt(concerned.today),
  };
  const rank = Math.min(severities.recommended, severities.considered, severities.today);
  const severity: Severity = SEVERITIES[rank]!;
  const given = (role: keyof Flag['for']): Flag['for'] => {
    const severity = SEVERITIES[severities[role]];
    return severity === undefined ? {} : { [role]: severity };
  };
  const flag: Flag = {
    id,
    severity,
    raised: severity !== 'low' && severity !== 'unknown',
    label,
    mitigation,
    owner,
    claims,
    beyond: 'beyond' in source && source.beyond,
    for: { ...given('recommended'), ...given('considered'), ...given('today') },
  };
  return { rank, flag };
}

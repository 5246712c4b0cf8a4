import { SEVERITIES, type Flag, type Severity } from '../model/answer';
import type { Duty, Risk, RiskBook, StrategyId } from '../model/policy';
import { STRATEGY_IDS } from '../model/policy';
import type { Levels } from '../model/task';
import { NOT_APPLICABLE, UNKNOWN } from '../model/task';
import type { Engine } from './compile';
import type { Concerned, Exposed, Source } from './exposed';
import { HALF_STEPS } from './point-table';
import { NOT_ARISING, soleSign, strengthOf, strengthOfLevel, strengthRow } from './risk-signs';

/** Strategies that hand work to somebody else: the client's duties (D3) apply to them. */
export const EXTERNAL: ReadonlySet<StrategyId> = new Set<StrategyId>([
  'INSOURCE',
  'OUTSOURCE',
  'OFFSHORE_OUTSOURCE',
  'PARTNER',
]);

/** Place of a strategy that is not known: behind the last one, where nothing is exposed. */
export const NO_STRATEGY = STRATEGY_IDS.length;

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
  const exposed = exposedOf(engine, concerned);
  const { sources, width, ranks, found, shown } = exposed;
  const least = raisedOnly ? MEDIUM : UNKNOWN_SEVERITY;
  let count = 0;
  for (const at of raisedOnly ? shown.raised : shown.all) {
    const gauge = gaugeOf(sources[at]!, levels);
    const row = strengthRow(gauge);
    const whole = row | 0;
    const tabled = whole === row && whole < width;
    const rank = tabled ? ranks[at * width + whole]! : rankOf(severitiesOf(engine, sources[at]!, gauge));
    if (rank <= least) insert(found, count++, rank * sources.length + at);
  }
  const flags = new Array<Flag>(count);
  for (let at = 0; at < count; at++) flags[at] = sharedFlag(engine, exposed, found[at]! % sources.length, levels);
  return flags;
}

/** Puts a number where it belongs among those before it. */
function insert(sorted: Int32Array, count: number, item: number): void {
  let at = count;
  for (; at > 0 && sorted[at - 1]! > item; at--) sorted[at] = sorted[at - 1]!;
  sorted[at] = item;
}

/** What a source goes by: the level of its only fact, or else the strength of all its signs. */
const gaugeOf = ({ position, risk }: Source, levels: Levels): number =>
  position >= 0 ? levels[position]! : strengthOf(risk!, levels);

/** Most risks do not touch work that stays in the house: they are passed over before any task is looked at. */
function exposedOf(engine: Engine, concerned: Concerned): Exposed {
  const { recommended, considered, today } = concerned;
  const key = (recommended * (NO_STRATEGY + 1) + considered) * (NO_STRATEGY + 1) + today;
  return (engine.exposed[key] ??= listExposed(engine, concerned));
}

const TABLED = [NOT_APPLICABLE, UNKNOWN, ...HALF_STEPS];
const IS_EXTERNAL = [...STRATEGY_IDS.map((id) => EXTERNAL.has(id)), false];

function listExposed(engine: Engine, concerned: Concerned): Exposed {
  const places = [concerned.recommended, concerned.considered, concerned.today];
  const risks = engine.risks.filter(({ exposures }) => places.some((place) => exposures[place]! > 0));
  const duties = engine.duties.filter(({ position }) => position >= 0 && places.some((place) => IS_EXTERNAL[place]));
  const sources: Source[] = [
    ...risks.map((risk) => {
      const sign = soleSign(risk);
      return { of: risk.risk, concerned, position: sign?.position ?? -1, risk, sign };
    }),
    ...duties.map(({ duty, position }) => ({ of: duty, concerned, position, risk: undefined, sign: undefined })),
  ];
  const width = Math.max(...TABLED.map(strengthRow)) + 1;
  const ranks = new Uint8Array(sources.length * width);
  sources.forEach((source, at) => {
    for (const gauge of TABLED) ranks[at * width + strengthRow(gauge)] = rankOf(severitiesOf(engine, source, gauge));
  });
  const isShown = (at: number, least: number): boolean =>
    TABLED.some((gauge) => ranks[at * width + strengthRow(gauge)]! <= least);
  const shown = (least: number): Int32Array => Int32Array.from(sources.keys()).filter((at) => isShown(at, least));
  return {
    sources,
    width,
    ranks,
    flags: {},
    shown: { all: shown(UNKNOWN_SEVERITY), raised: shown(MEDIUM) },
    found: new Int32Array(sources.length),
  };
}

/** Severities for the recommended, the considered and today's strategy, as positions in SEVERITIES; NONE where nothing arises. */
type Severities = readonly [number, number, number];

const rankOf = ([recommended, considered, today]: Severities): number => Math.min(recommended, considered, today);

function severitiesOf({ policy }: Engine, { concerned, risk, sign }: Source, gauge: number): Severities {
  const strength = sign ? strengthOfLevel(sign, gauge) : gauge;
  const at = (place: number): number => {
    if (!risk) return gauge === NOT_DONE_AT_ALL && IS_EXTERNAL[place] ? HIGH : NONE;
    return severityOf(policy.risk_book.thresholds, risk.exposures[place]!, strength);
  };
  return [at(concerned.recommended), at(concerned.considered), at(concerned.today)];
}

function severityOf({ critical, high, medium }: RiskBook['thresholds'], exposure: number, strength: number): number {
  if (exposure <= 0 || strength === NOT_ARISING) return NONE;
  if (strength === UNKNOWN) return UNKNOWN_SEVERITY;
  const value = strength * exposure;
  if (value >= high) return value >= critical ? CRITICAL : HIGH;
  return value >= medium ? MEDIUM : LOW;
}

function sharedFlag(engine: Engine, { sources, width, flags }: Exposed, at: number, levels: Levels): Flag {
  const source = sources[at]!;
  const gauge = gaugeOf(source, levels);
  const row = strengthRow(gauge);
  const make = (): Flag => makeFlag(source.of, severitiesOf(engine, source, gauge));
  return Number.isInteger(row) && row < width ? (flags[at * width + row] ??= make()) : make();
}

function makeFlag(source: Risk | Duty, severities: Severities): Flag {
  const { id, label, mitigation, owner, claims } = source;
  const severity: Severity = SEVERITIES[rankOf(severities)]!;
  const given = (role: keyof Flag['for'], at: number): Flag['for'] =>
    SEVERITIES[at] === undefined ? {} : { [role]: SEVERITIES[at] };
  const [recommended, considered, today] = severities;
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

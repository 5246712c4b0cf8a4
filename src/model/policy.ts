/**
 * The words of a policy: everything that decides an answer, as data.
 *
 * A policy is what a user may edit, in a workbook's policy sheets or in a JSON file. Nothing in here computes.
 */

/** The six strategies. The order is the order in which ties are broken, and the order of every table. */
export const STRATEGY_IDS = [
  'IN_HOUSE',
  'INSOURCE',
  'OUTSOURCE',
  'CAPTIVE_OFFSHORE',
  'OFFSHORE_OUTSOURCE',
  'PARTNER',
] as const;
export type StrategyId = (typeof STRATEGY_IDS)[number];

/** One number for each strategy. */
export type Points = Record<StrategyId, number>;

export interface Strategy {
  id: StrategyId;
  label: string;
  /** Who does the work: own staff, a third party, or a partner. */
  who: 'own' | 'third party' | 'partner';
  /** Where it is done. A partner may be anywhere. */
  where: 'home' | 'premises' | 'abroad' | 'any';
}

/** A scale is answered 1 to 5; a choice with one of its values. */
export interface ScaleFact {
  id: string;
  kind: 'scale';
  question: string;
  low: string;
  high: string;
  beyond: boolean;
}
export interface ChoiceFact {
  id: string;
  kind: 'choice';
  question: string;
  values: string[];
  beyond: boolean;
}
export type Fact = ScaleFact | ChoiceFact;

/** Which side of the middle of a scale (3) speaks: z = (level - 3) / 2; both: z, high: max(z, 0), low: max(-z, 0). */
export type Part = 'both' | 'high' | 'low';

/** What every rule carries besides its condition. `beyond` marks what does not come from the five documents. */
export interface Ground {
  claims: string[];
  beyond: boolean;
  reason: string;
}

export interface ScaleRule extends Ground {
  id: string;
  fact: string;
  part: Part;
  weight: number;
  points: Points;
}
/** Speaks when all its factors do: the points are multiplied by the product of the parts. */
export interface ProductRule extends Ground {
  id: string;
  factors: { fact: string; part: Part }[];
  weight: number;
  points: Points;
}
export interface ChoiceRule extends Ground {
  id: string;
  fact: string;
  value: string;
  weight: number;
  points: Points;
}

export interface VetoCondition {
  fact: string;
  values: (string | number)[];
}
/** veto: excludes. warn: only says so. off: silent. */
export type VetoMode = 'veto' | 'warn' | 'off';
export interface Veto extends Ground {
  id: string;
  mode: VetoMode;
  when: VetoCondition[];
  excludes: StrategyId[];
}

/** A condition of the manner and form tables: a strategy, or a level of a fact. */
export type TableCondition =
  { strategy: StrategyId } | { fact: string; least: number } | { fact: string; most: number };

export type Manner = 'OWN_STAFF' | 'SHARED' | 'SUPERVISED' | 'RESULTS' | 'MIXED' | 'UNDECIDED';
export type Form = 'JOINT_VENTURE' | 'CONTRACTUAL' | 'INFORMAL_ALLIANCE' | 'UNDECIDED';

/** A row of a decision table: all of `when`, or one of `when_any`. */
export interface TableRow {
  when?: TableCondition[];
  when_any?: TableCondition[];
  claims?: string[];
  beyond?: boolean;
}
export interface MannerRow extends TableRow {
  manner: Manner;
}
export interface FormRow extends TableRow {
  form: Form;
}

export interface Settings {
  /** A lead below this is CLOSE: the two best are named. */
  close_margin: number;
  /** How many standard deviations of what is unknown the lead must bridge to be LIKELY. */
  likely_spread: number;
  /** Fewer known point-carrying facts than this: UNDECIDED. */
  min_facts: number;
  start: Points;
  start_reason: string;
  start_claims: string;
}

/** A sign of a risk. `fact` may also be "3": always at the middle. */
export interface RiskSign {
  fact: string;
  inverted: boolean;
}
export type Owner = 'client' | 'provider' | 'both';
export interface Risk {
  id: string;
  label: string;
  drivers: RiskSign[];
  proxies: RiskSign[];
  exposure: Points;
  mitigation: string;
  owner: Owner;
  claims: string[];
  beyond: boolean;
  /** Present on the one risk that speaks only when the grade of the supplier does not fit the work. */
  only_when?: string;
}
export interface Duty {
  id: string;
  fact: string;
  label: string;
  mitigation: string;
  claims: string[];
  owner: Owner;
}
export interface RiskBook {
  note: string;
  thresholds: { critical: number; high: number; medium: number };
  risks: Risk[];
  duties: Duty[];
}

export interface Policy {
  version: string;
  note: string;
  strategies: Strategy[];
  facts: Fact[];
  settings: Settings;
  rules: ScaleRule[];
  products: ProductRule[];
  choices: ChoiceRule[];
  manner: MannerRow[];
  forms: FormRow[];
  vetoes: Veto[];
  risk_book: RiskBook;
}

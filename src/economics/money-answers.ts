import {
  BREAKEVEN_RATE,
  FAIR_PAY,
  MILESTONES,
  OFFSHORE_COST,
  PARTNER_BREAKEVEN,
  PARTNER_PAYOFF,
  PARTNER_RANGE,
  type MoneyFunction,
} from '../catalogue/money-functions';
import { READINESS_DUTIES, UNDERSTOOD } from '../catalogue/money-bands';
import { WEIGHT_PREFIX } from '../catalogue/money-questions';
import { judgePay, type FairPay } from './fair-pay';
import { planMilestones, type Milestone } from './milestones';
import { computeOffshoreCost, findBreakEvenRate, type OffshoreCost } from './offshore';
import { findBreakEven } from './partner-breakeven';
import { findFeeRange, type FeeRange } from './partner-fees';
import { computePayoff, type Payoff } from './partner-payoff';
import { readDuties, readWeights } from './read-duties';
import type { Given } from './read-quantity';
import { assessReadiness, type Readiness } from './readiness';
import type { MoneyResult } from './result';
import { isBlank } from './wording';

/** What somebody gave, by the id of the field: a number, a text that is none, or nothing. */
export type GivenFields = Readonly<Record<string, unknown>>;

/**
 * What acts in a function, out of all that was given. A 0 among the terms counts as left out, as it does in a range of
 * name and value, where Excel hands over a blank cell as 0.
 */
function givenFor<F extends MoneyFunction>(fn: F, given: GivenFields): Given<F> {
  const direct: readonly string[] = [...fn.required, ...fn.optional];
  const terms = fn.named.filter((id) => !direct.includes(id) && given[id] !== 0);
  return Object.fromEntries([...direct, ...terms].map((id) => [id, given[id]])) as Given<F>;
}

export interface CurvePoint {
  probability: number;
  /** null: there is none at this probability. */
  advantage: number | null;
}

export interface PartnerAnswer {
  payoff: MoneyResult<Payoff>;
  breakeven: MoneyResult<number>;
  range: MoneyResult<FeeRange>;
  /** The advantage at eleven probabilities, the same for both contracts; empty where there is no payoff. */
  curve: CurvePoint[];
}

/** Steps of the curve from 0 to 1. */
export const CURVE_STEPS = 10;

/** Everything about partnering against outsourcing. */
export function answerPartner(given: GivenFields): PartnerAnswer {
  const payoff = computePayoff(givenFor(PARTNER_PAYOFF, given));
  return {
    payoff,
    breakeven: findBreakEven(givenFor(PARTNER_BREAKEVEN, given)),
    range: findFeeRange(givenFor(PARTNER_RANGE, given)),
    curve: payoff.ok ? Array.from({ length: CURVE_STEPS + 1 }, (_, step) => pointAt(given, step / CURVE_STEPS)) : [],
  };
}

function pointAt(given: GivenFields, probability: number): CurvePoint {
  const same = { ...given, probability, probability_partner: null };
  const payoff = computePayoff(givenFor(PARTNER_PAYOFF, same));
  return { probability, advantage: payoff.ok ? payoff.value.certainty_advantage : null };
}

/** Where the money of an hour abroad goes, in the order of the bar. */
export const HOUR_PARTS = ['labour', 'supervision', 'turnover', 'recurring', 'move'] as const;
export type HourPart = (typeof HOUR_PARTS)[number];

export interface AbroadAnswer {
  cost: MoneyResult<OffshoreCost>;
  breakeven: MoneyResult<number>;
  /** Money per hour of the work at home: the parts add up to the effective rate. */
  hour: Record<HourPart, number> | null;
}

/** Everything about work abroad. */
export function answerAbroad(given: GivenFields): AbroadAnswer {
  const inputs = givenFor(OFFSHORE_COST, given);
  const cost = computeOffshoreCost({ ...inputs, rate: given['rate'] });
  const home = { ...givenFor(BREAKEVEN_RATE, given), onshore_rate: given['onshore_rate'] };
  const hours = Number(given['hours']);
  const hour = cost.ok
    ? {
        labour: cost.value.labour / hours,
        supervision: cost.value.supervision / hours,
        turnover: cost.value.turnover / hours,
        recurring: cost.value.recurring / hours,
        move: cost.value.effective_rate - cost.value.annual / hours,
      }
    : null;
  return { cost, breakeven: findBreakEvenRate(home), hour };
}

export interface StagesAnswer {
  stages: MoneyResult<Milestone[]>;
  /** null: nothing was asked about the pay. */
  pay: MoneyResult<FairPay> | null;
}

/** The payments of a contract, and how its pay stands against the market. */
export function answerStages(given: GivenFields): StagesAnswer {
  const asked = FAIR_PAY.required.some((id) => !isBlank(given[id]));
  return {
    stages: planMilestones(givenFor(MILESTONES, given)),
    pay: asked ? judgePay(givenFor(FAIR_PAY, given)) : null,
  };
}

/** How ready a client is. */
export function answerReadiness(given: GivenFields): MoneyResult<Readiness> {
  const ids = READINESS_DUTIES.map(({ id }) => id);
  const duties = readDuties(
    [...ids, UNDERSTOOD].map((id) => [id, given[id] ?? null]),
    (cell) => (typeof cell === 'number' ? cell : undefined),
  );
  if (!duties.ok) return duties;
  const weights = readWeights(ids.map((id) => [given[`${WEIGHT_PREFIX}${id}`] ?? null]));
  return weights.ok ? assessReadiness(duties.value, weights.value) : weights;
}

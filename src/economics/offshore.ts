import { BREAKEVEN_RATE, OFFSHORE_COST } from '../catalogue/money-functions';
import { readGiven, type Given, type Read } from './read-quantity';
import { remark, solve, type MoneyResult } from './result';

/** What work abroad costs. Money; `annual` to `turnover` a year, `one_off` once, `npv` over the years in present value. */
export interface OffshoreCost {
  effective_rate: number;
  multiplier: number;
  worked_hours: number;
  labour: number;
  supervision: number;
  turnover: number;
  recurring: number;
  annual: number;
  one_off: number;
  npv: number;
}

/** Present value of 1 at the end of each year; fractions of a year count as such. */
function computeAnnuity(rate: number, years: number): number {
  return rate === 0 ? years : -Math.expm1(-years * Math.log1p(rate)) / rate;
}

/** Work for each piece of work, when each time a share is redone with a probability: 1 + share·ρ(1 − ρⁿ)/(1 − ρ). */
function computeMultiplier(rework: number, share: number, cycles = Infinity): number {
  return 1 + (share * rework * (1 - rework ** cycles)) / (1 - rework);
}

type Inputs = Omit<Read<typeof OFFSHORE_COST>, 'onshore_supervision' | 'onshore_rework' | 'onshore_rework_share'>;

function computeCost(inputs: Inputs): OffshoreCost {
  const multiplier = computeMultiplier(inputs.rework, inputs.rework_share, inputs.cycles);
  const worked_hours = inputs.hours * inputs.productivity * multiplier;
  const labour = worked_hours * inputs.rate * inputs.fx * (1 + inputs.fx_cost);
  const supervision = worked_hours * inputs.sup_ratio * inputs.sup_rate;
  const turnover = (worked_hours / inputs.hours_per_head) * inputs.turnover * inputs.replace;
  const recurring = inputs.recurring;
  const annual = labour + supervision + turnover + recurring;
  const one_off = inputs.transition + inputs.spec_hours * inputs.sup_rate;
  const annuity = computeAnnuity(inputs.discount_rate, inputs.years);
  const npv = one_off + annual * annuity;
  const effective_rate = npv / (inputs.hours * annuity);
  return {
    effective_rate,
    multiplier,
    worked_hours,
    labour,
    supervision,
    turnover,
    recurring,
    annual,
    one_off,
    npv,
  };
}

/**
 * What the rate abroad really costs once rework, supervision, turnover, exchange and the move are counted.
 * @param given inputs by name: hours a year (above 0) and rate (money per hour; 0 is free labour), the rest as in the
 *   catalogue. The inputs for home (onshore_…) are accepted and do not act, so that BREAKEVEN_RATE can share the range.
 * @returns every measure; the effective rate is per hour that the work would take at home
 * @example computeOffshoreCost({ hours: 1000, rate: 20, productivity: 1.2 }) // effective_rate 24
 */
export function computeOffshoreCost(given: Given<typeof OFFSHORE_COST>): MoneyResult<OffshoreCost> {
  const read = readGiven(OFFSHORE_COST, given);
  return read.ok ? solve(computeCost(read.value)) : read;
}

/**
 * The rate abroad, in its own currency, at which work abroad costs as much as at home.
 *
 * The effective rate is linear in the rate: (home all in − effective(0)) ÷ slope. It may be negative, which says that
 * even free labour does not pay: it is returned, with the remark FREE_LABOUR_DOES_NOT_PAY.
 * @param given onshore_rate and hours, and inputs as in computeOffshoreCost; `rate` is accepted and does not act
 * @returns money per hour
 * @example findBreakEvenRate({ onshore_rate: 60, hours: 1000, productivity: 1.2 }) //=> 50
 */
export function findBreakEvenRate(given: Given<typeof BREAKEVEN_RATE>): MoneyResult<number> {
  const read = readGiven(BREAKEVEN_RATE, given);
  if (!read.ok) return read;
  const inputs = read.value;
  const reworkAtHome = computeMultiplier(inputs.onshore_rework, inputs.onshore_rework_share);
  const home = reworkAtHome * (inputs.onshore_rate + inputs.onshore_supervision * inputs.sup_rate);
  const free = computeCost({ ...inputs, rate: 0 });
  const slope = inputs.productivity * free.multiplier * inputs.fx * (1 + inputs.fx_cost);
  const rate = (home - free.effective_rate) / slope;
  return solve(rate, rate < 0 ? [remark('FREE_LABOUR_DOES_NOT_PAY', {})] : []);
}

import {
  BREAKEVEN_RATE,
  OFFSHORE_COST,
  PARTNER_BREAKEVEN,
  PARTNER_FEE,
  PARTNER_PAYOFF,
  PARTNER_RANGE,
  type MoneyFunction,
} from '../src/catalogue/money-functions';
import { SIDE_FACTS } from '../src/catalogue/side-facts';
import { judgePay } from '../src/economics/fair-pay';
import { showFairPay, showOffshoreCost, showPayoff, showReadiness, type Shown } from '../src/economics/measures';
import { planMilestones } from '../src/economics/milestones';
import { computeOffshoreCost, findBreakEvenRate } from '../src/economics/offshore';
import { findBreakEven } from '../src/economics/partner-breakeven';
import { findFeeRange, findLeastFee } from '../src/economics/partner-fees';
import { computePayoff } from '../src/economics/partner-payoff';
import { readDuties, readWeights } from '../src/economics/read-duties';
import type { Given } from '../src/economics/read-quantity';
import { readTerms } from '../src/economics/read-terms';
import { assessReadiness } from '../src/economics/readiness';
import type { MoneyResult } from '../src/economics/result';
import { computeTotalCost } from '../src/economics/total-cost';
import { toId } from '../src/economics/wording';
import { spill, type SpillCell, type Spilled } from '../src/report/spill';
import { readLevel } from '../src/table/coerce';
import { cellIn, findError, pairsIn, rangeIn, textIn, valuesIn } from './cells';
import { showSpill, showValue, type ShownCell } from './errors';

/** Functions about money. An error among the arguments passes through; everything else is judged by src/economics. */

function compute<T>(given: readonly unknown[], work: () => Spilled<T>): Spilled<T> {
  const error = findError(given);
  return error ? { ok: false, problem: error } : work();
}

/**
 * Terms or inputs by name. A blank cell beside a name arrives as 0 in desktop Excel, so a 0 there counts as left out; only
 * beside a name that must be given is it a value. Else a sheet that lists all names would answer otherwise on the web.
 */
function termsIn<F extends MoneyFunction>(argument: unknown, fn: F): MoneyResult<Given<F>> {
  const required = new Set(fn.required.flatMap((id) => [id, toId(fn.quantities[id]?.label ?? id)]));
  const pairs = pairsIn(argument).map(([name, ...values]) => {
    const isRequired = required.has(toId(String(name)));
    return [name, ...values.map((value) => (value === 0 && !isRequired ? null : value))];
  });
  return readTerms(pairs, fn);
}

/** One number or text, or rows of them, as rows. */
const asRows = (shown: MoneyResult<Shown>): Spilled =>
  shown.ok ? spill(Array.isArray(shown.value) ? shown.value : [[shown.value]]) : shown;

const asCell = (result: MoneyResult<number>): SpillCell => (result.ok ? result.value : result.problem);

export function showPartnerPayoff(...given: [unknown, unknown, unknown, unknown, unknown, unknown]): ShownCell[][] {
  const [probability, value, fixed_fee, success_fee] = given.map(cellIn);
  return showSpill(
    compute(given, () => {
      const terms = termsIn(given[5], PARTNER_PAYOFF);
      if (!terms.ok) return terms;
      const payoff = computePayoff({ ...terms.value, probability, value, fixed_fee, success_fee });
      return payoff.ok ? asRows(showPayoff(payoff.value, payoff.notes, textIn(given[4]))) : payoff;
    }),
  );
}

export function showBreakEven(...given: [unknown, unknown, unknown]): number {
  const [fixed_fee, success_fee] = given.map(cellIn);
  return showValue(
    compute(given, () => {
      const terms = termsIn(given[2], PARTNER_BREAKEVEN);
      return terms.ok ? findBreakEven({ ...terms.value, fixed_fee, success_fee }) : terms;
    }),
  );
}

export function showLeastFee(...given: [unknown, unknown, unknown]): number {
  const [probability, fixed_fee] = given.map(cellIn);
  return showValue(
    compute(given, () => {
      const terms = termsIn(given[2], PARTNER_FEE);
      return terms.ok ? findLeastFee({ ...terms.value, probability, fixed_fee }) : terms;
    }),
  );
}

export function showFeeRange(...given: [unknown, unknown, unknown, unknown]): ShownCell[][] {
  const [probability, fixed_fee, value] = given.map(cellIn);
  return showSpill(
    compute(given, () => {
      const terms = termsIn(given[3], PARTNER_RANGE);
      if (!terms.ok) return terms;
      const range = findFeeRange({ ...terms.value, probability, fixed_fee, value });
      if (!range.ok) return range;
      const { least, greatest, room } = range.value;
      return spill([[asCell(least), asCell(greatest), asCell(room)]]);
    }),
  );
}

export function showOffshore(inputs: unknown, measure: unknown): ShownCell[][] {
  return showSpill(
    compute([inputs, measure], () => {
      const read = termsIn(inputs, OFFSHORE_COST);
      if (!read.ok) return read;
      const cost = computeOffshoreCost(read.value);
      return cost.ok ? asRows(showOffshoreCost(cost.value, textIn(measure))) : cost;
    }),
  );
}

export function showBreakEvenRate(onshore_rate: unknown, inputs: unknown): number {
  return showValue(
    compute([onshore_rate, inputs], () => {
      const read = termsIn(inputs, BREAKEVEN_RATE);
      return read.ok ? findBreakEvenRate({ ...read.value, onshore_rate: cellIn(onshore_rate) }) : read;
    }),
  );
}

export function showTotalCost(...given: [unknown, unknown, unknown, unknown, unknown, unknown, unknown]): number {
  const [one_off, annual, years, rate, growth, exit, type] = given.map(cellIn);
  return showValue(compute(given, () => computeTotalCost({ one_off, annual, years, rate, growth, exit, type })));
}

export function showPay(...given: [unknown, unknown, unknown, unknown, unknown]): ShownCell[][] {
  const [offer, market_low, market_high, quality] = given.map(cellIn);
  return showSpill(
    compute(given, () => {
      const pay = judgePay({ offer, market_low, market_high, quality });
      return pay.ok ? asRows(showFairPay(pay.value, textIn(given[4]))) : pay;
    }),
  );
}

export function showMilestones(
  ...given: [unknown, unknown, unknown, unknown, unknown, unknown, unknown, unknown]
): ShownCell[][] {
  const [total, count, start, days, upfront, retention, terms_days, decimals] = given.map(cellIn);
  return showSpill(
    compute(given, () => {
      const plan = planMilestones({ total, count, start, days, upfront, retention, terms_days, decimals });
      if (!plan.ok) return plan;
      return spill(
        plan.value.map((row): SpillCell[] => [
          row.what,
          row.due,
          row.pay_by,
          row.amount,
          row.running_total,
          row.share,
          row.client_does,
        ]),
      );
    }),
  );
}

const DUTY = SIDE_FACTS.find(({ field }) => field === 'duty');

/** A duty in the words that an inventory takes: 1 to 5, yes or no, "not applicable". */
function levelOfDuty(cell: unknown): number | undefined {
  const level = DUTY ? readLevel(DUTY, cell) : undefined;
  return typeof level === 'number' ? level : undefined;
}

export function showReady(duties: unknown, measure: unknown, weights: unknown): ShownCell[][] {
  return showSpill(
    compute([duties, measure, weights], () => {
      const levels = readDuties(dutiesIn(duties), levelOfDuty);
      if (!levels.ok) return levels;
      const weighed = readWeights(rangeIn(weights) ? dutiesIn(weights) : []);
      if (!weighed.ok) return weighed;
      const readiness = assessReadiness(levels.value, weighed.value);
      return readiness.ok ? asRows(showReadiness(readiness.value, textIn(measure))) : readiness;
    }),
  );
}

/** Six cells, or rows of name and value: a name that arrived as 0 is blank. */
function dutiesIn(argument: unknown): unknown[][] {
  const cells = valuesIn(argument);
  const isPairs = cells.some(([name, ...values]) => values.length === 1 && typeof name === 'string');
  return isPairs ? pairsIn(argument) : cells;
}

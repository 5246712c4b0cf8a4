import { CLIENT_ACTIONS, RETENTION_DAYS } from '../catalogue/money-bands';
import { MILESTONES } from '../catalogue/money-functions';
import { readGiven, type Given, type Read } from './read-quantity';
import { refuse, solve, type MoneyResult } from './result';
import { showNumber } from './wording';

/** One payment. Dates are Excel serials, amounts money, `share` of the total. */
export interface Milestone {
  what: string;
  due: number;
  pay_by: number;
  amount: number;
  running_total: number;
  share: number;
  client_does: string;
}

interface Stage {
  what: string;
  due: number;
  share: number;
  /** Share of the total that is paid when this stage is. */
  paid: number;
  client_does: string;
}

/** As many digits as Excel keeps. */
const DIGITS = 15;
const SHARE_ROUNDING = 1e-12;

function roundHalfUp(value: number): number {
  return Math.floor(value + 0.5);
}

/** The total is a decimal that somebody typed: 2.675 is a half, although its binary fraction lies below. */
function roundTotal(units: number): number {
  return roundHalfUp(Number(units.toPrecision(DIGITS)));
}

function listStages(plan: Read<typeof MILESTONES>): Stage[] {
  const { count, days, upfront, retention } = plan;
  const start = Math.floor(plan.start);
  const middle = Math.max(0, 1 - upfront - retention);
  const first: Stage = {
    what: 'Start',
    due: start,
    share: upfront,
    paid: upfront,
    client_does: CLIENT_ACTIONS.start.text,
  };
  const milestones = Array.from({ length: count }, (_, index): Stage => {
    const done = index + 1;
    return {
      what: `Milestone ${done}`,
      due: start + roundHalfUp((days * done) / count),
      share: middle / count,
      paid: Math.min(1, upfront + (middle * done) / count),
      client_does: done < count ? CLIENT_ACTIONS.milestone.text : CLIENT_ACTIONS.last.text,
    };
  });
  const last: Stage = {
    what: 'Retention',
    due: start + roundHalfUp(days) + RETENTION_DAYS,
    share: retention,
    paid: 1,
    client_does: CLIENT_ACTIONS.retention.text,
  };
  return [...(upfront > 0 ? [first] : []), ...milestones, ...(retention > 0 ? [last] : [])];
}

/**
 * When to pay what: a share at the start, equal milestones, a share held back until 90 days after the end.
 *
 * The running total is rounded, not the rows, so the amounts always add up to the rounded total. Halves round up. A share
 * at the start or held back of 0 leaves its row out. A time of day in `start` is dropped.
 * @param given total (money), count (whole), start (date), days; upfront, retention (shares), terms_days, decimals
 * @example planMilestones({ total: 100, count: 3, start: 46000, days: 90 }) // amounts 33.33, 33.34, 33.33
 */
export function planMilestones(given: Given<typeof MILESTONES>): MoneyResult<Milestone[]> {
  const read = readGiven(MILESTONES, given);
  if (!read.ok) return read;
  const { total, upfront, retention, terms_days, decimals } = read.value;
  if (upfront + retention > 1 + SHARE_ROUNDING)
    return refuse('SHARES_ABOVE_ONE', { given: showNumber(upfront), retention: showNumber(retention) });
  const unit = 10 ** decimals;
  if (total * unit >= 10 ** DIGITS) return refuse('TOTAL_TOO_LONG', { given: showNumber(total), decimals });

  const stages = listStages(read.value);
  const totals = stages.map(({ paid }, index) =>
    index === stages.length - 1 ? roundTotal(total * unit) : roundHalfUp(total * paid * unit),
  );
  return solve(
    stages.map(({ what, due, share, client_does }, index) => ({
      what,
      due,
      pay_by: due + terms_days,
      amount: (totals[index]! - (totals[index - 1] ?? 0)) / unit,
      running_total: totals[index]! / unit,
      share,
      client_does,
    })),
  );
}

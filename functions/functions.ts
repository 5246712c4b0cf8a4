/**
 * The functions of the namespace SOURCING: what Excel is told about them, and nothing else. A released signature never
 * changes; later versions only append optional arguments. The lists of choices come first; their values stand in double
 * quotes, because the generator of functions.json reads them as JSON.
 *
 * Everything here must be a top-level function or enum of this file: the generator sees nothing else.
 */
import './announce';
import { classifyTasks, checkTasks, explainTask, findChanges, listRisks, sayWhy, scoreTasks, askNext } from './tasks';
import { citeSource, defineTerm, listFacts, listPolicy, nameModel, nameVersion, suggestFromWords } from './lookup';
import {
  showBreakEven,
  showBreakEvenRate,
  showFeeRange,
  showLeastFee,
  showMilestones,
  showOffshore,
  showPartnerPayoff,
  showPay,
  showReady,
  showTotalCost,
} from './money';

/** @customenum {string} */
// prettier-ignore
declare enum StrategyChoice {
  /** Keep in-house */
  IN_HOUSE = "IN_HOUSE",
  /** A provider on your premises */
  INSOURCE = "INSOURCE",
  /** A provider at home */
  OUTSOURCE = "OUTSOURCE",
  /** Your own centre abroad */
  CAPTIVE_OFFSHORE = "CAPTIVE_OFFSHORE",
  /** A provider abroad */
  OFFSHORE_OUTSOURCE = "OFFSHORE_OUTSOURCE",
  /** A partner who shares the outcome */
  PARTNER = "PARTNER",
}

/** @customenum {string} */
// prettier-ignore
declare enum SeverityChoice {
  /** Critical ones only */
  critical = "critical",
  /** High and above */
  high = "high",
  /** Medium and above: what is raised */
  medium = "medium",
  /** All that are known */
  low = "low",
  /** Those of which nothing is known too */
  unknown = "unknown",
}

/** @customenum {string} */
// prettier-ignore
declare enum FactGroupChoice {
  /** Facts that carry points or exclude */
  fact = "fact",
  /** Facts that raise flags only */
  flag = "flag",
  /** What the client owes */
  duty = "duty",
  /** How it is done today, considered, decided */
  plan = "plan",
  /** Amounts, rates, hours, a probability */
  money = "money",
  /** Names and dates */
  text = "text",
}

/** @customenum {string} */
// prettier-ignore
declare enum PolicyTableChoice {
  settings = "settings",
  strategies = "strategies",
  facts = "facts",
  rules = "rules",
  products = "products",
  choices = "choices",
  vetoes = "vetoes",
  manner = "manner",
  forms = "forms",
  risks = "risks",
  duties = "duties",
}

/** @customenum {string} */
// prettier-ignore
declare enum WhoChoice {
  /** Your own staff */
  own = "own",
  /** A provider, for a fee */
  third_party = "third party",
  /** A partner who shares the outcome */
  partner = "partner",
}

/** @customenum {string} */
// prettier-ignore
declare enum WhereChoice {
  /** In your country, not on your premises */
  home = "home",
  /** On your premises */
  premises = "premises",
  /** In another country */
  abroad = "abroad",
  /** Wherever */
  any = "any",
}

/** @customenum {string} */
// prettier-ignore
declare enum DocumentChoice {
  /** Partnering and outsourcing (opinion) */
  D0 = "D0",
  /** Outsourcing and offshoring (dictionary entries, opinion) */
  D1 = "D1",
  /** Outsourcing and offshoring (blog) */
  D2 = "D2",
  /** The client's part (vendor page, reader's comment) */
  D3 = "D3",
  /** When to outsource or offshore (vendor page) */
  D4 = "D4",
  /** Common usage */
  beyond = "beyond",
  /** What this product means by it */
  here = "here",
}

/** @customenum {string} */
// prettier-ignore
declare enum PayoffMeasure {
  /** Client's expected money partnered, less outsourced: positive = partner */
  advantage = "advantage",
  expected_outsource = "expected_outsource",
  expected_partner = "expected_partner",
  sd_outsource = "sd_outsource",
  sd_partner = "sd_partner",
  if_success_outsource = "if_success_outsource",
  if_success_partner = "if_success_partner",
  if_failure_outsource = "if_failure_outsource",
  if_failure_partner = "if_failure_partner",
  /** The sure amount worth the same, at client_tolerance */
  certainty_outsource = "certainty_outsource",
  certainty_partner = "certainty_partner",
  certainty_advantage = "certainty_advantage",
  payment_expected_outsource = "payment_expected_outsource",
  payment_expected_partner = "payment_expected_partner",
  payment_sd_outsource = "payment_sd_outsource",
  payment_sd_partner = "payment_sd_partner",
  payment_if_success_outsource = "payment_if_success_outsource",
  payment_if_success_partner = "payment_if_success_partner",
  payment_if_failure_outsource = "payment_if_failure_outsource",
  payment_if_failure_partner = "payment_if_failure_partner",
  provider_expected_outsource = "provider_expected_outsource",
  provider_expected_partner = "provider_expected_partner",
  provider_if_failure_outsource = "provider_if_failure_outsource",
  provider_if_failure_partner = "provider_if_failure_partner",
  /** OUTSOURCE, PARTNER or EQUAL */
  cheaper = "cheaper",
  /** Warnings as text */
  notes = "notes",
  /** All of them, for both sides */
  table = "table",
}

/** @customenum {string} */
// prettier-ignore
declare enum OffshoreMeasure {
  /** All cost per hour that the work would take at home */
  effective_rate = "effective_rate",
  /** Worked hours per hour of work, rework included */
  multiplier = "multiplier",
  worked_hours = "worked_hours",
  labour = "labour",
  supervision = "supervision",
  turnover = "turnover",
  recurring = "recurring",
  /** A year in all */
  annual = "annual",
  /** Once */
  one_off = "one_off",
  /** Present value over the years */
  npv = "npv",
  /** All of them */
  table = "table",
}

/** @customenum {string} */
// prettier-ignore
declare enum FairPayMeasure {
  /** The offer over the fair price: 1 is fair */
  index = "index",
  /** PEANUTS, LOW, FAIR, PREMIUM or OVERPAYING */
  band = "band",
}

/** @customenum {string} */
// prettier-ignore
declare enum ReadinessMeasure {
  /** 0 to 100; low and high where duties are blank */
  score = "score",
  /** READY, GAPS, NOT READY or UNKNOWN */
  gate = "gate",
  /** The known duty with the lowest level */
  weakest = "weakest",
  /** If every blank duty were at 1 */
  low = "low",
  /** If every blank duty were at 5 */
  high = "high",
}

/**
 * The recommended strategy for each task: keep it, give it out, send it abroad, or partner.
 * @customfunction CLASSIFY
 * @param tasks Rows of the inventory, one task each; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of tasks.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @param columns Results to show, such as "strategy,verdict,why", or "all". Left out: the strategy.
 * @returns One row for each task.
 * @helpurl https://localhost:3000/functions.html#classify
 */
export function classify(
  tasks: unknown[][],
  headers?: unknown[][],
  policy?: unknown[][],
  columns?: unknown[][],
): unknown[][] {
  return classifyTasks(tasks, headers, policy, columns);
}

/**
 * The points of the six strategies for each task; #N/A where a veto excludes one.
 * @customfunction SCORES
 * @param tasks Rows of the inventory, one task each; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of tasks.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @returns Six numbers for each task.
 * @helpurl https://localhost:3000/functions.html#scores
 */
export function scores(tasks: unknown[][], headers?: unknown[][], policy?: unknown[][]): unknown[][] {
  return scoreTasks(tasks, headers, policy);
}

/**
 * Why a task is answered as it is, in one sentence with its rules and documents.
 * @customfunction WHY
 * @param task The row of the task, or several; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of task.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @returns One sentence for each task.
 * @helpurl https://localhost:3000/functions.html#why
 */
export function why(task: unknown[][], headers?: unknown[][], policy?: unknown[][]): unknown[][] {
  return sayWhy(task, headers, policy);
}

/**
 * Every rule that speaks for one task, with its points; the differences add up to the lead.
 * @customfunction EXPLAIN
 * @param task The row of one task; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of task.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @param against The strategy to compare the answer with. Left out: the runner-up.
 * @returns One row for each rule.
 * @helpurl https://localhost:3000/functions.html#explain
 */
export function explain(
  task: unknown[][],
  headers?: unknown[][],
  policy?: unknown[][],
  against?: StrategyChoice,
): unknown[][] {
  return explainTask(task, headers, policy, against);
}

/**
 * The nearest changes of facts that would change the answer to one task.
 * @customfunction WHATIF
 * @param task The row of one task; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of task.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @param count How many changes to show, 1 to 100. Left out: 5.
 * @returns One row for each change.
 * @helpurl https://localhost:3000/functions.html#whatif
 */
export function whatif(task: unknown[][], headers?: unknown[][], policy?: unknown[][], count?: unknown): unknown[][] {
  return findChanges(task, headers, policy, count);
}

/**
 * The question to answer next for each task: the one that can move its answer most.
 * @customfunction NEXT
 * @param tasks Rows of the inventory, one task each; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of tasks.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @returns One question for each task.
 * @helpurl https://localhost:3000/functions.html#next
 */
export function next(tasks: unknown[][], headers?: unknown[][], policy?: unknown[][]): unknown[][] {
  return askNext(tasks, headers, policy);
}

/**
 * The risks of one task and the client's duties that are not met, with what to do.
 * @customfunction RISKS
 * @param task The row of one task; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of task.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @param strategy The strategy to judge. Left out: the recommended, the considered and today's.
 * @param least The lowest severity to show. Left out: medium.
 * @returns One row for each risk, or one that says "none".
 * @helpurl https://localhost:3000/functions.html#risks
 */
export function risks(
  task: unknown[][],
  headers?: unknown[][],
  policy?: unknown[][],
  strategy?: StrategyChoice,
  least?: SeverityChoice,
): unknown[][] {
  return listRisks(task, headers, policy, strategy, least);
}

/**
 * What is wrong with each task: what cannot be read, what contradicts itself, what is missing.
 * @customfunction CHECK
 * @param tasks Rows of the inventory, one task each; with the header row on top if headers is left out.
 * @param headers The header row above the same columns. Left out: the first row of tasks.
 * @param policy The policy tables in one range, as POLICY gives them. Left out: the default policy.
 * @returns Three texts for each task, empty where all is well.
 * @helpurl https://localhost:3000/functions.html#check
 */
export function check(tasks: unknown[][], headers?: unknown[][], policy?: unknown[][]): unknown[][] {
  return checkTasks(tasks, headers, policy);
}

/**
 * The columns that an inventory may have: their names, questions and answers.
 * @customfunction FACTS
 * @param group Which of them: fact, flag, duty, plan, money or text. Left out: all.
 * @returns One row for each column.
 * @helpurl https://localhost:3000/functions.html#facts
 */
export function facts(group?: FactGroupChoice): unknown[][] {
  return listFacts(group);
}

/**
 * The default policy as tables, to be edited and given to the other functions.
 * @customfunction POLICY
 * @param table Which table. Left out: all of them, one below the other.
 * @returns The tables; the first column names the table of each row.
 * @helpurl https://localhost:3000/functions.html#policy
 */
export function policy(table?: PolicyTableChoice): unknown[][] {
  return listPolicy(table);
}

/**
 * What the words of descriptions suggest, one row each: proposals to be confirmed, never answers.
 * @customfunction SUGGEST
 * @param descriptions What is to be done, in words, one description in each row.
 * @param fact One fact only, such as "presence". Left out: all that the words suggest.
 * @returns One text for each description; with a fact its level, strength and the words.
 * @helpurl https://localhost:3000/functions.html#suggest
 */
export function suggest(descriptions: unknown[][], fact?: string): unknown[][] {
  return suggestFromWords(descriptions, fact);
}

/**
 * What the documents call a combination of who does the work and where.
 * @customfunction MODEL
 * @param who Who does it: own, third party or partner.
 * @param where Where it is done: home, premises, abroad or any.
 * @returns The name, such as "offshore outsourcing".
 * @helpurl https://localhost:3000/functions.html#model
 */
export function model(who: WhoChoice, where: WhereChoice): string {
  return nameModel(who, where);
}

/**
 * What each document means by a term, one row each; the last row is what is meant here.
 * @customfunction DEFINE
 * @param term The term, such as "offshoring".
 * @param document One document only: D0 to D4, beyond or here. Left out: all.
 * @returns Document, who speaks, meaning, claims.
 * @helpurl https://localhost:3000/functions.html#define
 */
export function define(term: string, document?: DocumentChoice): unknown[][] {
  return defineTerm(term, document);
}

/**
 * What a claim, rule, veto, risk, duty, reference or document says, in our words.
 * @customfunction SOURCE
 * @param id Its id, such as "D4-focus-core", "R01", "K02" or "D3".
 * @returns Document, text, kind, id; a rule is followed by its claims.
 * @helpurl https://localhost:3000/functions.html#source
 */
export function source(id: string): unknown[][] {
  return citeSource(id);
}

/**
 * What paying on success is worth to the client against a fixed fee.
 * @customfunction PARTNER_PAYOFF
 * @param probability How likely the project succeeds when the work is outsourced, 0 to 1.
 * @param value What the project is worth to the client if it succeeds, before any fee. Money.
 * @param fixed_fee The fee of the outsourcing contract, owed however the project ends. Money.
 * @param success_fee The fee of the partnering contract, owed only if the project succeeds. Money.
 * @param measure Which number; "table" for all. Left out: advantage (positive: partner).
 * @param terms Two columns, name and value: base_fee, salvage, client_tolerance and others.
 * @returns A number, a text, or a table.
 * @helpurl https://localhost:3000/functions.html#partner_payoff
 */
export function partner_payoff(
  probability: unknown,
  value: unknown,
  fixed_fee: unknown,
  success_fee: unknown,
  measure?: PayoffMeasure,
  terms?: unknown[][],
): unknown[][] {
  return showPartnerPayoff(probability, value, fixed_fee, success_fee, measure, terms);
}

/**
 * The probability of success below which partnering costs the client less than outsourcing.
 * @customfunction PARTNER_BREAKEVEN
 * @param fixed_fee The fee of the outsourcing contract, owed however the project ends. Money.
 * @param success_fee The fee of the partnering contract, owed only if the project succeeds. Money.
 * @param terms Two columns, name and value: base_fee, value, salvage, client_tolerance, gain_client.
 * @returns A probability, 0 to 1.
 * @helpurl https://localhost:3000/functions.html#partner_breakeven
 */
export function partner_breakeven(fixed_fee: unknown, success_fee: unknown, terms?: unknown[][]): number {
  return showBreakEven(fixed_fee, success_fee, terms);
}

/**
 * The provider's least success fee: worth as much to the provider as the fixed fee.
 * @customfunction PARTNER_FEE
 * @param probability How likely the project succeeds, 0 to 1.
 * @param fixed_fee The fee of the outsourcing contract, owed however the project ends. Money.
 * @param terms Two columns, name and value: base_fee, provider_tolerance, discount_rate and others.
 * @returns Money.
 * @helpurl https://localhost:3000/functions.html#partner_fee
 */
export function partner_fee(probability: unknown, fixed_fee: unknown, terms?: unknown[][]): number {
  return showLeastFee(probability, fixed_fee, terms);
}

/**
 * The success fees that suit both sides: the provider's least, the client's greatest, the room between.
 * @customfunction PARTNER_RANGE
 * @param probability How likely the project succeeds, 0 to 1.
 * @param fixed_fee The fee of the outsourcing contract, owed however the project ends. Money.
 * @param value What the project is worth to the client if it succeeds, before any fee. Money.
 * @param terms Two columns, name and value: client_tolerance, provider_tolerance and others.
 * @returns Three numbers in a row.
 * @helpurl https://localhost:3000/functions.html#partner_range
 */
export function partner_range(
  probability: unknown,
  fixed_fee: unknown,
  value: unknown,
  terms?: unknown[][],
): unknown[][] {
  return showFeeRange(probability, fixed_fee, value, terms);
}

/**
 * What work abroad really costs once rework, supervision, turnover, exchange and the move are counted.
 * @customfunction OFFSHORE_COST
 * @param inputs Two columns, name and value: hours, rate, productivity, rework, sup_ratio and others.
 * @param measure Which number; "table" for all. Left out: effective_rate, money per hour.
 * @returns A number, or a table of names and numbers.
 * @helpurl https://localhost:3000/functions.html#offshore_cost
 */
export function offshore_cost(inputs: unknown[][], measure?: OffshoreMeasure): unknown[][] {
  return showOffshore(inputs, measure);
}

/**
 * The rate abroad at which work abroad costs as much as at home; below 0, even free labour does not pay.
 * @customfunction BREAKEVEN_RATE
 * @param onshore_rate What an hour of the same work costs at home. Money.
 * @param inputs Two columns, name and value, as for OFFSHORE_COST; rate does not act.
 * @returns Money per hour, in the currency of the rate abroad.
 * @helpurl https://localhost:3000/functions.html#breakeven_rate
 */
export function breakeven_rate(onshore_rate: unknown, inputs: unknown[][]): number {
  return showBreakEvenRate(onshore_rate, inputs);
}

/**
 * All cost over the years in present value.
 * @customfunction TOTAL_COST
 * @param one_off What is spent once, at the start. Money.
 * @param annual What the first year costs. Money.
 * @param years How many years, a whole number from 1.
 * @param rate Yearly rate at which later cost is discounted, such as 0.05. Left out: 0.
 * @param growth Yearly growth of the cost, such as 0.02. Left out: 0.
 * @param exit What leaving costs at the end of the last year. Money. Left out: 0.
 * @param type When a year is paid: 0 at its end, 1 at its beginning. Left out: 0.
 * @returns Money.
 * @helpurl https://localhost:3000/functions.html#total_cost
 */
export function total_cost(
  one_off: unknown,
  annual: unknown,
  years: unknown,
  rate?: unknown,
  growth?: unknown,
  exit?: unknown,
  type?: unknown,
): number {
  return showTotalCost(one_off, annual, years, rate, growth, exit, type);
}

/**
 * How an offer stands against the market price of the quality wanted: 1 is the fair price.
 * @customfunction FAIR_PAY
 * @param offer What you offer, per hour or for the whole, like the two market prices. Money.
 * @param market_low What the market pays for the plainest acceptable quality. Money.
 * @param market_high What the market pays for the best quality. Money.
 * @param quality The quality you want, 0 (plainest) to 1 (best). Left out: 0.5.
 * @param measure "index" for the number, "band" for its name. Left out: index.
 * @returns A number, or a band.
 * @helpurl https://localhost:3000/functions.html#fair_pay
 */
export function fair_pay(
  offer: unknown,
  market_low: unknown,
  market_high: unknown,
  quality?: unknown,
  measure?: FairPayMeasure,
): unknown[][] {
  return showPay(offer, market_low, market_high, quality, measure);
}

/**
 * When to pay what: a share at the start, equal milestones, a share held back; the amounts add up.
 * @customfunction MILESTONES
 * @param total The whole price to be paid. Money.
 * @param count How many milestones, a whole number from 1.
 * @param start The date on which the work starts.
 * @param days Days from the start to the last milestone.
 * @param upfront Share of the total that is paid at the start, such as 0.2. Left out: none.
 * @param retention Share held back until 90 days after the end, such as 0.1. Left out: none.
 * @param terms_days Days from the due date to the pay-by date. Left out: 0.
 * @param decimals Decimals to which amounts are rounded. Left out: 2.
 * @returns Rows of what, due, pay by, amount, running total, share, what the client does.
 * @helpurl https://localhost:3000/functions.html#milestones
 */
export function milestones(
  total: unknown,
  count: unknown,
  start: unknown,
  days: unknown,
  upfront?: unknown,
  retention?: unknown,
  terms_days?: unknown,
  decimals?: unknown,
): unknown[][] {
  return showMilestones(total, count, start, days, upfront, retention, terms_days, decimals);
}

/**
 * How ready the client is to have the work done by others: a score from 0 to 100, and a gate.
 * @customfunction READINESS
 * @param duties Six cells: brief, tools, pay, monitoring, paid_on_time, motivation; or name and value.
 * @param measure "gate", "weakest", "low" or "high". Left out: the score.
 * @param weights Weights of the duties, in the same order or by name. Left out: the default.
 * @returns A number or text; low and high where duties are blank.
 * @helpurl https://localhost:3000/functions.html#readiness
 */
export function readiness(duties: unknown[][], measure?: ReadinessMeasure, weights?: unknown[][]): unknown[][] {
  return showReady(duties, measure, weights);
}

/**
 * The versions of these functions, of the rulebook and of the default policy.
 * @customfunction VERSION
 * @returns One line of text.
 * @helpurl https://localhost:3000/functions.html#version
 */
export function version(): string {
  return nameVersion();
}

/**
 * Every problem and remark of the money functions. A problem says what was given, what is allowed, and the fix.
 * kind 'value': unreadable or out of range (#VALUE! in Excel). kind 'none': no solution, an unknown name, or not enough
 * known (#N/A in Excel). Words in braces are filled in.
 */
interface MoneyMessage {
  kind: 'value' | 'none';
  text: string;
}

export const MONEY_PROBLEMS = {
  MISSING: { kind: 'value', text: '{name} is missing: {given} was given; allowed is {allowed}. {fix}' },
  FEE_MISSING: {
    kind: 'value',
    text: 'success_fee is missing: {given} was given; allowed is a number above 0. Enter the fee owed on success; it may be 0 only where gain_client, a benefit without payment, is given.',
  },
  NOT_NUMBER: {
    kind: 'value',
    text: '{name}: {given} was given, which is not a number; allowed is {allowed}. {fix}',
  },
  OUT_OF_RANGE: { kind: 'value', text: '{name}: {given} was given; allowed is {allowed}. {fix}' },
  NOT_PAIRS: {
    kind: 'value',
    text: 'A range of {given} columns was given; allowed are two columns, name and value, one pair in a row. Select exactly these two columns.',
  },
  NO_NAME: {
    kind: 'value',
    text: 'Row {row} of the range: the value {given} was given without a name; allowed are {allowed}. Write the name beside it, or clear the value.',
  },
  DUPLICATE: {
    kind: 'value',
    text: '{name} was given twice, in rows {first} and {row} of the range; allowed is once. Remove one of the two rows.',
  },
  UNKNOWN_NAME: {
    kind: 'none',
    text: '{given} was given as a name, which {function} does not know; allowed are {allowed}. Correct the name or remove its row.',
  },
  CANNOT_ACT: {
    kind: 'value',
    text: '{name} = {given} was given, but it cannot act in {function}; allowed are {allowed}. Remove the row or clear its value.',
  },
  UNKNOWN_MEASURE: {
    kind: 'value',
    text: 'measure: {given} was given, which {function} does not know; allowed are {allowed}. Correct the measure, or leave it out for {default}.',
  },
  MEASURE_NEEDS_SIDE: {
    kind: 'value',
    text: 'measure: {given} was given, but both sides have one; allowed are {name}_outsource and {name}_partner. Add the side.',
  },
  NEVER_REACHED: {
    kind: 'none',
    text: 'Break-even is never reached: fixed_fee − base_fee = {gap} and success_fee − gain_client = {fee} were given, so partnering costs the client less at every probability; a break-even needs the second to be at least the first. Raise the success fee, or simply partner.',
  },
  BREAKEVEN_REVERSED: {
    kind: 'none',
    text: 'There is no probability below which partnering costs less: fixed_fee − base_fee = {gap} and success_fee − gain_client = {fee} were given, so it costs less above {probability}; a break-even needs a success fee above the gain. Use PARTNER_PAYOFF at your own probability.',
  },
  NO_FEE_ENOUGH: {
    kind: 'none',
    text: 'No success fee is high enough: provider_tolerance {given} was given; with probability {probability} and {gap} at stake it must be above {allowed}. Use a base fee plus a success fee (term base_fee).',
  },
  FEE_WITHOUT_CHANCE: {
    kind: 'none',
    text: 'No success fee is high enough: probability {given} was given; allowed is above 0, because a fee that is never paid replaces nothing. Use a base fee plus a success fee (term base_fee).',
  },
  OFFER_WITHOUT_CHANCE: {
    kind: 'none',
    text: 'The client has no greatest success fee: probability {given} was given; allowed is above 0, because a fee that is never paid costs nothing. Enter a probability above 0.',
  },
  NO_GREATEST_FEE: {
    kind: 'none',
    text: 'The client has no greatest success fee: the base fee exceeds the fixed fee by {given}, more than this risk tolerance lets a success make up for (logarithm of a non-positive number); allowed is a base fee up to the fixed fee. Lower base_fee.',
  },
  MARKET_ORDER: {
    kind: 'value',
    text: 'market_low {given} was given with market_high {high}; allowed is a low price up to the high one. Exchange the two.',
  },
  MARKET_ZERO: {
    kind: 'value',
    text: 'market_low {given} was given with quality {quality}, so the fair price is 0; allowed is a fair price above 0. Enter a market_low above 0, or a quality above 0.',
  },
  SHARES_ABOVE_ONE: {
    kind: 'value',
    text: 'upfront {given} and retention {retention} were given, together more than the whole; allowed is a sum of up to 1. Lower one of them.',
  },
  TOTAL_TOO_LONG: {
    kind: 'value',
    text: 'total {given} with {decimals} decimals was given; allowed are 15 digits in all, as many as Excel keeps. Use fewer decimals.',
  },
  DUTY_SHAPE: {
    kind: 'value',
    text: 'A range of {given} was given for {what}; allowed are six cells in one row or column, in the order {allowed}, or two columns of name and value. Select such a range.',
  },
  NOT_LEVEL: {
    kind: 'value',
    text: '{name}: {given} was given; allowed is a level from 1 to 5, yes or no, “not applicable”, or blank for unknown. Enter one of these; a level is no percentage.',
  },
  NO_WEIGHT: {
    kind: 'value',
    text: 'weights: all weights of the duties that apply are {given}; allowed is at least one above 0. Enter a weight above 0, or leave weights out for the default.',
  },
  NOTHING_APPLIES: {
    kind: 'none',
    text: 'All six duties were given as “not applicable”; allowed is at least one that applies. Answer one of {allowed}.',
  },
  NOTHING_KNOWN: {
    kind: 'none',
    text: 'No duty is known: all that apply were given blank; needed is at least one answer from 1 to 5. Answer one of {allowed}.',
  },
} as const satisfies Record<string, MoneyMessage>;

/** Remarks on an answer that was computed. */
export const MONEY_NOTES = {
  FEE_NOT_LARGER:
    'The success fee {given} is not above the fixed fee {fixed}: D0 expects a much larger one, because it is owed on success only.',
  NEVER_REACHED:
    'Break-even is never reached: the success fee, less any gain, is below the fixed fee less the base fee, so partnering costs the client less at every probability.',
  PREFERENCE_DIFFERS:
    'The expected money favours {cheaper}, the certainty equivalent at this risk tolerance favours {preferred}.',
  VALUE_BELOW_SALVAGE: 'The value on success {given} is below the value on failure {salvage}: check the two.',
  VALUE_LEFT_OUT: 'With a risk tolerance the break-even depends on value, which was left out and counts as 0.',
  NO_ROOM:
    'Two risk-neutral sides with the same probability have no room at all: a success fee needs different risk tolerance, different beliefs, effort or shared gain to pay for both.',
  NO_AGREEMENT:
    'The provider needs more than the client can give: no success fee suits both. A base fee plus a success fee may.',
  CLIENT_WOULD_BE_PAID:
    'The base fee is above the fixed fee, so the greatest success fee is negative: the client would have to be paid.',
  FREE_LABOUR_DOES_NOT_PAY:
    'The break-even rate is below 0: even free labour abroad does not pay, because the other cost alone is above the cost at home.',
  TODAY_ASSUMED: 'How the task is done today is unknown: annual_cost is taken as the cost of {strategy}.',
  CHEAPEST_DIFFERS:
    'By the known money {cheapest} is cheapest ({cost}); recommended is {recommended} ({other}). Costs never change the points.',
  CHEAPEST_UNCOMPARED:
    'By the known money {cheapest} is cheapest ({cost}); what {recommended}, the recommended, costs is not known. Costs never change the points.',
  SAVING_NOT_COMPARABLE:
    'The saving of a move from {today} to {recommended} is not known: annual_cost is money a year, the fees are money for one project.',
  SAVING_PER_PROJECT:
    'The saving is expected money of one project, not of a year: fixed fee less success fee × probability.',
} as const satisfies Record<string, string>;

export type MoneyProblemCode = keyof typeof MONEY_PROBLEMS;
export type MoneyNoteCode = keyof typeof MONEY_NOTES;

import { PARTNER_BREAKEVEN as BREAKEVEN_NAMES, PARTNER_FEE as FEE_NAMES } from '../../src/catalogue/money-functions';
import { PARTNER_PAYOFF as PAYOFF_NAMES, PARTNER_RANGE as RANGE_NAMES } from '../../src/catalogue/money-functions';
import { MONEY_PROBLEMS } from '../../src/catalogue/money-messages';
import { cells, type ManualEntry } from './entry';

const { BREAKEVEN_REVERSED, CANNOT_ACT, FEE_MISSING, FEE_WITHOUT_CHANCE, NEVER_REACHED, NO_FEE_ENOUGH } =
  MONEY_PROBLEMS;
const { NO_GREATEST_FEE, OFFER_WITHOUT_CHANCE, OUT_OF_RANGE, UNKNOWN_MEASURE, UNKNOWN_NAME } = MONEY_PROBLEMS;

export const PARTNER_PAYOFF: ManualEntry = {
  result:
    'One number or text. "table": a header row (measure, outsource, partner), a row for each measure of both sides, and below them advantage, certainty_advantage, cheaper and notes in the last column. Positive numbers are what a side gets; the advantage is the client’s expected money partnered, less outsourced.',
  errors: [FEE_MISSING, OUT_OF_RANGE, UNKNOWN_NAME, CANNOT_ACT, UNKNOWN_MEASURE],
  claims: ['D0-fee-regardless', 'D0-contingent', 'D0-success-larger', 'D0-fail-no-fee'],
  names: PAYOFF_NAMES.named,
  examples: [
    {
      says: 'A fixed fee of 60,000, or 180,000 on success at 40 %: 60,000 − 0.4 × 180,000, so outsourcing costs 12,000 less.',
      given: [0.4, 900000, 60000, 180000],
      shows: [[-12000]],
    },
    {
      says: 'For a client with a risk tolerance of 500,000 it is the other way round: 38,943 for partnering.',
      sheet: [['client_tolerance', 500000]],
      given: [0.4, 900000, 60000, 180000, 'certainty_advantage', cells('A1:B1')],
      shows: [[38943.361539225036]],
    },
  ],
};

export const PARTNER_BREAKEVEN: ManualEntry = {
  result: 'A probability. Below it partnering costs the client less. 0 where the base fee is at least the fixed fee.',
  errors: [NEVER_REACHED, BREAKEVEN_REVERSED, FEE_MISSING, OUT_OF_RANGE, UNKNOWN_NAME, CANNOT_ACT],
  claims: ['D0-contingent', 'D0-success-larger'],
  names: BREAKEVEN_NAMES.named,
  examples: [
    {
      says: '60,000 either way, or 180,000 on success: equal at a third.',
      given: [60000, 180000],
      shows: [[1 / 3]],
    },
    {
      says: 'With a base fee of 15,000: (60,000 − 15,000) ÷ 180,000.',
      sheet: [['base_fee', 15000]],
      given: [60000, 180000, cells('A1:B1')],
      shows: [[0.25]],
    },
  ],
};

export const PARTNER_FEE: ManualEntry = {
  result: 'Money: the success fee from which on a provider is as well off as with the fixed fee.',
  errors: [NO_FEE_ENOUGH, FEE_WITHOUT_CHANCE, OUT_OF_RANGE, UNKNOWN_NAME, CANNOT_ACT],
  claims: ['D0-success-larger'],
  names: FEE_NAMES.named,
  examples: [
    { says: 'A risk-neutral provider: 60,000 ÷ 0.25.', given: [0.25, 60000], shows: [[240000]] },
    {
      says: 'One with a risk tolerance of a million wants more for the same chance.',
      sheet: [['provider_tolerance', 1000000]],
      given: [0.25, 60000, cells('A1:B1')],
      shows: [[265192.68604515947]],
    },
  ],
};

export const PARTNER_RANGE: ManualEntry = {
  result:
    'Three cells in a row: the provider’s least success fee, the client’s greatest, and the room between them (negative: no fee suits both). Each may be an error of its own. Two risk-neutral sides with the same probability have exactly no room.',
  errors: [NO_FEE_ENOUGH, NO_GREATEST_FEE, OFFER_WITHOUT_CHANCE, FEE_WITHOUT_CHANCE, OUT_OF_RANGE, UNKNOWN_NAME],
  claims: ['D0-mutual-benefit'],
  names: RANGE_NAMES.named,
  examples: [
    { says: 'Risk-neutral sides: no room.', given: [0.25, 60000, 900000], shows: [[240000, 240000, 0]] },
    {
      says: 'Both cautious, the client less so: room of 55,200.',
      sheet: [
        ['client_tolerance', 2000000],
        ['provider_tolerance', 1000000],
      ],
      given: [0.25, 60000, 900000, cells('A1:B2')],
      shows: [[265192.68604515947, 320392.48119114194, 55199.79514598247]],
    },
  ],
};

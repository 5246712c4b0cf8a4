import { FAIR_PAY_BANDS, type FairPayBand } from '../catalogue/money-bands';
import { FAIR_PAY } from '../catalogue/money-functions';
import { readGiven, type Given } from './read-quantity';
import { refuse, solve, type MoneyResult } from './result';
import { showNumber } from './wording';

export interface FairPay {
  /** Offer ÷ market price of the quality wanted; 1 is the fair price. */
  index: number;
  band: FairPayBand;
}

/** The bands meet at decimals such as 1.15, which sums of floating numbers miss by a hair. */
const BAND_DIGITS = 12;

function findBand(index: number): FairPayBand {
  const rounded = Number(index.toPrecision(BAND_DIGITS));
  const found = FAIR_PAY_BANDS.find(({ limit, inclusive }) => (inclusive ? rounded <= limit : rounded < limit));
  return found ? found.band : 'OVERPAYING';
}

/**
 * How an offer stands against the market price of the quality wanted: offer ÷ (low + quality × (high − low)).
 * @param given offer, market_low, market_high (money, all three for the same unit of work), quality (0 to 1, default 0.5)
 * @example judgePay({ offer: 30, market_low: 40, market_high: 60 }) // index 0.6, band LOW
 */
export function judgePay(given: Given<typeof FAIR_PAY>): MoneyResult<FairPay> {
  const read = readGiven(FAIR_PAY, given);
  if (!read.ok) return read;
  const { offer, market_low, market_high, quality } = read.value;
  if (market_low > market_high)
    return refuse('MARKET_ORDER', { given: showNumber(market_low), high: showNumber(market_high) });
  const fairPrice = market_low + quality * (market_high - market_low);
  if (fairPrice === 0) return refuse('MARKET_ZERO', { given: showNumber(market_low), quality: showNumber(quality) });
  const index = offer / fairPrice;
  return solve({ index, band: findBand(index) });
}

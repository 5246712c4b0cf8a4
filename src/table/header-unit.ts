import { currencyOf } from './currency';

/** A header without what it says about units: "Annual cost (EUR)" is "Annual cost" in EUR. */
export interface HeaderUnit {
  bare: string;
  currency?: string;
  /** It names thousands, millions, or a period other than the year: amounts under it would be wrong by a factor. */
  otherUnit: boolean;
}

const FACTOR =
  /^(?:[kmt](?:€|\$|£|eur|usd|gbp|chf)|(?:€|\$|£|eur|usd|gbp|chf)[kmt]|(?:€|\$|£)?['’]?000s?|€m|thousands?|tsd\.?|millions?|mio\.?|mn|mln)$/i;
const SINGLE_LETTER = /[([{]\s*(?:in\s+)?[kmt]\s*[)\]}]|\bin\s+[kmt]\s*$/i;
const PERIOD =
  /(?:\b(?:per|a|each|\/)\s*(?:month|week|day|quarter)\b|\/\s?(?:month|mo|week|wk|day)\b|\b(?:monthly|weekly|daily|quarterly)\b)/i;
const SIGN = /^(?:[A-Z]{3}|\p{Sc}|[A-Z]{1,3}\p{Sc})$/u;

/** Takes the currency, the factor and the period out of a header. */
export function headerUnit(header: string): HeaderUnit {
  const unbracketed = header.replace(SINGLE_LETTER, ' ').replace(PERIOD, ' ');
  let otherUnit = unbracketed !== header;
  let currency: string | undefined;
  const kept = unbracketed.replace(/[^\s()[\]{},;:]+/g, (word) => {
    if (FACTOR.test(word)) {
      otherUnit = true;
      return ' ';
    }
    const named = SIGN.test(word) ? currencyOf(word) : undefined;
    if (named === undefined) return word;
    currency = named;
    return ' ';
  });
  if (!otherUnit && currency === undefined) return { bare: header, otherUnit };
  const bare = kept
    .replace(/[([{]\s*(?:in\s*)?[)\]}]/gi, ' ')
    .replace(/\s+in\s*$/i, ' ')
    .trim();
  return { bare: bare === '' ? header : bare, otherUnit, ...(currency === undefined ? {} : { currency }) };
}

import { foldText } from './fold';

/** Signs and names of currencies. "$", "kr" and "¥" stand for several; a code in the row or the header says which. */
const SIGNS = new Map(
  Object.entries({
    '€': 'EUR',
    euro: 'EUR',
    euros: 'EUR',
    '£': 'GBP',
    us$: 'USD',
    a$: 'AUD',
    au$: 'AUD',
    c$: 'CAD',
    ca$: 'CAD',
    nz$: 'NZD',
    s$: 'SGD',
    hk$: 'HKD',
    r$: 'BRL',
    mx$: 'MXN',
    $: '$',
    dollar: '$',
    dollars: '$',
    '¥': '¥',
    '₹': 'INR',
    rs: 'INR',
    '₽': 'RUB',
    '₩': 'KRW',
    '₺': 'TRY',
    '₴': 'UAH',
    '₪': 'ILS',
    '₫': 'VND',
    '₱': 'PHP',
    '฿': 'THB',
    zł: 'PLN',
    kč: 'CZK',
    ft: 'HUF',
    fr: 'CHF',
    'fr.': 'CHF',
    sfr: 'CHF',
    'sfr.': 'CHF',
    kr: 'kr',
    'kr.': 'kr',
  }),
);

const FAMILIES = new Map(
  Object.entries({
    $: ['USD', 'AUD', 'CAD', 'NZD', 'SGD', 'HKD', 'MXN', 'TWD', 'CLP', 'COP', 'ARS'],
    '¥': ['JPY', 'CNY'],
    kr: ['SEK', 'NOK', 'DKK', 'ISK'],
  }),
);

/** Codes that are taken for a currency beside an amount; in the currency column any three letters are. */
const CODES = new Set(
  'EUR USD GBP CHF JPY CNY INR AUD CAD NZD SGD HKD SEK NOK DKK ISK PLN CZK HUF RON BGN TRY RUB UAH ILS ZAR BRL MXN ARS CLP COP KRW TWD THB VND PHP IDR MYR AED SAR EGP MAD NGN KES PKR BDT LKR'.split(
    ' ',
  ),
);

/** The currency that a sign, a code or a name beside an amount stands for; undefined when it stands for none. */
export function currencyOf(text: string): string | undefined {
  const folded = foldText(text);
  const sign = SIGNS.get(folded);
  if (sign !== undefined) return sign;
  const code = folded.toUpperCase();
  return CODES.has(code) ? code : undefined;
}

/** The currency that a cell of the currency column names: a code of three letters, or a sign; undefined when it is neither. */
export function currencyNamed(text: string): string | undefined {
  const folded = foldText(text);
  return currencyOf(folded) ?? (/^[a-z]{3}$/.test(folded) ? folded.toUpperCase() : undefined);
}

/**
 * Two statements of a currency joined: the more exact one when they agree ("$" and "AUD" are AUD), null when they do not.
 * undefined: not stated.
 */
export function joinCurrencies(one: string | undefined, other: string | undefined): string | undefined | null {
  if (one === undefined || one === other) return other;
  if (other === undefined) return one;
  if (FAMILIES.get(one)?.includes(other)) return other;
  if (FAMILIES.get(other)?.includes(one)) return one;
  return null;
}

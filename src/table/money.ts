import type { SideColumn } from '../model/field';
import type { Money } from '../model/task';
import { isError, plainCell } from './cells';
import { currencyOf } from './currency';
import { foldText } from './fold';
import { UNKNOWN_MARKS, UNKNOWN_WORDS } from './value-words';

/** Why a cell is no amount. The texts are in catalogue/table-messages.ts. */
export type MoneyProblem =
  'MONEY_ERROR' | 'MONEY_NEGATIVE' | 'MONEY_AMBIGUOUS' | 'MONEY_PERCENT' | 'MONEY_UNREADABLE' | 'PROBABILITY_RANGE';

/** The mark between units and decimals in the texts of a table; '' when its texts do not show it. */
export type DecimalMark = '.' | ',' | '';

/** An amount with the currency that stands beside it, nothing (unknown), or a problem. */
export type Amount = { amount: number; currency?: string } | RefusedAmount | null;
/** `readings`: what an ambiguous text may mean. */
export interface RefusedAmount {
  problem: MoneyProblem;
  readings?: string;
}

type Unit = SideColumn['unit'];

const UNKNOWN_TEXTS = new Set(UNKNOWN_WORDS.map((word) => foldText(word)));
const LONGEST_AMOUNT = 80;
/** Sign or code, number, what follows it. Spaces and apostrophes may stand between groups of digits. */
const PARTS = /^([^\d.,()+-]*)([+-]?)([^\d.,()+-]*)(\d[\d.,' ’]*|[.,]\d+)(.*)$/u;
/** How some programs write 100,000 into a text file. */
const SCIENTIFIC = /^\d(?:\.\d+)?e[+-]?\d{1,2}$/;
const PER_YEAR = /^(?:p\.? ?a\.?|per year|per annum|a year|\/ ?(?:year|yr|a)|yearly|annually)$/;
const PER_HOUR = /^(?:per hour|an hour|\/ ?(?:hour|hr|h)|p\.? ?h\.?|hourly)$/;
const HOURS = /^(?:h|hr|hrs|hour|hours|std)\.?(?: ?(?:p\.? ?a\.?|per year|a year|\/ ?(?:year|yr|a)))?$/;
const NEXT_WORD = /^(?:[\p{L}.]+\p{Sc}?|\p{Sc}|\S)/u;
/** "m" is a million to some and a thousand to others; "b", "bn" and "t" are no better: both readings are listed, and refused. */
const FACTORS = new Map<string, readonly number[]>([
  ...['k', 'tsd', 'tsd.', 'thousand'].map((word) => [word, [1e3]] as const),
  ...['million', 'millions', 'mio', 'mio.', 'mn', 'mln'].map((word) => [word, [1e6]] as const),
  ['m', [1e6, 1e3]],
  ['b', [1e9, 1e12]],
  ['bn', [1e9, 1e12]],
  ['billion', [1e9, 1e12]],
  ['t', [1e3, 1e12]],
]);

/**
 * Reads an amount: money, hours, people, or a probability (0.4 or 40%). Blank, "?" and 0 are unknown: an empty cell reaches a function as 0.
 * What can be read in two ways is refused, unless the table's decimal mark settles it. Never throws.
 *
 * @example readAmount('money', '€ 1.234,50') //=> { amount: 1234.5, currency: 'EUR' }
 */
export function readAmount(unit: Unit, raw: unknown, decimal: DecimalMark = ''): Amount {
  const cell = plainCell(raw);
  if (cell === null) return null;
  if (isError(cell)) return { problem: 'MONEY_ERROR' };
  if (typeof cell === 'boolean') return { problem: unit === 'probability' ? 'PROBABILITY_RANGE' : 'MONEY_UNREADABLE' };
  if (typeof cell === 'number') return amountOf(unit, cell);
  if (cell.length > LONGEST_AMOUNT && cell.trim().length > LONGEST_AMOUNT) return { problem: 'MONEY_UNREADABLE' };
  const text = foldText(cell).replace(/^'/, '');
  if (text === '' || UNKNOWN_MARKS.has(text) || UNKNOWN_TEXTS.has(text)) return null;
  return unit === 'probability' ? probabilityIn(text, decimal) : amountIn(unit, text, decimal);
}

function amountOf(unit: Unit, value: number, currency?: string): Amount {
  if (value === 0) return null;
  if (unit === 'probability') return value > 0 && value <= 1 ? { amount: value } : { problem: 'PROBABILITY_RANGE' };
  if (value < 0) return { problem: 'MONEY_NEGATIVE' };
  if (!Number.isFinite(value)) return { problem: 'MONEY_UNREADABLE' };
  if (unit === 'people' && !Number.isInteger(value)) return { problem: 'MONEY_UNREADABLE' };
  return currency === undefined ? { amount: value } : { amount: value, currency };
}

function probabilityIn(text: string, decimal: DecimalMark): Amount {
  const share = /^([\d.,]+) ?(%?)$/.exec(text);
  // A probability has no thousands: its one mark is the decimal mark, whichever it is.
  const value = share ? Number((share[1] ?? '').replace(decimal === '.' ? '.' : ',', '.')) : NaN;
  if (Number.isNaN(value)) return { problem: 'PROBABILITY_RANGE' };
  return amountOf('probability', share?.[2] === '%' ? value / 100 : value);
}

function amountIn(unit: Unit, text: string, decimal: DecimalMark): Amount {
  if (/^\(.*\d.*\)$/.test(text) || /\d ?-$/.test(text)) return { problem: 'MONEY_NEGATIVE' };
  if (text.endsWith('%')) return { problem: 'MONEY_PERCENT' };
  if (SCIENTIFIC.test(text)) return amountOf(unit, Number(text));
  const parts = PARTS.exec(text);
  if (!parts) return { problem: 'MONEY_UNREADABLE' };
  // A minus sign may stand before the currency or behind it.
  const beside = readBeside(`${parts[1]}${parts[3]}`.trim(), (parts[5] ?? '').trim(), unit);
  const isMoney = unit === 'money' || unit === 'money per hour';
  if (beside === null || (beside.code !== undefined && !isMoney)) return { problem: 'MONEY_UNREADABLE' };
  if (parts[2] === '-') return { problem: 'MONEY_NEGATIVE' };
  const values = numbersIn((parts[4] ?? '').trim(), decimal).flatMap((value) =>
    (beside.factors ?? [1]).map((factor) => value * factor),
  );
  const [value] = values;
  if (value === undefined) return { problem: 'MONEY_UNREADABLE' };
  if (values.length > 1) return { problem: 'MONEY_AMBIGUOUS', readings: values.join(' or ') };
  return amountOf(unit, value, beside.code);
}

/** A currency, a factor (or both that it may be) and nothing else beside the digits. */
interface Beside {
  code: string | undefined;
  factors: readonly number[] | undefined;
}

/** What stands before and after the digits; null when it is more than a currency, a factor and "per year". */
function readBeside(before: string, after: string, unit: Unit): Beside | null {
  const beside: Beside = { code: undefined, factors: undefined };
  if (before !== '' && !takeWord(beside, before)) return null;
  for (let rest = after; rest !== '' && !isPer(unit, rest);) {
    const word = NEXT_WORD.exec(rest)?.[0] ?? rest;
    if (!takeWord(beside, word)) return null;
    rest = rest.slice(word.length).trim();
  }
  return beside;
}

/** Takes a word as currency or factor, each once; false when it is neither. */
function takeWord(beside: Beside, word: string): boolean {
  const factors = FACTORS.get(word);
  const named = currencyOf(word);
  if (factors && beside.factors === undefined) beside.factors = factors;
  else if (named !== undefined && beside.code === undefined) beside.code = named;
  else return false;
  return true;
}

function isPer(unit: Unit, text: string): boolean {
  if (unit === 'money') return PER_YEAR.test(text);
  if (unit === 'money per hour') return PER_HOUR.test(text);
  return unit === 'hours per year' && HOURS.test(text);
}

/** All the numbers that a text of digits and marks can be: none, one, or two when a mark may divide thousands or decimals. */
export function numbersIn(written: string, decimal: DecimalMark): number[] {
  const text = written.replace(/[' ’]/g, (_mark, at: number) =>
    /^[' ’]\d{3}(?!\d)/.test(written.slice(at)) ? '' : '_',
  );
  if (!/^[\d.,]+$/.test(text)) return [];
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  if (points === 0 && commas === 0) return [Number(text)];
  if (points > 0 && commas > 0) {
    const mark = text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ',';
    return decimalNumber(text, mark);
  }
  const mark = points > 0 ? '.' : ',';
  const grouped = new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(text);
  if (points + commas > 1) return grouped ? [Number(text.replaceAll(mark, ''))] : [];
  if (!grouped) return decimalNumber(text, mark);
  const asThousands = Number(text.replace(mark, ''));
  if (decimal === '' && written === text) return [asThousands, Number(text.replace(mark, '.'))];
  return [decimal === mark ? Number(text.replace(mark, '.')) : asThousands];
}

function decimalNumber(text: string, mark: '.' | ','): number[] {
  const other = mark === '.' ? ',' : '.';
  const [whole = '', part = '', ...more] = text.split(mark);
  if (more.length > 0) return [];
  if (whole.includes(other) && !new RegExp(`^\\d{1,3}(?:\\${other}\\d{3})+$`).test(whole)) return [];
  if (part.includes(other)) return [];
  return [Number(`${whole.replaceAll(other, '') || '0'}.${part || '0'}`)];
}

/** What may stand in a cell of this unit, for messages. */
export function allowedAmounts(unit: Unit): string {
  if (unit === 'probability') return 'a number from 0 to 1, or a percentage with its sign';
  if (unit === 'hours per year') return 'a number of hours a year, above 0';
  if (unit === 'people') return 'a whole number of people';
  return unit === 'money per hour' ? 'an amount an hour, above 0' : 'an amount above 0';
}

/**
 * The level of outside_cost that follows from money: the lowest quote ÷ the annual cost, half of it or less is 1, a quarter dearer or more is 5.
 * Undefined without an annual cost or a quote.
 */
export function outsideCost(money: Money): number | undefined {
  const quote = lowestQuote(money);
  if (quote === undefined || money.annual_cost === undefined || money.annual_cost <= 0) return undefined;
  return Math.min(5, Math.max(1, 1 + (4 * (quote / money.annual_cost - 0.5)) / 0.75));
}

/** The lower of the two quotes, or the one there is. */
export function lowestQuote({ quote_home, quote_abroad }: Money): number | undefined {
  if (quote_home === undefined || quote_abroad === undefined) return quote_home ?? quote_abroad;
  return Math.min(quote_home, quote_abroad);
}

import { isShare, type QuestionField } from '../../src/catalogue/money-questions';
import { NOT_APPLICABLE } from '../../src/model/task';
import { numbersIn } from '../../src/table/money';

/** How a level that does not apply stands in its list. */
export const DOES_NOT_APPLY = 'na';

const DAY = 86_400_000;
/** Day 0 of Excel's calendar. */
const EPOCH = Date.UTC(1899, 11, 30);

/**
 * What somebody typed, as the core takes it: a number, nothing, or the text itself where it is no number or could be two.
 *
 * @example
 * readTyped(probability, '35 %') //=> 0.35
 */
export function readTyped({ quantity }: Pick<QuestionField, 'quantity'>, typed: string): unknown {
  const text = typed.trim();
  if (text === '') return null;
  if (text === DOES_NOT_APPLY) return NOT_APPLICABLE;
  if (quantity?.unit === 'date') return serialOf(text) ?? text;
  const percent = quantity !== null && isShare(quantity.unit) && text.endsWith('%');
  const digits = (percent ? text.slice(0, -1).trim() : text).replace(/^[-−]/, '');
  const [value, ...others] = numbersIn(digits, '');
  if (value === undefined || others.length > 0) return text;
  const signed = /^[-−]/.test(text) ? -value : value;
  // Written as a decimal, so that 35 % is 0.35 and not a neighbour of it.
  return percent ? Number(`${signed}e-2`) : signed;
}

/** A value as it stands in its field. */
export function typedOf({ quantity }: Pick<QuestionField, 'quantity'>, value: number): string {
  if (quantity === null) return value === NOT_APPLICABLE ? DOES_NOT_APPLY : value > 0 ? String(value) : '';
  if (quantity.unit === 'date') return new Date(EPOCH + Math.floor(value) * DAY).toISOString().slice(0, 10);
  return isShare(quantity.unit) ? `${Number((value * 100).toPrecision(12))} %` : String(value);
}

function serialOf(text: string): number | null {
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year === '' ? null : (Date.UTC(Number(year), Number(month) - 1, Number(day)) - EPOCH) / DAY;
}

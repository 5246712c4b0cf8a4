import type { CellValue } from './plan';

/** A number as every program writes it: no leading zeros, no plus, no exponent, a point for the decimals. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** Excel keeps this many digits; longer ones are identifiers and stay texts. */
const MOST_DIGITS = 15;

/**
 * A text file knows no numbers: what is plainly one becomes one, so that a sheet can add it up. Everything else stays as it is.
 *
 * @example
 * numberIn('86000.5') //=> 86000.5
 * @example
 * numberIn('007') //=> '007'
 */
export function numberIn(cell: CellValue): CellValue {
  if (typeof cell !== 'string' || cell.length > 20 || !NUMBER.test(cell)) return cell;
  return cell.replace(/[-.]/g, '').length <= MOST_DIGITS ? Number(cell) : cell;
}

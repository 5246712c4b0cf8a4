import type { Tally } from './tally';

/** Whether money may be shown: known for some task, and in one currency. */
export function knowsMoney(tally: Tally): boolean {
  return tally.all.priced > 0 && !tally.mixed;
}

/** Whether it may be said what moves save: known for one of them, and in one currency. */
export function knowsSavings(tally: Tally): boolean {
  return tally.savings.priced > 0 && !tally.mixed;
}

/** The currency of the inventory, or "" when it names none. */
export function currencyOf(tally: Tally): string {
  return tally.currency ?? '';
}

/**
 * A large sum as a person says it, to three figures.
 *
 * @example
 * moneyText(1234567, 'EUR') //=> 'EUR 1.23 m'
 */
export function moneyText(money: number, currency: string): string {
  const [unit, divisor] = Math.abs(money) >= 1e9 ? ['bn', 1e9] : Math.abs(money) >= 1e6 ? ['m', 1e6] : ['', 1];
  const short = unit === '' ? Math.round(money).toLocaleString('en-US') : Number((money / divisor).toPrecision(3));
  return [currency, short, unit].filter((part) => part !== '').join(' ');
}

/** A share in whole percent; "–" of nothing. Neither 0 % nor 100 % is said of what is only nearly so. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '–';
  const percent = (100 * part) / whole;
  if (percent > 0 && percent < 1) return '< 1 %';
  if (percent > 99 && percent < 100) return '> 99 %';
  return `${Math.round(percent)} %`;
}

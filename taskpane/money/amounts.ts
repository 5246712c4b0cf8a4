import { isShare } from '../../src/catalogue/money-questions';
import { unitLabel } from '../../src/report/assumptions';
import type { MoneyUnit } from '../../src/catalogue/money-quantity';

const signed = (value: number, text: string): string => (value < 0 && /[1-9]/.test(text) ? `−${text}` : text);
const digits = (value: number, decimals: number): string =>
  Math.abs(value).toLocaleString('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });

/** A sum in whole units: "EUR 60,000". */
export const sum = (value: number, currency: string): string =>
  [currency, signed(value, digits(value, 0))].filter((part) => part !== '').join(' ');

/** An hourly rate: "EUR 34.12". */
export const rate = (value: number, currency: string): string =>
  [currency, signed(value, digits(value, 2))].filter((part) => part !== '').join(' ');

/** A share or a probability to a tenth of a percent: "33.3 %". */
export const percent = (value: number): string =>
  `${signed(value, Number(Math.abs(value * 100).toFixed(1)).toString())} %`;

export const points = (value: number): string => Number(value.toFixed(1)).toString();

const DAY = 86_400_000;
/** A day of Excel's calendar: "2026-05-01". */
export const day = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * DAY).toISOString().slice(0, 10);

/** What stands beside a field. */
export const unitBeside = (unit: MoneyUnit, currency: string): string =>
  isShare(unit) ? (unit === 'rate per year' ? '% a year' : '%') : unitLabel(unit, currency);

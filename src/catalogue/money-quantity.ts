/** What a number of the money functions may be. `above` and `below` exclude their bound, `least` and `most` include it. */
export interface Range {
  least?: number;
  above?: number;
  most?: number;
  below?: number;
  whole?: true;
}

/** How a number is to be entered. The fix is the last sentence of every message about a number of this unit. */
export const MONEY_UNITS = {
  money: { label: 'money', fix: 'Enter a positive amount as a plain number; a cost carries no minus sign.' },
  'money per hour': { label: 'money per hour', fix: 'Enter a positive amount per hour as a plain number.' },
  probability: { label: 'probability', fix: 'Enter a decimal or a percent cell: 50 % is 0.5, not 50.' },
  share: { label: 'share', fix: 'Enter a decimal or a percent cell: 50 % is 0.5, not 50.' },
  'rate per year': { label: 'rate per year', fix: 'Enter a decimal or a percent cell: 5 % is 0.05, not 5.' },
  factor: { label: 'factor', fix: 'Enter a factor as a plain number: 1 is the same as at home, 1.2 is 20 % more.' },
  hours: { label: 'hours', fix: 'Enter hours as a plain number, not as a time of day.' },
  years: { label: 'years', fix: 'Enter years as a plain number; half a year is 0.5.' },
  'whole years': { label: 'whole years', fix: 'Enter whole years: 1, 2, 3 and so on.' },
  days: { label: 'days', fix: 'Enter days as a plain number.' },
  date: { label: 'date', fix: 'Point at a cell that holds a date (a date is a number in Excel).' },
  count: { label: 'count', fix: 'Enter a whole number.' },
  switch: { label: '0 or 1', fix: 'Enter 0 for the end of the year or 1 for its beginning, as in PMT.' },
  weight: { label: 'weight', fix: 'Enter a weight as a plain number; 0 leaves the duty out.' },
} as const satisfies Record<string, { label: string; fix: string }>;
export type MoneyUnit = keyof typeof MONEY_UNITS;

/**
 * An argument, a term or an input of a money function: what a reader of the sheet needs to know, and what the program checks.
 * The key under which it stands is its id, the name that users write.
 */
export interface Quantity {
  label: string;
  unit: MoneyUnit;
  range: Range;
  /** Stands in where the value is left out. No default: left out means "unknown" or "none", as the description says. */
  default?: number;
  /** 0 means left out here, because 0 cannot be meant. Everywhere else 0 is a value. */
  zeroIsBlank?: true;
  /** At most 100 characters: Excel shows it beside the argument. */
  description: string;
  claims: readonly string[];
}

/** As many digits as Excel keeps. It also keeps every sum and product here finite. */
export const MOST_MONEY = 1e15;

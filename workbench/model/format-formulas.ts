import { printRect, type Rect } from './address';

/**
 * Conditions that Excel has kinds of their own for, as formulas: relative to the first cell, the ranges fixed. The model
 * keeps formulas only, and whoever reads them shows the same cells.
 */

/** The first cell of some rectangles, as formulas of conditional formats are relative to it: the uppermost, then leftmost. */
export function firstCell(rects: readonly Rect[]): string {
  const [first] = [...rects].sort((a, b) => a.row - b.row || a.column - b.column);
  return printRect({ row: first?.row ?? 0, column: first?.column ?? 0, rows: 1, columns: 1 });
}

const fixed = (rect: Rect) => printRect(rect).replace(/[A-Z]+|\d+/g, '$$$&');

/** All of some rectangles as one argument. */
function union(rects: readonly Rect[]): string {
  const all = rects.map(fixed).join(',');
  return rects.length > 1 ? `(${all})` : all;
}

/** Cells whose value stands more than once, or only once, in the rectangles. */
export function repeatedFormula(rects: readonly Rect[], wanted: 'duplicates' | 'uniques'): string {
  const cell = firstCell(rects);
  const count = rects.map((rect) => `COUNTIF(${fixed(rect)},${cell})`).join('+');
  return `=AND(${cell}<>"",${count}${wanted === 'duplicates' ? '>' : '='}1)`;
}

export interface Rank {
  bottom: boolean;
  percent: boolean;
  /** How many cells, or how many of a hundred. */
  count: number;
}

/** The highest or lowest values of the rectangles. */
export function rankFormula(rects: readonly Rect[], { bottom, percent, count }: Rank): string {
  const [cell, all] = [firstCell(rects), union(rects)];
  const place = percent ? `MAX(1,INT(COUNT(${all})*${count}/100))` : `MIN(${count},COUNT(${all}))`;
  return `=AND(ISNUMBER(${cell}),${cell}${bottom ? '<=SMALL' : '>=LARGE'}(${all},${place}))`;
}

/** Values beside the average of the rectangles: `sign` is an operator such as `>`. */
export const averageFormula = (rects: readonly Rect[], sign: string, deviations = 0): string => {
  const [cell, all] = [firstCell(rects), union(rects)];
  const spread = deviations === 0 ? '' : `${sign.startsWith('<') ? '-' : '+'}${deviations}*STDEV(${all})`;
  return `=AND(ISNUMBER(${cell}),${cell}${sign}AVERAGE(${all})${spread})`;
};

/** Days as Excel itself writes them beside its kinds; `@` is the cell. */
const PERIODS: Readonly<Record<string, string>> = {
  today: 'INT(@)=TODAY()',
  yesterday: 'INT(@)=TODAY()-1',
  tomorrow: 'INT(@)=TODAY()+1',
  last7Days: 'TODAY()-INT(@)<=6,INT(@)<=TODAY()',
  thisMonth: 'MONTH(@)=MONTH(TODAY()),YEAR(@)=YEAR(TODAY())',
  lastMonth: 'MONTH(@)=MONTH(EDATE(TODAY(),-1)),YEAR(@)=YEAR(EDATE(TODAY(),-1))',
  nextMonth: 'MONTH(@)=MONTH(EDATE(TODAY(),1)),YEAR(@)=YEAR(EDATE(TODAY(),1))',
  thisWeek: 'TODAY()-INT(@)<=WEEKDAY(TODAY())-1,INT(@)-TODAY()<=7-WEEKDAY(TODAY())',
  lastWeek: 'TODAY()-INT(@)>=WEEKDAY(TODAY()),TODAY()-INT(@)<WEEKDAY(TODAY())+7',
  nextWeek: 'INT(@)-TODAY()>7-WEEKDAY(TODAY()),INT(@)-TODAY()<15-WEEKDAY(TODAY())',
};

/** Dates of a period around today; null for a period that is not known. */
export function periodFormula(rects: readonly Rect[], period: string): string | null {
  const test = PERIODS[period];
  const cell = firstCell(rects);
  return test === undefined ? null : `=AND(ISNUMBER(${cell}),${test.replaceAll('@', cell)})`;
}

const CONTENTS: Readonly<Record<string, string>> = {
  containsBlanks: 'LEN(TRIM(@))=0',
  notContainsBlanks: 'LEN(TRIM(@))>0',
  containsErrors: 'ISERROR(@)',
  notContainsErrors: 'NOT(ISERROR(@))',
};

/** Cells that are blank or hold an error, or do not; null for another condition. */
export function contentFormula(rects: readonly Rect[], condition: string): string | null {
  const test = CONTENTS[condition];
  return test === undefined ? null : `=${test.replaceAll('@', firstCell(rects))}`;
}

import type { Bag } from './parts';
import type { Sheet, Workbook } from './workbook';

/** Gives a formula its new text; `home` is the sheet that addresses without a sheet mean. */
export type Rewrite = (formula: string, home: Sheet | null) => string;

const isFormula = (text: unknown): text is string => typeof text === 'string' && text.startsWith('=');

/** Texts that are formulas, in a bag of values and one level below. */
export function rewriteBag(bag: Readonly<Bag>, rewrite: (formula: string) => string): Bag {
  return Object.fromEntries(
    Object.entries(bag).map(([key, value]) => {
      if (isFormula(value)) return [key, rewrite(value)];
      const isBag = typeof value === 'object' && value !== null && !Array.isArray(value);
      return [key, isBag ? rewriteBag(Object.fromEntries(Object.entries(value)), rewrite) : value];
    }),
  );
}

/**
 * Rewrites every formula of a workbook: in cells, names, validations and conditional formats, and the addresses of charts.
 * Answers with the sheets of which cells have other formulas now.
 */
export function rewriteFormulas(workbook: Workbook, rewrite: Rewrite): Sheet[] {
  const changed = new Set<Sheet>();
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      if (cell.formula === undefined) continue;
      const formula = rewrite(cell.formula, sheet);
      if (formula === cell.formula) continue;
      sheet.cells.set(key, { ...cell, formula });
      changed.add(sheet);
    }
    const inRule = (formula: string) => rewrite(formula, sheet);
    for (const part of [...sheet.validations, ...sheet.conditionalFormats]) part.rule = rewriteBag(part.rule, inRule);
    for (const chart of sheet.charts) {
      chart.source = rewrite(chart.source, null);
      for (const series of chart.series) {
        series.values = rewrite(series.values, null);
        series.categories = rewrite(series.categories, null);
      }
    }
  }
  for (const name of workbook.names) if (!name.area) name.formula = rewrite(name.formula, name.sheet);
  return [...changed];
}

import type { WriteSheet } from 'hucre/xlsx';
import type { PrintSetup, SheetPlan } from '../src/report/plan';
import { blockName, fixed, quoted } from './xlsx-areas';
import { columnName, type SheetFindings } from './xlsx-cells';

/** Paper, margins in inches, and on how many pages a sheet has to fit. */
export function printSetup({
  orientation,
  paper,
  fit,
  footer,
}: PrintSetup): Pick<WriteSheet, 'pageSetup' | 'headerFooter'> {
  return {
    pageSetup: {
      orientation,
      paperSize: paper,
      fitToPage: true,
      fitToWidth: fit.wide,
      fitToHeight: fit.tall === 'any' ? 0 : fit.tall,
      horizontalCentered: fit.tall === 1,
      margins: { left: 0.4, right: 0.4, top: 0.4, bottom: footer === undefined ? 0.4 : 0.6, header: 0.2, footer: 0.3 },
    },
    ...(footer === undefined ? {} : { headerFooter: { oddFooter: `&R&8${footer}` } }),
  };
}

/** Print areas and repeated rows live in the file as names. Columns come before rows, as Excel itself writes them. */
export function printNames(
  { name, print }: SheetPlan,
  { rows }: SheetFindings,
): { name: string; range: string; scope: string }[] {
  if (print === undefined) return [];
  const { area, titleRows, titleColumn } = print;
  const sheet = quoted(name);
  const titles = [
    ...(titleColumn === undefined ? [] : [`${sheet}!$${columnName(titleColumn)}:$${columnName(titleColumn)}`]),
    ...(titleRows === undefined ? [] : [`${sheet}!$1:$${titleRows}`]),
  ];
  return [
    ...(area === undefined
      ? []
      : [{ name: '_xlnm.Print_Area', range: `${sheet}!${fixed(blockName(area, rows - 1))}`, scope: name }]),
    ...(titles.length === 0 ? [] : [{ name: '_xlnm.Print_Titles', range: titles.join(','), scope: name }]),
  ];
}

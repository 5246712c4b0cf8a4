import type { WriteSheet } from 'hucre/xlsx';
import { printRect } from '../../model/address';
import { isHiddenLine } from '../../model/lines';
import type { Sheet, Table } from '../../model/workbook';
import type { Losses } from './losses';
import { charactersOf } from './sizes';
import { ALLOWED } from './words';
import { writeCells } from './write-cells';
import { writeCharts } from './write-chart';
import { writePage } from './write-page';
import { writeConditionalFormats, writeValidations } from './write-rules';

function columnsOf({ columns }: Sheet): WriteSheet['columns'] {
  const count = Math.max(-1, ...columns.keys()) + 1;
  return Array.from({ length: count }, (_, at) => {
    const line = columns.get(at);
    return {
      ...(line?.size === undefined ? {} : { width: charactersOf(line.size) }),
      ...(isHiddenLine(line) ? { hidden: true } : {}),
    };
  });
}

function rowsOf({ rows }: Sheet): NonNullable<WriteSheet['rowDefs']> {
  const sized = [...rows].filter(([, line]) => line.size !== undefined || isHiddenLine(line));
  return new Map(
    sized.map(([at, line]) => [
      at,
      { ...(line.size === undefined ? {} : { height: line.size }), ...(isHiddenLine(line) ? { hidden: true } : {}) },
    ]),
  );
}

const tableOf = (table: Table): NonNullable<WriteSheet['tables']>[number] => ({
  name: table.name,
  displayName: table.name,
  range: printRect(table.rect),
  columns: table.columns.map(({ name }) => ({ name })),
  style: table.style,
  showRowStripes: table.showBandedRows,
  showColumnStripes: table.showBandedColumns,
  showAutoFilter: table.showFilterButton,
  showTotalRow: table.showTotals,
});

function protectionOf({ protection }: Sheet): Pick<WriteSheet, 'protection'> {
  if (!protection) return {};
  const allowed = Object.entries(ALLOWED).filter(([, option]) => protection.options[option] === true);
  const password = protection.password === '' ? {} : { password: protection.password };
  return { protection: { sheet: true, ...password, ...Object.fromEntries(allowed.map(([key]) => [key, true])) } };
}

function filterOf({ filter }: Sheet, losses: Losses, name: string): Pick<WriteSheet, 'autoFilter'> {
  if (!filter) return {};
  const columns = [...filter.criteria].flatMap(([colIndex, { filterOn, values = [] }]) => {
    if (filterOn === 'Values') return [{ colIndex, filters: values.map(String) }];
    losses.note('A filter by condition is left out; the rows it hides stay hidden.', name);
    return [];
  });
  return { autoFilter: { range: printRect(filter.rect), ...(columns.length > 0 ? { columns } : {}) } };
}

/** A sheet of the model as the xlsx library wants it; what a file of ours does not hold is noted. */
export function writeSheet(sheet: Sheet, losses: Losses): WriteSheet {
  const { name, visibility, frozen, tabColor, merged } = sheet;
  const isStyled = [...sheet.rows.values(), ...sheet.columns.values()].some(({ style }) => style);
  losses.note('Looks of whole rows and columns are saved for their filled cells only.', name, isStyled ? 1 : 0);
  losses.note('Comments are saved as notes.', name, sheet.comments.length > 0 ? 1 : 0);
  const isFiltered = sheet.tables.some(({ criteria }) => criteria.size > 0);
  losses.note('The filter of a table is left out; the rows it hides stay hidden.', name, isFiltered ? 1 : 0);
  const wholeRows = frozen && frozen.columns >= 16_384;
  const wholeColumns = frozen && frozen.rows >= 1_048_576;
  return {
    name,
    cells: writeCells(sheet),
    columns: columnsOf(sheet) ?? [],
    rowDefs: rowsOf(sheet),
    merges: merged.map(({ row, column, rows, columns }) => ({
      startRow: row,
      startCol: column,
      endRow: row + rows - 1,
      endCol: column + columns - 1,
    })),
    tables: sheet.tables.filter(({ showHeaders }) => showHeaders).map(tableOf),
    ...(frozen
      ? {
          freezePane: {
            ...(wholeColumns ? {} : { rows: frozen.row + frozen.rows }),
            ...(wholeRows ? {} : { columns: frozen.column + frozen.columns }),
          },
        }
      : {}),
    ...filterOf(sheet, losses, name),
    dataValidations: writeValidations(sheet, losses),
    conditionalRules: writeConditionalFormats(sheet, losses),
    charts: writeCharts(sheet.charts, losses),
    ...protectionOf(sheet),
    ...writePage(sheet),
    view: {
      showGridLines: sheet.showGridlines,
      showRowColHeaders: sheet.showHeadings,
      ...(tabColor ? { tabColor: { rgb: tabColor.replace('#', '') } } : {}),
    },
    ...(visibility === 'Hidden' ? { hidden: true } : {}),
    ...(visibility === 'VeryHidden' ? { veryHidden: true } : {}),
  };
}
